// Made by `npm run bench -- classify --train`; do not edit. Integers are weights times 20, one per honest kind:
// complex_question, trip_planning, daily_task, small_talk. Keys: words, Han characters, @concept, ~trait, ^ first word.

/** How unusual each letter is after each other: 27 rows of 27 digits, row and column 0 for the edge of a word. */
export const pairCosts =
  '932123233433323424212553443184337546294230339122445737414791997169177199246197939318491990282389179352299948027641758189465258327257749025323557397241646113645457319791279096299199152297949028971853297495379246399958115950996099556187463186849115232439986340247322349695408881588188888188858088888025950775067464359529277949117540567195158169734258928103970777199737129739297959027322507275784389822459958145335547484220339133233657216761873197189129133297959517772777077377277777077777116430647194444269323357939037471792295555337731385959116471982199577289223386937104342647297331339222779777418860888088886288858688848105960693199592169436296969117371774077777217772177757025452699296444339525297976316881880188588288886188864';

/** Han characters that ordinary messages are written with. */
export const usualHan =
  '一丁七万三上下不与专且世丙业东丝丢两个中丰串丹为主丽举久么义之乌乐乘乙九也习乡书买乱了争事二于云互五井亚些交亥产享京亮亲人什今介仍从他付代令以仪们件价任份企伊休优会伞传伤伦估但位低住体何余佛作你佩使例供依侣侧侨便俄俊俑俗保信俩修倍倒倘候借债值倾假做停健偶傅储催像儒儿元充先光克免兑兔入全八公六兰共关兴兵其具典养内册再冒写军农冬冰冲决况冷冻净准凉减几凤凯凰出击函分切刑划列则刚创删判利别到制刷券刹剂前剧剩剪力办功加务劣动助励劳势勒勤勾勿匀包匈化北匹区医十千升午卉半华协单卖南博卡卤卧卫印却卷厂厅历厉压厌厘原厦厨去参又叉及友双反发取受变口古句另只叫可台史右叶号司吃各合吉同名后吐向吗君吞否吧吨含听启吴吸吹呀告呗员呜呢周味呵呼命咋和咖咧咨咯咱咸品哇哈响哎哒哥哦哪哲哼唉唐售唱商啊啡啥啦啰啸喀喂善喜喝喽嗨嗯嘉嘛嘞嘻嘿器四回因团园困围国图圆土圣在地圳场圾址均坊坎坏坐块坚坛坡坦垃垄型垦埃城埔域培基堂堆堡堤堰堵塔塘塞境墅墙增墨壁士声处备复夏外多夜够大天太夫央失头夷夹奇奈奋契奕奖套奥女奶她好如妈妥姆始姨姿威娃婆婉婚婺媒嫂子字存孙季孤学孩孰宁它宅宇守安宋完宏宗宙定宜宝实宠审客室宪宫害宵家容宽宾宿寂寄密富寒寞寨寸对寺导寿封射将小少尔尖尝就尼尽尾局层居屋屏展属山屿岁岘岚岛岭岸峡峨峰嵌川州巢工左巧差己已巴巷巾币市布师希帐帘帝带帮常幂幌幕干平年并幻广庄庆床序庐库应底店庙府度座庭康廉廊延廷建开异弃弄弈弊式引弟张弦弧弯弱弹强归当录形彩影往征径待很律徒得循微德徽心必忆志忘忙快念怀态怎思急性总恋恒恢恩恭息恰悉悖悟悦您悲情惜惠惨想愁愉意感慕慢慧憾懂懒成我或战截戴户房所扁扇手才扒打托扛扣执扫扬扯扰批找承技把抓投抖抗折抛抢护报披抽担拆拉拌拍拖拙招拜拟拨择括拼拿持挂指按挑挝挪振挺捞损换据捷掉排探接推掷提插握搜搞搭摄摇摩摸撑撒撤播操擦支收改攻放政故效教敛散敦数整文斐料斜斤断斯新方施旅族无既日旦旧早时旺昆昌明易星映春昨是昼显晓晖晚普景智晾暂暑暖暗曲更曼替最月有朋服朔望朝期木未末本札术机杀杂权杆杉李材村束条来杭杯杰松板极构析林枚果枫架柏某柒查柬柱柳柴柿栅标栈栏树校样核根格桂桃框案桔档桥桩桶梅梦梨梭梯梳检棋棒森棵椅植椒椭楚楼楽概榴槟模樨樱橘橙欠次欢欧款歌止正此步武死残段殿母每毒比毕毙毛民气氧水永求汇汉汐汕江池汤汽沈沉沙沟没沫河沸油治泄泉泊法泡波注泰泳泼洁洋洗洛洞津洱洲活流浇测济浓浙浩浪浮海消涠润涨涮液淆淘淡深混清渍渡温港游湖湾湿源溜溪溶滑满滨滩滴漏演漠漫潜潮澳激瀑火灭灯炒炖炸点烈烛烟烤烦烧热焯然煌煦照煮煲熄熵燃燎燕爆爨爪爬爱父爷爸片版牌牙牛物特犁犒狗独猜猪猫率玉王玩玫环现玻珍珠班球理琴瑞瑰璃瓜瓦瓶甘生用由甲申电男画界留略番疆疑疗疙疫疼疾病瘩瘫癌登白百的皇皮益盏盐监盒盗盘盛盟目直相盾省眉看真眠眼着睡督睿矛知矩短石矶码砂研硬确碗碧碱碳磁磅礁示礼社祝神祥票禁福禧离私秋种科秒秘租秦积称程税稳稷稻究穷空穿突窗窟立站竞章端笆笑笔符笨第笼等筋答策签简算管箭箱篇篮篱篷簋米类粮精糖系素索紫累繁纠红约级纪纲纳纸纽线练组细终绍经结绕给络绝统继续绳维绸缆缓编缘缝缠缩缴缸缺网罗罩置羊美羡群翅翻老考者而耐耗耳聊职联聚聪肃肉肚肝肠股肥肯育胀胃背胎胜胞胡胰能脂脑脚腊腌腐腰腾腿膨自臭至致舌舍舒舟航舫般舱船艘良色艺节芍芝芬芭花芳芽苏苗若苦英苹茅茶草荐荣药荷莓莫莲获菇菜菲萄萌营萧萨落著葡董蒙蒸蒿蓄蓝薛薪藏蘸虎虑虫虹虽虾蛇蛋蛏蛮蜗蜜蜡融蟹血行街衡衣补表衰袋被裂裕裢裹褡西要见观规视览觉角解言计订认讨让训议讯记讲许论设证评识诉诊词译试诗话诞询该详语说请诺读课谁调谈谎谓谢谱谷豆象豪贝负财败账货质贪贫购贴贵贷贸费赁资赏赛赢走赶起超越趟趣足跌跑距跟路跳蹄身车轨转轮软轻轼较辆辐辑输辛辣辩边达迅过迈运近返还这进远违连迟迪述迷迹追退送适逆选逍透逐递途逗通逛速造逻逾遇遍道遗遛遥避邀邓那邮邹邻郁郑部都酋配酒酪酱酸醒释里重量金釜鑫针钗钙钟钢钱钻钾铁铃铅银铺链销锁锅锈错锡锣锥锦锰镇镖镜长门闭问闲间闷闹闺闻阅阐阜队阪阱防阳阵阶阻阿陀附际陈降限院除险陪陷隆随隔隙障隧难雅集雨雪零雾需震霉露霾青静非靠面革鞅韩音页项顺须顿预领颐频颗题颜额风飘飞食餐饭饼饿馆首香马驳驴驾驿骂验骑骤骨骰高鬼魁鱼鲁鲈鲜鸟鸡鸦鸭鹅鹤麦麻黄黎黏黑黛鼎鼓齐龄龙';

/** What each feature speaks for: `key=w,w,w,w|`. */
export const weights = `
#=11,-3,2,-11|# #=2,2,-2,-1|# # x=2,-1,-1,0|# #元=-1,3,-1,-1|# am=0,-1,2,-1|# at=-1,-1,2,0|# at an=-1,-1,2,0|
# days=2,1,-3,-1|# days in=-1,3,-2,0|# dollars=-1,-3,4,0|# dollars from=-1,-3,4,0|# financial=2,-1,-2,0|
# financial crisis=2,-1,-2,0|# from=1,-1,-1,0|# from #=1,0,-1,0|# grams=2,0,-2,0|# hours=3,-1,-2,0|# in=1,5,-5,0|
# kg=2,0,-1,0|# miles=3,-2,-1,0|# minutes=2,-2,0,-1|# more=1,-1,-1,0|# of=2,-1,-1,0|# people=-1,2,-1,0|
# people from=-1,4,-2,0|# plus=-3,-2,10,-5|# plus #=-2,-2,8,-4|# pm=-4,-3,7,-1|# rd=-1,1,-1,0|# square=1,0,-1,0|
# st=-2,0,2,0|# th=-3,7,-3,-1|# th for=-1,2,-1,0|# th through=-1,2,-1,0|# th to=-1,3,-1,0|# times=2,-1,-1,0|
# to=-1,7,-5,-1|# to #=-1,5,-3,0|# to buy=1,0,-1,0|# to march=-1,2,0,0|# to may=-1,4,-3,0|# x=4,-1,-2,0|
# x #=2,-1,-1,0|# x 六=2,-1,-1,0|# years=2,-1,-1,-1|# 的=2,-1,-1,0|# 的解=2,-1,-1,0|#倍=1,-1,-1,0|#元=1,1,-2,-1|
#元之=-1,1,0,0|#再=0,-1,1,0|#再减=-1,0,2,0|#分=-2,2,1,-1|#分以=-1,3,-1,-1|#分钟=-1,-1,2,-1|#加=-2,-1,4,0|#加#=-1,-1,3,0|
#厘=2,-1,-1,0|#厘米=2,-1,-1,0|#吨=1,0,-1,0|#块=-1,0,1,0|#块钱=-1,0,1,0|#天=-1,5,-2,-1|#度=1,0,-1,0|#晚=-1,1,0,0|#晚的=-1,1,0,0|
#米=3,-1,-1,0|#美=-1,-1,2,0|#美元=-1,-1,2,0|#英=-2,-1,3,0|#英寸=-2,-1,3,0|@about_the_bot=-15,-4,-11,30|
@analyse=38,-11,-14,-14|@begging=-5,-6,-13,25|@calendar=-8,-10,28,-10|@car=-10,-15,39,-13|@compare=27,-3,-14,-10|
@condition=18,-3,-6,-10|@cooking=-11,-8,40,-21|@destination=-14,48,-14,-20|@eating_out=-9,26,-9,-9|
@farewell=-7,-9,-9,25|@fun=-10,-3,-26,39|@greeting=-9,-6,-17,31|@home=-5,-10,36,-21|@itinerary=-7,34,-12,-16|
@lodging=-10,30,-15,-5|@lookup=-4,-16,42,-22|@mathematics=33,-10,-5,-18|@media=-6,-14,42,-22|@money=-10,-19,44,-16|
@mood=-7,0,-20,27|@on_the_way=-10,32,-11,-11|@phone=-12,-4,26,-9|@place_details=-10,34,-10,-14|
@programming=37,-10,-18,-9|@quantity=22,-5,-3,-14|@reminder=-10,-10,36,-16|@science=30,-10,-10,-10|
@shopping=-2,-4,27,-20|@sights=-10,37,-16,-10|@society=25,-11,-3,-11|@teach=22,-8,-5,-10|@thanks=-10,-9,-14,34|
@transport=-9,32,-13,-10|@travel_company=-8,21,-8,-5|@travel_papers=-8,35,-13,-13|@why=42,-13,-14,-15|
@wishes=-7,-7,-5,19|@word_problem=22,-9,-3,-9|@work=-11,-8,31,-12|@yes_or_no=-8,-3,-12,23|^ #=-3,-2,5,0|^ a=4,-2,-3,1|
^ add=-2,-2,6,-2|^ ai=-1,0,-3,4|^ am=0,-1,-2,3|^ any=0,0,1,-1|^ are=-4,0,4,0|^ balance=1,0,-1,0|^ book=-4,1,9,-6|
^ buy=0,3,-2,0|^ bye=0,-1,-2,3|^ call=-1,-1,15,-14|^ can=-4,3,12,-10|^ cancel=-1,-1,3,-1|^ change=-1,-1,4,-2|
^ compare=2,1,-1,-2|^ could=-1,2,5,-5|^ define=8,-1,-6,-1|^ describe=21,-1,-8,-12|^ design=5,-1,-3,-1|
^ did=-1,-1,5,-3|^ discuss=5,-1,-2,-2|^ do=-3,2,2,-1|^ does=-2,1,1,0|^ draft=-1,-1,2,-1|^ explain=3,-1,-1,-1|
^ ferry=0,3,-2,-1|^ find=-1,4,5,-8|^ flip=0,0,3,-2|^ for=-1,0,2,-1|^ get=-1,1,4,-4|^ give=0,-2,2,0|^ go=0,0,4,-3|
^ good=-1,2,-7,7|^ have=0,0,4,-3|^ help=2,2,1,-5|^ hey=-1,-1,-3,4|^ hi=0,0,-1,1|^ how=-2,-3,5,0|^ how's=-1,0,2,-1|
^ i=-9,-6,4,11|^ i'd=-4,4,0,0|^ i'm=-4,1,-4,8|^ if=1,4,-4,-2|^ in=6,-2,-2,-2|^ is=-5,4,6,-6|^ it=0,-4,-5,10|
^ it's=-1,0,-4,6|^ james=1,-1,-1,0|^ let=-1,-1,6,-4|^ list=0,3,-2,-1|^ look=-1,0,3,-1|^ make=-3,2,-3,5|
^ mark=1,0,1,-2|^ move=-1,-3,4,-1|^ my=-2,-1,-4,7|^ never=-1,0,-1,2|^ nice=0,-1,-1,3|^ no=-2,-1,-4,7|^ nope=0,0,-1,2|
^ not=-1,-1,-5,7|^ one=-1,0,2,0|^ order=-2,-1,8,-5|^ our=1,0,-1,0|^ outline=2,0,-1,0|^ pay=0,0,2,-1|
^ please=-4,-2,5,1|^ purchase=0,2,-1,0|^ put=-1,-1,3,-2|^ remind=0,-1,2,-1|^ reserve=-1,-1,3,0|^ review=2,-1,0,-1|
^ road=0,2,0,-1|^ say=-1,0,-2,3|^ schedule=-1,-1,3,-2|^ see=-1,1,-2,2|^ send=0,-1,5,-4|^ set=-2,-2,9,-5|
^ should=0,-1,-2,3|^ show=1,1,-1,-1|^ spell=-1,-1,6,-5|^ stop=-1,0,-3,4|^ swap=-1,4,-3,0|^ switch=-1,0,4,-3|
^ take=-1,-1,0,2|^ tell=-3,-1,0,3|^ text=-1,-1,8,-7|^ thanks=-1,-1,-4,6|^ that=-1,-1,-3,5|^ that's=-1,-1,-3,5|
^ the=-1,-1,-6,8|^ this=0,0,-1,2|^ to=1,0,-2,2|^ transfer=0,0,2,-1|^ translate=-1,-1,8,-6|^ turn=-2,-1,11,-8|
^ was=0,-1,2,-1|^ we=-2,2,-3,3|^ what=5,0,-5,0|^ what's=-10,5,6,-1|^ when=-3,-3,10,-3|^ where=-2,7,-9,4|
^ which=-1,1,-3,3|^ who=-3,-3,-5,12|^ why=17,-3,-7,-7|^ will=-1,2,4,-5|^ would=-1,0,-2,3|^ yes=-1,-1,-3,5|
^ you=-1,-3,-2,5|^ your=-1,0,-1,2|^ 一=6,-3,-2,-1|^ 三=0,1,0,-1|^ 上=-3,-1,2,3|^ 下=-2,-1,2,1|^ 不=-1,4,-4,2|
^ 中=-1,-1,-2,4|^ 为=7,-2,-4,-1|^ 买=-1,-1,3,-2|^ 亮=-1,0,1,0|^ 人=-1,4,-4,1|^ 今=-2,-4,4,3|^ 从=-1,3,-1,-1|^ 他=0,4,-3,0|
^ 以=0,0,3,-2|^ 会=0,0,2,-1|^ 你=-4,-3,-13,20|^ 倒=-1,0,2,-1|^ 关=0,0,3,-2|^ 再=-2,2,-7,6|^ 刚=0,-1,-6,7|^ 删=0,0,2,-1|
^ 十=1,0,-1,1|^ 去=-2,3,1,-2|^ 发=0,-1,2,-1|^ 叫=0,-1,2,0|^ 可=-1,0,-1,2|^ 同=0,-1,1,-1|^ 周=-1,-2,0,3|^ 哇=0,-1,0,1|
^ 哈=0,0,-1,2|^ 哦=-1,0,-2,2|^ 嗯=-1,0,-2,3|^ 四=-1,0,1,0|^ 回=-1,-1,5,-3|^ 在=-1,1,-1,1|^ 外=-1,1,-3,3|^ 多=0,0,-2,2|
^ 大=1,1,-1,-1|^ 天=-1,2,-2,1|^ 太=0,4,-2,-2|^ 好=-4,10,-9,2|^ 如=5,-1,-2,-1|^ 存=-1,-3,5,-1|^ 它=0,1,-1,0|^ 安=-1,-1,2,0|
^ 家=-1,-1,3,-1|^ 导=-1,-1,4,-2|^ 小=3,-1,-2,0|^ 带=-1,2,-1,0|^ 帮=0,-2,8,-6|^ 张=0,2,-1,-1|^ 怎=5,-2,1,-4|^ 想=0,1,-3,3|
^ 我=-4,-4,-4,12|^ 截=0,-1,5,-4|^ 打=-1,-2,7,-5|^ 把=-2,-4,13,-7|^ 护=0,1,-1,0|^ 拨=0,0,3,-2|^ 播=-1,-1,4,-3|^ 放=0,0,3,-3|
^ 新=0,0,-2,3|^ 早=-1,-1,-3,4|^ 明=-2,-1,7,-3|^ 昨=-1,-1,3,-1|^ 是=-1,1,-2,2|^ 晚=-1,-1,-5,7|^ 最=-1,-4,0,5|^ 月=0,0,1,-1|
^ 有=1,-1,-2,2|^ 查=0,-3,4,-1|^ 橘=0,1,-1,0|^ 比=5,-2,-2,-1|^ 民=2,-1,-1,0|^ 水=1,-1,2,-2|^ 求=6,-1,-3,-1|^ 没=-3,-1,1,3|
^ 泰=0,2,-1,0|^ 煲=-1,-1,2,-1|^ 爬=-1,3,-1,0|^ 现=-1,-1,4,-2|^ 用=11,-1,-6,-4|^ 甲=3,-1,-1,-1|^ 看=-1,0,3,-1|^ 真=-1,0,-5,7|
^ 社=0,0,1,0|^ 祝=0,0,-2,2|^ 第=0,2,-1,0|^ 等=0,-1,-4,4|^ 给=-3,-4,10,-3|^ 蛋=0,0,2,-1|^ 行=-1,2,-3,2|^ 解=4,-1,-2,-2|
^ 记=-1,-1,3,-1|^ 讲=0,0,-2,2|^ 证=6,0,-3,-2|^ 说=-1,-2,-1,3|^ 请=6,-2,-1,-2|^ 谢=-1,-1,-2,4|^ 车=0,-1,5,-4|^ 还=-1,2,0,-2|
^ 这=-2,1,1,0|^ 那=-2,3,1,-2|^ 都=-1,0,-1,2|^ 酒=0,1,-1,0|^ 酸=0,0,2,-1|^ 附=0,-1,2,-1|^ 预=0,0,4,-3|a=2,7,-4,-5|
a #=2,-2,1,-1|a b=6,-2,-3,-1|a bot=-1,-1,-2,3|a car=-1,14,-9,-3|a cat=-1,-1,-2,4|a chocolate=0,-1,5,-4|
a choice=-1,-1,-3,5|a coin=-1,-1,5,-4|a computer=-1,-1,-1,2|a credit=2,0,-2,0|a csv=2,-1,0,-1|a cup=-1,0,2,0|
a day=1,1,-1,-1|a dog=-1,0,-2,3|a dozen=1,-1,1,-1|a faster=2,-1,0,-1|a fix=2,-1,-1,0|a flight=-1,6,-4,-1|
a good=0,6,-6,0|a great=-1,0,-1,2|a haircut=-1,-2,6,-3|a high=2,0,-2,-1|a hotel=-2,6,-3,-1|a human=0,0,-1,2|
a joke=0,-1,-2,3|a list=3,0,0,-3|a lot=0,1,-1,1|a meeting=-1,-2,5,-2|a million=4,-1,-2,-1|a new=0,-3,5,-3|
a place=-1,4,-3,-1|a rate=3,0,0,-2|a real=0,-2,-3,5|a redesign=1,0,-1,0|a reminder=-1,-1,3,-1|a rental=-1,5,-3,-2|
a reservation=-2,4,-1,-1|a robot=0,0,-1,2|a room=-2,5,-2,0|a table=-1,0,1,-1|a thesis=2,0,-1,0|a timer=-1,-1,3,-1|
a travel=-1,5,-3,-2|a view=0,2,-2,0|a visa=-1,9,-6,-2|a week=0,3,-2,0|a weekend=0,2,-1,-1|able=0,-3,-1,4|
able to=0,-3,-1,4|about=-3,2,-3,3|about the=-1,0,5,-3|accommodate=-1,0,5,-3|account=-3,-2,11,-5|across=3,0,0,-2|
activities=0,2,-2,1|activities in=0,3,-1,-2|add=-2,-3,7,-2|affect=3,0,-1,-1|afghanistan=-1,2,-1,0|
afghanistan at=-1,2,-1,0|after=3,0,-2,-1|after a=2,-1,-1,0|after the=0,2,-1,0|again=-1,-3,0,4|age=2,-1,-3,2|
ago=-1,-1,2,0|agricultural=2,0,-1,0|agricultural revolution=2,0,-1,0|ai=-4,-2,-4,10|aiken=-1,2,-1,0|air=0,-2,3,-1|
airport=0,-4,4,0|airport to=0,2,-2,0|alarm=-2,-1,4,-1|alarm for=-2,-1,4,-1|alert=-1,6,-2,-2|alert for=-1,2,-1,-1|
alerts=-1,9,-4,-3|alerts for=-1,4,-2,-2|all=2,-4,-1,3|all of=3,0,-2,0|allow=-1,-2,4,-2|always=2,-1,-2,1|am=-5,-2,4,4|
am going=0,2,-1,0|am hungry=-2,-3,8,-4|am i=0,-2,-3,6|america=-1,-1,3,-1|american=2,-2,1,-1|amount=-2,-1,4,-1|
amount of=-3,-1,5,-1|an=6,-4,3,-5|an alarm=-1,-1,3,-1|an email=-1,-1,2,-1|an essay=2,0,-1,0|an experiment=4,-1,-2,-1|
an hour=2,-1,-1,0|an international=0,5,-4,-1|an italian=-1,-1,3,0|an lru=4,-1,-2,-2|an uber=-1,-3,4,-1|
an umbrella=0,-1,2,0|and=26,1,-13,-13|and #=4,-2,-2,0|and a=2,-1,-1,0|and calculate=1,0,-1,0|and cheap=-1,2,0,0|
and demand=2,0,-1,-1|and give=8,-1,-6,-1|and graphql=2,0,-1,-1|and groups=2,-1,0,-1|and how=2,0,-2,0|
and hybrids=1,0,-1,-1|and i=-3,0,4,-1|and its=5,-1,-2,-2|and leave=-1,3,-1,0|and one=-2,0,3,0|and propose=2,-1,-1,0|
and returning=-2,3,-1,0|and romanticism=2,-1,-1,-1|and say=3,0,-1,-2|and show=2,0,-1,0|and suggest=2,-1,0,-1|
and the=1,-1,-1,0|and three=2,0,-1,0|and was=-1,3,-1,-1|and what=3,-1,-2,-1|and where=1,0,2,-3|and who=3,0,-1,-1|
and why=1,0,-1,0|animals=-2,-1,-3,6|another=0,-1,-5,6|answer=-1,-3,-10,15|answering=0,-1,-2,3|any=-3,5,4,-6|
any alerts=0,2,-1,0|any good=-1,-1,5,-3|any travel=0,4,-2,-2|anything=0,2,1,-2|apples=-2,-1,5,-2|apples on=-1,0,2,-1|
apples to=-1,0,2,-1|application=-1,-1,5,-4|apply=0,-2,3,-1|apply for=0,-2,3,-1|appointment=0,0,4,-4|
approach=2,-1,0,-1|april=-1,2,-1,-1|april #=-1,2,-1,-1|are=-3,3,-4,5|are #=2,-1,-1,0|are a=-1,-2,-3,6|
are free=0,2,-1,-1|are good=0,2,-1,-1|are in=-4,-2,8,-2|are left=0,-2,3,0|are my=0,-2,-3,5|are some=2,5,-2,-4|
are the=4,-2,5,-7|are there=-2,8,0,-6|are worth=0,2,0,-1|are you=-2,-5,-10,17|are your=-1,2,-3,3|area of=0,1,-1,0|
arguments=2,-1,-1,0|arizona=1,12,-5,-8|around=-1,1,-2,2|as=4,-4,-2,3|as many=1,-1,-1,0|as much=2,0,-2,0|
as old=1,-1,0,0|as she=1,0,-1,0|ask=-2,-3,0,5|ask you=0,-1,-4,5|assistance=0,0,-1,1|at=1,-7,8,-2|at #=-1,-3,5,-1|
at a=0,-1,4,-4|at all=-1,0,-4,5|at an=-1,-1,3,0|at home=4,-1,-4,1|at noon=-1,3,-1,-1|atlanta=-1,6,-3,-2|
attractions=-3,6,-2,-2|attractions in=-3,6,-2,-2|available=-2,7,-4,-1|b=6,-2,-3,-1|back=1,-2,3,-3|
backpropagation=12,0,-5,-6|bad=-1,-1,-4,5|balance=1,-1,1,-2|balance the=1,0,-1,0|bali=-1,3,-2,-1|baltimore=-1,5,-3,-1|
bangkok=0,2,-1,-1|bangor=-1,3,-1,-1|bank=0,-1,5,-3|bank account=0,0,2,-2|bank of=-1,-1,3,-1|bar=0,-2,3,-2|
bathroom=-1,0,2,-1|bathroom into=-1,0,2,-1|batteries=-1,-1,4,-3|bayes=5,0,-2,-2|bayes theorem=5,0,-2,-2|be=0,-6,3,3|
be #=2,-1,-1,0|be a=0,-1,-3,4|be either=-1,-1,-4,5|be late=-1,-1,5,-3|be observed=4,-1,-2,-1|be safe=-1,4,-3,-1|
be windy=0,-7,9,-1|beaches=0,2,-1,-1|beaches near=0,2,-1,-1|been=-2,-1,-5,8|before=-2,-1,3,0|before the=-1,-2,5,-2|
behave=1,0,-1,0|behave differently=1,0,-1,0|being=0,-1,-1,3|believe=0,-1,-2,4|benefits=-2,-2,7,-4|berlin=-1,-1,3,-1|
best=-1,12,-6,-5|best for=-1,2,0,0|between=2,2,0,-4|between the=0,3,-2,-1|bike=1,7,-1,-8|bill=-1,-1,4,-2|
birth=-2,0,-5,7|birthday=-1,-1,3,-1|black=1,0,0,-1|black death=2,0,-1,-1|blame=1,0,-1,0|bob=0,0,4,-4|boise=-1,4,-2,-2|
book=-4,7,4,-7|book a=-2,6,1,-4|book me=0,2,-1,0|book the=-2,-2,7,-3|booked=-1,4,-2,-1|booked in=-1,2,-1,0|
born=-2,-3,-6,10|born in=-2,-2,-4,7|boss=-1,-1,-1,3|boston=0,-1,2,-1|bot=-1,-1,-2,3|brazil=-1,5,-3,-1|bread=1,0,2,-3|
british=0,-1,5,-4|busy=-1,-1,3,-1|busy is=-1,0,1,-1|but=3,0,-2,-1|but crashes=2,0,-2,0|butter=0,-2,3,-1|buy=3,2,-4,-1|
buy a=1,1,-2,0|buys=3,0,-2,0|by=3,-3,-2,1|by #=2,-1,-2,0|by month=2,-1,0,-1|by the=0,0,-2,2|bye=-1,-1,-5,7|
c=8,-1,-3,-4|cache=4,-1,-2,-2|cake=0,-2,5,-4|calculate=2,-1,-2,0|calculate the=2,-1,-2,0|calendar=-1,-2,3,-1|
cali=-1,6,-5,0|call=-1,-6,9,-2|call me=0,0,9,-9|call my=0,0,2,-1|call you=1,-4,-12,15|called=-1,-2,1,2|
calling=0,-1,8,-7|calls=0,0,-4,5|calories=-5,-1,7,-2|can=1,1,4,-6|can a=1,2,-2,-1|can be=5,-1,-3,-1|can do=-1,4,-1,-1|
can i=1,-2,1,0|can you=-3,1,7,-5|can't=-1,-1,-3,6|cancel=-2,-2,3,1|cancel my=0,-1,10,-9|cancel that=-1,0,-1,2|
cape=0,3,-2,-1|cape town=0,3,-2,-1|capital=0,-1,2,0|capital one=0,-1,2,0|car=-2,16,-5,-8|car for=0,4,-3,0|
car from=-1,2,-1,0|car in=-1,5,-2,-2|car rental=0,4,-2,-2|card=-3,-4,13,-5|card bill=0,0,2,-1|card declined=-2,0,3,0|
card number=2,0,-2,0|card points=0,0,2,-1|carlos=-1,-1,7,-5|carrying=0,-1,-4,5|cars=-1,6,-1,-4|cars and=1,0,-1,-1|
cash=0,-3,6,-2|cat=-2,-2,0,4|cat or=-1,-1,-1,3|cats=1,-1,-3,3|certain=0,-1,-3,4|change=11,-6,10,-16|
change my=0,0,2,-1|change the=0,-1,8,-7|change your=0,0,7,-6|changed=-1,-1,3,-1|charge=0,-1,3,-2|chase=-1,-2,5,-2|
cheap=-1,3,-1,-1|cheap hostels=-1,2,0,0|cheaper=0,3,-2,0|cheaper than=0,3,-2,0|cheapest=-1,2,-1,0|check=-1,-1,3,-1|
check to=0,-1,2,0|checking=-1,-1,3,-1|chicago=-1,1,1,-2|chicken=0,-2,5,-3|chicken for=0,-1,1,-1|chinese=0,-1,3,-2|
chocolate=0,-1,5,-4|choice=-1,-1,-3,5|choose=3,0,-1,-2|choose each=3,0,-1,-2|christmas=-3,0,4,-1|city=0,3,-2,-1|
civil=3,0,-1,-1|civil rights=2,0,-1,-1|clean=0,0,2,-1|close=-1,0,3,-2|co=1,0,-1,0|co#=1,0,-1,0|code=6,-2,-4,1|
code that=4,-1,-2,-2|coffee=0,0,3,-2|coin=-1,-1,7,-4|cold=4,0,-2,-1|cold war=3,0,-2,-1|collection=3,-1,-1,-1|
collection in=2,-1,-1,-1|colorado=-1,2,0,0|columbus=0,2,-1,0|combustion=1,0,-1,0|combustion of=1,0,-1,0|
come=0,-2,-4,6|come to=0,-1,-4,4|company=-3,-2,-7,12|compare=2,1,-1,-2|compound=10,-1,-5,-5|
compound interest=10,-1,-5,-5|computer=-1,-1,-1,2|consistency=6,0,-2,-4|constantinople=4,-1,-2,-1|conversion=1,0,-1,0|
conversion rate=1,0,-1,0|correct=-3,0,2,1|cost=11,-2,-5,-5|cost #=1,0,-1,0|could=-3,2,-1,3|could be=-1,-2,-6,8|
could i=0,2,-1,-1|could you=-1,1,2,-3|country=0,5,-4,-2|crashes=2,0,-2,0|crashes on=2,0,-2,0|cream=0,-1,4,-3|
create=-2,4,-2,0|credit=-1,-3,4,-1|credit card=1,-1,3,-2|credit union=0,0,1,-1|crisis=2,-1,-2,0|croatia=0,3,-2,-1|
cryptography=7,0,-3,-4|csv=2,-1,0,-1|csv and=2,-1,0,-1|cup=-2,0,3,-1|current=-1,-2,-3,6|currently=-2,0,0,2|
currently have=-2,0,0,2|cycle=5,0,-2,-2|c语=3,0,-2,-1|dad=-1,-1,4,-2|dallas=0,2,-1,-1|dallas to=0,2,-1,0|
date=-5,-1,9,-3|date of=-2,0,-2,4|day=4,0,-9,5|day two=-1,4,-3,0|days=-2,7,3,-8|days do=-1,8,-5,-2|days in=-1,4,-2,-1|
death=2,0,-1,-1|decide=0,0,-3,3|declined=-2,0,3,0|define=8,-1,-6,-1|definitely=-1,-1,8,-6|definition=-1,-1,4,-2|
definition of=-1,-1,4,-2|delay=-1,-1,2,-1|delivered=0,-1,2,-1|delta=0,8,-6,-2|delta ticket=0,4,-2,-2|demand=2,0,-1,-1|
denver=-1,0,2,-1|deposited to=0,-1,2,-1|depression=6,0,-2,-4|describe=21,-1,-8,-12|describe the=7,0,-3,-3|
design=6,-3,-7,5|design an=4,-1,-2,-1|destination=0,5,-3,-2|did=13,-10,-5,2|did he=1,0,-1,0|did i=-3,-1,11,-6|
did my=-1,-1,2,-1|did not=0,0,-2,2|did the=14,-3,-8,-4|did you=-1,-1,-9,11|die=0,0,2,-1|difference=5,0,-3,-1|
difference between=5,0,-3,-1|different=0,-1,6,-5|differently=1,0,-1,0|differently under=1,0,-1,0|dinner=0,-1,4,-3|
disagree=0,0,-1,1|discuss=5,-1,-2,-2|discuss how=5,-1,-2,-2|do=0,11,-3,-8|do for=-1,4,-4,1|do i=-4,0,11,-7|
do in=-2,17,-9,-6|do list=0,-1,2,-1|do not=2,-1,-3,2|do that=-1,-1,2,0|do they=0,0,-2,2|do you=-9,6,0,3|
does=7,3,9,-19|does bread=1,0,2,-3|does he=3,0,-2,0|does it=2,0,-1,0|does my=0,-2,3,-1|does she=2,0,-1,0|
does the=-1,1,-2,2|dog=-2,0,-1,3|dogs=0,-1,-2,4|doing=-4,-2,1,5|dollars=0,-3,4,-1|dollars from=-1,-3,4,-1|
don't=-1,-2,-6,9|don't know=0,0,2,-2|doppler=7,0,-4,-3|doppler effect=7,0,-4,-3|downtown=0,2,-1,0|dozen=2,-1,1,-1|
draft=-1,-1,2,-1|draft an=-1,-1,2,-1|dream=5,-1,-3,-2|drive=0,-1,1,0|dubai=-1,0,2,-1|during=1,0,-1,0|each=13,-3,-7,-2|
each other=6,-1,-4,-1|eat=0,-1,2,-1|effect=10,0,-5,-4|eggs=-2,0,3,-1|egypt=4,-6,3,-1|eight=0,-1,2,-1|
either=-1,-2,-6,9|electric=1,0,0,-1|electric cars=1,0,-1,-1|electricity=2,0,0,-1|else=0,-1,-3,5|email=-1,-1,3,-2|
email to=-1,-1,2,-1|employed=0,0,-1,1|employed by=0,0,-1,1|employees=0,0,-2,2|empty=2,0,-2,0|empty input=2,0,-2,0|
engine=3,-1,-1,-1|enjoy=-1,-3,-3,6|enjoy doing=0,-1,-1,3|enough=0,0,1,-1|entanglement=4,0,-2,-2|
entrepreneur=-1,0,5,-3|entry=-1,6,-3,-2|entry rules=-1,6,-3,-2|ephemeral=-1,0,5,-3|equation=1,0,-1,0|
equation for=1,0,-1,0|essay=2,0,-1,0|essay on=2,0,-1,0|europe=2,-2,-1,0|evans=-1,8,-4,-4|evening=-1,3,-2,0|
eventual=6,0,-2,-4|eventual consistency=6,0,-2,-4|every=2,-1,-1,0|every weekday=-1,-1,2,0|everything=0,-1,-2,3|
evidence=3,0,-1,-1|evidence supports=3,0,-1,-1|exactly=0,0,-1,1|example=3,-1,-1,-1|experiment=4,-1,-2,-1|
experiment to=4,-1,-2,-1|expire=0,-1,2,0|explain=4,-2,1,-3|explain the=-2,0,0,2|explain why=3,0,-1,-1|
explanation=1,0,-1,0|fail=8,-2,-4,-2|fail in=7,-2,-3,-1|fall=4,-1,-2,-1|fall of=4,-1,-2,-1|false=-1,0,-3,4|
family=0,0,-2,2|fan=0,0,1,-1|fargo=-1,-1,3,-1|fargo account=-1,0,1,0|faster=2,-1,-1,-1|faster approach=2,-1,0,-1|
favorite=0,3,-4,2|fees=0,-6,6,0|feet=2,0,-1,-1|fell=1,0,-1,0|fell by=1,0,-1,0|ferry=0,3,-2,-1|ferry times=0,3,-2,-1|
finally=0,0,-3,3|financial=2,-1,-2,0|financial crisis=2,-1,-2,0|find=0,5,6,-11|find a=-1,4,0,-3|find me=-1,3,-1,-1|
find my=-1,-1,3,-1|find the=2,3,-3,-2|first=2,1,-2,-1|fix=5,-1,-3,-1|fix it=2,0,-2,0|flight=-3,11,-7,-2|
flight from=-3,9,-6,-1|flights=-1,4,-2,-1|flights out=0,2,-1,0|flip=-2,-2,11,-8|flip a=-1,-1,5,-3|food=0,2,-2,-1|
food should=0,3,-1,-2|for=-8,13,2,-7|for #=1,-4,4,-2|for a=1,-2,4,-3|for april=0,1,0,0|for dinner=0,0,2,-2|
for fun=-1,4,-4,1|for i=3,-1,-1,-1|for iceland=0,2,-1,-1|for istanbul=0,2,-1,-1|for it=0,-1,7,-5|for march=-1,0,2,0|
for me=-3,0,8,-6|for mexico=0,2,-1,0|for my=-1,2,0,-1|for new=0,2,-1,0|for nightlife=-1,2,0,0|for our=0,2,-2,0|
for someone=0,-1,-2,3|for something=-1,4,-3,0|for that=-1,1,-3,2|for the=1,1,-5,2|for three=-1,-1,2,0|
for tonight=0,0,2,-2|for traveling=0,3,-2,-2|for under=0,3,-2,0|for w=-1,2,-1,0|for x=2,-1,-1,-1|for you=0,-2,-5,7|
for your=-1,-2,-4,7|forget=-1,-2,6,-3|form=0,-2,5,-3|four=4,-1,-2,-1|france=0,2,-1,0|fraudulent=0,0,5,-4|
free=1,0,2,-2|free in=0,2,-1,-1|free time=0,-1,-1,1|french=0,-1,7,-7|friday=-3,1,1,1|friday at=-1,-1,2,0|
friend=0,0,-2,2|friends=1,0,-3,2|from=-6,12,-10,3|from dallas=0,2,-1,-1|from denver=0,1,-1,0|from march=-1,2,0,0|
from may=0,2,-2,0|from monday=-1,5,-3,-1|from my=2,-2,1,-1|from now=0,0,2,-2|from the=-1,0,-3,3|fuel=0,-1,2,-1|
full=-1,1,-2,2|fun=-1,6,-5,0|fun in=0,2,-1,-1|fun to=0,2,-2,0|funds=-1,0,2,0|funny=-1,-2,-6,8|funny about=0,0,-1,1|
funny joke=0,-1,-2,3|gallon=-1,0,1,0|game=0,0,5,-4|garbage=2,-1,-1,-1|garbage collection=2,-1,-1,-1|gas=-2,-1,6,-3|
gatlinburg=-3,6,-2,-1|general=4,0,-1,-2|general relativity=4,0,-1,-2|german=0,-1,3,-2|germany=0,2,-1,0|get=-5,-4,6,3|
get a=-3,4,0,-2|get an=0,-1,1,-1|get from=-1,-1,3,-1|get in=0,-4,-1,4|get me=-2,2,3,-4|get my=0,-1,2,-1|
get paid=0,0,2,-2|get to=1,-1,1,0|gets=2,-1,-1,-1|getting=-1,-1,2,0|getting a=-1,-1,2,0|give=7,1,-5,-3|
give its=8,-1,-6,-1|give me=-1,3,0,-1|given=2,-1,-4,3|given a=2,-1,-3,1|glass=3,0,-2,-1|go=1,11,-3,-8|
go to=-1,4,-1,-2|goal=1,-1,0,0|going=-4,-2,-3,10|going to=-2,-1,7,-5|good=-6,4,-5,6|good for=0,2,-1,-1|
good hikes=0,2,0,-1|good local=0,4,-2,-1|good one=0,-2,-5,8|good place=0,6,-4,-2|good reviews=0,-1,6,-5|got=-1,0,-3,3|
got to=-1,2,-5,3|gotta=0,-1,-2,3|grams=2,0,-2,0|grandma=0,-1,6,-5|grandmother=0,2,-1,0|graphql=2,0,-1,-1|
great=8,0,-5,-2|great depression=6,0,-2,-4|groups=2,-1,0,-1|groups rows=2,-1,0,-1|guess=-1,-1,-5,6|gym=0,0,2,-1|
had=1,-2,-1,2|had a=0,-1,0,1|haircut=-1,-2,6,-3|half=2,0,3,-4|half a=0,2,0,-1|half past=0,-1,2,-1|hall=-1,2,-1,0|
hand=0,-2,4,-2|happen=3,0,-2,-1|happen when=2,0,-1,-1|happy=-1,-1,4,-2|happy birthday=-1,-1,5,-4|has=2,6,1,-9|
has #=3,-1,-2,0|has been=0,-1,2,-1|have=-5,-1,2,4|have a=-2,0,-7,9|have any=0,-2,-1,3|have my=0,0,-3,4|
have no=-1,0,-1,2|have to=0,-2,3,-1|have you=-1,-1,-1,2|hawaii=0,3,-2,-1|he=8,-3,-5,0|health=-1,-3,10,-7|
hear=0,-2,-1,3|hear you=0,-1,3,-2|heater=-1,0,2,-1|help=0,-1,-2,3|help me=1,-1,-3,3|her=5,-2,-3,-1|herd=6,-1,-2,-2|
herd immunity=6,-1,-2,-2|here=-1,-1,-1,2|hey=-1,-1,-3,4|hi=0,0,-1,2|high=3,0,-2,-1|high school=3,-1,-1,-1|
highway=0,0,3,-2|hikes=0,2,0,-1|hikes in=0,2,0,-1|him=1,-1,-1,0|his=7,-3,-3,0|history=8,-1,-6,-1|hobbies=-1,-2,-3,6|
hobbies do=0,-1,-1,2|hold=-2,0,2,0|home=4,-2,-4,2|hostels=-1,2,0,0|hotel=-2,7,-4,-2|hotel in=-1,5,-2,-1|
hour=3,-1,-2,0|hour of=1,0,-1,0|hours=4,-2,-2,0|how=13,-10,-2,-2|how busy=-1,-1,3,-2|how can=6,-4,-3,1|
how did=12,-2,-8,-2|how do=9,-3,6,-12|how is=-4,0,-5,9|how long=0,-1,3,-3|how many=-2,-3,3,1|how much=1,-1,3,-3|
how often=-1,-1,9,-7|how old=2,-2,-4,4|how safe=-1,3,-2,-1|how should=-1,2,-2,1|how to=-1,0,-1,2|how would=4,-1,-6,3|
human=-1,-1,-1,3|human or=0,-1,-1,2|hundred take=1,0,-1,0|hungry=-2,-3,8,-4|hungry in=-2,-3,8,-4|hybrids=1,0,-1,-1|
i=-14,4,8,1|i am=-5,0,4,1|i ask=0,0,-1,2|i be=0,5,-3,-1|i call=0,-2,-3,5|i can=-1,1,2,-1|i can't=-1,-1,-3,6|
i did=0,0,-2,2|i do=-2,8,-5,-1|i don't=-1,-1,-3,5|i find=2,-1,0,-1|i fix=2,0,-2,0|i get=-4,1,1,2|i go=-1,8,-6,-2|
i got=0,3,-1,-2|i have=-5,-4,2,7|i in=3,-1,-1,-1|i last=0,-1,3,-2|i lost=0,0,1,-1|i make=0,0,4,-4|i need=-5,4,6,-5|
i not=-1,1,4,-5|i refer=0,-2,-3,5|i rent=0,1,-1,-1|i should=-1,0,-4,4|i spend=-3,7,-2,-2|i switch=0,-2,3,-1|
i tell=1,0,-1,0|i think=0,-1,-3,4|i try=0,3,-1,-2|i use=-1,-2,4,0|i want=-3,0,5,-2|i was=0,-1,5,-4|i will=0,-2,2,0|
i would=-1,-3,7,-3|i write=4,-1,-2,-2|i'd=-4,4,0,0|i'd like=-4,4,0,0|i'll=-1,-1,8,-7|i'll be=-1,-1,5,-3|i'm=-5,0,0,5|
i'm going=0,0,2,-2|i've=-1,-1,-3,5|ice=2,0,-1,-1|iceland=-1,3,-2,-1|idea=-1,0,-1,2|ideas=-1,3,-1,-1|if=0,3,1,-4|
if i=-4,5,2,-3|if my=-1,-1,4,-2|if the=2,0,-2,0|if there's=-1,2,-1,-1|if they=-1,7,-5,-1|if you=-2,0,-1,4|
immunity=6,-1,-2,-2|impact=3,0,-1,-1|impact of=3,0,-1,-1|implements=4,-1,-2,-2|implements an=4,-1,-2,-2|
importance=5,-1,-2,-2|in=1,19,-5,-15|in #=1,-1,1,0|in a=2,-3,-1,1|in afghanistan=-1,2,-1,0|in an=-1,-1,1,0|
in atlanta=0,-2,3,0|in bali=0,1,-1,0|in bangor=-1,3,-1,-1|in berlin=0,-3,3,-1|in boise=0,3,-1,-2|in boston=0,-2,3,-1|
in cali=-1,6,-5,0|in cape=0,1,-1,0|in chicago=0,0,2,-1|in croatia=0,2,-1,0|in denver=-1,-2,3,-1|in dubai=0,-2,3,0|
in evans=0,7,-3,-3|in gatlinburg=-3,6,-2,-1|in hawaii=0,1,-1,0|in her=1,0,-1,0|in istanbul=0,1,-1,0|
in japan=0,3,-2,-1|in java=3,-1,-1,-1|in kyoto=0,2,-1,-1|in list=2,-1,-1,-1|in london=-1,-1,2,0|in madrid=0,-1,2,0|
in manhattan=-1,3,-2,0|in morocco=0,2,-1,-1|in my=-2,-4,6,-1|in nashville=0,3,-1,-2|in new=0,2,-1,0|
in norway=0,2,-1,-1|in orlando=0,-4,4,0|in paris=0,2,-1,0|in peru=0,2,-1,0|in pittsburgh=0,3,-2,-1|
in practice=7,-2,-3,-1|in range=3,-1,-1,-1|in scotland=0,2,-1,0|in seoul=0,2,-1,-1|in singapore=0,-2,2,0|
in sydney=0,-2,3,-1|in tampa=-1,6,-4,-2|in the=4,-4,-4,3|in total=2,-1,-1,0|in twenty=-1,-2,4,-1|in vegas=0,5,-1,-3|
in vietnam=0,2,-1,0|in what=7,-2,-3,-1|in your=0,-3,-1,5|inches=-1,0,2,0|increase=0,0,2,-2|individual=0,-1,-1,2|
indoors=-1,4,-3,0|industrial=3,0,-2,-1|industrial revolution=3,0,-2,-1|information=-1,1,-2,2|ingredients=0,-1,2,-1|
ink=0,-1,3,-2|input=2,0,-2,0|instead=0,-1,5,-4|instead of=0,-1,4,-3|insurance=0,-3,8,-5|insurance plan=0,-2,5,-3|
insurance policy=0,0,1,-1|interest=10,-1,-3,-6|interest rate=0,0,1,-1|interesting=0,6,-2,-5|international=-1,5,-3,-1|
international visa=0,5,-4,-1|intervals=2,-1,0,-1|into=0,-1,4,-3|invention=3,-1,-1,-1|invention of=3,-1,-1,-1|
is=6,-7,5,-4|is #=4,-2,-1,-1|is a=0,0,-2,2|is an=0,2,-1,-1|is best=-1,2,0,0|is false=-1,0,-2,3|is i=-2,-3,8,-4|
is in=-1,-1,5,-3|is it=-4,-2,11,-5|is my=-3,-1,9,-6|is responsible=-1,-1,-3,5|is the=-3,-2,3,2|is there=-4,6,-3,1|
is to=2,-1,-1,0|is true=0,0,-6,7|is wrong=3,-1,-4,2|is your=-5,-1,-8,14|islands=-1,4,-2,-1|islands near=0,3,-2,-1|
istanbul=-1,4,-2,-1|it=4,-8,0,5|it again=-1,-1,-4,6|it could=-1,-1,-4,5|it did=2,0,-1,-1|it going=-1,-7,8,0|
it in=-1,-7,9,-1|it is=0,-1,-4,4|it might=-1,3,-3,1|it possible=-2,4,-2,0|it safe=0,6,-5,-1|it take=2,0,-1,0|
it takes=2,-1,-1,-1|it to=0,2,-1,-1|it was=0,-4,-2,6|it's=-1,-1,-4,6|italian=-1,-2,9,-6|italian place=-1,-1,3,0|
items=3,-1,-2,0|its=13,-2,-7,-3|its history=8,-1,-6,-1|its importance=5,-1,-2,-2|jake=-1,0,2,-1|james=1,-1,0,0|
january=-1,-1,2,0|january #=-1,-1,2,0|japan=0,3,-2,-1|japanese=0,-1,3,-2|java=5,-1,-3,-2|javascript=2,0,-1,0|
jenny=0,0,5,-5|jfk=0,-1,1,0|joint=-1,0,2,-1|joke=0,-2,-6,8|joke about=0,-1,-1,2|jokes=0,-1,-1,2|json=2,0,-1,0|
json展=2,0,-1,0|june=-2,2,-1,0|june #=-1,2,-1,0|just=-1,-1,-8,10|just said=0,-1,-3,4|keep=0,-1,-3,3|
kentucky=-1,15,-6,-8|key=7,0,-3,-4|key cryptography=7,0,-3,-4|kg=2,0,-2,0|kids=-1,0,1,-1|kind=0,-1,1,1|
kind of=0,-1,1,1|kinds=-1,-1,-2,4|kinds of=-1,-1,-2,4|know=-3,-5,-2,10|know about=0,1,-2,1|know how=0,-1,2,-1|
know if=-1,-1,2,0|know where=0,-2,-3,5|know who=0,-1,-1,2|korean=0,-1,3,-2|krebs=5,0,-2,-2|krebs cycle=5,0,-2,-2|
kyoto=0,3,-2,-1|land=1,2,-3,-1|land in=-1,3,-1,0|language=0,-1,4,-3|last=-3,-1,12,-9|last month=-1,-1,2,0|
last night=-1,2,3,-4|late=0,-1,4,-4|later=0,-1,5,-3|latest=0,0,-3,3|laugh=0,-1,-2,3|laundry=0,0,3,-2|law=1,0,-1,0|
lax=-1,5,-3,-1|lax to=-1,3,-2,0|leave=-1,4,-2,0|leave the=-1,4,-2,0|leaving=-1,1,-1,1|led=13,-2,-6,-4|
led to=12,-2,-6,-4|left=4,-5,5,-4|less=2,-1,-1,0|let=-1,-1,5,-3|let me=0,0,1,-1|life=-2,0,-2,4|light=2,-1,0,-1|
like=-6,-4,9,1|like a=-2,-1,6,-3|like to=-3,-4,4,2|limits=10,-2,-4,-5|limits of=10,-2,-4,-5|list=1,-1,-2,1|
list of=1,3,-9,5|literature=2,0,-1,-1|live=-1,-1,-5,7|load=1,0,-1,0|local=0,3,-3,-1|local restaurants=0,4,-2,-1|
location=-1,-1,-2,4|long=0,-1,3,-2|long do=-1,-1,3,-1|long does=-1,0,3,-2|long have=0,0,-4,5|long is=0,4,-3,-1|
long will=2,-2,0,-1|look=-2,0,3,-1|look up=-1,0,3,-2|lost my=0,0,1,-1|lot=0,0,-2,1|low=1,0,-1,0|lru=4,-1,-2,-2|
lru cache=4,-1,-2,-2|made=-2,-2,-3,6|made the=-1,0,-1,2|madison=0,6,-4,-2|madison to=0,6,-4,-2|madrid=-1,0,2,-1|
main=1,3,-3,-1|make=-1,-3,8,-4|make #=1,0,-1,0|make a=-2,-2,9,-5|make me=-1,1,-6,6|makes=2,-1,-1,0|making a=0,-1,2,0|
male=0,-1,6,-5|manhattan=-1,3,-2,0|many=1,-4,2,1|many calories=-2,0,3,-1|many days=-4,6,4,-5|many points=-1,-1,1,0|
march=-3,2,1,-1|march #=-3,2,1,-1|mark=1,0,1,-2|market=-3,0,6,-3|mass=1,0,-1,0|mass of=1,0,-1,0|may=-3,3,0,1|
may #=-2,5,-3,0|me=-11,3,5,3|me a=-3,5,-5,3|me about=0,0,-3,3|me at=0,-1,3,-2|me book=0,2,-1,-1|me find=0,0,2,-1|
me get=0,2,-1,-2|me if=-2,0,0,2|me in=-1,4,-3,0|me know=0,-1,2,-1|me laugh=0,-1,-1,2|me my=0,0,3,-2|me some=0,4,-6,3|
me something=0,-1,-1,2|me the=-1,-1,6,-4|me to=0,-3,-4,7|me understand=2,-1,-1,0|me what=-1,-1,3,-2|me when=0,-1,5,-4|
me where=0,-1,-3,3|me with=-2,4,-5,2|mean=-6,-1,18,-11|meeting=-1,-2,5,-2|meeting with=-1,-1,4,-2|meetings=-2,-1,5,-2|
meiji=6,-1,-3,-2|meiji restoration=6,-1,-3,-2|merges=2,-1,0,-1|merges overlapping=2,-1,0,-1|message=-1,-2,5,-3|
mexico=-1,4,-2,-1|mexico city=-1,2,-1,-1|miami=-1,2,0,-1|michael=0,0,3,-3|might=-1,3,-3,1|might rain=-1,4,-3,0|
mile=1,-1,0,0|miles=2,-2,0,0|million=4,-1,-2,-1|mind=-1,-1,-2,3|minutes=2,-5,5,-3|mischievous=-1,0,5,-3|
miss=0,2,-1,-1|mix=0,-2,6,-4|mode=-1,0,4,-3|modern=5,-1,-2,-2|modern thinking=5,-1,-2,-2|mom=0,-1,10,-9|
monday=-1,5,-1,-2|monday to=-1,5,-3,-1|money=2,1,-3,0|money do=-1,2,-1,0|money to=0,0,1,-1|month=1,0,1,-2|
month and=2,-1,0,-1|more=2,-4,6,-4|morning=0,-2,1,1|morocco=0,3,-2,-1|most=-1,3,-3,1|move=-1,-3,4,-1|move #=-1,-3,4,0|
movement=2,0,-1,-1|movie=0,0,-3,3|much=1,-2,2,-1|much did=-1,-1,3,-1|much for=0,-1,-1,2|much is=1,0,-1,0|
much money=2,2,-3,0|museums=0,2,-1,-1|museums are=0,2,-1,-1|my=-14,-1,29,-14|my #=0,0,2,-1|my account=-2,0,4,-2|
my bank=-2,-1,5,-3|my boss=0,0,2,-1|my calendar=-1,-2,3,-1|my capital=0,-1,2,0|my car=-1,-1,3,-1|my card=-1,0,1,0|
my chase=0,0,2,-1|my checking=-1,0,2,-1|my credit=-1,-1,5,-3|my grandmother=0,2,-1,0|my insurance=0,0,2,-1|
my list=-1,-1,-4,6|my location=0,-1,6,-5|my message=-1,-1,4,-2|my next=0,6,-3,-3|my order=0,-1,2,-1|
my partner=0,2,-1,0|my paycheck=0,-1,2,-1|my phone=0,0,2,-1|my reservation=0,-1,1,-1|my roommate=0,0,2,-1|
my savings=-1,-1,2,-1|my shopping=0,-1,1,-1|my tasks=0,-1,3,-1|my teenage=0,2,-1,0|my tires=-1,-1,3,-1|
my to=0,-1,2,-1|my vacation=-1,3,0,-2|my visa=-1,0,2,-1|my w=-1,-3,4,-1|my wells=-1,-1,2,-1|my wife=0,0,1,-1|
name=-4,-3,3,4|name do=0,-1,5,-4|name i=0,-2,-5,7|name of=-3,-1,1,2|nashville=0,4,-1,-2|natural=6,0,-2,-3|
natural selection=6,0,-2,-3|near=-2,8,-4,-2|near the=-1,3,-1,0|nearby=-2,-1,8,-6|need=-4,7,5,-8|need a=-2,8,-6,0|
need an=-1,-2,4,-1|need for=-1,10,-6,-2|need help=-1,-1,2,-1|need to=2,-5,8,-4|need you=0,0,2,-1|needed=1,2,-2,-1|
needed to=1,2,-2,-1|needs=3,-1,-2,0|needs #=2,0,-2,0|needs to=2,-1,-1,0|never=-1,0,-1,2|never mind=-1,0,-1,2|
new=-1,2,3,-3|new credit=0,0,1,0|new insurance=0,-1,2,-1|new york=0,1,-1,0|new zealand=-1,3,-2,-1|next=-3,7,7,-10|
next evening=-1,3,-1,0|next monday=0,-1,3,-2|next song=-1,-1,3,-2|next week=1,0,-1,0|nice=0,-5,-2,8|nice to=0,-4,-2,6|
night=-1,2,3,-4|night in=0,2,-2,0|nightlife=-1,2,0,0|nightlife and=-1,2,0,0|nine=2,-1,0,-1|no=-3,-1,-7,10|
noon=-3,2,5,-4|noon and=-2,3,0,0|nope=0,0,-1,2|norway=-1,4,-2,-1|not=-2,-4,-2,8|not miss=0,2,-1,-1|
notifications=0,2,-1,-1|now=-3,1,1,0|number=3,-2,0,-1|number but=2,0,-2,0|number of=2,-1,0,-1|numbers=3,-1,-2,0|
observed=4,-1,-2,-1|observed at=4,-1,-2,-1|of=9,2,-12,1|of #=3,-2,-1,0|of a=1,-2,3,-2|of america=-1,-1,3,-1|
of cars=-1,-2,5,-2|of co=1,0,-1,0|of constantinople=4,-1,-2,-1|of food=0,0,-1,2|of gas=-1,-1,3,-2|
of hobbies=0,-1,-1,1|of lax=-1,4,-3,-1|of pets=0,0,-1,1|of propane=1,0,-1,0|of questions=-1,-1,-2,4|of rest=1,0,-1,0|
of subjects=-1,-1,-2,4|of the=5,1,-5,-1|of them=3,-1,-3,1|of things=-2,0,-3,4|of this=-1,-1,0,2|of year=0,2,-1,-1|
of you=-1,-1,3,-2|off=-1,5,6,-10|off my=0,-1,4,-3|off the=-1,0,4,-2|office=0,0,2,-1|often=-1,-1,9,-7|oil=-1,-3,15,-11|
old=3,-2,-5,4|old as=1,-1,0,0|old is=2,-1,-1,0|old you=0,-1,-2,3|olive=0,0,1,-1|olive oil=0,0,2,-1|on=-4,-1,7,-1|
on a=2,0,-1,-1|on delta=0,2,-2,0|on empty=2,0,-2,0|on friday=-1,0,3,-2|on may=-1,2,-1,0|on my=-2,1,7,-6|
on november=-1,2,-2,0|on sale=-2,-2,9,-6|on sunday=0,0,3,-2|on the=-3,-4,1,6|once=0,-1,-4,4|one=0,-6,-3,9|
one cup=-1,0,2,0|one example=3,-1,-1,-1|one hour=1,0,-1,0|one of=0,0,-2,2|only=1,-1,2,-2|opportunity=9,-1,-4,-5|
opportunity cost=9,-1,-4,-5|opposed=2,0,-1,-1|opposed it=2,0,-1,-1|or=-3,-3,0,5|or a=-1,-1,-2,5|or cats=0,0,-1,2|
order=-2,-2,10,-6|order more=-2,-1,7,-5|organise=0,2,-1,-1|organise a=0,2,-1,-1|orlando=0,-3,4,0|osmosis=10,-1,-3,-6|
other=6,-2,-6,1|our=0,1,2,-3|our conversion=1,0,-1,0|our last=0,2,-2,0|our next=-1,-1,5,-3|out of=-2,3,1,-2|
out the=0,-1,-4,5|outline=2,0,-1,0|outline an=2,0,-1,0|outside=0,0,-2,3|over=4,-1,-2,-1|overlapping=2,-1,0,-1|
overlapping intervals=2,-1,0,-1|own=-2,0,-3,5|owns=-2,0,-1,3|packs=1,-1,-1,0|paid=0,-1,7,-6|pair=1,0,-1,0|
pair of=1,0,-1,0|paper=0,-1,2,-1|paper towels=0,-1,2,-1|paris=0,4,-3,-1|parses=2,-1,0,-1|parses a=2,-1,0,-1|
particular=0,-2,-4,6|partner=0,2,-1,0|pass=-1,2,-3,2|pass for=-1,3,-2,0|past=0,-1,2,-1|past eight=0,-1,2,-1|
pay=0,-2,4,-3|pay my=0,0,2,-1|pay the=0,-1,2,-1|paycheck=0,-1,2,-1|paycheck deposited=0,-1,2,-1|payday=-1,0,5,-3|
payment=0,-1,2,-1|peanut=0,-2,3,-1|peanut butter=0,-2,3,-1|people=3,4,-4,-2|people from=-1,4,-2,0|people in=0,4,-2,-2|
people to=0,-1,1,0|per=5,-2,-3,0|per second=1,0,-1,0|percent=2,-1,-1,0|percent after=1,0,-1,0|person=-1,-2,-4,8|
person who=-1,0,-1,2|peru=0,3,-2,-1|peter=-1,-1,5,-3|pets=-3,-1,-5,9|pets you=-2,0,-2,4|phoenix=0,-4,4,0|
phone=0,-1,9,-8|pie=0,-2,2,0|pin=-1,0,2,0|pin number=-1,0,1,0|pittsburgh=0,3,-2,-1|pittsburgh to=0,2,-1,-1|
pizza=0,6,-2,-4|place=-4,7,-4,2|place in=0,2,-1,-1|place to=0,8,-5,-3|placebo=5,0,-2,-2|placebo effect=5,0,-2,-2|
places=0,1,-1,-1|plan=0,6,1,-6|planets=2,0,-1,-1|plate=1,-1,2,-2|plate tectonics=2,-1,-1,-1|play=4,-2,2,-4|
play the=0,0,2,-1|playing=0,-1,2,-2|playlist=-1,0,2,-1|please=-7,-2,7,3|please book=0,3,-3,0|plus=-2,-3,10,-6|
plus #=-2,-2,8,-5|plus a=0,-1,2,-1|pm=-4,-3,7,-1|point=-2,-1,-3,5|points=-1,-1,3,-1|policy=0,0,1,-1|
portuguese=-1,-1,3,-2|possible=2,3,-3,-1|possible to=-2,4,-2,0|practice=7,-2,-3,-1|prefer=-1,-2,0,3|
pressure=-1,0,3,-1|pretty=-1,-1,-3,4|price=0,-1,4,-3|price of=0,-1,4,-3|print=6,-2,-2,-2|printer=0,-1,3,-2|
printer ink=0,-1,3,-2|problem=8,-1,-4,-3|process=-2,-1,-4,7|program=3,-1,-3,0|program and=2,-1,-1,0|
program validates=2,0,-2,0|propane=1,0,-1,0|propane and=1,0,-1,0|propose=2,-1,-1,0|propose a=2,-1,-1,0|
protestant=2,0,-1,-1|protestant reformation=2,0,-1,-1|provide=-1,3,-1,-1|pto=-1,-3,4,-1|public=7,0,-3,-4|
public key=7,0,-3,-4|purchase=0,2,-1,0|purchase a=0,2,-1,0|purchased=0,-1,4,-3|put=0,-2,6,-4|put a=0,0,2,-2|
put on=0,0,2,-1|python=2,0,-1,0|quantum=4,0,-2,-2|quantum entanglement=4,0,-2,-2|question=-1,-1,-4,6|
questions=-2,-1,-4,7|queue=-1,0,5,-3|rail=-1,3,-2,0|rail pass=-1,3,-2,0|rain=-1,3,-2,-1|rain in=-1,4,-3,0|
range=3,-1,-1,-1|rate=3,-2,6,-7|rate fell=1,0,-1,0|rd=-1,1,-1,0|read=0,-1,2,-1|ready=0,0,2,-2|real=0,-2,-3,5|
real person=0,-1,-2,3|realism=2,-1,-1,-1|realism and=2,-1,-1,-1|really=-1,-1,-3,4|recipe=0,-2,5,-3|
recipe for=-1,-1,4,-2|red=1,-1,-5,5|redeem=-1,-1,3,-1|redesign=1,0,-1,0|redesign is=1,0,-1,0|refer=-1,-2,-4,7|
refer to=-1,-2,-4,7|reformation=2,0,-1,-1|relate=6,-1,-4,-1|relate to=6,-1,-4,-1|relativity=4,0,-1,-2|
remember=0,-1,5,-3|remind=0,-2,7,-5|remind me=0,-2,7,-5|reminder=-1,-1,3,-1|reminder to=-1,0,1,0|remove=2,0,0,-1|
rent=-2,8,-4,-2|rent a=-1,6,-3,-1|rental=-1,8,-4,-3|rental car=-1,5,-3,-2|rented=0,2,-1,0|renting=0,6,-4,-2|
renting a=0,6,-4,-2|repeat=-1,-1,-4,6|repeat that=0,0,-1,1|reply=-1,-1,4,-2|reply to=-1,-1,4,-2|request=-1,-4,7,-3|
request time=0,-1,2,-1|require=0,4,-2,-1|require a=0,3,-2,-1|reservation=-3,6,0,-3|reservation at=0,-1,3,-1|
reservation for=-2,-1,3,-1|reserve=-2,1,2,-1|reserve a=-2,1,2,-1|responsible=-1,-1,-3,5|responsible for=-1,-1,-3,5|
rest=4,-1,-2,-1|rest and=2,0,-1,-1|restaurant=0,6,-5,-1|restaurants=0,4,-3,-1|restaurants in=0,4,-3,-1|
restoration=6,-1,-3,-2|return=4,-1,2,-4|return true=1,-1,0,-1|returning=-3,5,-2,-1|returning on=-1,2,-1,0|
returns=0,2,-1,0|returns on=0,2,-1,0|review=2,-1,0,-1|review this=2,-1,0,-1|reviews=-2,0,9,-7|revolution=5,-1,-3,-1|
rewards=-1,-2,3,0|rhythm=-1,0,5,-3|rice=-1,-1,5,-3|right=-3,3,10,-9|right now=-3,4,8,-10|rights=2,0,-1,-1|
rights movement=2,0,-1,-1|rise=6,-2,-3,-1|road=-1,-1,5,-3|road trip=0,1,0,-1|role=5,-2,-3,0|roll=-5,-1,12,-6|
roll a=-1,-1,5,-3|romanticism=2,-1,-1,-1|rome=-1,3,-2,-1|room=-2,4,0,-2|room in=-1,2,-1,0|roommate=0,0,2,-1|
round=-1,2,-1,0|round trip=-1,2,-1,0|routing=0,0,1,-1|routing number=0,0,1,-1|rows=3,-1,-1,-1|rows by=2,-1,0,-1|
rules=-1,6,-3,-2|rules for=-1,6,-3,-2|run=0,-1,-3,4|russia=0,2,-1,0|rust=3,-1,-1,-1|safe=-1,12,-7,-3|
safe is=-1,3,-2,-1|safe to=0,4,-2,-1|said=-1,-2,2,0|sale=-1,-2,8,-6|sale nearby=-2,-1,9,-6|same=1,-1,-3,2|
sara=0,0,2,-1|saved=1,0,-1,0|saved #=1,0,-1,0|savings=-1,-1,3,-1|savings account=0,-1,1,0|say=1,-3,-6,8|
say it=-1,-1,-5,6|say that=0,-1,-4,5|say when=3,0,-1,-2|say you=0,0,-1,2|saying=0,0,-1,2|schedule=-1,-2,5,-2|
schedule a=-1,-2,5,-2|school=4,-1,-1,-1|school student=3,-1,-1,-1|science=3,0,-2,-1|scotland=0,3,-2,-1|seats=-1,1,0,0|
seattle=0,3,-1,-2|second=4,-1,-2,-1|see=-4,10,-2,-4|see if=-3,7,-3,-2|see in=-1,5,-2,-2|see you=0,-1,-2,3|
selection=6,0,-2,-3|send=0,-1,7,-6|send my=0,0,1,-1|seoul=0,4,-2,-1|set=-2,-3,11,-6|set a=-1,-1,4,-2|
set an=-1,-1,3,-1|sfo=-1,1,-1,0|shaped=5,-1,-2,-2|shaped modern=5,-1,-2,-2|she=7,-2,-5,-1|shirt=-1,-2,4,-1|
shopping=-2,-2,6,-2|shopping list=-2,-2,6,-2|shots=0,0,-4,5|should=-5,12,-13,6|should be=-1,0,-1,2|
should i=-2,10,-11,3|should we=-2,5,-2,-1|show=3,0,3,-5|show me=-1,1,0,-1|side=0,0,-2,2|singapore=0,0,2,-1|
single=0,2,-2,0|single tickets=-1,3,-2,0|sites=-1,3,-1,-1|six=1,-1,3,-3|sky=1,-4,4,0|sleep=0,-1,-2,2|slower=-1,0,6,-5|
snippet=2,-1,0,-1|snippet that=2,-1,0,-1|so=0,-2,1,1|so much=0,-1,-1,2|soap=2,0,-1,-1|some=1,12,-10,-3|
some of=-1,4,-1,-2|some suggestions=0,7,-6,-1|some things=0,5,-2,-3|someone=0,-1,-3,5|someone else=0,-1,-3,4|
something=-1,6,-7,3|something funny=-1,-1,-4,5|something indoors=-1,4,-3,0|son=0,0,1,-1|song=-3,-2,5,0|soon=0,1,-1,-1|
sorry=-1,-1,-5,7|sort=0,-1,-1,3|sort of=0,-1,-1,3|sorts=0,-1,0,1|sorts of=0,-1,0,1|southwest=0,2,-1,0|
spaghetti=-1,-2,8,-5|spain=0,2,-1,-1|spanish=0,-1,3,-2|speak=-1,-2,9,-6|speed=1,0,1,-1|speed is=0,0,2,-1|
spell=-3,0,15,-12|spend=-2,8,-4,-2|spend on=-2,-1,3,0|spend the=-1,3,-1,0|sql=4,-1,-3,-1|square=3,0,-2,-1|
st=-2,1,2,-1|stack=3,-1,-1,0|stack trace=2,-1,-1,0|start=1,-1,6,-5|stay=0,3,-2,-1|stay from=0,2,-1,-1|
steakhouse=-1,-1,6,-3|steam=3,-1,-1,-1|steam engine=3,-1,-1,-1|still=-1,-1,8,-5|still on=-1,0,6,-4|stoic=-1,0,5,-3|
stop=-1,-1,0,2|stop talking=0,0,-4,4|stops=0,2,0,-1|stops are=0,2,0,-1|student=3,-1,-1,-1|student with=3,-1,-1,-1|
subjects=-1,-2,-4,6|subjects are=0,-1,-1,3|suggest=2,8,-5,-4|suggest a=2,0,-1,-1|suggestions=0,9,-6,-3|sum=2,-1,-1,0|
sunday=0,0,2,-2|supply=2,0,-1,-1|supply and=2,0,-1,-1|supports=3,0,-1,-1|supports it=3,0,-1,-1|sure=-1,-1,3,-1|
swap=-1,3,-2,-1|swap day=-1,4,-3,0|switch=-1,-3,10,-5|switch on=-1,0,4,-3|sydney=0,-1,2,-1|table=-1,0,2,-1|
table for=-1,-1,3,0|table with=0,2,-2,0|tablespoons=-2,0,2,0|tails=-1,-1,2,-1|take=1,-1,-1,1|take a=-1,0,-1,1|
take half=0,2,0,-1|take with=1,0,-1,0|takes=3,-1,-1,0|takes two=1,0,0,0|talk=-1,-3,3,0|talk to=0,-2,0,2|
talking=-1,-2,-7,10|tampa=-2,7,-3,-3|tampa from=0,2,-1,0|task=0,-1,-5,7|tasks=0,-1,3,-1|taxes=0,0,3,-3|
tectonics=2,-1,-1,-1|teenage=0,2,-1,0|teenage son=0,2,-1,0|tell=-3,-3,1,5|tell me=-4,-3,2,4|tell whether=1,0,-1,0|
test=4,-1,-2,-1|test whether=4,-1,-2,-1|text=-1,-1,9,-7|th=-3,7,-3,-1|th for=-1,2,-1,0|th through=-1,2,-1,0|
th to=-1,3,-1,0|than=5,0,-4,-1|than single=-1,3,-2,0|thank=0,-1,3,-3|thank you=0,-1,3,-3|thanks=-1,-1,-5,7|
thanks for=0,-1,-3,5|that=4,0,-15,11|that country=0,2,-1,-1|that has=0,1,0,-1|that i'll=-1,-1,5,-3|
that implements=4,-1,-2,-2|that is=-3,2,-6,6|that merges=2,-1,0,-1|that parses=2,-1,0,-1|that returns=0,2,-1,0|
that take=0,2,0,-1|that the=2,0,-1,-1|that there=5,-1,-2,-2|that was=0,0,-1,1|that would=0,0,-1,1|that you=0,-1,-3,5|
that's=-2,0,-6,8|that's not=0,0,-1,2|the=10,-9,6,-7|the #=0,3,-6,3|the agricultural=2,0,-1,0|the ai=-2,-1,1,2|
the airport=0,2,-2,0|the amount=-2,-1,5,-1|the answer=-1,-1,-2,4|the bathroom=-1,0,2,-1|the best=0,7,-5,-2|
the black=2,0,-1,-1|the cat=-1,-1,2,-1|the civil=2,0,-1,-1|the cold=3,0,-2,-1|the combustion=1,0,-1,0|
the company=0,0,-1,1|the country=-1,3,-2,0|the current=-1,-2,-2,5|the definition=-1,-1,4,-2|the delay=-1,-1,2,-1|
the difference=5,0,-3,-1|the doppler=7,0,-4,-3|the entry=-1,6,-3,-2|the equation=1,0,-1,0|the fall=4,-1,-2,-1|
the flight=-1,4,-3,-1|the great=8,-1,-4,-4|the gym=0,0,2,-1|the heater=-1,0,2,-1|the impact=3,0,-1,-1|
the industrial=3,0,-2,-1|the invention=3,-1,-1,-1|the islands=0,3,-2,-1|the krebs=5,0,-2,-2|the last=-1,0,3,-2|
the latest=0,0,-3,3|the limits=10,-2,-4,-5|the mass=1,0,-1,0|the meiji=6,-1,-3,-2|the month=-1,2,-1,0|
the most=-1,3,-1,-1|the name=-3,-2,-1,5|the next=-3,2,3,-2|the office=-1,0,2,-1|the other=0,0,-2,2|
the person=-1,0,-1,2|the pets=-2,0,-2,4|the placebo=5,0,-2,-2|the price=0,-1,4,-3|the protestant=2,0,-1,-1|
the rail=-1,3,-2,0|the redesign=1,0,-1,0|the road=-1,-2,5,-2|the same=2,0,-1,0|the second=2,-1,-1,0|
the shopping=-2,-1,5,-1|the steam=3,-1,-1,-1|the time=-1,3,-1,-1|the traffic=0,-1,2,-1|the trolley=8,0,-4,-3|
the tv=-1,0,2,-1|the vet=-2,-2,7,-3|the way=0,-1,-1,1|the weather=-1,-7,0,7|the zoo=-1,1,0,0|their=4,-1,-2,-1|
them=3,-3,0,0|then=2,-1,-2,1|theorem=5,0,-2,-2|there=0,12,-7,-5|there a=-2,2,-3,2|there any=-1,5,0,-3|
there anything=0,2,-1,0|there are=6,-1,-3,-2|there good=0,2,0,-1|there to=-1,6,-3,-2|there travel=0,2,-2,0|
there's=-1,2,-1,-1|there's a=-1,2,-1,-1|these=-1,-2,4,-1|thesis=2,0,-1,0|thesis and=2,0,-1,0|they=1,5,-5,-1|
they have=-1,7,-5,-1|things=-4,3,-4,5|things can=0,0,-1,2|things do=0,-4,-3,7|things i=0,3,-1,-2|things to=0,3,-1,-2|
think=0,7,-5,-2|thinking=3,3,-3,-3|third=1,0,-1,0|this=3,3,0,-6|this code=4,-1,-2,-1|this month=0,-1,1,0|
this stack=2,-1,-1,0|this year=-1,6,-4,-2|three=5,-3,-1,-1|three arguments=2,0,-1,0|through=-2,3,0,-1|
through #=-1,2,-1,0|thursday=0,3,-2,-1|ticket=0,4,-2,-2|tickets=0,2,-2,-1|tim=0,0,5,-5|time=1,0,1,-2|
time is=-1,-7,10,-1|time of=0,2,-1,-1|time off=0,6,-5,-2|timer=-1,-1,3,-1|timer for=-1,-1,3,-1|times=3,2,-3,-1|
times between=0,3,-2,-1|tire=-1,0,2,-1|tire pressure=-1,0,2,-1|tires=-1,-1,4,-1|tires changed=0,-1,1,0|to=-4,9,2,-8|
to #=-1,4,-2,-1|to a=2,0,-1,-1|to apply=0,-2,2,0|to atlanta=-1,7,-4,-2|to be=-2,-8,8,2|to blame=1,0,-1,0|
to book=-1,3,-2,0|to brazil=-1,5,-3,-1|to buy=3,0,-3,0|to call=0,-1,-4,6|to cancel=-1,-1,-4,6|to change=0,-1,9,-8|
to clean=0,0,1,-1|to do=-4,10,-1,-6|to downtown=0,2,-2,0|to drive=0,-1,1,0|to each=6,-1,-4,-1|to eat=0,-1,2,-1|
to find=0,3,-2,-1|to friday=0,2,-1,-1|to get=1,-3,-3,5|to give=-1,-1,2,0|to go=0,7,-4,-2|to have=-1,2,0,-1|
to hear=0,-2,0,2|to help=0,-1,-5,6|to his=1,-1,0,0|to know=-1,-3,-4,8|to make=2,-5,8,-5|to march=-1,2,0,0|
to may=-1,4,-3,0|to me=0,-3,-4,7|to my=-2,-3,9,-4|to phoenix=0,-4,4,0|to rent=-2,6,-3,-1|to request=0,-3,4,-1|
to reserve=-1,2,-1,0|to run=0,-1,-3,4|to russia=0,1,-1,0|to say=0,-1,-4,4|to see=-1,4,0,-2|to send=0,0,3,-3|
to spanish=0,0,3,-2|to stay=0,2,-2,-1|to switch=-1,-1,4,-2|to test=4,-1,-2,-1|to that=0,-1,-2,3|to the=10,-1,-3,-7|
to travel=-1,7,-4,-2|to try=0,-1,2,-1|to tuesday=-1,3,-2,0|to visit=0,4,-2,-1|to work=0,0,2,-1|to you=-1,-4,-3,8|
today=-2,-7,4,5|together=2,-1,-1,0|tomorrow=0,-1,3,-2|tomorrow morning=0,-1,4,-2|tonight=-1,-1,6,-4|too=0,0,1,-1|
toronto=-1,2,-1,-1|total=5,-2,-3,0|tourist=0,4,-3,-1|tourists=0,1,-1,0|towels=0,-1,2,-1|town=-1,3,-2,0|
trace=2,-1,-1,0|trace from=2,-1,-1,0|trade=3,0,-2,-1|traffic=-1,-1,5,-4|transaction=0,-6,7,0|transactions=-1,-1,3,-1|
transfer=0,0,2,-2|translate=-1,-1,8,-6|translate where=-1,0,2,-1|travel=-3,25,-11,-11|travel alert=-1,6,-2,-2|
travel alerts=-1,7,-4,-3|travel to=-1,6,-4,-2|traveling=0,5,-2,-2|traveling to=0,1,-1,0|travelling=0,2,-1,0|
trip=1,3,-2,-2|trip from=0,2,0,-1|trolley=8,0,-4,-3|trolley problem=8,0,-4,-3|true=0,-1,-8,9|try=-1,2,1,-3|
try in=0,3,-1,-2|tuesday=-1,6,-4,-1|tuesday in=-1,3,-2,0|turn=-1,-1,11,-9|turn off=-1,-1,4,-3|turn the=0,0,2,-1|
tv=0,-1,2,-1|twenty=0,-2,4,-2|twenty minutes=-1,-2,4,-1|twice=6,-2,-3,-1|twice as=4,-1,-3,-1|two=1,2,4,-7|
two for=-1,4,-3,0|two weeks=-2,-1,3,-1|type=0,-1,-1,2|type of=0,-1,-1,2|types=-2,-1,-2,6|types of=-2,-1,-2,6|
typescript=1,0,-1,0|uber=-1,-7,8,-1|uber for=0,-2,3,0|uber to=0,-1,1,-1|umbrella=0,-1,2,0|under=1,3,-3,-1|
under #=0,2,-2,0|under load=1,0,-1,0|understand=2,-1,-3,2|understand this=2,-1,-1,0|union=0,0,2,-1|until=-3,1,7,-4|
until #=0,-1,1,0|until the=-1,1,0,0|up=-1,-3,9,-6|up the=-1,-1,4,-2|use=-2,-2,0,4|use to=0,-2,-5,8|used=1,-1,-1,1|
using=0,-9,9,0|vacation=-4,9,5,-9|vacuum=0,0,2,-2|validates=2,0,-2,0|validates a=2,0,-2,0|vegas=0,5,-1,-3|
vet=-2,-2,7,-3|vet for=-2,-2,7,-3|vietnam=0,3,-2,-1|view=0,3,-2,0|view for=0,2,-2,0|visa=-3,7,-1,-4|
visa card=-1,-1,3,-1|visa for=0,2,-1,0|visa needed=0,2,-2,0|visa to=-1,5,-3,-1|visit=0,3,-2,-1|voice=0,0,4,-3|
w=-2,-2,5,-1|w #=0,-2,3,-1|w to=-1,2,-1,0|w#=-1,-2,3,0|wake=0,-1,3,-2|wake me=0,-1,3,-2|want=-3,-1,2,2|
want to=-3,-1,6,-2|want you=0,-1,6,-5|wants=2,-1,-1,0|wants to=2,-1,-1,0|war=3,0,-2,-1|warfare=3,0,-2,-1|
was=-1,-5,0,6|was given=0,0,-2,2|was last=0,0,2,-1|was my=-3,-1,5,-1|was nice=0,-4,-1,5|was the=3,-1,2,-3|
was wondering=-2,3,3,-4|water=-1,0,1,0|way=-1,-1,1,1|way to=-1,-1,2,0|ways=7,-2,-3,-1|ways does=7,-2,-3,-1|
we=0,5,-4,-1|we land=-1,3,-1,0|we see=-1,2,-1,-1|we spend=-1,3,-1,0|weather=3,-7,-3,6|weather in=0,-7,8,-1|
wednesday=0,2,-2,0|week=4,2,-5,-2|week in=-1,2,-1,0|weekday=-1,-1,2,0|weekday at=-1,-1,2,0|weekend=0,3,-1,-1|
weekend in=0,2,-1,-1|weeks=-1,-1,2,-1|well=0,-1,-1,3|wells=-1,-1,3,-1|wells fargo=-1,-1,3,-1|went=2,-1,-1,0|
were=1,-5,-8,12|were born=0,-1,-3,4|were you=-2,-2,-5,9|what=8,-2,-3,-3|what all=-3,-1,6,-3|what are=0,6,-6,0|
what can=-1,2,-6,5|what company=-3,0,-2,6|what do=-3,-1,-2,7|what does=-6,-1,18,-11|what evidence=3,0,-1,-1|
what food=0,3,-1,-2|what is=14,-8,1,-7|what kind=0,-1,-1,2|what kinds=-1,-1,-2,4|what led=12,-2,-6,-4|
what location=0,0,-5,6|what museums=0,2,-1,-1|what name=0,-3,3,0|what should=-1,6,-5,0|what sort=0,-1,-1,3|
what sorts=0,-1,0,1|what the=0,-1,4,-3|what things=-1,-2,2,1|what time=-1,-7,10,-1|what types=-1,-1,-1,2|
what was=3,-1,1,-2|what ways=7,-2,-3,-1|what would=0,0,5,-5|what you=0,-1,-5,7|what's=-9,4,5,0|what's #=-3,-2,10,-5|
what's a=0,6,-4,-2|what's my=0,-1,3,-2|what's the=-4,-1,7,-2|what's your=0,-1,-8,8|when=2,-2,8,-8|when do=0,-1,4,-3|
when does=-1,-1,4,-3|when i=0,2,3,-5|when is=-2,-1,5,-2|when it=2,0,-1,-1|when you=2,-2,-4,4|where=-3,6,-7,3|
where are=0,-1,-1,2|where can=0,-1,2,-1|where did=0,-1,-2,3|where do=0,5,-3,-2|where should=0,8,-7,-1|
where you=0,-4,-3,7|whether=8,-3,-4,-2|whether the=2,-1,-1,0|which=-1,1,-5,4|which area=-1,2,0,0|
which beaches=0,2,-1,-1|which company=0,-1,-3,5|which stops=0,2,0,-1|while=4,1,-3,-2|whisper=-1,0,5,-4|who=0,-5,-8,13|
who are=0,-1,-1,2|who do=0,-1,-2,3|who is=-1,-1,-4,6|who made=-1,0,-1,3|who opposed=2,0,-1,-1|why=17,-4,-4,-8|
why did=3,0,-2,-1|why do=12,-2,-5,-5|why does=6,0,-3,-2|why is=3,-1,0,-2|why was=-3,0,3,0|wife=-1,-1,5,-4|
wifi=0,3,-1,-1|wifi吗=0,3,-2,0|will=5,0,1,-7|will be=2,-1,-1,0|will he=1,-1,0,0|will i=-1,5,-2,-1|will my=0,0,2,-1|
will need=0,-2,2,0|will you=-1,1,4,-4|win=-1,-1,3,-1|windy=0,-7,9,-1|windy in=0,-7,9,-1|with=7,-2,-4,-1|
with a=1,1,-3,1|with good=0,1,-1,0|with my=0,2,0,-1|with one=4,-1,-2,-1|with this=2,-1,-1,-1|with you=0,-1,-4,6|
without=4,-1,-3,0|won=-1,0,5,-4|wondering=-2,2,4,-5|work=6,-6,-2,2|work for=0,-2,-3,6|work in=6,-2,-3,-1|
worker=0,0,-2,2|working=0,-2,-2,4|working for=0,-1,-3,4|works=3,0,0,-2|worth=0,2,-1,-1|worth it=0,2,0,-1|
would=3,-6,2,1|would be=0,0,-1,1|would choose=3,0,-1,-2|would i=4,0,-2,-2|would like=0,-3,4,-1|would prefer=0,0,3,-3|
would you=-2,-2,-4,7|write=5,-1,-2,-2|wrong=3,-1,-5,3|wrong and=2,0,-2,0|wrong with=2,-1,-1,-1|x=14,-3,-7,-4|
x #=6,-2,-3,-1|x in=2,-1,-1,-1|x 五=2,0,0,-1|x 六=6,-1,-3,-1|year=-1,7,-4,-2|years=0,-1,-7,8|yes=-1,0,-4,6|
yesterday=-1,-1,3,-1|yet=-1,-1,2,-1|york=0,1,-1,0|you=-17,-6,-9,32|you a=-1,0,-2,3|you answer=0,-2,-4,6|
you are=-2,-4,-10,16|you be=0,0,-1,1|you been=0,0,-4,5|you born=-2,-2,-4,7|you can=-2,0,1,0|you check=-1,-1,2,-1|
you come=-1,-2,-4,6|you do=-1,-4,-4,9|you employed=0,0,-1,1|you enjoy=-1,-3,-3,6|you explain=0,-1,2,-1|
you from=0,-3,-1,4|you get=0,0,-1,1|you give=0,5,-3,-1|you have=0,-3,5,-2|you help=0,0,4,-3|you just=0,-1,-3,4|
you know=-2,-2,-2,5|you later=0,-1,4,-2|you like=-1,-4,-5,9|you live=0,0,-3,4|you make=0,1,0,-1|you need=-1,6,-1,-4|
you organise=0,2,-1,-1|you own=-2,0,-2,5|you please=0,2,0,-2|you repeat=0,0,-1,1|you say=-1,-1,2,0|you so=0,-1,-1,2|
you spell=-2,0,10,-7|you stop=0,0,-3,4|you suggest=0,7,-5,-3|you tell=-1,-2,0,3|you to=-1,-2,4,-1|you wake=0,-1,3,-2|
you were=-1,-1,-6,8|you work=0,-2,-3,5|you working=0,-1,-3,4|you would=3,0,-1,-2|you're=-1,-3,-5,8|your=-10,-6,-4,20|
your age=0,0,-1,1|your birthday=0,0,-2,2|your boss=-1,0,-2,3|your design=-1,-2,-5,8|your favorite=0,0,-3,3|
your hobbies=0,0,-1,2|your name=0,-1,2,-1|zealand=-1,3,-2,-1|zoo for=-1,2,-1,0|~arithmetic=13,-3,-7,-2|
~code=9,-3,-5,-2|~en=-2,-5,2,4|~length 0 en=-4,-14,-11,29|~length 0 zh=-8,-10,-16,34|~length 1 en=-2,-15,3,14|
~length 1 zh=-17,-10,12,15|~length 2 en=-12,3,11,-2|~length 2 zh=-7,2,16,-12|~length 3 en=6,3,8,-17|
~length 3 zh=17,5,-14,-8|~length 4 en=9,8,-11,-6|~length 4 zh=13,2,-11,-3|~length 5 en=17,-6,-10,-1|
~numbers 0=-8,-7,4,12|~numbers 1=0,-5,12,-7|~numbers 2=10,3,-4,-8|~numbers 3=9,-1,-7,-1|~numbers 4=8,-2,-5,-1|
~sentences 1=-9,-6,6,9|~sentences 2=14,1,-10,-4|~sentences 3=11,-3,-7,-1|~sentences 4=11,-3,-8,-1|
~trip length=1,12,-9,-4|~zh=-2,-7,2,7|一=2,-2,9,-9|一下=-2,-3,7,-1|一下#=-1,0,2,-1|一下这=-1,0,1,-1|一个=0,3,-2,-1|一个例=1,0,-1,0|
一个数=2,-1,0,-1|一共=4,-1,-3,0|一共多=1,0,-1,0|一共有=2,0,-1,0|一只=1,0,-1,0|一只蜗=1,0,-1,0|一天=1,3,-3,-1|一天能=-1,3,-2,-1|
一家=2,1,-2,-1|一束=-1,0,4,-2|一束花=-1,0,4,-2|一条=2,0,-1,0|一次=2,-1,0,-1|一点=-2,-1,9,-6|一点货=-1,-1,3,-1|一百=1,-1,0,0|
一箱=-1,-1,3,-2|一首=-1,0,5,-4|丁=0,0,1,-1|七点=0,-1,2,0|三=9,-1,-1,-7|三个=2,0,-1,0|三亚=-1,3,-2,0|三人=0,-1,2,0|三人的=-1,-1,2,0|
三元=1,0,-1,0|三天=0,2,0,-1|三点=2,-2,0,-1|三点半=0,-1,2,0|三百=0,0,3,-2|三角=2,0,-2,0|三角形=2,0,-2,0|上=2,-5,5,-2|上七=0,-1,2,0|
上七点=0,-1,2,0|上十=-1,-1,3,-1|上十点=-1,-1,3,-1|上午=0,-1,2,-1|上周=0,-1,2,-1|上周买=-1,-1,2,-1|上怎=2,0,-1,0|上怎么=2,0,-1,0|
上有=0,-2,3,-2|上有没=-1,-1,4,-2|上注=2,0,-1,0|上注释=2,0,-1,0|上滑=1,0,-1,0|上滑下=1,0,-1,0|下=-4,-1,6,-2|下#加=-1,-1,2,0|下#米=1,0,-1,0|
下一=-1,-1,8,-6|下了=0,0,-2,2|下午=-2,1,2,-1|下午三=0,-1,2,0|下周=-1,0,2,-1|下周一=-1,-1,3,-1|下地=-1,4,-2,-1|下来=0,2,-1,0|
下班=0,-1,-3,4|下这=-1,0,1,-1|下这个=0,-1,2,0|下雨=0,0,2,-1|下雨吗=0,0,2,-1|不=2,2,-3,0|不会=1,0,4,-4|不冷=-1,2,-2,0|不好=0,-3,3,0|
不是=-1,6,-2,-4|不用=-1,0,-3,4|不等=4,-1,-2,-2|不等式=4,-1,-2,-2|不能=3,-1,-1,-1|不贵=0,1,-1,0|不错=-1,2,-2,2|与=7,-1,-4,-2|
专=1,0,-1,0|专制=1,0,-1,0|专制的=1,0,-1,0|丙=3,-1,-1,-1|业=1,5,-4,-2|业时=-1,2,-1,-1|业时间=-1,2,-1,-1|东=1,0,-1,-1|东西=1,0,-1,-1|
丝=1,-1,2,-2|两=10,-2,-3,-4|两个=3,-1,-2,0|两个日=2,0,-2,0|两人=2,-1,-1,0|两元=1,0,-1,0|两天=0,0,1,-1|两方=2,-1,0,0|两方面=2,-1,0,0|
两百=0,0,2,-2|两百块=0,0,2,-2|个=0,3,6,-9|个三=0,-1,2,-1|个三人=-1,-1,2,0|个人=1,2,-2,-1|个人打=0,2,-1,-1|个例=1,0,-1,0|个例子=1,0,-1,0|
个判=1,-1,0,-1|个判断=1,-1,0,-1|个小=-1,3,-2,0|个小时=-1,3,-2,0|个屏=0,-1,5,-4|个屏发=0,0,2,-1|个数=2,-1,0,-1|个数加=2,-1,-1,0|
个数是=2,-1,-1,0|个日=2,0,-2,0|个日期=2,0,-2,0|个景=-1,2,-1,-1|个景点=-1,2,-1,-1|个更好=2,-1,0,0|个更适=0,1,-1,0|个月=-2,-3,6,-1|
个月怎=-1,0,1,0|个月的=-1,-2,4,0|个班=2,0,-1,0|个班分=2,0,-1,0|个电=0,3,3,-5|个电话=-1,3,3,-5|个程=2,0,-1,0|个程序=2,0,-1,0|个红=0,0,-4,4|
个计=0,2,-1,-1|个计划=0,2,-1,-1|个车=0,-1,2,0|个酒=-1,2,-1,0|个酒店=-1,2,-1,0|中=0,1,-2,1|中午=-1,1,1,-2|中午在=0,3,-2,-1|中秋=0,-1,-3,4|
为=13,-4,-8,-2|为什=13,-3,-7,-3|为什么=13,-3,-7,-3|主=6,-2,-3,-1|主义=4,-1,-1,-2|主义的=3,-1,-1,-1|丽=0,2,-1,-1|丽江=0,3,-2,-1|
举=2,0,-1,0|举一=1,0,-1,0|举一个=1,0,-1,0|久=-1,1,3,-3|久能=1,1,-1,0|久能下=0,2,-1,0|么=4,1,1,-6|么买=-1,3,-1,0|么买票=-1,3,-1,0|
么人=2,0,-1,-1|么人会=2,0,-1,-1|么会=2,-1,-1,-1|么会发=2,0,-1,0|么做=-1,-1,4,-3|么关=2,0,-1,0|么关系=2,0,-1,0|么列=0,1,-1,0|
么办=-1,-1,3,-2|么去=0,2,-1,0|么去最=0,1,-1,0|么后=1,0,-1,0|么后果=1,0,-1,0|么多=0,-1,-1,2|么好=-2,-1,4,-1|么安=-1,2,0,0|么安排=-1,2,0,0|
么建=-1,2,-1,0|么建议=-1,2,-1,0|么情=2,-1,-1,0|么情况=2,-1,-1,0|么推=2,0,-1,-1|么推导=2,-1,-1,0|么时=0,3,1,-3|么时候=0,0,2,-3|
么景=0,2,-1,-1|么景点=0,2,-1,-1|么样=-1,3,-5,3|么炒=0,-1,2,-1|么炒才=0,-1,2,-1|么算=1,-1,0,0|么类=0,2,-1,0|么类型=0,2,-1,0|么衣=-1,2,-2,0|
么衣服=-1,2,-2,0|么补=-1,-1,4,-3|么证=4,-1,-2,-1|么证明=4,-1,-2,-1|么说=-1,-1,3,-1|么调=-1,-1,2,-1|么调料=-1,-1,2,-1|么问=1,-1,-2,2|
么问题=1,-1,-2,2|义=4,-3,-2,1|义的=3,-1,-1,-1|之=5,0,-3,-1|之间=2,0,-2,0|乐=-2,0,-2,3|乐园=-1,3,-2,0|乐鸡=0,0,2,-1|乐鸡翅=0,0,2,-1|
乘=3,0,-2,0|乘以=2,-1,-1,0|乘以#=2,-1,-1,0|乙=4,-1,-1,-1|也=0,2,-3,0|习本=0,-1,2,-1|书=2,-1,0,-1|书馆=2,-1,0,0|买=2,0,1,-3|
买一=-1,-1,3,-2|买一箱=-1,-1,3,-2|买了=3,0,-2,0|买了#=3,0,-2,0|买的=-1,-1,2,-1|买票=-1,3,-1,0|了=-2,-7,-1,10|了#=3,-1,-2,0|
了#元=1,0,-1,0|了吗=-1,-1,6,-4|了哪=3,-1,-1,-2|了哪些=3,-1,-1,-2|了多=1,-2,2,-1|了多少=1,-2,2,-1|了怎=-3,-1,7,-3|了怎么=-3,-1,7,-3|
了没=0,-1,-1,2|事=1,-2,-3,3|二=8,-3,0,-4|二十=4,-2,-1,-1|二手=-1,-1,2,-1|二手平=-1,-1,2,-1|二氧=1,0,-1,0|二氧化=1,0,-1,0|于=1,-1,-8,8|
于#=2,-1,-1,0|于多=-3,-1,4,-1|于多少=-3,-1,4,-1|互=2,0,-1,-1|五=6,-1,-1,-5|五一=-1,2,-1,0|五中=0,-2,3,-1|五中午=0,-2,3,-1|
五晚=0,2,-2,0|井=1,0,-1,0|井深=1,0,-1,0|亚=-1,3,-2,0|些=2,2,-2,-2|些影=3,0,-1,-2|些影响=3,0,-1,-2|些食=0,-1,2,-1|些食材=0,-1,2,-1|
交=1,-1,1,-2|交多=1,0,-1,0|交多少=1,0,-1,0|产=7,-2,-3,-2|产生=6,-2,-3,-2|产生了=3,0,-1,-2|京=-1,2,0,-1|京都=0,2,-1,0|亮=-1,0,2,-1|
亮度=-1,0,1,0|亮度调=-1,0,1,0|亲=0,3,-5,2|亲子=-1,3,-2,0|亲子的=-1,3,-2,0|亲的=0,-1,-3,3|人=0,3,-9,7|人会=2,0,-1,-1|人均=-2,5,-3,-1|
人均消=-1,4,-2,-1|人多=-1,2,-2,0|人多吗=-1,2,-2,0|人打=0,2,-1,-1|人打算=0,2,-1,-1|人民=-2,1,2,0|人民币=-2,-1,3,0|人的=0,-1,2,-1|
人的包=-1,-1,2,0|什=5,-1,0,-4|什么=5,-1,0,-4|什么人=2,0,-1,-1|什么会=2,-1,-1,-1|什么关=2,0,-1,0|什么后=1,0,-1,0|什么好=-2,-1,4,-1|
什么建=-1,2,-1,0|什么情=2,-1,-1,0|什么时=0,3,1,-3|什么景=0,2,-1,-1|什么类=0,2,-1,0|什么衣=-1,2,-2,0|什么调=-1,-1,2,-1|什么问=1,-1,-2,2|
今=-4,-6,2,7|今天=-3,-4,0,8|今年=1,-1,-2,2|今晚=-1,-2,6,-2|今晚八=0,-1,2,-1|从=1,3,-4,-1|从成=1,0,-1,-1|从成本=2,-1,0,0|他=-1,5,-4,1|
他家=-1,5,-4,0|他家电=0,1,-1,-1|付=1,0,-1,0|付了=2,0,-1,0|代=3,-3,4,-3|代码=4,-1,-2,-1|代码哪=3,-1,-1,-1|以=-2,3,-1,0|以#=2,-1,-1,0|
以#等=2,-1,-1,0|以上=-1,3,-1,-1|以上的=-1,1,0,0|以后=0,0,3,-2|以后叫=0,0,3,-2|们=-1,1,-4,4|件=1,-2,2,-1|价=-1,5,-2,-2|价位=-1,3,0,-2|
价格=-1,2,-1,0|份=0,1,3,-4|份去=0,3,-1,-1|份去最=0,2,-1,-1|优=1,1,-2,0|优惠=-1,2,-1,0|优惠吗=-1,2,-1,0|会=7,-6,6,-8|会下=0,0,6,-5|
会下雨=0,0,2,-1|会不=0,0,4,-4|会不会=0,0,4,-4|会发=3,0,-2,-1|会发生=2,0,-1,0|会有=2,0,-1,0|会有什=1,0,-1,0|会议=-1,-2,5,-2|会议室=-1,-1,2,0|
会议推=0,0,2,-1|伦贝=0,2,-1,0|伦贝尔=0,2,-1,0|但=1,0,-1,0|位=-1,2,5,-6|位置=-1,0,4,-3|住=0,2,-1,0|住五=0,2,-2,0|住五晚=0,2,-2,0|
住哪=0,-1,-1,2|住哪里=0,-1,-1,2|体=4,-1,0,-3|体检=0,0,3,-3|何=4,-2,-2,0|余=4,-1,-2,-1|余弦=3,0,-2,-1|余弦定=3,0,-2,-1|你=-6,-3,-17,26|
你了=-1,-1,-2,3|你会=0,0,-2,2|你哈=0,-1,0,1|你啊=0,-1,-1,2|你在=0,0,-1,2|你好=-1,3,-1,-1|你把=0,1,0,-1|你是=-1,-1,-2,5|你有=-1,0,-1,3|
你有什=-1,0,-1,2|你生=0,-1,3,-2|你生日=0,-1,3,-2|你的=1,-3,-1,4|你的推=0,-3,0,3|你说=0,-1,-3,4|例=3,-1,-2,0|例子=1,0,-1,0|供=-1,5,-3,-1|
供 wifi=0,3,-2,-1|供 wifi吗=0,3,-2,0|便=-1,3,-2,0|保=0,-2,6,-5|保断=-1,0,1,0|保断了=-1,0,1,0|保鸡=0,0,1,-1|保鸡丁=0,0,1,-1|
信=-1,-3,5,-1|信告=0,-1,2,-1|信告诉=0,-1,2,-1|信用=-1,0,1,0|信用卡=-1,0,1,0|倍=3,-1,-1,0|倒=0,-1,2,-1|倒入=1,0,-1,0|倒入多=1,0,-1,0|
倒计=-1,0,2,-1|倒计时=-1,0,2,-1|候=0,0,2,-3|候到=-1,-1,3,-1|候到期=-1,-1,3,-1|候营=-1,2,-1,0|候营业=-1,2,-1,0|假=-2,-1,0,3|做=-1,0,-2,3|
做个=-1,1,-2,1|做个计=0,2,-1,-1|停=0,-1,5,-4|傅=0,-1,2,-2|儿=-1,0,5,-4|儿吃=0,3,-2,-1|儿吃饭=0,3,-2,-1|儿子=0,-2,4,-2|元=0,0,1,-2|
元之=-1,1,0,0|元之间=-1,1,0,0|元换=-2,-1,3,0|元换成=-2,-1,3,0|充=0,-1,1,0|先=2,-1,-3,2|光=1,0,-1,0|克=2,0,-2,0|克二=1,0,-1,0|
克二氧=1,0,-1,0|克碳=1,0,-1,0|克碳酸=1,0,-1,0|入=3,-1,-2,0|入多=1,0,-1,0|入多少=1,0,-1,0|全=1,3,-3,-1|全分=1,0,-1,0|全分解=1,0,-1,0|
全吗=0,3,-1,-1|八=0,-1,4,-3|八十=0,0,2,-2|八十八=0,0,2,-2|八块=0,0,2,-2|八点=0,-1,2,-1|公=-2,-2,6,-2|公司=-2,-2,4,0|公式=1,0,-1,0|
六=8,-1,-3,-4|六 #=2,-1,-1,0|六 # 的=2,-1,-1,0|六天=0,0,1,-2|共=5,0,-4,-1|共多=1,0,-1,0|共多少=1,0,-1,0|共有=2,0,-1,0|关=1,-2,5,-4|
关系=2,1,-3,0|其它=-1,0,0,1|其它问=-1,0,0,1|再=-1,0,-7,8|再乘=2,-1,-1,0|再乘以=2,-1,-1,0|再减=-2,-1,3,0|再减#=-1,0,1,0|写=2,-2,1,-1|
写一=2,-1,-1,0|写个程=2,0,-1,0|冰岛=-1,3,-1,0|况=2,-1,-1,0|冷不=-1,2,-2,0|冷不冷=-1,2,-2,0|准=0,-1,2,-1|准备=0,-1,2,-1|准备哪=0,-1,2,-1|
减=-1,-2,4,-1|减#=-1,0,1,0|减#等=-1,0,1,0|几=3,5,4,-11|几个=-3,4,0,-1|几个小=-1,3,-2,0|几分=0,1,2,-3|几号=0,1,1,-2|几号线=0,1,-1,0|
几天=3,-3,4,-4|几天能=1,0,-1,0|几月=0,2,-1,-1|几月份=0,2,-1,-1|几点=-1,2,3,-3|几点开=0,4,-3,0|出=6,-2,-3,-1|出发=0,1,-1,-1|出国=0,1,-1,0|
出国旅=0,1,-1,0|出差=0,-2,2,0|出差的=0,-2,2,0|出来=3,-1,-2,0|出来的=2,-1,-1,0|出部=1,0,-1,0|出部分=1,0,-1,0|分=4,3,0,-7|分之=2,-1,-1,0|
分以=-1,3,-1,-1|分以上=-1,3,-1,-1|分到=2,0,-1,0|分到几=2,0,-1,0|分怎=-1,4,-1,-2|分怎么=-1,4,-1,-2|分感=0,-1,-1,2|分感谢=0,-1,-1,2|
分是=-1,4,-2,-1|分是几=0,1,-1,0|分是多=-1,2,-1,0|分析=1,0,0,-1|分每=1,0,-1,0|分每吨=1,0,-1,0|分给=2,0,-1,0|分解=1,0,-1,0|分解能=1,0,-1,0|
分钟=-2,-2,8,-5|分钟后=0,-1,2,-1|切=1,0,-1,0|划=0,4,-3,-1|划一=0,2,-1,0|划一个=0,2,-1,0|划算=0,1,-1,0|列=3,0,-1,-1|刚=-1,1,-8,8|
刚才=-1,2,-2,1|删=0,0,2,-1|删掉=0,0,2,-1|删掉待=0,0,1,-1|判=5,-1,-2,-1|判断=5,-1,-2,-1|判断有=1,-1,0,-1|利=4,-1,-2,-1|利#=1,0,-1,0|
利#元=1,-1,-1,0|别=1,-1,-4,5|到=-1,2,3,-4|到了=0,1,-4,3|到二=-1,-1,2,-1|到二手=-1,-1,2,-1|到几=2,0,-1,0|到多=2,0,-1,0|到多少=1,0,-1,0|
到家=-1,-1,0,2|到期=1,-1,3,-2|到百=-1,0,1,0|到百分=-1,0,1,0|制=2,-1,-1,-1|制的=2,-1,-1,0|前=2,-1,5,-6|前#=1,0,-1,0|前提=0,-1,2,-2|
前门=0,0,5,-4|剧=-1,0,2,-2|剩=0,-2,4,-2|剩几=1,0,0,-2|剪=0,-1,-1,1|力=-1,-1,-2,4|办=-1,-1,8,-5|办里=-1,-1,2,-1|办里的=0,0,1,-1|
加=1,-4,0,3|加#=-2,-1,3,0|加#再=-1,0,2,0|加上=3,-1,-2,0|加上注=2,0,-1,0|务=0,3,-2,-1|动=3,-1,0,-2|助=0,0,-1,2|勒=4,-1,-2,-1|
勒密=3,0,-2,-1|勒密定=3,0,-2,-1|包=-1,-2,-1,3|包子=0,0,3,-2|包间=-1,-1,2,0|化=8,-2,-3,-3|化碳=1,0,-1,0|北=-1,3,-1,-1|北海=0,3,-2,-1|
匹=3,0,-2,-1|匹配=3,0,-2,-1|区=4,2,-4,-2|十=8,-4,1,-5|十克=1,0,-1,0|十八=0,0,2,-2|十八块=0,0,2,-2|十分=-1,-1,1,2|十分感=0,-1,-1,2|
十分钟=-1,0,1,0|十点=-1,-1,3,-1|升=2,-1,-1,0|升水=1,0,-1,0|升水才=1,0,-1,0|午=-3,2,5,-4|午三=0,-1,2,0|午三点=0,-1,2,0|午去=-1,2,0,-1|
午在=0,3,-2,-1|午在哪=0,3,-2,-1|午的=-1,-1,2,-1|半=0,-2,3,-1|半小=-1,-1,2,-1|半小时=-1,-1,2,-1|单=0,-1,7,-6|单怎=0,1,-1,0|
单怎么=0,1,-1,0|卖=1,-2,2,-1|南=-1,2,-1,-1|卡=-2,-2,7,-4|卧=0,0,2,-1|卧室=0,0,2,-1|厅=0,2,0,-1|压=-1,1,-2,2|压缩=0,2,-2,0|
压缩成=0,2,-2,0|厘=0,-2,3,-1|厘米=0,-2,3,-1|厘米宽=1,0,-1,0|原=3,-2,-3,2|原因=2,-1,-1,0|原因是=1,-1,0,0|原理=1,-1,0,0|去=-5,13,-4,-5|
去安=0,3,-1,-1|去安全=0,3,-1,-1|去最=0,3,-1,-2|去最划=0,1,-1,0|去最好=0,2,-1,-1|去机=0,-1,2,0|去机场=0,-1,2,0|去重=2,-1,-1,-1|
去长=-1,1,-1,0|去长沙=-1,1,-1,0|又=2,-1,-3,2|及=-1,3,-2,0|友=-1,-2,1,1|反=6,-1,-2,-3|反例=1,-1,-1,0|发=0,1,-1,1|发微=0,-1,2,-1|
发微信=0,-1,2,-1|发生=2,-1,-2,1|发给=-1,2,3,-3|发给我=0,3,-2,-1|取=2,-2,2,-3|取消=0,-1,2,-1|取网=2,0,-1,-1|取网页=2,0,-1,-1|古=2,-1,-1,0|
只=3,-2,-1,-1|只有=0,-2,2,0|只蜗=1,0,-1,0|只蜗牛=1,0,-1,0|叫=-1,-2,5,-2|叫个=0,-1,2,-1|叫个车=0,-1,2,0|叫我=-1,-1,5,-3|可=0,0,-1,1|
可乐=0,0,2,-1|可乐鸡=0,0,2,-1|可以=-3,2,-1,2|可能=2,-1,0,0|台=-1,-1,4,-1|号=2,0,4,-5|号是=3,-1,-1,-1|号线=0,1,-1,0|司=-2,-2,4,0|
吃=-5,2,0,3|吃什=-2,-2,6,-2|吃什么=-2,-2,6,-2|吃的美=0,2,-1,0|吃饭=-1,3,-1,-1|吃饭好=0,3,-2,-1|各=3,-2,-1,0|合=5,0,0,-5|合亲=-1,3,-2,0|
合亲子=-1,3,-2,0|合晾=0,-3,3,0|合晾衣=0,-3,3,0|合适=-1,0,3,-2|同=8,-2,-3,-2|名=0,-1,2,-2|后=2,-2,6,-5|后叫=-1,-1,4,-3|后叫我=-1,-1,4,-3|
后天=0,-1,2,-1|后天上=0,-1,2,-1|后果=1,0,-1,0|向=1,0,-1,0|吗=-4,12,-2,-6|否=8,0,-5,-2|吧=-2,10,-10,2|吨=2,0,-1,0|吨三=1,0,-1,0|
吨三元=1,0,-1,0|吨两=1,0,-1,0|吨两元=1,0,-1,0|吨每=1,0,-1,0|吨每吨=1,0,-1,0|吨要=1,0,-1,0|吨要交=1,0,-1,0|听=-1,0,-4,4|呀=-1,2,-6,6|
告=-1,4,1,-3|告诉=-1,4,1,-3|告诉我=-1,4,-1,-2|呢=-3,4,-7,6|周=-2,-1,3,-1|周一=-1,-1,3,-1|周买=-1,-1,2,-1|周买的=-1,-1,2,-1|
周五=1,-2,2,-1|周五中=0,-2,3,-1|周日=0,-1,2,-1|周日下=0,-1,2,-1|周末=-1,-1,-1,3|周率=2,0,-1,0|周率是=2,0,-1,0|周边=-1,4,-3,0|
周边景=0,-2,0,2|周边有=0,3,-1,-1|周边都=0,1,-1,0|呼=0,1,-3,2|呼伦=0,2,-1,0|呼伦贝=0,2,-1,0|命=4,-2,-1,-1|和=14,0,-9,-5|和一=2,-1,-1,0|
和专=1,0,-1,0|和专制=1,0,-1,0|和园=-1,3,-2,-1|和酒=0,-2,0,2|和酒店=0,-2,0,2|和风=2,-1,0,0|和风险=2,-1,0,0|和餐=0,2,-1,0|和餐厅=0,2,-1,0|
咱=-1,0,-3,3|哇=0,-1,0,1|哈=1,-2,-2,4|响=4,-2,1,-3|哦=-1,0,-2,2|哪=0,7,2,-9|哪个=1,1,2,-4|哪些=3,2,-1,-4|哪些影=3,0,-1,-2|
哪些食=0,-1,2,-1|哪儿=-1,2,-1,0|哪儿吃=0,3,-2,-1|哪啊=0,2,-1,-1|哪家=-1,1,-2,2|哪里=2,0,0,-3|哪里最=0,2,-1,-1|哪里错=3,-1,-1,-1|
商=3,-1,-1,-1|商银=-1,-1,2,0|商银行=-1,-1,2,0|啊=-3,9,-6,0|啥=-1,4,-1,-2|啦=0,1,-4,4|喜=-2,-1,-1,4|喜欢=-1,1,-4,4|喝=0,0,1,-1|
喝水=0,0,1,-1|嗯=-1,0,-2,3|嗯嗯=0,0,-2,2|器=0,-2,4,-2|四=6,-1,-2,-3|四天=0,1,1,-1|回=2,-4,4,-1|回复=-1,-2,8,-5|回复用=-1,-1,3,-1|
回多=2,0,-1,0|回多少=2,0,-1,0|回来=1,-1,-2,2|回答=0,0,-1,1|因=2,-1,-1,0|因是=1,-1,0,0|因是什=1,-1,0,0|园=-2,8,-5,-1|国=0,5,-4,-1|
国旅=0,1,-1,0|国旅游=0,1,-1,0|图=1,-1,0,-1|图书=2,-1,0,0|图书馆=2,-1,0,0|圆=2,-1,-1,0|圆周=2,0,-1,0|圆周率=2,0,-1,0|土=-1,-1,3,-1|
土豆=-1,-1,3,-1|在=3,6,1,-9|在#=-1,2,-1,-1|在# #=-1,1,0,0|在一=2,0,-1,0|在去=0,3,-1,-1|在去安=0,3,-1,-1|在哪=-1,7,2,-8|
在哪儿=0,3,-2,-1|在哪啊=0,2,-1,-1|在哪里=2,-1,1,-2|在路=0,-1,2,-1|在路上=0,-1,2,-1|地=-1,11,-5,-5|地址=-2,7,-2,-3|地址发=0,3,-1,-1|
地址是=-1,2,-1,0|地方=-1,4,-2,0|地铁=-2,6,-3,-1|地铁几=0,1,-1,0|地铁站=-1,2,0,0|场=-1,1,0,-1|场的=0,2,-1,0|圾=-1,-1,3,-1|址=-2,7,-2,-3|
址发=0,3,-1,-1|址是=-1,2,-1,0|均=1,4,-5,-1|均分=2,0,-1,0|均分给=2,0,-1,0|均消=-1,4,-2,-1|均消费=-1,4,-2,-1|坐=-1,3,-2,0|坐地=0,2,-1,0|
坐地铁=0,2,-1,0|块=0,-1,5,-4|块钱=-1,0,1,0|坛=-1,4,-2,0|垃=-1,-1,3,-1|垃圾=-1,-1,3,-1|型=-1,4,-2,-1|埃=-1,3,-2,0|埃及=-1,3,-2,0|
堂=0,2,-1,0|堵=-2,-1,7,-4|增=2,0,-1,0|增加=1,0,-1,0|士=0,2,-1,0|声=0,-1,5,-3|声音=0,0,2,-1|处=1,-1,-1,0|备=-1,-1,5,-3|
备哪=0,-1,2,-1|备哪些=0,-1,2,-1|复=1,-2,6,-5|复用=-1,-1,3,-1|外=-2,-1,4,0|外卖=-1,-2,3,-1|外滩=-1,2,-1,0|外面=-1,-3,1,2|多=-1,4,3,-7|
多久=-1,1,3,-4|多久能=1,1,-1,0|多吗=-1,2,-2,0|多少=-1,4,5,-8|多少元=2,0,-1,0|多少克=1,0,-1,0|多少升=1,0,-1,0|多少厘=-3,-1,5,-1|
多少呢=0,2,-1,0|多少度=-1,-3,4,0|多少钱=-1,4,-3,-1|多的=0,-2,0,2|多谢=0,4,-3,-1|多谢您=0,0,-1,2|多远=0,-1,2,-2|夜=0,1,-1,-1|夜景=0,2,-1,-1|
夜景哪=0,2,-1,-1|大=-1,5,-7,2|大利=0,1,-1,0|大理=-1,3,-1,-1|天=-7,0,7,-1|天#=-1,1,0,0|天#晚=-1,1,0,0|天上=0,-1,2,-1|天上午=0,-1,2,-1|
天假=0,-1,7,-6|天坛=-1,4,-2,0|天多=-3,-3,6,0|天多少=-3,-3,6,0|天安=-1,2,-1,0|天安门=-1,2,-1,0|天拍=0,-1,1,0|天拍的=0,-1,1,0|天早=0,-1,2,0|
天早上=0,-1,2,0|天晚=-1,-1,2,0|天晚上=-1,-1,2,0|天气=0,-3,5,-2|天气好=0,-3,3,0|天爬=1,0,-1,0|天的=0,2,0,-2|天能=1,3,-2,-1|天能爬=1,0,-1,0|
天能逛=-1,3,-2,-1|太=-2,2,-6,6|太好=-1,2,-1,0|太感=0,-1,-5,7|太感谢=0,-1,0,2|失=2,0,-1,0|套=1,-1,0,-1|套的=2,0,-1,0|套的 json=2,0,-1,0|
女=0,-1,6,-4|女儿=0,-1,4,-3|奶=0,-3,5,-2|奶奶=0,-1,4,-2|好=-7,9,-9,7|好不=0,-3,3,0|好不好=0,-3,3,0|好吃=0,-1,2,0|好吗=0,0,-2,2|
好吧=0,4,-2,-2|好呀=0,0,-1,2|好多=0,-1,-1,2|好的=-4,8,0,-4|好的没=-1,-1,6,-4|好看=-1,0,1,-1|如=5,-1,-4,-1|如何=2,-1,-2,0|如果=4,0,-2,-1|
如果没=3,-1,-1,-1|妈=-1,-1,5,-3|妈妈=-1,-1,5,-3|婆=-1,0,4,-3|婆豆=0,0,1,-1|婆豆腐=0,0,1,-1|子=5,-1,4,-9|子洲=0,2,-2,0|子的=6,0,-4,-2|
子的乐=-1,3,-2,0|子里=1,0,-1,0|子里有=1,0,-1,0|字=-1,-1,2,0|存=0,-4,7,-3|存一=-1,-3,5,-1|存一下=-1,-3,5,-1|存进=-1,-1,2,0|
存进定=-1,-1,2,0|学=3,1,-1,-3|学校=2,0,-1,0|学校买=2,0,-1,0|学生=0,2,-2,0|学生有=-1,2,-1,0|学费=-1,-1,3,-1|孩=-1,1,3,-3|孩子=-1,0,4,-3|
它=0,5,-3,-2|它家=0,2,0,-1|它的=0,3,-2,-1|它的评=-1,2,-1,0|它问=-1,0,0,1|它问题=-1,0,0,1|安=-4,5,-2,1|安全=0,3,-2,-1|安全吗=0,3,-1,-1|
安排=-3,2,2,-1|安排一=-2,-1,3,-1|安排比=-1,1,0,0|安门=-1,2,-1,0|安门广=-1,2,-1,0|完=0,1,-5,4|完了=-1,-1,3,-1|完全=1,0,-1,0|完全分=1,0,-1,0|
完吗=-1,3,-2,-1|定=6,-3,0,-3|定期=-1,-1,2,0|定理=6,0,-3,-2|宝=-3,1,3,-1|宝宝=-3,1,3,-1|实=3,-1,-1,0|室=-1,-2,8,-4|室友=0,-1,5,-3|
宪=1,0,-1,0|宪政=1,0,-1,0|宪政和=1,0,-1,0|宫=-1,2,0,-1|宫保=0,0,1,-1|宫保鸡=0,0,1,-1|家=0,5,-3,-2|家店=0,2,-1,-1|家有=0,2,-1,-1|
家电=0,1,-1,-1|家电话=0,1,-1,-1|家界=-1,3,-2,-1|家的=6,-1,-3,-2|家酒=0,2,-2,0|家酒店=0,2,-2,0|家里=-2,-2,7,-3|家里的=-1,-1,4,-1|
家餐=0,2,-1,0|家餐馆=0,2,-1,0|密=3,0,-1,-1|密定=3,0,-2,-1|密定理=3,0,-2,-1|寸=-3,-1,5,-1|寸是=-3,-1,5,-1|寸是多=-3,-1,5,-1|
对=8,-5,-1,-2|导=1,-1,2,-3|导出=2,-1,-1,0|导出来=2,-1,-1,0|导航=-1,-1,4,-2|导航到=-1,0,3,-2|小=1,0,1,-2|小时=-1,2,1,-2|
小时后=-1,-1,2,-1|小李=-2,-1,4,-2|少=-1,4,5,-8|少元=2,0,-1,0|少克=1,0,-1,0|少克二=1,0,-1,0|少升=1,0,-1,0|少升水=1,0,-1,0|少厘=-3,-1,5,-1|
少厘米=-3,-1,5,-1|少呢=0,2,-1,0|少度=-1,-3,4,0|少钱=-1,4,-3,-1|尔=0,2,-1,0|尝=-1,3,-2,0|尝尝=-1,3,-2,0|就=-1,2,-2,1|就去=0,-1,0,2|
尽=-1,-1,3,0|尽快=-1,-1,3,-1|尽快回=-1,-1,3,-1|屏=0,-1,5,-4|屏发=0,0,2,-1|屏发给=0,0,2,-1|展=2,0,-1,-1|展平=2,0,-1,0|山=-1,4,-2,-1|
岁=0,1,-1,1|岛=-1,4,-2,-1|嵌=2,0,-1,0|嵌套=2,0,-1,0|嵌套的=2,0,-1,0|州=-2,6,-3,-2|州岛=0,2,-1,0|工=2,-1,1,-2|工资=0,-1,2,-2|
差=3,-2,0,0|差几=2,0,-2,0|差几天=2,0,-2,0|差的=0,-2,2,0|差的会=0,-2,2,0|巴=0,2,-1,0|巴黎=0,2,-1,0|币=-1,-2,8,-5|币是=-2,-1,3,0|
币是多=-2,-1,3,0|市=0,-1,2,-1|布=0,0,3,-3|师=0,-2,5,-4|师傅=0,-1,2,-2|带=-2,6,-3,-1|帮=-3,2,8,-7|帮助=0,0,-1,2|帮忙=-1,2,-2,1|
帮忙做=0,2,-1,-1|帮我=-2,1,10,-10|帮我写=-1,0,1,0|帮我打=0,0,2,-1|帮我找=-1,1,0,-1|帮我把=-1,1,0,-1|帮我挂=0,-1,2,-1|帮我推=0,2,0,-2|
帮我查=-1,4,-2,-1|帮我看=2,-1,1,-2|帮我算=-1,-1,2,0|帮我约=0,-1,3,-3|帮我规=0,2,-1,0|帮我订=-1,-1,2,-1|常感=0,-2,-1,4|常感谢=0,-2,-1,4|
平=5,-2,-2,-1|平台=-1,-1,2,-1|平均=3,-1,-2,0|平均分=2,0,-1,0|年后=2,0,-1,0|并=5,-1,-3,-1|并举=1,0,-1,0|并举一=1,0,-1,0|并加=2,0,-1,0|
并加上=2,0,-1,0|并去=2,0,-1,-1|并去重=2,0,-1,-1|广场=-1,2,-1,0|庄=6,-1,-3,-1|序=2,0,-1,0|应=5,-1,-4,-1|应找=2,0,-1,0|应找回=2,0,-1,0|
应该=2,0,-1,0|应该怎=1,0,-1,0|底=0,0,2,-2|底的=0,0,2,-1|店=-4,9,0,-4|店在=0,0,3,-4|店是=0,2,-1,-1|店是否=0,1,0,-1|店有=-1,1,0,0|
店的=-1,3,-1,-1|度=1,-4,3,-1|度是=1,-1,0,0|度是多=1,-1,0,0|度调=-1,0,1,0|度调到=-1,0,1,0|建=-2,2,-1,1|建议=-2,2,-1,1|开=1,0,6,-7|
开一=2,-1,0,-1|开门=0,4,-3,0|异=6,-2,-2,-1|异同=5,-2,-2,-1|式=7,-1,-4,-2|式 x=4,-1,-2,-2|弟=-1,-2,5,-3|弟弟=-1,-2,5,-3|
张=3,1,-1,-3|张家=-1,3,-2,-1|张家界=-1,3,-2,-1|弦=3,0,-2,-1|弦定=3,0,-2,-1|弦定理=3,0,-2,-1|形=4,-1,-2,-1|影=4,-3,-4,3|
影响=4,-1,-1,-2|待=-1,-1,3,-1|待办=-1,-1,3,-1|待办里=-1,-1,2,-1|很=0,-1,-2,2|得=1,-1,-4,3|得到=1,0,-1,0|得到多=1,0,-1,0|得好=0,-1,-3,4|
微=0,-1,2,-1|微信=0,-1,2,-1|微信告=0,-1,2,-1|德=2,-1,0,-1|心=-1,-1,-5,7|必=0,1,-1,0|必吃=0,2,-1,0|必吃的=0,2,-1,0|忙=-1,1,-6,7|
忙做=0,2,-1,-1|忙做个=0,2,-1,-1|快=-3,-2,4,0|快乐=-1,-2,-4,6|快回=-1,-1,3,-1|快回复=-1,-1,3,-1|快递=-1,-1,3,-2|怎=4,-1,4,-7|
怎么=2,0,5,-7|怎么买=-1,3,-1,0|怎么做=-1,-1,4,-3|怎么列=0,1,-1,0|怎么办=-1,-1,3,-2|怎么去=0,2,-1,0|怎么安=-1,2,0,0|怎么推=2,-1,-1,0|
怎么样=-2,3,-5,3|怎么炒=0,-1,2,-1|怎么算=1,-1,0,0|怎么补=-1,-1,4,-3|怎么证=4,-1,-2,-1|怎么说=-1,-1,3,-1|怎样=4,-1,-2,-1|思=-1,-1,-3,5|
性=2,0,-1,0|息=0,-2,3,-1|您=-1,0,-2,3|您的=0,0,-1,1|情况=2,-1,-1,0|惠=-1,2,-1,0|惠吗=-1,2,-1,0|想=-4,5,-4,3|想吃=0,0,-3,3|
想带=-1,2,-1,0|想找=0,1,0,-1|想请=0,-1,7,-6|意=-1,2,-6,5|意什=-1,3,-2,-1|意什么=-1,3,-2,-1|意大=0,1,-1,0|意大利=0,1,-1,0|意思=-1,-1,-3,5|
感=-3,-3,-5,11|感谢=-1,-4,-3,8|感谢亲=0,0,-2,3|感谢你=0,-2,-1,3|慢=1,-1,4,-4|成=3,-2,4,-5|成#=0,1,-1,0|成#天=0,1,-1,0|成人=-2,-1,3,0|
成人民=-2,-1,3,0|成本=3,-1,-1,0|成本和=2,-1,0,0|我=-9,1,0,8|我一=-1,4,-2,-2|我一下=0,3,-2,-1|我了=0,0,-3,3|我今=0,0,-4,5|我今天=0,0,-4,5|
我们=-1,1,-2,1|我写=-1,0,1,0|我发=0,0,-4,4|我吗=0,0,-1,2|我吧=0,2,-1,0|我在=-1,-2,3,-1|我在路=0,-1,2,-1|我想=-1,1,7,-6|我想请=0,-1,7,-6|
我打=0,0,1,-1|我找=-1,2,0,-1|我把=-1,1,0,-1|我挂=0,-1,2,-1|我挂个=0,-1,2,-1|我推=0,3,0,-2|我推荐=0,3,0,-2|我查=-1,4,-2,-1|我没=0,0,-1,1|
我的=-1,-3,10,-6|我看=2,-1,1,-2|我看看=2,-2,1,-2|我算=-1,-1,2,0|我算一=-1,-1,2,0|我约=0,0,3,-3|我要=-1,-1,1,1|我要退=-1,-1,2,-1|
我规=0,2,-1,0|我规划=0,2,-1,0|我订=-1,-1,2,-1|我订个=-1,-1,2,0|我还=0,0,2,-2|截=0,-1,5,-4|截个=0,-1,5,-4|截个屏=0,-1,5,-4|房=1,1,-1,-1|
房间=1,1,-1,0|手=-2,-1,8,-4|手平=-1,-1,2,-1|手平台=-1,-1,2,-1|手机=-1,-1,6,-4|才=1,0,-1,0|才好=0,-1,2,-1|才好吃=0,-1,2,-1|
才能=2,-1,-1,0|才能让=1,0,-1,0|打=-1,-1,10,-8|打个=0,-3,5,-2|打个电=0,-3,5,-2|打开=0,-1,4,-3|打电=0,-1,3,-1|打电话=0,-1,3,-1|
打算=-1,2,-1,-1|托=3,0,-2,-1|托勒=3,0,-2,-1|托勒密=3,0,-2,-1|找=-1,2,4,-5|找一=-1,0,3,-2|找个=-2,1,3,-3|找回=2,0,-1,0|找回多=2,0,-1,0|
把=0,2,7,-10|把一=1,0,-1,0|把它=0,1,-1,0|把嵌=2,0,-1,0|把嵌套=2,0,-1,0|把昨=0,-1,1,0|把昨天=0,-1,1,0|把这=-1,0,2,-1|把闲=-1,-1,2,-1|
把闲置=-1,-1,2,-1|抓=2,0,-1,-1|抓取=2,0,-1,-1|抓取网=2,0,-1,-1|投=0,-1,2,-1|护=-1,2,-1,0|报=0,0,3,-3|担=6,-2,-3,-1|拍=0,-1,1,0|
拍的=0,-1,1,0|拍的照=0,-1,1,0|拙=0,2,-2,0|拙政=0,2,-2,0|拙政园=0,2,-2,0|招=-1,-1,2,0|招商=-1,-1,2,0|招商银=-1,-1,2,0|拨=0,0,3,-2|
拨通=0,0,3,-2|挂=-2,-1,3,-1|挂个=0,-1,2,-1|挂到=-1,-1,2,-1|挂到二=-1,-1,2,-1|指=-3,0,3,0|按=2,-1,-2,0|按阶=1,0,-1,0|按阶梯=1,0,-1,0|
挺=-1,-1,0,2|换=-3,-1,10,-6|换一=-1,1,2,-2|换一个=-1,1,2,-2|换成=-2,-1,5,-1|换成人=-2,-1,3,0|据=2,-1,-1,0|掉=-1,-1,3,-1|掉待=0,0,1,-1|
掉待办=0,0,1,-1|排=-2,-1,6,-3|排一=-2,-1,3,-1|排一下=-1,-1,3,0|排比=-1,1,0,0|排比较=-1,1,0,0|排队=0,-3,4,-1|排骨=0,0,2,-1|推=0,4,-3,-1|
推导=2,-1,-1,0|推导出=2,-1,-1,0|推荐=-2,5,-3,0|推荐一=-1,5,-2,-2|推荐菜=0,1,0,-1|推迟=0,0,2,-1|推迟到=0,0,2,-1|提=0,4,1,-5|提供=-1,5,-3,-1|
提供 wifi=0,3,-2,-1|提醒=-1,-1,4,-3|提醒我=-1,-1,4,-2|播=0,-1,5,-4|播放=-1,-1,5,-4|收=1,0,-2,1|收到=-1,0,-1,1|改=0,-1,2,0|
攻=0,3,-2,0|攻略=0,3,-2,0|放=-1,-4,2,2|放一=0,0,3,-3|放一首=0,0,3,-3|放什=-1,-1,2,-1|放什么=-1,-1,2,-1|政=1,2,-2,-1|政和=1,0,-1,0|
政和专=1,0,-1,0|政园=0,2,-2,0|故=1,1,-2,0|故宫=0,1,-1,0|效=3,-1,-1,0|敦=0,1,-1,0|敦煌=0,1,-1,0|数=8,-3,-2,-2|数加=2,-1,-1,0|
数加上=2,-1,-1,0|数是=3,-1,-1,0|数是多=2,-1,-1,0|文=2,-2,3,-3|文件=0,-1,2,-1|文怎=-1,0,2,0|文怎么=-1,0,2,0|料=-3,0,6,-3|断=4,-2,-1,-2|
断了=-1,0,1,0|断有=1,-1,0,-1|断有什=1,-1,0,-1|新=-1,0,2,-1|新年=0,-1,-2,3|新消=-1,-1,4,-2|新消息=-1,-1,4,-2|新疆=0,2,-1,0|方=2,4,-5,-1|
方便=-1,3,-1,-1|方面=2,-1,0,0|方面权=2,-1,0,0|旅=1,1,-1,0|旅游=0,1,-1,0|旅游行=0,1,-1,0|无=5,-1,-4,1|无理=2,0,-1,0|无理数=2,0,-1,0|
无聊=0,0,-1,1|日=-1,2,4,-4|日下=0,-1,2,-1|日下午=0,-1,2,-1|日期=2,0,-2,0|日期相=2,0,-2,0|日本=0,2,-1,0|日游=0,4,-2,-1|日游攻=0,2,-1,-1|
日语=0,0,2,-2|早=-2,-2,2,1|早上七=0,-1,2,0|时=0,5,0,-6|时候=0,0,2,-3|时候到=-1,-1,3,-1|时候营=-1,2,-1,0|时后=-1,-1,2,-1|时间=0,5,-4,-1|
时间是=-1,3,-1,-1|明=10,-6,5,-8|明天=-1,-4,10,-4|明天多=-1,-3,4,0|明天早=0,-1,2,0|明早=-1,-1,4,-3|明白了=0,-1,0,1|星=1,0,1,-2|
春=-1,1,3,-3|春节=-1,1,3,-3|昨=0,-2,4,-2|昨天=0,-1,-1,2|昨天拍=0,-1,1,0|是=6,5,-9,-1|是什=0,1,1,-2|是什么=0,1,1,-2|是几=0,2,-1,0|
是几分=0,1,-1,0|是否=8,0,-5,-2|是哪=-2,-1,0,3|是多=-3,3,2,-3|是多少=-3,3,3,-2|是怎=5,-1,-3,-1|是怎么=5,-1,-3,-1|是无=2,0,-1,0|
是无理=2,0,-1,0|是真=3,-1,-1,-1|是谁=0,0,-1,1|是这=-1,4,-3,0|是这样=-1,-1,-2,3|晚=-4,0,4,-1|晚上=-1,0,-1,2|晚上十=-1,-1,3,-1|
晚上滑=1,0,-1,0|晚八=0,-1,2,-1|晚八点=0,-1,2,-1|晚的=-2,1,5,-5|景=-2,7,-4,-1|景哪=0,2,-1,-1|景哪里=0,2,-1,-1|景点=-2,7,-4,-1|
景点和=0,-2,0,2|景点的=-1,2,-1,-1|晾=0,-3,3,0|晾衣=0,-3,3,0|晾衣服=0,-3,3,0|曲=0,0,2,-1|更=3,0,-3,1|更好=2,-1,0,0|更适=0,1,-1,0|
更适合=0,1,-1,0|更高=2,0,-1,0|最=-2,2,-3,3|最划=0,1,-1,0|最划算=0,1,-1,0|最后=0,1,0,-1|最好=0,4,-2,-2|最好看=0,2,-1,-1|最近=-1,-4,1,5|
月=-3,1,6,-5|月份=0,3,-2,-1|月份去=0,3,-1,-1|月去=0,1,-1,0|月底=-1,-1,4,-2|月底的=0,0,2,-1|月怎=-2,1,1,0|月怎么=-2,1,1,0|月的=-1,-2,4,0|
有=3,5,-6,-2|有#=2,-1,-1,0|有人=-1,-1,-1,2|有什=1,3,0,-4|有什么=1,3,0,-4|有优=-1,2,-1,0|有优惠=-1,2,-1,0|有其=-1,0,0,1|有其它=-1,0,0,1|
有几=-1,-1,5,-3|有反=1,-1,0,0|有反例=1,-1,0,0|有哪=1,3,-2,-2|有哪些=1,2,-2,-2|有啥=-1,3,-1,-2|有多=3,-1,-2,0|有多少=3,-1,-1,0|
有好=-1,2,0,-2|有新=-1,-1,4,-2|有新消=-1,-1,4,-2|有没=-1,2,2,-3|有没有=-1,2,2,-3|有点=0,-1,-7,9|有电=0,6,-1,-5|有空=0,-1,2,-1|
有适=-1,3,-2,0|有适合=-1,3,-2,0|有问=-1,-1,-1,3|有问题=-1,-1,-1,3|朋=0,0,-3,4|朋友=0,0,-3,4|服=-2,2,2,-2|服务=-1,3,-1,-1|服吗=0,-3,3,0|
期=2,-2,5,-5|期相=2,0,-2,0|期相差=2,0,-2,0|末=-1,-1,-1,3|本=5,-2,-4,0|本和=1,-1,0,0|本和风=2,-1,0,0|术=0,1,0,-1|术区=-1,2,0,-1|
机=-2,-1,8,-5|机场=0,-1,2,-1|机票=0,1,-1,0|权=2,-1,0,0|权衡=2,-1,0,0|李=-2,1,3,-2|李清=0,1,-1,0|李清单=0,1,-1,0|材=-1,0,1,-1|
束=-1,0,4,-2|束花=-1,0,4,-2|条=2,-3,4,-3|来=3,-3,-5,5|来的=2,-1,-1,0|杭=0,2,-1,0|杭州=0,2,-1,0|杯=1,0,-1,0|松=0,1,-1,0|板=0,0,-5,5|
析=2,-1,-1,-1|果=4,-1,0,-2|果没=3,-1,-1,-1|果没有=3,-1,-1,-1|查=0,1,1,-1|查一=-1,-2,4,-1|查一下=-1,-2,4,-1|标=2,0,-1,-1|
标题=2,0,-1,-1|标题并=2,0,-1,-1|树=5,0,-2,-3|校=2,0,-1,0|校买=2,0,-1,0|校买了=2,0,-1,0|样=5,0,-9,4|样啊=0,4,-1,-2|格=-1,2,-1,0|
梦=0,-1,-2,3|梯=1,0,-1,0|梯收=1,0,-1,0|检=0,0,3,-3|模=3,0,-2,0|橘=0,2,-2,0|橘子=0,2,-2,0|橘子洲=0,2,-2,0|欠了=-1,-1,2,0|
欠了多=-1,-1,2,0|次=2,-2,-2,2|欢=-1,1,-4,4|款=0,-1,4,-2|歌=-1,-1,3,-1|正=2,1,1,-4|正常=-1,2,3,-4|步=0,0,1,-1|段=3,-2,-2,0|
段代=3,-1,-1,-1|段代码=3,-1,-1,-1|每=7,-3,-3,-1|每个=3,0,-2,0|每个班=2,0,-1,0|每吨=1,0,-1,0|每吨三=1,0,-1,0|每吨两=1,0,-1,0|每天=-1,-1,2,0|
每天晚=-1,-1,2,0|比=5,4,-2,-6|比较=2,5,-5,-2|民币=-2,-1,3,0|民币是=-2,-1,3,0|民法=2,-1,-1,0|气=-1,-3,1,3|气好=0,-3,3,0|气好不=0,-3,3,0|
氧=2,0,-1,0|氧化=1,0,-1,0|氧化碳=1,0,-1,0|水=2,-3,5,-5|水才=1,0,-1,0|水才能=1,0,-1,0|水深=1,0,-1,0|水费按=1,0,-1,0|求=8,-1,-5,-2|
求 #=2,-1,-1,0|求 # x=2,-1,-1,0|求两=2,0,-2,0|求两个=2,0,-2,0|求和=1,0,-1,0|江=0,3,-2,-1|汤=0,0,2,-1|汽=0,-1,2,-2|汽车=0,-1,2,-2|
沙=-1,3,-2,-1|没=-3,-1,6,-1|没关=-1,2,-1,0|没关系=-1,2,-1,0|没有=-1,-2,4,-1|没有其=-1,0,0,1|没有反=1,-1,0,0|没有新=-1,-1,4,-2|
没有空=0,-1,2,-1|没有适=-1,3,-2,0|没有问=-1,-1,-1,2|没问=-1,-1,4,-2|没问题=-1,-1,4,-2|油=0,-2,-2,4|法=4,-3,0,-2|注=1,3,-3,-1|
注意=-1,3,-2,-1|注意什=-1,3,-2,-1|注释=2,0,-1,0|泰=0,3,-2,-1|泰国=0,2,-2,0|洗=-1,0,4,-3|洗衣服=0,1,-1,-1|洛=-1,2,2,-3|洛阳=0,3,-2,0|
洲=-1,4,-3,0|活=1,0,-1,-1|流=1,-1,1,-1|浇=-1,-1,2,-1|济=-1,2,-1,0|济州=0,2,-1,0|济州岛=0,2,-1,0|浪=0,2,-1,0|海=0,4,-3,-1|
消=-1,2,3,-4|消息=0,-1,3,-2|消费=0,4,-2,-1|深=3,-1,-2,-1|深#=2,-1,-1,0|混=1,-1,-1,0|清=0,-1,2,0|清单=-2,0,3,-1|清单怎=0,1,-1,0|
清蒸=0,0,1,-1|清蒸鲈=0,0,1,-1|温=-3,0,4,-1|游=-2,7,-1,-4|游攻=0,2,-1,-1|游攻略=0,2,-1,-1|游玩=-1,2,-1,-1|游玩时=0,1,-1,0|游行=0,1,-1,0|
游行李=0,1,-1,0|滑=2,-1,-1,0|滑下=2,-1,-1,0|滑下#=1,0,-1,0|滩=-1,2,-1,0|澳=-1,2,-1,0|澳洲=-1,2,-1,0|火=0,-1,0,2|火锅=-1,-3,1,2|
炒=-1,-2,5,-3|炒多=0,-1,3,-2|炒多久=0,-1,3,-2|炒才=0,-1,2,-1|炒才好=0,-1,2,-1|炒饭=0,-1,2,-1|点=-5,1,4,-1|点到=2,-1,-1,0|点半=0,-1,2,0|
点去=0,-1,2,0|点和=0,-2,0,2|点开=-1,4,-3,0|点开门=0,4,-3,0|点有=0,-1,-3,4|点的=-1,2,1,-1|点货=-1,-1,3,-1|烦=0,2,-3,2|烧=-3,1,5,-3|
烧排=0,0,1,-1|烧排骨=0,0,1,-1|热=1,-1,-2,2|热水=0,0,2,-2|然=0,1,-4,3|煌=0,1,-1,0|照=-1,1,0,-1|照片=0,-1,1,0|照片发=0,-1,1,0|
煲=-1,-1,2,-1|爬=0,2,-2,0|爬出=1,0,-1,0|爬出来=1,0,-1,0|爸=-1,-1,5,-3|爸爸=-1,-2,5,-3|爸爸的=0,-1,1,-1|爸的=0,-1,1,-1|片=-1,-2,4,-2|
片发=0,-1,1,0|片发给=0,-1,1,0|牌=-1,1,3,-2|牙=0,-1,3,-2|牛=1,-2,1,0|牛奶=0,-1,2,0|牛白=1,0,-1,0|牛白天=1,0,-1,0|物=-3,-1,5,-1|
物清=-1,-1,3,-1|物清单=-1,-1,3,-1|特=1,-1,-3,4|特别=0,-1,-3,4|狗=-1,-1,2,0|猫=0,-2,0,1|率=4,-1,-2,-1|率是=1,-1,0,-1|率是无=2,0,-1,0|
玉=0,1,-1,0|玉龙=0,1,-1,0|玉龙雪=0,1,-1,0|玩=-3,9,-4,-2|玩#=-2,3,-1,0|玩#天=-1,2,0,0|玩时=0,1,-1,0|现=4,1,0,-4|现在=0,2,1,-3|
现在去=0,3,-1,-1|现实=2,-1,-1,-1|班=1,0,-7,6|班分=2,0,-1,0|班分到=2,0,-1,0|理=9,-1,-4,-4|理数=2,0,-1,0|琴=0,0,1,-1|瑞=0,2,-1,0|
瑞士=0,2,-1,0|生=7,-2,-4,-1|生了=3,-1,-2,0|生了哪=3,-1,-1,-2|生日=-1,-1,0,1|生有=-1,2,-1,0|生有优=-1,2,-1,0|生活=1,0,-1,-1|用=9,-7,0,-2|
用 c=6,0,-3,-3|用 c语=3,0,-2,-1|用 java=2,0,-1,0|用 rust=1,0,-1,0|用 sql=2,0,-2,0|用了=1,0,-2,2|用卡=-1,0,1,0|用完=-1,-1,3,-1|
用完了=-1,-1,3,-1|甲=4,-2,-1,-1|甲乙=3,-1,-1,-1|电=-2,11,-2,-7|电影=-1,-2,-3,6|电视=0,0,1,-1|电话=-4,14,2,-12|电话吗=0,7,-2,-6|
电话多=0,5,-1,-3|电话是=-1,5,-4,0|电话给=-1,0,2,-2|界=-1,4,-2,-1|略=0,3,-2,0|疆=0,2,-1,0|疫=1,-1,2,-2|疫苗=1,-1,2,-2|白=1,0,-2,1|
白了=0,-1,0,1|白天=1,0,-1,0|白天爬=1,0,-1,0|百=2,-2,5,-4|百分=2,-1,0,0|百分之=2,-1,0,0|百块=0,0,2,-2|的=5,3,3,-11|的 json=2,0,-1,0|
的 json展=2,0,-1,0|的#倍=1,-1,-1,0|的乐=-1,3,-2,0|的乐园=-1,3,-2,0|的会=-1,-2,4,-1|的会议=-1,-2,4,-1|的前=1,0,-1,0|的包=-1,-1,2,0|
的包间=-1,-1,2,0|的原=2,-1,-1,0|的原因=2,-1,-1,0|的号=0,-1,2,-1|的呢=0,-1,0,1|的地=-2,8,-3,-2|的地址=-1,5,-2,-2|的地方=-1,3,-2,0|
的帮=0,-1,-2,3|的帮忙=0,0,-2,2|的平=2,-1,-1,0|的年=1,0,3,-3|的异=5,-2,-2,-1|的异同=5,-2,-2,-1|的手=0,-1,3,-2|的手机=0,-1,3,-2|
的推=0,-2,0,3|的推荐=0,-2,0,3|的是=2,-1,0,-2|的景=-1,3,-1,-1|的景点=-1,3,-1,-1|的机=0,1,-1,0|的机票=0,1,-1,0|的歌=-1,-1,3,-2|
的比=0,-1,4,-4|的没=0,-1,6,-5|的没问=-1,-1,6,-4|的灯=0,0,1,-1|的照=0,-1,1,0|的照片=0,-1,1,0|的电=-3,2,2,-2|的电话=-2,3,1,-1|的签=0,2,-1,0|
的签证=0,2,-1,0|的美=0,2,-1,0|的美食=0,2,-1,0|的航=0,4,-3,0|的航班=0,4,-3,0|的行=0,2,-2,0|的行程=0,2,-2,0|的解=5,-1,-3,-1|的评=-1,4,-2,-1|
的评分=-1,4,-2,-1|的车=-1,1,3,-2|的邮=0,-2,4,-1|的邮编=0,-2,3,-1|的酒=-1,3,-2,0|的酒店=-1,3,-2,0|的门=-2,3,-1,0|的门票=-2,3,-1,0|
的问=0,0,-1,2|的问题=0,0,-1,2|的闹=0,0,2,-1|的闹钟=0,0,2,-1|的面=-1,-1,2,0|的面试=-1,-1,3,0|的餐=-1,4,-1,-2|的餐馆=-1,4,-1,-2|
相=4,-2,-1,-1|相差=2,0,-2,0|相差几=2,0,-2,0|看的=0,-2,2,0|看看=1,-2,4,-3|看看这=3,-1,-1,-1|看这=3,-1,-1,-1|看这段=3,-1,-1,-1|
真=2,-2,-9,9|真的=-1,-1,-4,5|睡=0,0,-1,2|码=2,-1,0,-1|码哪=3,-1,-1,-1|码哪里=3,-1,-1,-1|硬=1,-1,5,-5|碳=2,0,-1,0|碳酸=1,0,-1,0|
碳酸钙=1,0,-1,0|社=2,-1,-1,-1|社保=-1,0,1,0|社保断=-1,0,1,0|祝=-1,-1,2,-1|祝你=0,-1,2,-1|祝你生=0,-1,3,-2|票=-3,6,-1,-2|票多=-1,2,-1,0|
票多少=-1,2,-1,0|福=-1,2,-1,-1|福州=0,2,-2,0|离=0,-1,3,-2|秋=0,-1,-3,4|种=3,-1,-1,-1|租=2,1,-2,-1|租车=-1,2,-1,0|程=2,3,-4,0|
程压=0,2,-2,0|程压缩=0,2,-2,0|程序=2,0,-1,0|空=0,0,3,-3|空气=0,0,2,-1|穿=-1,0,2,-2|穿什=-1,0,2,-2|穿什么=-1,0,2,-2|突=3,-2,-3,2|
突然=0,-1,-3,3|窟=0,2,-1,0|站=-3,5,-2,-1|站到=0,1,-1,0|笑=0,-1,-4,5|笔=-1,-1,2,-1|第=3,1,-3,-1|第一=1,0,-1,0|第三=0,1,-1,0|
第几=1,0,-1,0|第几天=1,0,-1,0|等=5,-3,-4,2|等于=0,-2,2,-1|等于#=2,-1,-1,0|等于多=-3,-1,4,-1|等式=4,-1,-2,-2|等式 x=4,-1,-2,-2|
答=-1,-1,-2,4|签=1,2,-2,-1|签证=-1,2,-1,0|签证多=0,2,-1,0|算=0,2,0,-3|算一=-1,-1,2,0|算一下=-1,-1,2,0|管=0,-1,3,-2|箱=0,-2,5,-2|
米=3,-4,2,-1|米宽=1,0,-1,0|米的=1,0,-1,0|类=-2,1,1,-1|类型=-1,3,-1,-1|系=2,2,-3,0|累=0,0,-4,5|红=1,-1,-5,5|红包=0,0,-5,6|
红烧=0,0,1,-1|红烧排=0,0,1,-1|约=0,-1,8,-7|线=2,1,0,-3|练=0,-1,2,-1|练习=0,-1,2,-1|练习本=0,-1,2,-1|结=3,-1,-1,-1|结论=2,-1,-1,-1|
给=-3,-1,9,-6|给儿=0,0,2,-1|给儿子=0,0,2,-1|给女=0,-1,3,-1|给女儿=0,-1,3,-1|给奶=0,0,2,-1|给奶奶=0,0,2,-1|给妈=0,-1,3,-2|给妈妈=0,-1,3,-2|
给孩=0,0,3,-2|给孩子=0,0,3,-2|给室=0,-1,3,-2|给室友=0,-1,3,-2|给小=-1,-1,2,-1|给小李=-1,-1,2,-1|给弟=0,-1,3,-1|给弟弟=0,-1,3,-1|
给我=-2,5,-7,3|给我一=0,1,-1,-1|给我吧=0,2,-1,0|给爸=0,-1,3,-1|给爸爸=0,-1,3,-1|给老=0,-1,3,-2|给老公=0,-1,1,-1|给老婆=0,-1,2,-1|
给陈=0,0,2,-1|给陈老=0,0,2,-1|续=2,-1,0,-1|缆=-1,3,-1,0|缆车=-1,3,-1,0|缆车怎=-1,3,-1,0|编=0,-2,3,-1|缩=0,2,-2,0|缩成=0,2,-2,0|
缩成#=0,1,-1,0|缸=1,0,-1,0|缸长=1,0,-1,0|网=2,1,-2,-1|网页=2,0,-1,-1|网页标=2,0,-1,-1|置=0,-1,6,-4|置的=-1,-1,2,-1|美=-3,0,0,3|
美元=-2,-1,4,0|美元换=-2,-1,3,0|美食=0,2,-1,0|美食和=0,2,-1,0|翅=0,0,2,-1|翻=0,-1,3,-2|翻译=0,-1,3,-2|翻译成=0,-1,3,-2|老=0,-2,3,0|
老公=0,-1,3,-2|老婆=-1,0,3,-2|老师=0,-1,3,-2|而=2,0,-1,0|耐=0,0,-1,2|耐心=0,0,-1,2|聊=-1,-2,-7,10|联=2,1,-2,-1|联系=0,2,-1,-1|
肉=0,1,1,-2|胜=1,0,-1,0|能=8,2,-5,-5|能下=0,2,-1,0|能下来=0,2,-1,0|能告=-1,1,0,-1|能告诉=-1,1,0,-1|能帮=0,2,0,-2|能帮我=0,2,0,-2|
能得=1,0,-1,0|能得到=1,0,-1,0|能爬=1,0,-1,0|能爬出=1,0,-1,0|能让=1,0,-1,0|能让水=1,0,-1,0|能逛=-1,3,-2,-1|能逛完=-1,3,-2,-1|脑=0,-1,-4,5|
腐=0,0,1,-1|航=0,3,0,-3|航到=-1,0,3,-2|航班=0,4,-3,0|艺=0,1,0,-1|艺术=-1,2,0,-1|艺术区=-1,2,0,-1|节=-2,-2,4,0|花=-2,-1,7,-3|
苏=2,-1,0,-1|苗=1,-1,2,-2|英=-3,-2,6,-1|英寸=-3,-1,5,-1|英寸是=-3,-1,5,-1|英文=0,0,1,-1|苹=-1,0,2,0|苹果=-1,0,2,0|荐=-2,5,-3,0|
荐一=-1,5,-2,-2|荐一个=-1,5,-2,-2|荐菜=0,1,0,-1|药=-1,-2,8,-5|莫=0,2,-1,0|莫高=0,2,-1,0|莫高窟=0,2,-1,0|菜=-1,2,0,-2|营=-2,7,-4,-1|
营业=-2,7,-4,-1|营业时=-1,2,-1,-1|落=2,-1,-1,0|蒸=-1,-1,4,-3|蒸鲈=0,0,1,-1|蒸鲈鱼=0,0,1,-1|蓝=0,0,1,-2|蛋=0,-2,3,-2|蛋炒=0,-1,2,-1|
蛋炒饭=0,-1,2,-1|蜗=1,0,-1,0|蜗牛=1,0,-1,0|蜗牛白=1,0,-1,0|蜜=-1,2,0,0|蜜月=-1,1,0,0|蜜月怎=-1,1,0,0|行=0,7,-6,-1|行李=-1,2,-1,0|
行李清=0,1,-1,0|行程=0,4,-4,0|行程压=0,2,-2,0|衡=2,-1,0,0|衣=-2,0,4,-2|衣服=-2,0,3,-2|衣服务=0,1,-1,-1|衣服吗=0,-3,3,0|补=-3,-3,10,-5|
补一=-1,-1,3,-1|补一点=-1,-1,3,-1|表=4,-2,0,-1|表面=2,0,-1,0|表面积=2,0,-1,0|被=0,-1,-1,2|西=0,0,1,-1|要=1,4,1,-6|要交=1,0,-1,0|
要交多=1,0,-1,0|要准=0,-1,2,-1|要准备=0,-1,2,-1|要几=-1,3,-2,0|要几个=-1,3,-1,0|要注=-1,3,-2,-1|要注意=-1,3,-2,-1|要炒=0,-1,3,-2|
要炒多=0,-1,3,-2|要退=-1,-1,2,-1|要退货=-1,-1,2,-1|要逛=0,4,-3,0|要逛多=0,4,-3,0|见=0,0,-1,2|规=0,2,-1,0|规划=0,2,-1,0|规划一=0,2,-1,0|
视=0,0,1,-1|角=3,0,-2,-1|角形=2,0,-2,0|解=11,-2,-8,-2|解不=4,-1,-2,-2|解不等=4,-1,-2,-2|解答=0,-1,-1,2|解能=1,0,-1,0|解能得=1,0,-1,0|
解释=3,0,-2,0|解释一=1,0,-1,0|言=3,-1,0,-2|计=2,0,0,-3|计划=0,2,-1,-1|计时=-1,0,3,-1|订=0,-2,6,-4|订一=-1,0,4,-2|订一束=-1,0,4,-2|
订个=-1,-1,2,0|订个三=-1,-1,2,0|让=4,-1,-1,-1|让水=1,0,-1,0|让水深=1,0,-1,0|议=-2,0,4,-2|议室=-1,-1,2,0|议推=0,0,2,-1|议推迟=0,0,2,-1|
记=1,-1,1,-1|记一=-1,0,2,-1|记下=0,0,-2,3|记下了=0,0,-2,3|记住=0,0,3,-2|讲=1,-2,-6,7|论=4,-2,-1,-1|设=1,0,-1,-1|设计=1,0,-1,0|
证=9,-1,-2,-6|证多=0,2,-1,0|证多久=0,2,-1,0|证明=12,-1,-7,-3|评=-2,9,-4,-3|评分=-2,9,-4,-3|评分怎=-1,4,-1,-2|评分是=-1,4,-2,-1|
诉=-1,4,1,-3|诉我=-1,4,-1,-2|诉我一=0,2,-1,-1|译=0,-1,3,-2|译成=0,-1,3,-2|试=-1,-1,2,0|话=-2,12,0,-10|话吗=0,7,-2,-6|话多=0,5,-1,-3|
话多少=0,5,-1,-3|话是=-1,5,-4,0|话是多=-1,5,-4,0|话给=-1,0,2,-2|话给我=0,2,-1,-1|该=2,0,-3,1|该怎=2,-1,-3,2|该怎么=1,-1,-3,2|语=3,-2,4,-4|
语怎=-1,-1,2,0|语怎么=-1,-1,2,0|语言=3,-1,0,-2|说=-1,-4,-1,5|说好=-1,-1,6,-4|说好的=-1,-1,6,-4|请=7,0,3,-10|请从=2,-1,0,0|
请从成=2,-1,0,0|请列=2,-1,0,-1|请尽=-1,-1,3,-1|请尽快=-1,-1,3,-1|请把=0,2,-1,0|请解=1,0,-1,0|请解释=1,0,-1,0|请证=4,0,-3,-1|
请证明=4,0,-3,-1|谁=3,-2,2,-2|调=-2,-1,6,-2|调到=-2,0,3,-1|调到百=-1,0,1,0|调料=-1,-1,2,-1|谢=-4,-3,-9,16|谢了=0,-2,-1,3|
谢亲=-1,0,-2,2|谢亲的=0,-1,-2,3|谢你=-1,-5,-2,8|谢你啊=0,-1,-1,2|谢你的=0,-3,-1,4|谢啊=0,-1,-1,2|谢您=0,-1,-2,4|谢您的=0,0,-1,1|
谢谢=-3,-3,-6,12|谢谢了=0,-1,-1,2|谢谢你=-1,-4,-2,7|谢谢啊=0,-1,-1,2|谢谢您=0,-1,-1,2|豆=-1,-1,4,-2|豆腐=0,0,1,-1|贝=0,1,-1,0|
贝尔=0,2,-1,0|账=-1,-1,4,-2|货=0,-2,4,-2|质=4,-2,-2,0|购=-1,-1,3,-1|购物=-1,-1,3,-1|购物清=-1,-1,3,-1|贵=0,3,-2,0|贵不=0,1,-1,0|
贵不贵=0,1,-1,0|贵州=0,1,-1,0|贷=-1,-1,3,-1|费=-1,2,2,-3|费什=-1,-1,3,-1|费什么=-1,-1,3,-1|费按=1,0,-1,0|费按阶=1,0,-1,0|费欠=-1,-1,2,0|
费欠了=-1,-1,2,0|资=1,-1,2,-2|赛=0,0,4,-4|走=0,-1,2,-1|超=1,-2,1,0|超出=1,0,-1,0|超出部=1,0,-1,0|越=0,2,-2,0|越南=0,2,-1,0|
路=0,-2,5,-3|路上=0,-1,2,-1|身=2,-2,2,-2|车=0,-1,10,-9|车和=2,-1,0,0|车怎=-1,3,-1,0|车怎么=-1,3,-1,0|车牌=-1,1,3,-2|轨=1,-1,-1,0|
转=2,-2,2,-2|转#=-1,0,1,-1|转两=0,0,2,-2|转两百=0,0,2,-2|转八=0,0,2,-1|转八十=0,0,2,-1|较=2,5,-5,-2|辣=0,0,2,-1|辣汤=0,0,2,-1|
边=1,3,-4,0|边景=0,-2,0,2|边景点=0,-2,0,2|边有=0,3,-1,-1|边都=0,1,-1,0|边都有=0,1,-1,0|达=0,1,-1,0|过=0,0,-5,6|运=1,-1,-5,5|
运动=1,0,0,-1|近=-5,2,1,2|近地=-1,2,-1,0|近地铁=-1,2,-1,0|近有=-1,0,-1,2|近有什=-1,0,1,-1|近的=0,-3,7,-3|返=2,-1,-1,0|返回=1,0,-1,0|
还=-3,0,6,-3|还剩=1,-2,3,-2|还剩几=1,0,0,-2|还多=0,-1,2,-1|还是=0,-1,-2,3|还有=-2,3,4,-5|还能=-1,0,2,-2|还行=-1,2,0,-2|这=-1,6,-1,-4|
这个=0,4,2,-6|这个判=1,-1,0,-1|这个数=2,-1,-1,0|这个景=-1,2,-1,-1|这个月=-1,-3,4,-1|这个酒=-1,2,-1,0|这么=-1,1,-1,1|这么多=0,-1,-1,2|
这家=0,5,-4,-1|这家店=0,2,-1,-1|这家酒=0,2,-1,0|这样=-1,-2,-2,4|这段=3,-2,-1,-1|这段代=3,-1,-1,-1|这里=-1,2,-1,0|这里的=-1,2,-1,0|
进=0,-1,2,-1|进定=-1,-1,2,0|进定期=-1,-1,2,0|远=0,0,2,-2|连=0,0,1,-2|迟=-1,-1,3,-1|迟到=-1,-1,3,-1|退=0,-1,4,-2|退货=0,-1,2,-1|
送=0,-1,3,-2|送到=-1,-1,3,-2|送到家=-1,-1,3,-2|适=-1,2,3,-4|适合=0,1,1,-2|适合亲=-1,3,-2,0|适合晾=0,-3,3,0|选=2,-1,-1,0|递=0,-1,3,-2|
通=1,0,2,-3|逛=-1,8,-6,-2|逛多=0,4,-3,0|逛多久=0,4,-3,0|逛完=-1,3,-2,-1|逛完吗=-1,3,-2,-1|速=1,-1,0,0|速度=1,-1,0,0|道=-1,2,-1,0|
那=-3,9,-4,-2|那你=0,1,0,-1|那请=0,2,-1,-1|那这=0,2,-1,-1|邮=0,-2,4,-1|邮编=0,-2,3,-1|部=1,-2,-4,5|部分=1,0,-1,0|部分每=1,0,-1,0|
都=1,3,-5,1|都有=-1,4,-1,-2|都有啥=-1,2,0,-2|配=2,-1,2,-3|酒=-5,8,-1,-2|酒店=-3,10,-6,0|酒店是=0,2,-1,-1|酒店有=-1,1,0,0|
酒店的=-1,3,-1,-1|酱=0,2,0,-2|酸辣=0,0,2,-1|酸辣汤=0,0,2,-1|酸钙=1,0,-1,0|酸钙完=1,0,-1,0|醒=-1,-1,4,-3|醒我=-1,-1,4,-2|释=5,-1,-3,-1|
释一=1,0,-1,0|释一下=1,0,-1,0|里=3,-4,4,-4|里最=0,2,-1,-1|里最好=0,2,-1,-1|里有=2,-3,0,2|里的=-2,0,4,-2|里的电=-1,2,-1,0|里错=3,-1,-1,-1|
里错了=3,-1,-1,-1|重=5,-1,-1,-3|量=0,-1,3,-1|金=2,0,0,-1|针=3,-1,-2,0|钙=1,0,-1,0|钙完=1,0,-1,0|钙完全=1,0,-1,0|钟=0,-3,8,-6|
钟后=0,-1,2,-1|钟后叫=0,0,2,-1|钢=0,0,1,-1|钢琴=0,0,1,-1|钱=-1,4,-1,-1|铁=-2,6,-4,-1|铁几=0,2,-1,0|铁几号=0,1,-1,0|铁站=-1,2,0,0|
银=-1,-1,3,-1|银行=-1,-1,3,-1|锁=0,-1,6,-5|锅=-1,-3,1,2|错=1,0,-4,2|错了=3,-1,-2,0|长=3,2,-3,-2|长#=2,0,-1,0|长#厘=2,0,-1,0|
长沙=-1,3,-2,-1|门=-2,4,2,-5|门广=-1,2,-1,0|门广场=-1,2,-1,0|门票=-2,3,-1,0|门票多=-1,2,-1,0|问=1,-3,-1,3|问题=0,-4,1,4|
问题了=-1,-1,-2,4|闲=-1,-1,2,-1|闲置=-1,-1,2,-1|闲置的=-1,-1,2,-1|间=3,4,-5,-2|间是=-1,3,-1,-1|间是多=-1,2,-1,0|闹=-1,-1,3,-1|
闹钟=-1,-1,3,-1|队=1,-3,4,-2|阳=-1,1,0,-1|阶=1,0,-1,0|阶梯=1,0,-1,0|阶梯收=1,0,-1,0|附=-2,3,2,-3|附近=-2,3,2,-3|附近地=-1,1,0,0|
附近有=0,2,-1,-1|附近的=0,-2,3,0|际=2,1,-2,-1|陈=-1,-1,4,-2|陈老=-1,-1,3,-2|陈老师=-1,-1,3,-2|险=4,-1,-2,0|险两=2,-1,0,0|险两方=2,-1,0,0|
陪=0,-1,-4,6|陪我=0,-1,-4,6|随便=0,0,-1,1|隔=1,0,-1,0|雨=0,0,2,-1|雨吗=0,0,2,-1|雪山=0,1,-1,0|需要准=0,-1,2,-1|非=0,-2,-1,4|
非常=0,-2,-1,4|非常感=0,-2,-1,4|靠=0,1,-1,0|面=2,-2,0,-1|面权=2,-1,0,0|面权衡=2,-1,0,0|面的=0,1,0,-2|面的餐=0,2,0,-1|面积=2,-1,-2,0|
面试=-1,-1,3,0|革=2,-1,0,0|革命=1,-1,0,0|音=-1,-1,7,-5|音乐=0,0,3,-2|页=3,-1,-2,-1|页标=2,0,-1,-1|页标题=2,0,-1,-1|项=3,-1,-2,0|
预=-1,0,4,-3|预约=0,0,3,-3|颐=-1,3,-2,-1|颐和=-1,3,-2,-1|颐和园=-1,3,-2,-1|题=2,-5,-1,3|题了=-1,-1,-2,4|题并=2,0,-1,-1|
题并去=2,0,-1,-1|风=3,-1,-1,-1|风险=4,-1,-2,0|风险两=2,-1,0,0|飞=1,2,-2,-1|食和=0,2,-1,0|食和餐=0,2,-1,0|食材=0,-1,2,-1|餐=-3,8,-1,-4|
餐厅=0,2,-1,0|餐馆=-2,8,-3,-3|餐馆吗=0,2,0,-2|餐馆有=0,2,-1,-1|餐馆的=0,1,-1,0|饭=-2,2,2,-2|饭好=0,3,-2,-1|馆=2,7,-5,-4|馆吗=0,2,0,-2|
馆的=2,1,-3,-1|首=0,-1,4,-3|马=1,-1,2,-3|驾=0,1,-1,0|骨=0,0,2,-1|高=4,2,-4,-1|高窟=0,2,-1,0|鱼=1,-1,1,-2|鱼缸=1,0,-1,0|
鱼缸长=1,0,-1,0|鲈=0,0,1,-1|鲈鱼=0,0,1,-1|鸡=1,-2,3,-2|鸡丁=0,0,1,-1|鸡翅=0,0,2,-1|鸡蛋=1,-1,2,-1|麻=-1,2,1,-2|麻婆=0,0,1,-1|
麻婆豆=0,0,1,-1|麻烦=0,2,0,-1|黄=0,2,-1,0|黄山=0,2,-1,0|黎=0,2,-1,0|龙=0,1,-1,0|龙雪=0,1,-1,0|龙雪山=0,1,-1,0|`;
