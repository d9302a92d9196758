/** Small talk: one phrase a line. Written for this project. */
export const chatterPhrases: readonly string[] = `
你好
您好
你好啊
嗨
哈喽
嘿，在不在
在么
有人吗
早
早安
早上好呀
下午好
晚上好
晚安
晚安，做个好梦
好久不见
最近怎么样
最近忙什么呢
今天过得好吗
吃了吗
你吃饭了没
很高兴认识你
再见
拜拜
回头聊
下次再聊吧
我先去忙了
不聊了，睡觉去
谢谢
谢谢你
太感谢了
多谢多谢
谢谢，就这样吧
谢谢，没有别的问题了
辛苦了
麻烦你了
你帮了我大忙
你叫什么
你叫什么名字呀
我该怎么称呼你
你是谁
你是真人吗
你是人还是机器
你是人工智能吗
你多大了
你今年几岁
你的生日是哪天
你是哪里人
你从哪儿来
你住哪里
谁开发了你
你是哪家公司做的
你的老板是谁
你能做什么
你都会些什么
我可以问你什么问题
你有什么本事
介绍一下你自己吧
你有爱好吗
你平时喜欢干什么
你喜欢什么颜色
你最喜欢吃什么
你喜欢听谁的歌
你养宠物吗
你更喜欢小狗还是小猫
你有朋友吗
你有女朋友吗
你会累吗
你会做梦吗
你有感情吗
你爱我吗
你觉得我怎么样
你会不会无聊
你在干嘛呢
你在想什么
讲个笑话
再讲一个
说个段子听听
讲个故事吧
唱首歌给我听
说点有意思的
逗我笑一个
来个冷笑话
给我说个脑筋急转弯
人生的意义是什么
哈哈
哈哈哈
哈哈哈哈太好笑了
嘿嘿
呵呵
嘻嘻
好无聊
我好无聊呀
无聊死了
陪我说说话
随便聊聊
我们聊会儿天吧
我今天好开心
我心情不好
我有点难过
我失恋了
今天好累啊
上班好烦
压力好大
睡不着怎么办呀，陪我聊聊
我有点想家
周末终于到了
今天真热
好饿呀
你真棒
你真可爱
你好聪明
你好笨
你真有意思
我喜欢你
我爱你
你太厉害了
不错不错
说得好
真的吗
是吗
真的假的
原来是这样
好的
好吧
行
可以
嗯
嗯嗯好的
哦
哦哦
知道了
明白了
懂了
收到
没事
没关系
不用了
算了
算了吧
不是
不对
你说错了
对
是的
没错
不知道
不确定
也许吧
随便
都可以
再说一遍
刚才没听清
你说什么
取消
停
别说了
新年好
新年快乐呀
祝你新年快乐
恭喜发财，红包拿来
生日快乐
中秋节快乐
祝你天天开心
过年好，给你拜年啦
天哪
哇
哎呀
加油
厉害了
不客气
没问题
好呀好呀
等一下
我回来了
我到家了
想我了没
猜猜我是谁
你还记得我吗
昨天跟你聊过的
给我发个红包
我要红包
今天运气怎么样
最近有点懒
我家猫今天特别黏人
刚看完一部电影，太感人了
我觉得你懂我
和你聊天真开心
good evening
hello there
hey you
morning
how's your day going
how have you been lately
what's new with you
long time no see
nice to meet you
bye for now
see you tomorrow
good night
gotta go, talk later
thank you so much
thanks, that's all
cheers mate
you helped me a lot
who are you
what's your name
what should i call you
are you a robot
are you human or a machine
who made you
which company built you
where do you live
where were you born
when is your birthday
what can you do
what do you know
what are your hobbies
do you have any pets
do you have a girlfriend
do you sleep
do you like music
what's your favorite movie
tell me a joke
tell me another one
sing me a song
tell me a story
say something funny
make me smile
what is the meaning of life
i'm bored
i feel sad today
i'm so happy right now
i can't sleep, talk to me
i had a terrible day
it's friday finally
i love you
you are so smart
you are funny
you are useless
that was a good one
haha
hahaha good one
lol
wow
really
no way
yes
yeah sure
no
nope
maybe
i don't know
i guess so
okay
alright then
got it
never mind
forget it
cancel
stop it
say that again
what did you say
that's right
that's not correct
you're welcome
sorry
my bad
oops
merry christmas
happy birthday
happy lunar new year
good luck
guess who
do you remember me
just saying hi
can i have a red envelope
give me lucky money
今天发生了好多事，想跟你说说
你说我该不该剪头发呀
我刚下班，累瘫了
我今天被老板骂了
外面下雪了好美
你那边冷吗
你会不会想我
刚才那个回答不错
你比上次聪明了
咱们做朋友吧
我叫小宇，你呢
你猜我今年多大
我又来啦
终于放假咯
祝你周末愉快
晚上吃撑了
心里有点乱
突然想吃火锅
哈喽，今天心情如何
你能陪陪我吗
你相信缘分吗
真羡慕你不用上班
哼，不理你了
么么哒
呜呜呜
what are you doing
are you busy
do you get tired of questions
i just got home
my day was pretty good
guess what happened to me
it's snowing outside, so pretty
i hate mondays
you made me smile
we should be friends
can you keep me company
do you believe in luck
hmm
hm ok
yay
aww thanks
good point
i agree
i disagree with you
same here
`
  .trim()
  .split('\n');
