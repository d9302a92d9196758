import type { InteractionKind } from '#domain';
import type { RandomStream } from './random-stream.js';

export type MessageLanguage = 'en' | 'zh';

/** A template: `{slot}` is filled with one of the slot's words, `{n}` with a number from 2 to 99. */
type Templates = Readonly<Record<InteractionKind, readonly string[]>>;
type Slots = Readonly<Record<string, readonly string[]>>;

const english: Templates = {
  complex_question: [
    "A train leaves {city} at {hour} o'clock at {n} km an hour and another follows {m} minutes later at twice the speed. When does it catch up?",
    'Explain step by step why {concept} matters for {topic}, and compare it with {concept2}',
    'If a factory makes {n} lanterns an hour and {m} per cent are broken, how many good ones are there after {hour} hours?',
    'What are the advantages and disadvantages of {concept} compared to {concept2} when it comes to {topic}?',
    'How would you prove that the sum of the first {n} odd numbers is a square? Walk me through the reasoning',
    'Analyse how {concept} changed {topic} over the last {n} years and what follows from it',
    '{name} has {n} oranges, gives a third to {name2} and buys {m} more. How many are left if half of them are then sold?',
  ],
  trip_planning: [
    'Plan a {days}-day trip to {city} for {people}, with hotels and what to see each day',
    'I want to travel from {city} to {city2} over the Spring Festival, which train or flight should I take?',
    'Find me a hotel in {city} for {days} nights near the old town under {n} dollars',
    'What is the best itinerary for {days} days in {city} with {people}?',
    'Do I need a visa for a week in {city2} and what should I pack for the weather there?',
    'Book a flight to {city} on February {hour} and a rental car for {days} days',
  ],
  daily_task: [
    'Set an alarm for {hour} in the morning',
    'Remind me to {chore} at {hour} pm on {weekday}',
    'Add {item} and {item2} to my shopping list',
    'Order {item} for {people} and have it delivered by {hour}',
    'Translate "see you on {weekday} at {hour}" into Chinese',
    'Write a short New Year greeting for {people}',
    'How do I pay my electricity bill for number {n} online?',
    'What is on my calendar on {weekday} after {hour}?',
  ],
  small_talk: [
    'Good morning! How are you on this {weekday}?',
    'Happy New Year to you and all of {people}',
    'Tell me a joke about {item}',
    'Who made you, and do you like {item}?',
    'Thank you, that was very helpful, {name} says hi',
    'Do you ever get tired of people from {city}?',
    'haha you are funny, {name} would love you',
  ],
  spam: [
    'red envelope red envelope red envelope give me',
    'aaaaaaaaaaaaaaaa',
    'asdf asdf asdf asdf',
    'hongbao hongbao hongbao hongbao!!!!!!',
    '111111111111',
  ],
};

const chinese: Templates = {
  complex_question: [
    '一列火车从{city}出发，每小时{n}公里，{m}分钟后另一列以两倍速度追赶，多久能追上？请写出过程',
    '请一步一步解释{concept}为什么对{topic}很重要，并和{concept2}作比较',
    '一家工厂每小时做{n}个灯笼，其中{m}%不合格，{hour}小时后合格的有多少个？',
    '{concept}和{concept2}在{topic}方面各有什么优缺点？请详细分析',
    '如何证明前{n}个奇数之和是一个平方数？请给出推理',
    '分析{concept}在过去{n}年里怎样改变了{topic}，原因是什么，会带来什么影响？',
    '{name}有{n}个橘子，分给{name2}三分之一，又买了{m}个，卖掉一半以后还剩多少？',
  ],
  trip_planning: [
    '帮我规划{people}去{city}的{days}天行程，要有酒店和每天的景点',
    '春节从{city}到{city2}，坐高铁还是飞机比较好？',
    '推荐一家{city}老城附近的酒店，住{days}晚，每晚不超过{n}0元',
    '{people}去{city}玩{days}天，怎么安排路线最好？',
    '去{city2}旅游一周需要签证吗？那边天气怎么样，要带什么？',
    '帮我订2月{hour}日去{city}的机票，再租{days}天的车',
  ],
  daily_task: [
    '明天早上{hour}点叫我起床',
    '{weekday}下午{hour}点提醒我{chore}',
    '把{item}和{item2}加到购物清单里',
    '给{people}点{item}外卖，{hour}点前送到',
    '把“{weekday}{hour}点见”翻译成英文',
    '帮我给{people}写一段拜年的话',
    '怎么在网上交{n}号的电费？',
    '{weekday}{hour}点以后我有什么日程安排？',
  ],
  small_talk: [
    '早上好，{weekday}过得怎么样？',
    '祝你和{people}新年快乐呀',
    '讲一个关于{item}的笑话吧',
    '你是谁做的呀？你喜欢{item}吗？',
    '谢谢你，帮了大忙，{name}向你问好',
    '你会不会觉得{city}人很烦？哈哈',
    '哈哈你真有意思，{name}肯定喜欢你',
  ],
  spam: [
    '红包红包红包红包红包',
    '啊啊啊啊啊啊啊啊啊啊',
    '领红包领红包领红包！！！！',
    '给我给我给我给我',
    '666666666666',
  ],
};

const slots: Readonly<Record<MessageLanguage, Slots>> = {
  en: {
    city: ['Harbin', "Xi'an", 'Chengdu', 'Guilin', 'Hangzhou', 'Sanya', 'Lhasa', 'Qingdao', 'Xiamen', 'Suzhou'],
    city2: ['Singapore', 'Kyoto', 'Bangkok', 'Seoul', 'Kunming', 'Dali', 'Shanghai', 'Guangzhou'],
    people: ['my parents', 'two adults and a child', 'my team', 'our grandparents', 'four friends', 'the family'],
    days: ['2', '3', '4', '5', '6', '7'],
    concept: ['compound interest', 'photosynthesis', 'supply and demand', 'natural selection', 'public-key encryption'],
    concept2: ['simple interest', 'central planning', 'shared secrets', 'random chance', 'fixed prices'],
    topic: ['household savings', 'modern farming', 'city transport', 'online payments', 'public health'],
    name: ['Mei', 'Tom', 'Lin', 'Anna', 'Jun'],
    name2: ['Hua', 'Ben', 'Yan', 'Sara', 'Bo'],
    weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    chore: ['call my mother', 'water the plants', 'pay the rent', 'collect the parcel', 'take my medicine'],
    item: ['dumplings', 'milk tea', 'oranges', 'noodles', 'spring rolls', 'lanterns'],
    item2: ['eggs', 'rice', 'tea', 'red paper', 'fish', 'candles'],
  },
  zh: {
    city: ['哈尔滨', '西安', '成都', '桂林', '杭州', '三亚', '拉萨', '青岛', '厦门', '苏州'],
    city2: ['新加坡', '京都', '曼谷', '首尔', '昆明', '大理', '上海', '广州'],
    people: ['爸妈', '两大一小', '同事们', '爷爷奶奶', '四个朋友', '全家'],
    days: ['两', '三', '四', '五', '六', '七'],
    concept: ['复利', '光合作用', '供求关系', '自然选择', '公钥加密'],
    concept2: ['单利', '计划经济', '对称加密', '随机漂变', '固定价格'],
    topic: ['家庭储蓄', '现代农业', '城市交通', '移动支付', '公共卫生'],
    name: ['小美', '小林', '阿强', '小军', '安娜'],
    name2: ['小华', '小燕', '阿波', '丽丽', '大伟'],
    weekday: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    chore: ['给妈妈打电话', '浇花', '交房租', '取快递', '吃药'],
    item: ['饺子', '奶茶', '橘子', '面条', '春卷', '灯笼'],
    item2: ['鸡蛋', '大米', '茶叶', '红纸', '鱼', '蜡烛'],
  },
};

/** A piece of a template: words to copy, or words to choose from. */
type Piece = string | readonly string[];

const numbers = Array.from({ length: 98 }, (_, index) => String(index + 2));
const hours = Array.from({ length: 11 }, (_, index) => String(index + 1));

const compiled: Readonly<Record<MessageLanguage, Readonly<Record<InteractionKind, readonly (readonly Piece[])[]>>>> = {
  en: compile(english, slots.en),
  zh: compile(chinese, slots.zh),
};

function compile(templates: Templates, words: Slots): Record<InteractionKind, Piece[][]> {
  const all: Slots = { ...words, n: numbers, m: numbers, hour: hours };
  const pieces = (template: string): Piece[] =>
    template.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : (all[part] ?? part)));
  return {
    complex_question: templates.complex_question.map(pieces),
    trip_planning: templates.trip_planning.map(pieces),
    daily_task: templates.daily_task.map(pieces),
    small_talk: templates.small_talk.map(pieces),
    spam: templates.spam.map(pieces),
  };
}

/**
 * A chat message of a kind, as somebody might write it. The words are ours, made up for this purpose. Useful messages
 * vary so much that a user hardly ever sends one twice; spam repeats itself, as spam does.
 */
export function messageOf(kind: InteractionKind, language: MessageLanguage, stream: RandomStream): string {
  const templates = compiled[language][kind];
  let message = '';
  for (const piece of templates[stream.below(templates.length)] ?? []) {
    message += typeof piece === 'string' ? piece : (piece[stream.below(piece.length)] ?? '');
  }
  return message;
}
