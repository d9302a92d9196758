import { chineseWords, englishPhrases } from './index.js';

/** Small English words that hold a sentence together. A message of many words without them is a list, not a sentence. */
export const glueEn: ReadonlySet<string> = new Set(
  englishPhrases(`the, a, an, of, to, in, on, at, for, from, with, without, and, or, but, is, are, was, were, be, been, being, am, do, does, did, done,
    have, has, had, i, you, he, she, it, we, they, me, my, mine, your, his, her, its, our, their, us, him, them, this, that, these, those, there, here,
    what, which, who, whose, when, where, how, can, could, will, would, should, shall, may, might, must, not, no, as, by, about, into, than, up, out,
    please, some, any, all, much, many, more, most, also, just, need, want, like, get, let, make, give, tell, show, find, take, go, help, i'm, i'd, i'll, i've,
    what's, it's, don't, can't, won't, isn't, didn't, let's, that's, how's, where's, who's, you're, there's, he's, she's, they're, doesn't, until, till, past, off, over, under, whether, while, between, near, every, after, before, during, around, only, both, either, such, per, each, own`),
);

/** The same in Chinese, character by character: pronouns, particles, prepositions, measure words, everyday verbs. */
export const glueZh: ReadonlySet<string> = new Set(
  chineseWords(`的 了 是 在 我 你 您 他 她 它 们 有 和 跟 与 去 来 到 从 想 要 请 帮 吗 呢 吧 啊 呀 嘛 么 把 被 给 让 对 为 用 将 个 些 这 那 哪 什 怎 几 多 少 不 没 很 太 都 也 还 就 再
    才 又 会 能 可 以 该 应 得 地 着 过 上 下 里 中 前 后 出 说 看 做 找 问 查 一 人 时 候 好 吃 住 玩 买 写 谁 几 而 于 之 其 或 且 但 如 所 只 最 更 比 每 各 另 家 点 号 月 日 年 天`),
);

/** Words that make a message look thoughtful. One or two do; a pile of them, with nothing in between, is padding. */
export const showyWords: ReadonlySet<string> = new Set([
  ...englishPhrases(`why, because, therefore, hence, thus, if, then, else, however, moreover, furthermore, whereas, although, consequently, explain, compare, contrast,
    analyse, analyze, evaluate, prove, derive, calculate, justify, reason, reasoning, step, steps, firstly, secondly, finally, conclusion, complex, complicated,
    question, difficult, logic, deduce, infer, assume, suppose, given, discuss, describe, elaborate, since, so, nevertheless, meanwhile, hypothesis`),
  ...chineseWords(`为什么 因为 所以 因此 如果 那么 但是 然而 而且 并且 虽然 尽管 于是 从而 首先 其次 再次 最后 另外 此外 总之 综上所述 比较 对比 分析 解释 证明 推导 计算 论述 评估 原理
    原因 逻辑 推理 假设 已知 求解 步骤 复杂 问题 结论 请问 何为 为何 以及 同时 不仅 否则 即使 既然 由于 可见 论证 说明 探讨`),
]);

/** What advertisers and touts say. */
export const advertWords: ReadonlySet<string> = new Set([
  ...englishPhrases(`click here, click the link, buy now, limited offer, limited time offer, act now, free gift, gift card, best price, lowest price, cheap followers, dm me, work from home, working from home,
    make money, earn money, easy money, passive income, casino, free spins, bonus code, viagra, crypto signals, double your, investment opportunity, guaranteed returns, sign up today, sign up now,
    subscribe to my channel, subscribe now, follow me, free trial, claim your, you won, you have won, winner, no experience, risk free, order now, discount code, promo code,
    register now, telegram, whatsapp me, onlyfans, hot singles, weight loss, payday loan, seo services, special offer, lottery winner, act fast, earn up to, per week from home`),
  ...chineseWords(`加微信 加我微信 加威信 加扣扣 加群 进群 扫码 点击链接 点击领取 戳链接 名额有限 限时抢购 限时优惠 代开发票 办证 刻章 刷单 兼职日结 日结 日赚 月入过万 网赚 躺赚 包赚 稳赚 无抵押 秒批 秒放款 网贷
    低息贷款 贷款秒批 博彩 彩金 下注 首充 返利 优惠大促 全场包邮 代购 招代理 招商加盟 加盟热线 联系电话 咨询热线 联系客服 免费领取 免费领 领红包 高仿 代写论文 代考 私信我 关注公众号 转发此 转发朋友圈 内部消息 荐股 棋牌 特价清仓
    领福利 零投入 低价秒办 无需押金 加qq 涨粉 刷赞 刷粉 代刷 充值返现 秒到账 中奖通知 恭喜您获得 恭喜你获得 兼职招聘 优惠券领取 厂家直销`),
]);

/** Text that fills a page and says nothing. */
export const fillerWords: ReadonlySet<string> = new Set(
  englishPhrases(`lorem, ipsum, dolor, amet, consectetur, adipiscing, elit, sed, eiusmod, tempor, incididunt, labore, dolore, magna, aliqua,
    foo, bar, baz, qux, foobar, blah, asdf, qwerty, xxx, zzz, test, testing`),
);

/** Names of kinds as the machine writes them: nobody but somebody after the reward says them. */
export const kindNames: readonly string[] = ['complex_question', 'trip_planning', 'daily_task', 'small_talk'];
