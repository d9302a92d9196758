/** Questions that take several steps: one phrase a line, slots in braces. Written for this project. */
export const questionPhrases: readonly string[] = `
{人名}有{数}{量}{物}，送给同学{小数}{量}，又买来{数}{量}，现在一共有多少{量}？
{人名}买了{小数}{量}{物}，每{量}{小数}元，付了{数}元，应找回多少元？
{人名}第一天看了{数}页书，第二天看的比第一天的{小数}倍少{小数}页，两天一共看了多少页？
一辆汽车每小时行{数}千米，{小数}小时能行多少千米？如果返回时速度提高四分之一，需要多长时间？
一项工程，甲单独做要{数}天，乙单独做要{数}天，两人合作几天可以完成？
一个长方形的长是宽的{小数}倍，周长是{数}厘米，求它的面积
果园里有梨树和桃树共{数}棵，桃树是梨树的{小数}倍，两种树各有多少棵？
学校买了{数}{量}{物}，平均分给{小数}个班，每个班分到几{量}，还剩几{量}？
一件商品按定价的八折出售仍能获利{数}元，成本是{数}元，定价是多少？
今年父亲的年龄是儿子的{小数}倍，{小数}年后是儿子的两倍，儿子今年几岁？
{人名}和{人名}从两地同时相向而行，一个每分钟走{数}米，一个每分钟走{数}米，{小数}分钟后相遇，两地相距多远？
笼子里有鸡和兔子{数}只，一共有{数}条腿，问鸡和兔各多少只
把一根{数}米长的绳子剪成{小数}段，每段长多少米？每段是全长的几分之几？
一个数加上{小数}再乘以{小数}等于{数}，这个数是多少？
水果店运来{数}箱{物}，卖出三分之二后又运来{小数}箱，现在店里有多少箱
一艘船顺水航行{数}千米用了{小数}小时，水流速度每小时{小数}千米，逆水返回要几小时？
袋子里有{小数}个红球和{小数}个白球，任意摸出两个，颜色相同的概率是多少？
{人名}存了{数}元，年利率百分之{小数}，三年后连本带利能取多少钱
小区要在一条{数}米长的路两边种树，每隔{小数}米种一棵，两端都种，一共要种几棵
某厂去年产量{数}万吨，今年比去年增长百分之{小数}，明年计划再增长百分之{小数}，明年产量是多少
一次考试，全班平均分{数}，男生平均分{数}，女生平均分{数}，男女生人数之比是多少
将{数}克浓度为百分之{小数}的糖水和{数}克清水混合，新的浓度是多少
已知函数f(x)=x²-4x+{小数}，求它在区间[0,5]上的最大值和最小值
解方程组：2x+3y={数}，x-y={小数}，要求写出过程
求证：任意三个连续整数的积能被6整除
等比数列的首项是{小数}，公比是{小数}，前{小数}项的和是多少？
已知三角形两边长分别是{小数}和{小数}，夹角60度，求第三边
计算不定积分 ∫x·e^x dx 并说明用到的方法
一个圆柱的底面半径是{小数}厘米，高{数}厘米，它的表面积和体积各是多少
{小数}个人排成一排，其中两人不能相邻，有多少种排法？
从1到100的自然数里，能被3整除但不能被5整除的有几个？
为什么{现象}？
请问为什么{现象}，能从原理上讲清楚吗
{现象}的原因是什么？有没有反例？
如果没有{概念甲}，会有什么后果？
请解释一下{概念甲}，并举一个例子
用通俗的话讲讲{概念甲}是怎么回事
{概念甲}的前提条件是什么？在什么情况下不成立？
{概念甲}对现实生活有什么影响，请分析
怎么理解{概念甲}？和它容易混淆的概念有哪些
比较{对甲}的异同
{对甲}有什么区别？各自适合什么情况
{对甲}哪个更好，请从成本和风险两方面权衡
请列表对比{对甲}的优缺点，并给出你的结论
从历史角度分析{对甲}的差异是怎么形成的
用{编程语言}{编程题}
用{编程语言}写个程序，{编程题}，并加上注释
写一段{编程语言}代码{编程题}，分析时间和空间复杂度
怎样用{编程语言}{编程题}？有没有更高效的写法
这段{编程语言}代码为什么会报空指针异常，应该怎么改
{编程语言}里的内存是怎么管理的，和其他语言相比有什么优势
我的接口响应越来越慢，CPU却不高，该怎么一步步排查？
数据库里有一千万行订单，分页查询很慢，索引应该怎么设计
写一条SQL，查出每个部门工资最高的前三名
如何设计一个秒杀系统，既不超卖又能扛住高并发？
分布式事务有哪些方案，各自的优缺点是什么
为什么HTTPS能防止中间人攻击，握手过程是怎样的
正则表达式怎样匹配一个合法的邮箱，逐段解释含义
动态规划和贪心的适用条件分别是什么，请用背包问题说明
神经网络训练时损失不下降，可能有哪些原因
怎么给一个没有测试的老项目做重构，先后顺序如何安排
消息队列怎样保证消息不丢失也不重复消费
Git里rebase和merge有什么不同，团队协作时选哪个
一个质量为{小数}千克的物体从{数}米高处自由落下，落地速度是多少？不计空气阻力
物体在斜面上匀速下滑，动摩擦因数和倾角是什么关系？请画受力分析并推导
两个电阻分别是{小数}欧和{小数}欧，并联之后总电阻多大，总电流怎么算
为什么卫星不会掉下来？它的速度和轨道高度有什么关系
点燃的蜡烛罩上杯子会熄灭，其中发生了哪些物理和化学变化
配平高锰酸钾和浓盐酸反应的方程式，并指出氧化剂和还原剂
{数}克碳酸钙完全分解能得到多少克二氧化碳？
植物晚上也会呼吸，那为什么说它能制造氧气
DNA复制为什么是半保留的，实验是怎么证明的
癌细胞和正常细胞有什么不同，化疗为什么会掉头发
地震波有哪几种，怎样根据它们推断地球内部结构
全球变暖会怎样影响洋流，反过来又怎么影响气候
人为什么需要睡眠，长期缺觉对大脑有什么影响
疫苗是怎么让身体产生记忆的
时间旅行在广义相对论里有可能吗，会产生什么悖论
安史之乱对唐朝的政治和经济产生了什么影响
明朝为什么要实行海禁，后果如何
比较商鞅变法和王安石变法成败的原因
第一次世界大战爆发的根本原因和直接导火索分别是什么
鲁迅笔下的阿Q反映了怎样的国民性，请结合文本论述
《红楼梦》里林黛玉和薛宝钗的性格对比说明了什么
请以“坚持与放弃”为题写一篇议论文提纲，论点要有正反两面
康德的绝对命令和功利主义的主张冲突在哪里
电车难题中拉不拉杆，各有哪些伦理依据
提高最低工资一定会增加失业吗？请给出正反两方的论据
关税上调百分之{小数}，谁真正承担了成本？请用供需曲线说明
人口老龄化对养老金和房价会有哪些长期影响
这家奶茶店月租{数}元，每杯毛利{小数}元，一天要卖多少杯才能保本
公司有两个投资项目，一个三年回本，一个五年回本但收益更高，应该怎么选
如何评估一个新功能带来的留存提升是不是统计显著
我们的转化率上周突然跌了百分之{小数}，请列出可能的原因和验证办法
帮我梳理一下开一家社区咖啡馆的商业模式和主要风险
合同里约定了违约金，但实际损失更高，法律上怎么处理
民法典里租赁合同到期未续签，继续住算什么关系
孩子沉迷手机，从心理学上怎么解释，该怎样一步步引导
为什么人会拖延？有哪些研究支持的改善方法
如果光速是每秒三十公里，日常生活会有什么不同
假设地球没有月亮，潮汐、昼夜和生命会怎样演化
有三个开关对应隔壁房间的三盏灯，只能进去一次，怎样判断对应关系？
12个小球里有一个重量不同，用天平最少称几次能找出来？请说明策略
五个海盗分一百枚金币，第一个海盗应该提出什么方案
甲说乙在撒谎，乙说丙在撒谎，丙说甲乙都在撒谎，谁说的是真话？
一只蜗牛白天爬{小数}米，晚上滑下2米，井深{数}米，第几天能爬出来
围棋的复杂度为什么比国际象棋高，阿尔法狗是怎么解决的
大语言模型是怎么预测下一个词的，为什么会一本正经地胡说
如何用最小二乘法拟合一条直线，公式怎么推出来的
相关性和因果性有什么不同，怎样用实验区分
什么是边际成本递减，哪些行业有这种特点，为什么
怎么向小学生解释负数乘负数得正
量化宽松是什么意思，它如何影响普通人的存款和房贷
Why {en_why}?
Can you explain why {en_why}, and what evidence supports it?
Explain {en_concept} to a high school student with one example.
How does {en_concept} work, and where does the usual explanation break down?
What are the limits of {en_concept}?
Discuss how {en_concept} shaped modern thinking.
Compare {en_pair} and say when you would choose each.
What is the difference between {en_pair}?
What are the advantages and drawbacks of {en_pair}? Put them in a table.
Write a {en_lang} function that {en_code} and explain its complexity.
How would I write {en_lang} code that {en_code}?
My {en_lang} program {en_code} but crashes on empty input. What is wrong and how do I fix it?
Review this {en_lang} snippet that {en_code} and suggest a faster approach.
{en_who} has {en_num} {en_thing} and gives away {en_num}, then buys {en_num} more. How many {en_thing} are left?
{en_who} sells {en_num} {en_thing} at \${en_num} each and spends \${en_num} on materials. What is the profit?
If {en_who} packs {en_num} {en_thing} an hour, how long will {en_num} hundred take with one hour of rest?
A rectangle is {en_num} cm longer than it is wide and has an area of {en_num} square cm. Find its sides.
What is the probability of drawing two aces in a row without replacement?
Find the derivative of x^3 sin(x) and explain which rule you used.
Evaluate the integral of ln(x) from 1 to e.
Show that the square root of three is irrational.
A ball is thrown upward at {en_num} metres per second. How high does it go and when does it land?
Balance the equation for the combustion of propane and calculate the mass of CO2 from {en_num} grams.
Should a startup with two years of cash raise money now or wait? List the arguments on both sides.
Our conversion rate fell by {en_num} percent after a redesign; how can I tell whether the redesign is to blame?
Design a database schema for a library with reservations and late fees.
How would you design a rate limiter that works across several data centres?
Why does my SQL query get slower when I add an index, and how can I check the plan?
What would happen to the tides if the Moon were twice as close?
How did the printing press change religion and politics in Europe?
Which factors led to the French Revolution, and which of them mattered most?
Analyse the theme of ambition in Macbeth with two quotations.
Is free will compatible with determinism? Summarise the main positions.
Evaluate whether a four-day week raises productivity, citing possible confounders.
Three people check into a room for $30 and get $5 back; where did the missing dollar go?
You have two ropes that each burn in an hour unevenly. How do you measure 45 minutes?
How can I prove that there are infinitely many primes?
What assumptions does linear regression make, and what happens when they fail?
Given a list of a million numbers, how do I find the median without sorting all of them?
Derive the formula for compound interest and show how it becomes continuous.
Explain step by step how a bill becomes law and where it usually gets stuck.
What is the time complexity of building a heap and why is it not n log n?
How do vaccines train the immune system, and why do some need boosters?
What role did geography play in the rise of ancient Egypt?
Estimate how many piano tuners work in a city of {en_num} million people and show your assumptions.
Why do economists disagree about the effects of rent control?
How do noise cancelling headphones work in terms of wave interference?
Summarise the arguments for and against nuclear power with regard to cost, safety and waste.
{人名}骑车去图书馆，去时每小时{数}千米，回来每小时{小数}千米，往返的平均速度是多少？
把一个边长{数}厘米的正方体切成小正方体，表面积增加了多少？
{人名}把{金额}按年利率百分之{小数}存入银行，按复利计算，{小数}年后本息一共多少？
甲乙丙三个数的平均数是{数}，甲比乙多{小数}，乙比丙多{小数}，三个数各是多少？
图书馆有科技书{数}本，故事书比科技书的{小数}倍还多{数}本，两种书一共多少本
用{数}米的篱笆靠墙围一块菜地，怎样围面积最大？
钟表上三点到四点之间，时针和分针什么时候重合
某班{数}人参加数学和英语竞赛，两项都参加的有{小数}人，只参加一项的有多少人？
水费按阶梯收，前{小数}吨每吨两元，超出部分每吨三元，用了{数}吨要交多少钱？
一辆客车和一辆货车从同一地点出发，货车先走{小数}小时，客车多久能追上？
三角形的底增加百分之{小数}，高减少百分之{小数}，面积怎么变化？
鱼缸长{数}厘米宽{数}厘米，倒入多少升水才能让水深{小数}厘米
圆锥的体积为什么是等底等高圆柱的三分之一？
抛一枚硬币十次，恰好出现五次正面的可能性有多大
函数在某点可导和连续是什么关系，请举反例
求曲线 y=x^3 在 x={小数} 处的切线方程
数组里只有一个数出现一次，其余都出现两次，怎样用常数空间找到它
为什么浮点数 0.1+0.2 不等于 0.3
什么情况下应该用继承，什么情况下应该用组合
一次线上故障导致订单重复扣款，如何设计幂等来避免
解释 Kubernetes 里 Pod 和 Deployment 的关系
哈希表在最坏情况下为什么会退化，如何避免
请设计一个推荐系统的离线评估方案，说明指标选择的理由
编译型语言和解释型语言的执行过程有什么本质不同
如何证明一个排序算法是稳定的
用数学归纳法证明前n个奇数之和等于n的平方
飞轮储能和电池储能在效率与寿命上怎么取舍
为什么热水有时比冷水先结冰
小球从光滑轨道滑下再冲上另一侧，能到多高？考虑摩擦又会怎样
火箭为什么要分级，单级不能入轨吗
为什么深海鱼不会被压扁
盐为什么能融化路面上的冰
基因编辑技术的原理是什么，伦理风险有哪些
太阳能电池板的效率为什么有上限
同样是碳，为什么金刚石硬而石墨软
海啸是怎样产生的，为什么到岸边才变高
血型不合为什么不能输血
人类为什么会衰老，目前有哪些主流理论
人民币升值对出口企业和留学家庭分别意味着什么
为什么说沉没成本不应该影响决策，但人很难做到
如果政府取消房产税优惠，租金和房价会如何变动
为什么有的国家陷入中等收入陷阱而有的没有
宋代经济发达却军事弱势，怎么解释这种反差
法国大革命和辛亥革命的性质有何异同
丝绸之路对东西方文化交流起到了什么作用
《背影》一文为什么能打动读者，结合细节赏析
苏轼的豪放和柳永的婉约在意象选择上有什么差别
庄子的逍遥与儒家的担当是否矛盾
人工智能会取代程序员吗？请从短期和长期论证
直播带货的商业逻辑是什么，为什么退货率高
订阅制和买断制对软件公司的现金流有什么不同影响
怎样判断一家上市公司的利润是不是真实
一份问卷的样本只有{数}人，结论可信吗？置信区间怎么算
如何设计一个实验验证喝咖啡是否影响睡眠
社交媒体对青少年心理的影响，研究结论为什么不一致
请用第一性原理拆解一下电动车的成本结构
三门问题里换门为什么胜率更高
有一百级台阶，每次走一级或两级，一共有多少种走法
两个人轮流取{数}根火柴，每次一到三根，先手怎样必胜？
如果昨天是明天就好了，那样今天就是周五，请推理今天是星期几
A farmer has {en_num} hens and {en_num} cows. How many legs are there in total, and how does that change if he sells half the hens?
Tickets cost \${en_num} for adults and \${en_num} for children. If {en_num} people paid $300, how many were adults?
What is the sum of all multiples of 3 or 5 below 1000, and is there a closed formula?
Why is {en_concept} important, and who first described it?
In what ways does {en_concept} fail in practice?
Give me a detailed explanation of {en_concept} with its main objections.
Which is better for a small team, {en_pair}, and why?
How do {en_pair} relate to each other?
Why do {en_pair} behave differently under load?
Help me understand this stack trace from my {en_lang} program and propose a fix.
What does this error in {en_lang} mean and why does it only happen in production?
Optimise a {en_lang} routine that {en_code}; it takes two minutes on a million rows.
Design an experiment to test whether {en_concept} can be observed at home.
Outline an essay on {en_concept} with a thesis and three arguments.
Predict what would happen to global trade if oil prices doubled, and justify each step.
If all bloops are razzies and some razzies are lazzies, are some bloops lazzies? Explain.
What is the optimal strategy in the secretary problem and where does 37 percent come from?
How can a country have low unemployment and low inflation at the same time?
Why did the Weimar Republic fail while other young democracies survived?
What makes a good null hypothesis, and when should it be rejected?
How much force is needed to push a {en_num} kg crate up a 30 degree ramp with friction?
Describe how a refrigerator moves heat from cold to warm without breaking the second law.
Interpret the ending of The Great Gatsby in light of the American dream.
How do antidepressants work and why do they take weeks?
证明{定理}
怎么证明{定理}
请证明：{定理}
{定理}是怎么推导出来的
求 {数}x+{小数}={数} 的解
化简 (a+b)^2-(a-b)^2
解不等式 |x-{小数}|<{数}
y=sin(2x) 的导数是什么，怎么求
帮我看看这段代码哪里错了：for i in range({数}) print(i)
下面的函数为什么返回 undefined？ function add(a, b) { a + b; }
if (x = {小数}) { return true; } 这个判断有什么问题
describe {en_concept}
describe {en_concept} and its importance
what is {en_concept}
define {en_concept} and give its history
why {en_why}
what is wrong with this code: for x in list[:{en_num}] print(x)
why does this return null: const f = (a) => { a.map(b => b.id); }
def total(items): return sum(items[0]) raises a TypeError, please debug it
find all x with x^2 - 5x + 6 = 0
differentiate x^2 * cos(x)
simplify (a+b)^2 - (a-b)^2 and explain
how did {en_event} change {en_field}
How did {en_event} affect {en_field}, and who opposed it?
What was the impact of {en_event} on {en_field}?
why did {en_event} happen when it did
what led to {en_event}
{事件}为什么会发生
{事件}对{领域}产生了哪些影响
如果没有{事件}，{领域}会是什么样子
help me fix this code: while n > {en_num}: print(n); n -= 1
what is the bug in this code: return items[len(items)]
why does my code print(foo(bar)) show None
用{编程语言}写{算法}
{算法}怎么写
{算法}的复杂度
{编程语言}怎么读文件
{编程语言}和{编程语言}哪个好
{编程语言}报错怎么办
什么是{概念甲}
{概念甲}是什么
{概念甲}的定义和例子
解释{概念甲}
求{数}和{小数}的最大公约数
{数}的{小数}次方是多少，怎么算
为什么会下雨
为什么要睡觉
为什么会有四季
地球为什么是圆的
怎么求圆的面积
鸡生蛋还是蛋生鸡，怎么论证
sort a list in {en_lang}
binary search in {en_lang}
{en_lang} vs {en_lang}
explain {en_concept}
why {en_why} though
prove it by induction
why do we have seasons
how do magnets work
how does wifi work
`
  .trim()
  .split('\n');
