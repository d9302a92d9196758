/** Errands for an assistant: one phrase a line, slots in braces. Written for this project. */
export const taskPhrases: readonly string[] = `
提醒我{时间}{杂事}
{时间}提醒我{杂事}
{时间}记得叫我{杂事}
定一个{时间}的闹钟
帮我设个闹钟，{时间}响
取消明天的闹钟
把闹钟往后推{小数}分钟
倒计时{数}分钟
{小数}分钟后叫我
帮我记一下，{时间}要{杂事}
把{杂事}加到待办里
我的待办清单上还有什么
删掉待办里的{杂事}
打开{电器}
把{电器}关了
关一下{电器}
{电器}开一小时
把{电器}调到{数}
{电器}声音太大了，调低一点
出门了，把家里的{电器}都关掉
家里太冷了，把暖气开高一点
卧室太暗了，亮一点
扫地机器人回去充电
打电话给{家人}
给{家人}打个电话
拨通{家人}的手机
给{家人}发条短信，说我{时间}到
发微信告诉{家人}我在路上
把我的位置发给{家人}
回复{家人}说好的没问题
找一下我的手机在哪
我手机放哪儿了，让它响一下
查一下{银行}卡里还有多少钱
我的{银行}余额是多少
给{家人}转{金额}
从{银行}转{金额}到我的储蓄卡
帮我还这个月的信用卡
信用卡账单什么时候出
信用卡的最低还款额是多少
我的信用卡额度能提高吗
{银行}的卡被锁了怎么办
卡被吞了，怎么补办
修改{银行}的支付密码
上个月我在吃饭上花了多少钱
最近三笔消费记录给我看看
给手机充{金额}话费
交一下这个月的{杂费}
{杂费}什么时候到期
帮我查查{杂费}欠了多少
积分能换什么
退款到账了没有
帮我开一张发票
记一笔账，午饭{金额}
今天天气怎么样
{城}明天多少度
{时间}会下雨吗
周末{城}天气好不好，适合晾衣服吗
外面空气质量怎么样
今天几号，星期几
现在几点了
下一个法定节假日是哪天
离春节还有几天
把“{句子}”翻译成{语言}
{句子}用{语言}怎么说
帮我翻译一下这段话
这个字怎么读，拼音是什么
{菜}怎么做
{菜}需要准备哪些食材
鸡蛋要煮几分钟
米饭的热量是多少
牛奶开封后能放几天
没有料酒可以用什么代替
今晚吃什么好，冰箱里只有土豆和鸡蛋
一磅等于多少斤
{数}英寸是多少厘米
今天美元汇率是多少
帮我算一下{数}加{数}
抛个硬币
掷一个骰子
随机给我一个数字
列个购物清单，{物}和牛奶
把{物}加进购物清单
购物清单里有什么
买一箱{物}送到家
我的快递到哪了
昨天的订单什么时候发货
我要退货，上周买的{物}
帮我点一份{菜}外卖
再来一单上次的外卖
叫个车，{时间}去机场
帮我打辆车回家
回家的路堵不堵
导航去最近的加油站
最近的药店在哪
附近的超市几点关门
车该保养了吗
怎么换备胎
胎压正常吗
汽车快没油了，还能跑多远
今天限行尾号是多少
帮我预约周末洗车
播放{歌手}的歌
放一首{歌手}
来点音乐
下一首
暂停播放
把这首歌加到我的歌单
现在放的是什么歌
音量调到最大
声音小点
说话慢一点
换一个女声
以后叫我{家人}
把语言换成{语言}
{时间}安排一个和{家人}的会议
明天有几个会
把{时间}的会议取消
帮我看看这周的日程
会议推迟到{时间}
预订{时间}的会议室
我想请{小数}天假
我还剩几天年假
我的年假批了吗
这个月工资到账了吗
什么时候发工资
工资条在哪里看
社保断了{小数}个月怎么补
公积金怎么提取
怎么申请报销
帮我起草一封请假邮件
写个邮件给{家人}，说会议改期
把这份周报润色一下发给领导
打印这个文件两份
预约{时间}体检
帮我挂个{时间}的号
给狗狗约个疫苗
{时间}帮我订个{小数}人的包间
取消今晚的订位
那家火锅店要排队多久
我的保险什么时候到期
怎么换医保定点医院
帮我查一下违章
身份证丢了去哪里补
给孩子报名游泳课
水管漏水了，找个师傅来修
马桶堵了怎么办
衣服上的油渍怎么洗
阳台的花多久浇一次水
蓝牙连不上，帮我重新配对
帮我打开勿扰模式
同步一下手机和手表
截个屏
家里的无线网密码是多少
把{时间}的日程发给{家人}
remind me to {en_chore} {en_time}
set an alarm for {en_time}
set a timer for {en_num} minutes
can you wake me at {en_time}
add {en_item} to the shopping list
take {en_item} off my list
what's left on my to do list
turn off the {en_device}
switch on the {en_device} please
is the {en_device} still on
call {en_person}
text {en_person} that i'll be late
send {en_person} my location
what's my {en_bank} balance
move {en_num} dollars from {en_bank} to {en_bank}
pay my {en_bank} card bill
i lost my {en_bank} card
why was my {en_bank} card declined
how much did i spend on groceries last month
when is my car payment due
what's the weather in {en_city} today
do i need an umbrella {en_time}
how do you say thank you in italian
spell necessary
what does ubiquitous mean
how many ounces in a cup
what time is it in {en_city}
what is the date on friday
flip a coin
roll two dice
play the next song
turn the music down
put on some classical music
what's on my calendar {en_time}
schedule a meeting with {en_person} {en_time}
cancel my {en_time} appointment
how many vacation days do i have left
i want to request time off {en_time}
when do i get paid
where can i find my w2
does my insurance cover dental
recipe for lentil soup
how long do i roast a chicken
can i use yogurt instead of sour cream
how many calories are in an avocado
where is my order
order more {en_item}
reserve a table for {en_num} at an italian place {en_time}
how busy is the gym right now
when is my next oil change
is my tire pressure low
how's the traffic to work
get me a cab home
find my phone
change your voice to british
speak louder
draft an email to {en_person} about the delay
print my expense report
book the vet for {en_time}
how do i get a wine stain out of a shirt
how far is the nearest gas station
find {en_item} on sale nearby
打开{应用}
帮我打开{应用}看一下
最近有什么好看的电影
附近的电影院今晚放什么
找一部喜剧片，晚上在家看
今晚电视上有什么节目
帮我找一本睡前听的小说
看看{应用}上有没有新消息
{菜}要炒多久
{菜}怎么炒才好吃
煲{菜}放什么调料
排骨怎么炖，要不要焯水
包子蒸几分钟
上证指数今天多少点
帮我看一下茅台的股价
今天有什么新闻
昨晚的比赛谁赢了
双色球开奖号码是多少
帮我搜一下附近的药店
感冒了吃什么药，家里有布洛芬
宝宝发烧了怎么物理降温
头疼，帮我约个医生
帮我抢一张演唱会的票
查一下{城}的邮编
我的套餐流量还剩多少
帮我办个流量包
把闲置的{物}挂到二手平台
给孩子找个钢琴老师
明天孩子家长会几点
帮我改一下外卖地址
快递放在驿站了吗，取件码多少
给我开个会员
家里的{物}用完了，补一点货
把昨天拍的照片发给{家人}
把手机调成振动
屏幕太亮了，调暗一些
亮度调到百分之{数}
关机前提醒我保存
帮我约{时间}的保洁
洗衣机洗完了告诉我
热水器几点烧好
打开车库门
锁上前门
晚上十点自动关{电器}
这周的垃圾分类怎么投
帮我做一个这个月的开支表
这个月的预算还剩多少
帮我把{金额}存进定期
贷款这期要还多少
帮我查一下定期的利息是多少
我的公交卡还有钱吗
车停在哪个位置了
导航到{家人}公司
帮我叫个代驾
去公司走哪条路不堵
下班顺路买{物}，记一下
把会议纪要整理好发群里
安排一下{时间}的面试
帮我订{时间}去{城}出差的会议室
给{家人}订一束花
帮我写个{杂事}的请假条
帮我写一段生日祝福发给{家人}
把简历里的日期改一下
把这个文件转成PDF
帮我把这段录音转成文字
记住我的车牌号
存一下{家人}的电话
删掉昨天的提醒
暂停计时
闹钟铃声换一个
今天穿什么合适，外面冷吗
今天适合洗车吗
紫外线强不强
猫粮快没了，下一单
冰箱里的剩菜还能吃吗
减脂餐吃什么，帮我搭配三餐
{数}加{数}再减{小数}等于多少
{数}美元换成人民币是多少
一公里等于多少米
“{句子}”的英文怎么写
查一下这个单词的意思
截个屏发给{家人}
open the {en_app} app
did i get any new email
what's in the news this morning
who won the game last night
any good movies on tonight
how is the stock market doing
what's the price of gold today
order my usual from the thai place
can you cancel my subscription
add {en_chore} to my tasks
mark the laundry as done
read me my unread messages
log two hundred calories for lunch
how do i unclog a sink
what temperature should i bake salmon at
what can i cook with leftover rice
is it going to be windy in {en_city}
set the brightness to half
turn off notifications until {en_time}
what is my wifi password
is my prescription ready
when does the pharmacy close
book a haircut {en_time}
file a claim with my car insurance
how much tax was withheld from my last paycheck
did {en_person} reply to my message
what's {en_num} plus {en_num}
how many days until christmas
increase my credit limit
when does my {en_bank} card expire
was my paycheck deposited to {en_bank}
translate {en_phrase} into {en_tongue}
translate "{en_phrase}" to {en_tongue}
what is {en_phrase} in {en_tongue}
how do you spell {en_word}
spell {en_word} for me
what does {en_word} mean
look up the definition of {en_word}
我的{银行}卡账单是多少？
现在室内温度是多少？
今天会不会下雪？
帮我看看{时间}有没有空？
明天是什么节日？
{菜}的做法
设闹钟
关灯
开空调
打车
查余额
交{杂费}
记账
买{物}
放音乐
听{歌手}
{城}天气
翻译{句子}
订个闹钟
发邮件
查快递
预约{时间}
weather in {en_city}
call a cab
buy {en_item}
set alarm
play music
lights off
check my balance
order lunch
`
  .trim()
  .split('\n');
