import type { Classification, Replier } from '../classification.js';
import { fingerprint } from '../fingerprint.js';
import { printable } from '../tricks/trick.js';
import { detailsOf, type Language, type MessageDetails } from './message-details.js';

/**
 * Answers in the language of the message with a short reply that fits its kind: the bones of a trip, a way into a
 * question, a confirmation, a friendly word, or a polite no. It simulates an assistant and invents no facts; the same
 * message always gets the same reply.
 */
export class DefaultReplier implements Replier {
  reply(text: string, { kind }: Classification): string {
    const details = detailsOf(text);
    switch (kind) {
      case 'trip_planning':
        return tripReply(details);
      case 'complex_question':
        return questionReply(details);
      case 'daily_task':
        return taskReply(text, details);
      case 'small_talk':
        return chatReply(text, details);
      case 'spam':
        return politeNo[details.language];
    }
  }
}

const politeNo: Readonly<Record<Language, string>> = {
  zh: '这条我没读出意思来。用自己的话问我一句吧，我认真听。',
  en: 'I could not find a message in that one. Ask me in your own words, and I am all ears.',
};

function tripReply({ language, place, days, concepts }: MessageDetails): string {
  const where = place ?? (language === 'zh' ? '这趟旅行' : 'your trip');
  if (days === null && !concepts.has('itinerary')) {
    return language === 'zh'
      ? `${place === null ? '好，' : `${place}，好主意。`}告诉我日期、人数和预算，我来比一比路线、住处和门票。`
      : `${place === null ? 'Gladly' : `${place}, gladly`}. Tell me dates, company and budget, and I will weigh routes, beds and tickets.`;
  }
  const length = days ?? 3;
  const plan = language === 'zh' ? daysInChinese(length) : daysInEnglish(length);
  return language === 'zh'
    ? `${where}，${length} 天可以这样走：${plan}。想轻松些还是紧凑些？告诉我，我再细排。`
    : `${place === null ? 'Your trip' : where}, ${length} ${length === 1 ? 'day' : 'days'}: ${plan}. Slow or full days? Say the word and I will fill them in.`;
}

function daysInChinese(days: number): string {
  if (days === 1) return '上午看最想看的一处，中午尝本地小吃，傍晚找个看夜景的地方';
  const middle =
    days === 2
      ? []
      : [days === 3 ? '第 2 天专心看一处，晚上逛夜市' : `第 2 到 ${days - 1} 天一天一个方向，留一个下午发呆`];
  return ['第 1 天抵达，在住处附近散步', ...middle, `第 ${days} 天买点特产，从容返程`].join('；');
}

function daysInEnglish(days: number): string {
  if (days === 1) return 'the one sight you came for in the morning, local food at noon, a view at dusk';
  const middle =
    days === 2
      ? []
      : [
          days === 3
            ? 'day 2 for one great sight and a night market'
            : `days 2 to ${days - 1} one direction each, with an idle afternoon`,
        ];
  return ['day 1 arrive and stroll near your bed', ...middle, `day ${days} souvenirs and an easy way home`].join('; ');
}

function questionReply({ language, numbers, concepts }: MessageDetails): string {
  const given = numbers.join(language === 'zh' ? '、' : ', ');
  if (numbers.length >= 2 && !concepts.has('programming')) {
    return language === 'zh'
      ? `我们一步步来：一、已知 ${given}；二、写下要求的量；三、找出把它们连起来的关系，列式；四、算出结果，再代回题目检验。`
      : `Step by step: 1. given are ${given}; 2. name what is asked; 3. find the relation that ties them together; 4. work it out and check it against the story.`;
  }
  if (concepts.has('programming')) {
    return language === 'zh'
      ? '先定下输入、输出和边界情况，再写最直白的解法，配一个小例子跑通，最后看复杂度，值得才优化。'
      : 'First pin down input, output and edge cases; then the plainest solution with one small example; last its complexity, and speed only where it pays.';
  }
  if (concepts.has('compare')) {
    return language === 'zh'
      ? '先说清比较的标准，再逐条看两边的长处和代价，最后说明在什么条件下选哪一个。'
      : 'Name the yardsticks first, then what each side gains and pays on every one, and last under which conditions you would pick which.';
  }
  return language === 'zh'
    ? '好问题。先分清现象和概念，再看背后的机制，找一个例子和一个反例，最后用一句话收住。'
    : 'Good question. Tell what is seen from what is claimed, look for the mechanism behind it, test it on an example and a counterexample, then say it in one sentence.';
}

/** Longest piece of a task that is quoted back, in characters. */
const longestQuote = 40;

function taskReply(text: string, { language }: MessageDetails): string {
  // Cut first: what follows must not take long over a message of megabytes.
  const said = printable(text.slice(0, longestQuote * 10))
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[。.!！?？]+$/u, '');
  const characters = Array.from(said.slice(0, longestQuote * 2));
  const task =
    characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : characters.join('');
  return language === 'zh'
    ? `记下了：「${task}」。办好了告诉你。`
    : `Noted: “${task}”. I will see to it and tell you when it is done.`;
}

type Mood = 'thanks' | 'farewell' | 'wishes' | 'fun' | 'about_the_bot' | 'begging' | 'mood' | 'greeting' | 'yes_or_no';

/** Replies by what came up, the most telling first. */
const chatReplies: Readonly<Record<Mood, Readonly<Record<Language, readonly string[]>>>> = {
  thanks: {
    zh: ['不客气，随时找我。', '能帮上忙就好。'],
    en: ['You are welcome. Any time.', 'Glad it helped.'],
  },
  farewell: { zh: ['回头见，一切顺利。', '再见，路上小心。'], en: ['See you soon. Take care.', 'Bye for now.'] },
  wishes: { zh: ['同喜同喜，愿你这一年红红火火！'], en: ['And the best of luck to you!'] },
  begging: {
    zh: ['红包要靠缘分：问我一道难题、一趟旅行或一件正事，机会就来了。'],
    en: ['Envelopes favour the curious: bring me a hard question, a trip or a task, and luck may follow.'],
  },
  fun: {
    zh: ['为什么红包总是红的？因为它一见人就脸红。', '有只算盘去体检，医生说：你心里有数。'],
    en: [
      'Why is the red envelope red? It blushes when it is opened.',
      'I told my abacus a joke. It said: that counts.',
    ],
  },
  about_the_bot: {
    zh: ['我是红包小助手：解题、排行程、办杂事，样样在行。'],
    en: ['I am the Hongbao assistant: questions, trips and errands are my trade.'],
  },
  mood: { zh: ['我听着呢。要不要说说看？'], en: ['I am listening. Tell me more?'] },
  greeting: {
    zh: ['你好呀，今天想聊点什么？', '你好，有什么新鲜事？'],
    en: ['Hello! What is on your mind?', 'Hi there. What shall we do?'],
  },
  yes_or_no: { zh: ['好的，明白。', '收到。'], en: ['All right.', 'Understood.'] },
};
const otherwise: Readonly<Record<Language, readonly string[]>> = {
  zh: ['嗯，我在听，接着说。', '有意思，再多讲一点？'],
  en: ['I am with you. Go on.', 'Interesting. Tell me a little more?'],
};

function chatReply(text: string, { language, concepts }: MessageDetails): string {
  const mood = (Object.keys(chatReplies) as Mood[]).find((name) => concepts.has(name));
  const replies = (mood === undefined ? otherwise : chatReplies[mood])[language];
  return replies[fingerprint(text) % replies.length] ?? '';
}
