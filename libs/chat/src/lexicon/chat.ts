import type { Concept } from './concept.js';

/** What people say for the sake of talking. */
export const chatConcepts: readonly Concept[] = [
  {
    id: 'greeting',
    means: 'greets',
    speaksFor: 'small_talk',
    en: `hi, hello, hey, hiya, howdy, yo, sup, greetings, salutations, good morning, good afternoon, good evening, what's up, whats up, how are you, how are things, how's it going, how do you do, how have you been, long time no see, nice to meet you, nice to see you`,
    zh: `你好 您好 嗨 哈喽 哈啰 嘿 在吗 在不在 在么 早上好 早安 下午好 晚上好 中午好 早啊 最近怎么样 最近好吗 过得怎么样 好久不见 吃了吗 吃饭了吗 很高兴认识你 hello hi 大家好 忙不忙`,
  },
  {
    id: 'farewell',
    means: 'says goodbye',
    speaksFor: 'small_talk',
    en: `bye, goodbye, good bye, see you, see ya, later, good night, farewell, take care, talk to you later, have a good day, have a nice day, nice talking, nice chatting, signing off, gotta go`,
    zh: `再见 拜拜 晚安 回头见 明天见 下次聊 先这样 拜 我走了 回见 先撤了 不聊了 去睡了 好梦 下线了`,
  },
  {
    id: 'thanks',
    means: 'says thanks',
    speaksFor: 'small_talk',
    en: `thank you, thanks, thank, thx, ty, appreciate, appreciated, grateful, much obliged, cheers, that was helpful, good job, well done, great job`,
    zh: `谢谢 感谢 多谢 谢啦 谢了 感激 辛苦了 辛苦啦 辛苦你 麻烦你了 帮大忙 没问题了 没有问题 没有其他问题 没其他事 问完了 不客气 劳驾 谢 太感谢`,
  },
  {
    id: 'about_the_bot',
    means: 'asks the assistant about itself',
    speaksFor: 'small_talk',
    en: `are you a, are you human, are you real, bot, robot, ai, chatbot, human, your name, who are you, who made you, who created you, who built you, who programmed you, programmed, where are you from, where were you born, your birthday, how old are you, your age,
      do you have, do you like, your hobbies, hobbies, your favorite, your favourite, favorite, favourite, pets, cats or dogs, do you ever, do you sleep, do you dream, do you love, your boss, who do you work for, work for, employer, what can you do, what can i ask, can you help me with,
      what do you do, do you think, do you feel, feelings, spare time, free time, capabilities, capable, can i ask you, lonely, tell me about yourself`,
    zh: `你是谁 你叫什么 你的名字 你是机器人 你是人吗 真人 机器人还是 你几岁 你多大 你多少岁 你的生日 谁创造 谁开发 谁做的你 谁发明 把你做 你从哪里来 你住在哪 你在哪里 你喜欢 你讨厌 你的爱好 你有爱好 你会做什么 你能做什么 你会什么 你能干什么 你会唱歌 你有男朋友 你有女朋友
      你爱我 你觉得 你会想 你有感情 你睡觉 你累不累 你有宠物 你的老板 你为谁工作 你是男 你是女 介绍一下你自己 自我介绍 你懂 你会不会 你相信 你开心 你在干嘛 你在干什么 你在做什么 人工智能吗 你家`,
  },
  {
    id: 'yes_or_no',
    means: 'answers yes, no or maybe',
    speaksFor: 'small_talk',
    en: `yes, yeah, yep, yup, no, nope, nah, maybe, perhaps, sure, okay, ok, alright, correct, true, false, affirmative, negative, right, wrong, i don't know, not sure, unsure, i see, got it, of course, definitely, absolutely, indeed, never mind, nevermind, cancel, cancel that, stop, forget it, repeat, say that again, repeat that, what did you say, cool, great, nice, awesome, fine`,
    zh: `好的 好呀 好吧 好啊 好嘞 嗯 嗯嗯 嗯呢 哦 哦哦 恩 行吧 可以的 是的 不是 对 对的 不对 没错 错了 也许 可能吧 不知道 不清楚 不确定 随便 都行 算了 知道了 明白了 懂了 了解 收到 ok 没事 没关系 当然 太好了 真的吗 是吗 原来如此 再说一遍 没听清 取消 停 说错了 挺好 不错 还行 哦了 妥妥的 记住了 无所谓`,
  },
  {
    id: 'fun',
    means: 'wants to be amused or amuses',
    speaksFor: 'small_talk',
    en: `joke, jokes, funny, make me laugh, hilarious, laugh, lol, haha, lmao, one liner, fun fact, sing me, sing a song, tell me a story, riddle me, entertain me, meaning of life, guess what, pun, something interesting`,
    zh: `笑话 讲个笑话 搞笑 哈哈 哈哈哈 嘻嘻 嘿嘿 呵呵 笑死 逗我 唱首歌 唱歌给 讲个故事 段子 冷知识 好玩的事 人生的意义 脑筋急转弯 猜猜 陪我聊 聊聊天 聊天 随便聊 聊会儿 说点有趣 卖个萌 绕口令`,
  },
  {
    id: 'mood',
    means: 'shares a mood or a compliment',
    speaksFor: 'small_talk',
    en: `bored, tired, sad, happy, lonely, excited, i love you, love you, miss you, you're great, you are great, you're the best, the best, smart, clever, cute, sweet, you suck, stupid, feeling, feel, i'm so, long day, so nice, beautiful, wow, oh, amazing, chat with me, just want to chat, talk to me`,
    zh: `无聊 开心 难过 心情 不开心 伤心 郁闷 烦 好累 累了 困了 孤独 寂寞 想你 爱你 我喜欢你 你真 你好棒 真棒 聪明 可爱 厉害 真好 太棒 笨 讨厌 生气 激动 兴奋 失恋 压力大 睡不着 失眠 加油哦 哎 唉 哇 哇塞 天哪 真倒霉 好饿 饿死了 好热 好冷 烦死了`,
  },
  {
    id: 'wishes',
    means: 'brings good wishes',
    speaksFor: 'small_talk',
    en: `happy new year, merry christmas, happy birthday, congratulations to, happy holidays, good luck, cheers to, best wishes, lunar new year, happy friday`,
    zh: `新年快乐 春节快乐 恭喜发财 过年好 生日快乐 中秋快乐 节日快乐 圣诞快乐 元旦快乐 万事如意 身体健康 祝你 大吉大利 心想事成 龙年 蛇年 马年大吉 拜年 给你拜年 红包拿来 周末愉快`,
  },
  {
    id: 'begging',
    means: 'asks for the reward itself',
    speaksFor: 'small_talk',
    en: `red envelope, red packet, give me money, reward me, my reward, lucky money, hongbao, win a prize, free money for me`,
    zh: `红包 发红包 领红包 给我钱 发钱 抢红包 来个红包 奖励我 我要奖励 怎么领奖 中奖`,
  },
];
