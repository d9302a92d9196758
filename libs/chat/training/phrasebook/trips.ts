/** Travel plans: one phrase a line, slots in braces. Written for this project. */
export const tripPhrases: readonly string[] = `
帮我规划一个{天数}天的{地}行程
{时节}想带{同伴}去{地}玩{天数}天，有什么建议
{地}{天数}日游攻略
给我一份{地}自由行攻略，预算{金额}
从{城}到{地}怎么去最划算
{城}飞{地}的机票{时节}贵不贵
帮我查{城}到{地}的航班
从{城}出发去{地}，坐高铁几个小时
{地}有什么好玩的地方
{地}有哪些值得去的景点，{天数}天够吗
去{地}旅游住哪里方便
推荐几家{地}的民宿，要靠近地铁
{地}哪家酒店性价比高，带早餐的
帮我订{时节}在{地}的酒店，住{天数}晚
去{地}要办签证吗，需要哪些材料
{地}的签证多久能下来
护照快过期了还能去{地}吗
{景}的门票多少钱，学生有优惠吗
{景}附近有什么酒店
{景}几点开门，要逛多久
从{城}站到{景}坐地铁几号线
去{景}玩，中午在哪儿吃饭好
{地}本地人推荐的小吃有哪些
{地}必吃的美食和餐厅
{时节}去{地}人多吗，冷不冷，穿什么衣服
{地}几月份去最好
第一次去{地}，行程怎么安排
{地}自驾游路线推荐，{天数}天环线
带{同伴}去{地}要注意什么
{地}和{地}哪个更适合{时节}去
想去{地}看海，预算{金额}一个人
我们{小数}个人打算{时节}去{地}，帮忙做个计划
{天数}天{小数}晚的{地}蜜月怎么安排比较浪漫
{地}现在去安全吗
在{地}租车需要国际驾照吗
{地}的一日游团哪个靠谱
飞{地}转机要注意什么，行李直挂吗
到了{地}机场怎么去市区
{地}有没有适合亲子的乐园
想找个温泉酒店，离{城}不远的
周末从{城}出发有什么周边游推荐
{城}周边适合露营的地方
{景}和{景}一天能逛完吗
爬{景}要几个小时，缆车怎么买票
{地}夜景哪里最好看
{地}的旅行预算大概要多少
帮我把{地}的行程压缩成{天数}天
出国旅游行李清单怎么列，去{地}{天数}天
坐邮轮去{地}玩一趟多少钱
这个景点有停车场吗，门票包含缆车吗
那家酒店有没有接机服务
它离火车站远吗，周边有吃饭的地方吗
这附近有评分高一点的餐馆吗
再推荐一个晚上可以逛的地方
那我就住这家，帮我看看周围有什么景点
好的，那下午去哪里玩比较合适
第三天的安排太赶了，换一个轻松的景点
Plan a {en_days}-day trip to {en_place} with {en_company}
Can you make an itinerary for {en_days} days in {en_place}?
What should we see in {en_place} with {en_company}?
I have {en_days} days in {en_place}, what should I not miss?
Best time of year to visit {en_place}?
Suggest a honeymoon in {en_place} on a modest budget
where should i stay in {en_place} near the old town
find a hotel in {en_city} for {en_days} nights with breakfast
cheap flights from {en_city} to {en_city} in october
how long is the flight from {en_city} to {en_place}
is there a direct train from {en_city} to {en_city}
do i need a visa to enter {en_place} with a european passport
is it safe to travel around {en_place} alone
how do i get from the airport to downtown {en_city}
good local restaurants in {en_place} for {en_company}
what food should I try in {en_place}
rent a car in {en_city} for {en_days} days
Road trip from {en_city} to {en_city}: which stops are worth it?
We land in {en_city} at noon and leave the next evening, how should we spend the time?
what museums are free in {en_city}
day trips from {en_city} by public transport
which beaches near {en_city} are good for {en_company}
Could you organise a weekend in {en_place} for {en_company}?
what should i pack for {en_days} days in {en_place} in winter
how much money do i need for a week in {en_place}
are there good hikes in {en_place} that take half a day
book a table with a view for our last night in {en_place}
Is the rail pass for {en_place} cheaper than single tickets?
how many days do you need for {en_place}
Swap day two for something indoors, it might rain in {en_place}
ferry times between the islands near {en_place}
what are the entry rules for {en_place} right now
family friendly resort in {en_place} with a kids club
which area of {en_city} is best for nightlife and cheap hostels
去{远方}玩{天数}天
{远方}玩几天合适
{远方}{天数}日游
去{远方}怎么走
{远方}好玩吗
{远方}攻略
想去{远方}
{时节}去哪儿玩好
{时节}去哪里旅行
附近哪里好玩
带{同伴}出去玩，去哪好
{地}玩{天数}天
{远方}住哪儿好
{远方}有机场吗
{城}去{远方}的火车
找个海边度假
穷游{地}
求{远方}行程
trip to {en_far}
{en_days} days in {en_far}
hotels in {en_far}
flights to {en_far}
visit {en_far}
is {en_far} worth visiting
where should i go this summer
weekend getaway ideas
plan a weekend in {en_far}
{en_far} with {en_company}
`
  .trim()
  .split('\n');
