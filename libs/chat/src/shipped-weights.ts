// Made by `npm run bench -- classify --train`; do not edit. Integers are weights times 20, one per honest kind:
// complex_question, trip_planning, daily_task, small_talk. Keys: words, Han characters, @concept, ~trait, ^ first word.

/** How unusual each letter is after each other: 27 rows of 27 digits, row and column 0 for the edge of a word. */
export const pairCosts =
  '932123233433323424212553443184337546294230339122445737414791997169177199246197939318491990282389179352299948027641758189465258327257749025323557397241646113645457319791279096299199152297949028971853297494379246399958115950996099556187463186849115232439986340247322349695408881588188888188858088888025950775167464359529277949117540567195158169734258928103970777199737129739297959027322507275784389822459957144335547484220339133233657216761873197189129133297959517772777077377277777077777116430647194444269323357939037471792295555337731385959116471982199577289223386937104342647297331339222779777418860888088886288858688848105960693199592169436296969117371774077777217772177757025452699296444339525297976316881880188588288886188864';

/** Han characters that ordinary messages are written with. */
export const usualHan =
  '一丁七万三上下不与专且世丙业东丝丢两个中丰串丹为主丽举久么义之乌乐乘乙九也习乡书买乱了争事二于云互五井亚些交亥产享京亮亲人什今介仍从他付代令以仪们件价任份企伊休优会伞传伤伦估但位低住体何余佛作你佩使例供依侣侧侨便俄俊俑俗保信俩修倍倒倘候借债值倾假做停健偶傅储催像儒儿元充先光克免兑兔入全八公六兰共关兴兵其具典养内册再冒写军农冬冰冲决况冷冻净准凉减几凤凯凰出击函分切刑划列则刚创删判利别到制刷券刹剂前剧剩剪力办功加务劣动助励劳势勒勤勾勿匀包匈化北匹区医十千升午卉半华协单卖南博卡卤卧卫印却卷厂厅历厉压厌厘原厦厨去参又叉及友双反发取受变口古句另只叫可台史右叶号司吃各合吉同名后吐向吗君吞否吧吨含听启吴吸吹呀告呗员呜呢周味呵呼命咋和咖咧咨咯咱咸品哇哈响哎哒哥哦哪哲哼唉唐售唱商啊啡啥啦啰啸喀喂善喜喝喽嗨嗯嘉嘛嘞嘻嘿器四回因团园困围国图圆圈土圣在地圳场圾址均坊坎坏坐块坚坛坡坦垃垄型垦埃城埔域培基堂堆堡堤堰堵塔塘塞境墅墙增墨壁士声处备复夏外多夜够大天太夫央失头夷夹奇奈奋契奕奖套奥女奶她好如妈妥姆始姨姿威娃婆婉婚婺媒嫂子字存孙季孤学孩孰宁它宅宇守安宋完宏宗宙定宜宝实宠审客室宪宫害宵家容宽宾宿寂寄密富寒寞察寨寸对寺导寿封射将小少尔尖尝就尼尽尾局层居屋屏展属山屿岁岘岚岛岭岸峡峨峰嵌川州巢工左巧差己已巴巷巾币市布师希帐帕帘帝带帮常幂幌幕干平年并幻广庄庆床序庐库应底店庙府度座庭康廉廊延廷建开异弃弄弈弊式引弟张弦弧弯弱弹强归当录形彩影往征径待很律徒得循微德徽心必忆志忘忙快念怀态怎思急性总恋恒恢恩恭息恰悉悖悟悦您悲情惜惠惨想愁愉意感慕慢慧憾懂懒成我或战截戴户房所扁扇手才扒打托扛扣执扫扬扯扰批找承技把抓投抖抗折抛抢护报披抽担拆拉拌拍拖拙招拜拟拨择括拼拿持挂指按挑挝挪振挺捞损换据捷掉排探接推掷提插握搜搞搭摄摇摩摸撑撒撤播操擦支收改攻放政故效教敛散敦数整文斐料斜斤断斯新方施旅族无既日旦旧早时旺昆昌明易星映春昨是昼显晓晖晚普景智晾暂暑暖暗曲更曼替最月有朋服朔望朝期木未末本札术机杀杂权杆杉李材村束条来杭杯杰松板极构析林枚果枫架柏某柒查柬柱柳柴柿栅标栈栏树校样核根格桂桃框案桔档桥桩桶梅梦梨梭梯梳检棋棒森棵椅植椒椭楚楼楽概榴槟模樨樱橘橙欠次欢欧款歌止正此步武死残段殿母每毒比毕毙毛民气氧水永求汇汉汐汕江池汤汽沃沈沉沙沟没沫河沸油治泄泉泊法泡波注泰泳泼洁洋洗洛洞津洱洲活流浇测济浓浙浦浩浪浮海消涠润涨涮液淄淆淘淡深混清渍渡温港游湖湾湿源溜溪溶滑满滨滩滴漏演漠漫潜潮澳激瀑火灭灯炒炖炸点烈烛烟烤烦烧热焯然煌煦照煮煲熄熵燃燎燕爆爨爪爬爱父爷爸片版牌牙牛物特犁犒狗独猜猪猫率玉王玩玫环现玻珍珠班球理琴瑞瑰璃瓜瓦瓶甘生用由甲申电男画界留略番疆疑疗疙疫疼疾病瘩瘫癌登白百的皇皮益盏盐监盒盗盘盛盟目直相盾省眉看真眠眼着睡督睿矛知矩短石矶码砂研硬确碗碧碱碳磁磅礁示礼社祝神祥票禁福禧离私秋种科秒秘租秦积称程税稳稷稻究穷空穿突窗窟立站竞章端笆笑笔符笨第笼等筋答策签简算管箭箱篇篮篱篷簋米类粮精糖系素索紫累繁纠红约级纪纲纳纸纽线练组细终绍经结绕给络绝统继续绳维绸缆缓编缘缝缠缩缴缸缺网罗罩置羊美羡群翅翻老考者而耐耗耳聊职联聚聪肃肉肚肝肠股肥肯育胀胃背胎胜胞胡胰能脂脑脚腊腌腐腰腾腿膨自臭至致舌舍舒舟航舫般舱船艘良色艺节芍芝芬芭花芳芽苏苗若苦英苹茅茶草荐荣药荷莓莫莲获菇菜菲萄萌营萧萨落著葡董蒙蒸蒿蓄蓝薛薪藏蘸虎虑虫虹虽虾蛇蛋蛏蛮蜗蜜蜡融蟹血行街衡衣补表衰袋被裂裕裢裹褡西要见观规视览觉角解言计订认讨让训议讯记讲许论设证评识诉诊词译试诗话诞询该详语说请诺读课谁调谈谎谓谢谱谷豆象豪贝负财败账货质贪贫购贴贵贷贸费赁资赏赛赢赣走赶起超越趟趣足跌跑距跟路跳蹄身车轨转轮软轻轼较辆辐辑输辛辣辩边达迅过迈运近返还这进远违连迟迪述迷迹追退送适逆选逍透逐递途逗通逛速造逻逾遇遍道遗遛遥避邀邓那邮邹邻郁郑部都酋配酒酪酱酸醒释里重量金釜鑫针钗钙钟钢钱钻钾铁铃铅银铺链销锁锅锈错锡锣锥锦锰镇镖镜长门闭问闲间闷闹闺闻阅阐阜队阪阱防阳阵阶阻阿陀附际陈降限院除险陪陷隆随隔隙障隧难雅集雨雪零雾需震霉霞露霾青静非靠面革鞅韩音韶页项顺须顿预领颐频颗题颜额风飘飞食餐饭饼饿馆首香马驳驴驾驿骂验骑骤骨骰高鬼魁鱼鲁鲈鲜鸟鸡鸦鸭鹅鹤麦麻黄黎黏黑黛鼎鼓齐龄龙';

/** What each feature speaks for: `key=w,w,w,w|`. */
export const weights = `
#=11,-2,1,-11|# #=2,1,-2,-1|# # x=3,-1,-1,0|# #元=-1,3,-1,-1|# am=0,-1,2,-1|# appointment=0,0,2,-1|# at=-1,-1,2,0|
# at an=-1,-1,2,0|# days=0,5,-4,-1|# days in=-3,7,-3,-1|# dollars=-1,-3,4,0|# dollars from=-1,-3,4,0|
# financial=3,-1,-2,0|# financial crisis=3,-1,-2,0|# from=2,0,-1,0|# from #=1,0,-1,0|# grams=2,0,-2,0|
# hours=3,-1,-2,0|# in=1,4,-5,0|# kg=2,-1,-1,0|# mile=2,-1,0,0|# miles=3,-2,0,0|# minutes=2,-2,0,-1|# more=2,-1,-1,0|
# people=-1,2,-1,0|# people from=-2,3,-2,0|# plus=-3,-4,11,-4|# plus #=-3,-3,8,-3|# pm=-3,-3,7,-1|# st=-2,0,2,0|
# th=-3,7,-3,-1|# th for=-1,2,-1,0|# th through=-1,2,-1,0|# th to=-2,3,-1,0|# times=2,-1,-1,0|# to=-2,8,-5,-1|
# to #=-1,5,-3,0|# to buy=2,0,-1,0|# to march=-1,1,0,0|# to may=-1,4,-3,0|# x=4,-2,-2,0|# x #=3,-1,-1,0|
# x 六=2,-1,-1,0|# years=2,-1,-1,0|# 的=2,-1,-1,0|# 的解=2,-1,-1,0|#元=2,2,-2,-1|#克=2,0,-1,0|#再减=-1,0,1,0|#分=-2,1,1,-1|
#分以=-1,2,-1,-1|#分钟=-1,-1,2,-1|#加=-2,-1,4,0|#加#=-1,-1,3,0|#厘=2,-1,-1,0|#厘米=2,-1,-1,0|#吨=1,0,-1,0|#块=-1,-1,2,0|
#块钱=-1,-1,2,0|#天=-1,8,-5,-1|#日=-1,4,-2,-1|#日游=-1,4,-2,-1|#的=4,-1,-3,0|#的两=2,-1,-1,0|#米=3,-1,-1,0|#美=-1,-1,2,0|
#美元=-1,-1,2,0|#英=-2,-1,3,0|#英寸=-2,-1,3,0|@about_the_bot=-16,-5,-10,31|@analyse=38,-11,-14,-13|@begging=-5,-7,-13,25|
@calendar=-3,-13,27,-11|@car=-9,-17,38,-11|@compare=27,-4,-14,-9|@condition=18,-3,-6,-9|@cooking=-12,-8,42,-21|
@destination=-14,45,-11,-19|@eating_out=-9,26,-8,-9|@farewell=-8,-11,-8,28|@fun=-12,-5,-26,42|@greeting=-9,-8,-18,34|
@home=-3,-12,38,-22|@itinerary=-8,42,-14,-21|@lodging=-11,34,-16,-8|@lookup=-1,-20,43,-21|@mathematics=34,-12,-4,-18|
@media=-8,-16,44,-21|@money=-10,-20,48,-18|@mood=-8,-1,-20,28|@on_the_way=-10,33,-12,-11|@phone=-8,-7,24,-9|
@place_details=-11,33,-9,-13|@programming=48,-12,-21,-14|@quantity=21,-5,-3,-13|@reminder=-10,-11,37,-15|
@science=32,-12,-9,-10|@shopping=-2,-5,31,-24|@sights=-11,47,-20,-17|@society=26,-12,-3,-11|@teach=25,-8,-7,-11|
@thanks=-10,-9,-14,34|@transport=-9,37,-15,-14|@travel_company=-8,25,-10,-7|@travel_papers=-9,34,-13,-13|
@why=45,-14,-13,-18|@wishes=-7,-9,-5,21|@word_problem=20,-6,-3,-11|@work=-12,-9,33,-12|@yes_or_no=-8,-6,-12,26|
^ #=-3,3,1,-1|^ a=4,-2,-3,1|^ add=-2,-3,7,-2|^ ai=-1,-1,-3,4|^ am=0,-2,-1,4|^ any=0,0,1,-1|^ are=-5,1,4,1|
^ balance=1,0,-1,0|^ binary=11,-3,-3,-4|^ book=-4,0,10,-6|^ buy=-3,2,10,-9|^ bye=-1,-1,-2,4|^ c=5,0,-4,-1|
^ call=-1,-2,16,-13|^ can=-4,3,12,-10|^ cancel=-1,-1,4,-1|^ change=-1,-1,4,-2|^ check=-1,0,1,-1|^ compare=2,1,-1,-2|
^ could=-1,0,5,-4|^ define=7,-1,-6,-1|^ describe=20,-3,-7,-11|^ design=5,-1,-3,-1|^ did=-1,-2,5,-3|
^ discuss=5,-1,-2,-2|^ do=-3,0,3,0|^ does=-2,0,2,0|^ draft=-1,-1,2,-1|^ explain=12,-1,-3,-7|^ ferry=0,3,-2,-1|
^ find=-1,2,6,-7|^ flights=-1,10,-4,-5|^ flip=0,-1,3,-2|^ for=-1,0,2,-1|^ get=-1,0,4,-4|^ give=0,-3,2,0|
^ go=8,-2,0,-6|^ good=-2,1,-7,8|^ have=0,-1,4,-3|^ help=1,2,1,-5|^ hey=-1,-1,-3,5|^ hi=0,-1,-1,2|^ hotels=-2,9,-3,-4|
^ how=0,-4,5,0|^ how's=-1,-1,3,-1|^ i=-9,-7,5,12|^ i'd=-4,3,0,0|^ i'm=-4,-1,-4,9|^ if=0,4,-3,-2|^ in=6,-2,-1,-2|
^ is=-5,8,6,-8|^ it=-1,-5,-5,10|^ it's=-1,-1,-4,7|^ java=4,0,-2,-2|^ javascript=4,-1,-1,-2|^ let=-1,-1,6,-4|
^ list=0,2,-1,-1|^ look=-2,-1,3,-1|^ make=-3,1,-3,5|^ mark=0,0,2,-2|^ move=-1,-3,4,-1|^ my=-1,-2,-4,8|
^ never=0,-1,-1,2|^ nice=0,-1,-1,3|^ no=-2,-2,-4,7|^ nope=-1,-1,-1,3|^ not=-2,-2,-5,8|^ one=-1,0,2,0|
^ order=-2,-2,9,-6|^ our=1,-1,-1,0|^ outline=2,-1,-1,0|^ plan=-2,6,-2,-2|^ play=-1,0,4,-3|^ please=-5,-2,5,2|
^ purchase=0,2,-1,0|^ put=-1,-1,3,-1|^ python=5,-1,-2,-2|^ remind=0,-1,2,-1|^ reserve=-1,-1,2,0|^ rust=4,-1,-1,-2|
^ say=-1,-1,-2,4|^ schedule=-1,-2,4,-1|^ see=-1,0,-2,3|^ send=-1,-1,5,-3|^ set=-3,-3,11,-6|^ should=0,-1,-2,3|
^ sort=10,-3,-5,-2|^ spell=-1,-1,6,-5|^ sql=3,-1,-1,-2|^ stop=-1,-1,-2,4|^ swap=-1,4,-3,0|^ switch=-1,-1,4,-3|
^ take=-2,-1,0,3|^ tell=-3,-1,1,4|^ text=-1,-1,8,-7|^ thanks=-1,-2,-4,7|^ that=-1,-1,-2,5|^ that's=-1,-2,-3,6|
^ the=-1,-1,-6,8|^ this=0,-1,-1,3|^ to=1,-1,-2,2|^ transfer=0,0,2,-1|^ translate=-1,-1,9,-6|^ trip=-1,9,-4,-4|
^ turn=-2,-1,12,-8|^ two=0,1,-1,-1|^ typescript=2,0,-1,-1|^ visit=-1,14,-3,-10|^ was=0,-1,2,-1|^ we=-2,2,-3,4|
^ weather=-1,-8,11,-1|^ what=3,-2,-3,1|^ what's=-10,4,6,1|^ when=-4,-4,11,-3|^ where=-2,7,-9,5|^ which=-1,0,-3,3|
^ who=-3,-4,-5,12|^ why=17,-4,-7,-6|^ will=-2,1,5,-4|^ would=-1,0,-2,3|^ yes=-1,-1,-3,5|^ you=-1,-3,-2,6|
^ your=-1,-1,-1,3|^ 一=9,-4,-5,-1|^ 三=-1,2,0,-1|^ 上=-3,-1,1,3|^ 下=-2,0,0,2|^ 不=-2,3,-6,5|^ 中=-1,-2,-2,4|^ 为=7,-2,-4,-1|
^ 买=-3,-3,19,-13|^ 交=-1,-1,7,-5|^ 亮=-1,0,2,0|^ 人=-3,4,-4,3|^ 什=5,-1,-1,-3|^ 今=-3,-6,4,5|^ 从=-1,3,-1,-1|^ 他=-1,4,-3,0|
^ 以=0,-1,3,-2|^ 会=0,0,2,-1|^ 你=-6,-6,-11,23|^ 倒=-1,-1,3,-1|^ 光=3,-1,-1,-1|^ 八=4,0,-2,-1|^ 关=-1,-1,6,-4|^ 再=-2,2,-7,7|
^ 刚=0,-1,-6,8|^ 删=-1,-1,2,-1|^ 去=-3,9,-2,-4|^ 发=0,-1,5,-4|^ 叫=0,-2,3,0|^ 可=-1,0,-1,3|^ 同=-1,-1,2,-1|^ 听=-2,-2,15,-11|
^ 周=-1,-2,0,3|^ 哇=0,-1,-1,2|^ 哈=0,-1,-2,3|^ 哦=0,0,-2,2|^ 喀=-1,7,-3,-2|^ 嗯=-1,0,-3,4|^ 回=-1,-2,5,-2|^ 在=-1,1,-2,2|
^ 埃=0,1,-1,0|^ 塔=-1,5,-2,-2|^ 外=-1,0,-3,4|^ 多=1,-1,-2,3|^ 天=-1,1,-2,1|^ 太=0,4,-1,-2|^ 好=-3,8,-8,3|^ 如=4,-1,-2,-1|
^ 存=-1,-4,6,-1|^ 安=-2,-1,3,0|^ 宫=-1,-1,2,-1|^ 家=-1,-1,3,-1|^ 导=-2,-1,4,-2|^ 小=3,-1,-2,0|^ 带=-1,3,-2,0|^ 帮=0,-2,8,-6|
^ 很=0,0,-1,2|^ 怎=2,-2,4,-4|^ 想=-1,5,-5,0|^ 我=-5,-5,-3,13|^ 截=-1,-1,4,-3|^ 打=-1,-3,9,-5|^ 找=-1,0,3,-2|^ 把=-2,-4,13,-7|
^ 拨=-1,-1,3,-2|^ 播=-1,-1,3,-2|^ 收=-1,1,-1,1|^ 放=-1,-1,5,-3|^ 新=0,-1,-3,4|^ 早=-1,-1,-4,5|^ 明=-4,-2,7,-2|^ 春=0,2,-1,-1|
^ 昨=-1,-1,3,-1|^ 是=-1,1,-2,2|^ 晚=-1,-1,-6,7|^ 最=-2,-5,1,6|^ 有=1,-2,-2,3|^ 查=-1,-3,7,-4|^ 橘=0,2,-1,0|^ 比=4,-1,-2,-1|
^ 民=2,-1,-1,0|^ 水=1,-1,2,-2|^ 求=5,2,-5,-2|^ 没=-3,-2,0,5|^ 洛=0,2,-2,-1|^ 深=4,-1,-2,-1|^ 清=-1,0,2,-1|^ 煲=-1,0,2,0|
^ 爬=-1,3,-2,0|^ 现=-2,-1,5,-2|^ 用=13,-1,-7,-5|^ 甲=4,-1,-1,-1|^ 电=3,-1,-1,-1|^ 看=-1,0,3,-1|^ 真=-1,-1,-5,7|^ 社=-1,0,2,0|
^ 祝=0,0,-2,2|^ 穷=0,2,-1,-1|^ 等=0,-1,-5,5|^ 算=0,0,-1,1|^ 红=0,0,2,-1|^ 给=-5,-6,11,-1|^ 蛋=0,-1,2,-1|^ 行=-1,2,-4,4|
^ 解=7,-1,-3,-3|^ 记=-1,-1,4,-1|^ 讲=0,-1,-1,3|^ 证=6,-1,-3,-2|^ 说=-1,-2,-1,4|^ 请=5,-2,-1,-2|^ 谢=-1,-1,-2,4|^ 越=0,1,-1,0|
^ 车=0,-1,5,-4|^ 还=-1,3,0,-2|^ 这=-4,1,3,0|^ 那=-2,3,2,-2|^ 郑=0,-1,1,0|^ 都=-1,0,-2,3|^ 酸=-1,0,2,-1|^ 附=0,-1,2,-1|
^ 预=-1,-1,5,-3|^ 颐=0,1,-1,0|^ 麻=0,-1,1,0|a=3,6,-4,-6|a #=2,-2,1,-1|a b=5,-2,-3,-1|a bot=0,-1,-2,3|a car=-2,13,-9,-3|
a cat=-2,-1,-2,5|a chocolate=0,-1,5,-4|a choice=-1,-1,-2,5|a coin=-1,-1,5,-3|a computer=-1,0,-1,2|a credit=2,0,-1,0|
a cup=-2,0,2,0|a different=0,-1,-1,2|a dog=-2,6,-3,-1|a dozen=1,-1,2,-1|a fix=2,-1,-1,0|a flight=-1,6,-4,-1|
a good=0,6,-6,1|a great=-1,0,-1,2|a group=-1,4,-1,-2|a haircut=-1,-3,7,-3|a high=2,0,-1,-1|a hotel=-2,6,-3,-1|
a human=0,0,-1,2|a joke=0,-1,-2,3|a list=11,-2,-4,-5|a lot=0,0,-2,1|a meeting=-1,-3,5,-2|a million=3,-1,-2,0|
a new=0,-3,5,-3|a place=-1,4,-3,-1|a rate=3,0,-1,-2|a real=0,-2,-3,6|a redesign=1,-1,-1,0|a reminder=-1,-1,3,-1|
a rental=-1,5,-3,-2|a reservation=-2,4,-1,-1|a robot=0,0,-1,2|a room=-2,5,-2,0|a table=-1,0,2,-1|a thesis=2,-1,-1,0|
a timer=-1,-1,3,-1|a travel=-1,6,-3,-2|a view=0,2,-2,0|a visa=-1,8,-5,-2|a week=-1,3,-2,0|a weekend=-2,7,-2,-2|
able=-1,-2,-1,4|able to=-1,-2,-1,4|about=-3,2,-2,3|about the=-1,0,4,-3|about your=0,0,-1,2|accommodate=-2,-1,5,-3|
account=-3,-2,10,-5|across=3,0,0,-2|activities=0,2,-2,1|activities in=0,2,-1,-2|add=-2,-3,7,-2|affect=2,0,-1,-1|
afghanistan=-1,2,-1,0|afghanistan at=-1,2,-1,0|after=2,0,-1,-1|after a=2,-1,-1,0|after the=0,1,-1,0|again=-1,-3,0,4|
age=2,-1,-3,2|ago=-2,-1,3,-1|agricultural=2,0,-1,0|agricultural revolution=2,0,-1,0|ahead=-1,0,1,0|ahead and=-1,0,1,0|
ai=-4,-2,-4,10|aiken=-1,2,-1,0|air=0,-2,2,-1|airport=0,-4,4,0|airport to=0,2,-2,0|alarm=-1,-1,6,-3|
alarm for=-1,-1,4,-1|alert=-1,6,-2,-3|alert for=-1,3,-1,-1|alerts=-1,8,-4,-3|alerts for=0,4,-2,-2|all=2,-6,-1,5|
all of=2,0,-2,0|allow=-1,-3,5,-1|alone=0,1,-1,0|always=1,-1,-2,1|am=-5,-2,3,4|am going=0,2,-1,0|am hungry=-2,-3,8,-4|
am i=0,-3,-3,6|america=-1,-1,2,-1|american=1,-2,2,-1|amount=-1,-1,3,-1|amount of=-2,-1,5,-1|an=6,-4,3,-4|
an alarm=-1,-1,2,-1|an email=-1,-1,2,-1|an essay=2,-1,-1,0|an experiment=4,-1,-2,-1|an hour=2,-1,-1,0|
an international=0,5,-4,-1|an italian=-1,-1,2,0|an lru=4,0,-2,-2|an uber=-1,-3,4,-1|an umbrella=0,-1,2,-1|
and=24,1,-12,-13|and #=5,-2,-2,0|and a=2,-1,-1,0|and calculate=1,0,-1,0|and cheap=-1,2,0,0|and demand=2,-1,-1,-1|
and give=7,-1,-6,-1|and graphql=2,0,-1,0|and has=1,0,-1,0|and how=2,0,-2,0|and i=-3,0,4,-1|and its=6,-1,-2,-2|
and leave=-1,3,-2,0|and one=-2,0,2,0|and propose=2,-1,-1,0|and returning=-2,3,-1,0|and romanticism=2,0,-1,-1|
and say=3,0,-1,-2|and show=2,-1,-1,0|and three=2,-1,-1,0|and was=-1,4,-2,-1|and what=3,-1,-2,-1|and when=2,-1,0,-1|
and where=0,0,3,-3|and who=3,0,-1,-1|and why=2,0,-1,0|animals=-2,-1,-3,6|another=0,-2,-5,6|answer=-2,-3,-10,15|
answering=0,-1,-2,3|any=-2,5,3,-6|any good=-1,-1,6,-4|any travel=0,4,-2,-2|anything=0,1,2,-3|apples=-2,-1,5,-2|
apples on=-1,0,2,-1|apples to=-1,-1,3,-1|application=-1,-1,5,-4|apply=0,-2,3,-1|apply for=0,-2,3,-1|
appointment=0,-1,5,-3|april=-1,2,-1,0|april #=-1,2,-1,0|are=-3,0,-3,6|are #=2,-1,-1,0|are a=-1,-1,-3,5|
are free=0,2,-1,-1|are in=-5,-2,8,-2|are left=0,-2,2,0|are my=-1,-2,-2,4|are some=2,5,-3,-4|are the=4,0,5,-8|
are there=-2,8,0,-6|are you=-2,-5,-10,17|are your=-2,1,-3,4|arguments=2,-1,-1,0|arizona=1,12,-5,-8|around=-1,1,-1,2|
as=4,-4,-2,3|as many=1,-1,-1,0|as much=2,0,-2,0|as old=1,-1,0,0|ask=-1,-3,0,4|ask you=0,-1,-3,4|assistance=0,0,-1,1|
at=0,-7,9,-3|at #=-1,-3,6,-2|at a=0,-2,5,-3|at all=-1,-1,-4,5|at an=-1,-1,2,0|at home=4,-1,-4,1|at noon=-2,3,-1,-1|
atlanta=-2,5,-2,-2|attractions=-3,5,-1,-1|attractions in=-3,5,-1,-1|available=-2,7,-4,-1|b=6,-2,-3,-1|back=1,-1,3,-3|
backpropagation=13,-1,-5,-7|bad=-1,-1,-4,5|balance=1,-1,2,-2|balance the=1,0,-1,0|bali=0,4,-2,-1|baltimore=-1,4,-3,-1|
bangkok=0,2,-1,0|bangor=-1,3,-1,-1|bank=-1,-1,5,-3|bank account=0,0,2,-2|bank of=-1,-1,3,-1|bar=0,-2,3,-2|
bariloche=-1,11,-5,-4|bash=9,-2,-3,-4|bathroom=0,-1,2,-1|bathroom into=-1,0,2,-1|batteries=-1,-1,7,-4|
bayes=5,-1,-2,-2|bayes theorem=5,-1,-2,-2|be=-1,-7,4,4|be a=-1,-1,-3,5|be either=-1,-1,-3,5|be late=-1,-1,5,-3|
be observed=4,-1,-2,-1|be safe=-1,4,-2,-1|be windy=0,-7,9,-1|been=-2,-2,-5,9|before=-3,-1,4,0|before the=-1,-2,5,-2|
being=0,-1,-2,3|believe=0,-3,-2,5|benefits=-2,-2,7,-3|berlin=-1,-1,2,-1|best=-1,11,-6,-4|best for=-1,2,0,0|
between=3,1,0,-4|between the=0,3,-2,-1|bike=0,8,0,-7|bill=-1,-1,4,-2|binary=11,-3,-3,-4|binary search=11,-3,-3,-4|
birth=-2,-1,-5,8|birthday=-1,-2,3,0|black=2,0,0,-1|black death=2,0,-1,-1|blame=1,-1,-1,0|bob=0,-1,4,-4|
boise=-1,3,-2,-1|book=-5,7,5,-7|book a=-3,5,1,-4|book me=-1,3,-1,0|book the=-2,-3,7,-3|booked=-1,3,-1,0|
booked in=-1,2,-1,0|born=-2,-3,-6,11|born in=-2,-2,-4,8|boss=-1,-1,-1,3|boston=0,-2,3,-1|bot=0,-1,-2,3|
brazil=-1,5,-3,-1|bread=1,-1,3,-3|bread rise=2,0,-1,-1|british=0,-1,6,-4|busy=-1,-1,3,-1|busy is=-1,0,2,-1|
but=3,0,-1,-1|but crashes=2,0,-1,0|butter=0,-2,3,-1|buy=1,1,7,-9|buy a=2,2,-3,0|buys=3,-1,-2,0|buys a=2,0,-1,0|
by=8,-3,-4,-2|by #=3,-1,-2,0|by someone=0,-1,-1,2|by the=0,0,-2,2|bye=-1,-2,-5,8|c=18,-3,-8,-7|cache=4,0,-2,-2|
cake=1,-2,5,-4|calculate=2,-1,-2,0|calculate the=2,-1,-2,0|calendar=-1,-2,4,-1|cali=-1,6,-4,0|call=-2,-7,9,-1|
call me=0,-1,10,-9|call my=0,0,2,-1|call you=0,-4,-12,15|called=-1,-2,1,2|calling=0,-1,8,-7|calls=0,0,-4,4|
calories=-4,-1,7,-1|can=1,0,4,-5|can a=1,2,-2,-1|can be=4,-1,-2,-1|can do=-1,3,-1,-1|can i=1,-2,1,0|can you=-4,1,8,-5|
can't=-2,-1,-3,6|cancel=-2,-3,4,2|cancel my=-1,-1,10,-9|cancel that=-1,-1,-1,3|cape=0,3,-2,-1|cape town=0,3,-2,-1|
capital=0,-1,2,0|capital one=0,-1,2,0|car=-3,16,-5,-8|car for=0,4,-3,-1|car from=-1,2,-1,0|car in=-1,4,-2,-1|
car rental=0,3,-2,-1|card=-3,-4,12,-5|card declined=-3,0,3,0|card number=2,0,-1,0|card points=0,0,1,-1|
carlos=-1,-1,7,-5|carrying=0,-1,-4,5|cars=-1,6,-1,-4|cash=0,-3,6,-2|cat=-2,-2,0,4|cat or=-1,-1,-1,3|cats=1,-1,-3,3|
certain=0,-1,-3,4|change=11,-6,11,-16|change over=3,0,-2,-1|change the=0,-1,8,-7|change your=0,-1,7,-6|
changed=-1,-1,3,0|charge=0,-1,3,-1|chase=-1,-3,5,-1|cheap=-1,2,-1,-1|cheap hostels=-1,2,0,0|cheaper=0,2,-2,0|
cheaper than=0,2,-2,0|check=-1,-1,3,-1|check to=0,-1,2,0|checking=-1,-1,3,-1|chicago=-1,2,0,-1|chicken=0,-2,4,-3|
chinese=-1,-1,3,-2|chocolate=0,-1,5,-4|choice=-1,-1,-2,5|choose=3,0,-1,-2|choose each=3,0,-1,-2|christmas=-3,-1,5,0|
city=0,2,-1,-1|civil=3,0,-1,-1|civil rights=2,0,-1,-1|clean=0,0,2,-1|close=-1,0,3,-2|co=1,0,-1,0|co#=1,0,-1,0|
code=3,-2,-3,2|code that=4,0,-2,-2|coffee=0,-1,4,-4|coin=-2,-1,6,-4|cold=4,-1,-3,-1|cold war=3,0,-2,-1|
collection=2,-1,-1,0|collection in=2,-1,-1,0|colorado=-1,2,0,0|columbus=0,2,-1,0|combustion=1,0,-1,0|
combustion of=1,0,-1,0|come=0,-2,-4,6|come to=0,-1,-4,4|company=-4,-2,-7,12|compare=2,1,-1,-2|compound=10,-1,-4,-5|
compound interest=10,-1,-4,-5|computer=-1,0,-1,2|conduct=2,0,-1,-1|conduct electricity=2,0,-1,-1|
consistency=7,-1,-3,-4|constantinople=4,-1,-2,-1|conversion=1,-1,-1,0|conversion rate=1,-1,-1,0|cordoba=-2,12,-3,-7|
correct=-3,-1,2,2|cost=11,-2,-4,-4|cost #=1,0,-1,0|costs=1,0,-1,0|could=-3,1,-1,3|could be=-1,-2,-6,8|
could i=0,2,-1,-1|could you=-1,0,3,-2|country=1,5,-4,-2|crashes=2,0,-1,0|crashes on=2,0,-1,0|cream=0,-1,4,-3|
create=-1,3,-2,0|credit=-1,-3,4,0|credit card=0,-1,3,-2|crisis=3,-1,-2,0|croatia=0,3,-2,-1|cryptography=7,-1,-3,-3|
csv=1,-1,0,0|cup=-1,0,2,-1|current=-1,-2,-3,6|currently=-2,0,0,2|currently have=-2,0,0,2|cycle=5,-1,-2,-2|
c语=5,-1,-3,-1|dad=-1,-1,4,-2|dallas=0,2,-1,-1|dallas to=0,2,-1,0|date=-5,-2,9,-3|date of=-1,0,-2,3|day=3,-2,-8,7|
day to=1,-1,0,0|day two=-1,4,-3,0|days=-5,12,1,-9|days do=-1,8,-5,-2|days in=-4,11,-5,-3|death=2,0,-1,-1|
decide=0,-1,-3,3|declined=-3,0,3,0|define=7,-1,-6,-1|definitely=-2,-1,8,-5|definition=-1,0,4,-2|
definition of=-1,0,4,-2|delay=-1,-1,2,-1|delivered=0,-1,1,-1|delta=0,7,-6,-1|delta ticket=0,4,-3,-1|demand=2,-1,-1,-1|
denver=-1,0,2,-1|deposited to=0,-1,2,-1|depression=7,0,-2,-4|describe=20,-3,-7,-11|describe the=6,-1,-3,-3|
design=6,-3,-7,5|design an=4,-1,-2,-1|destination=0,5,-3,-2|did=13,-10,-6,3|did he=1,0,-1,0|did i=-3,-1,10,-6|
did my=-1,-1,2,-1|did not=0,0,-1,2|did the=14,-2,-8,-4|did you=-1,-1,-9,12|die=-1,0,2,-1|difference=5,0,-4,-1|
difference between=5,0,-4,-1|different=0,-1,6,-5|dinner=-1,-1,4,-3|disagree=0,-1,-1,2|discuss=5,-1,-2,-2|
discuss how=5,-1,-2,-2|do=2,9,-3,-8|do for=-1,4,-4,0|do i=-5,0,11,-6|do in=-3,16,-9,-5|do languages=3,0,-2,-1|
do list=0,-1,3,-1|do metals=2,0,-1,-1|do not=2,-2,-3,3|do that=-1,-2,2,0|do they=1,0,-2,2|do we=4,-1,-1,-2|
do you=-10,6,1,3|does=8,0,9,-18|does bread=0,-1,3,-3|does he=2,0,-2,0|does my=0,-2,3,-1|does she=1,0,-1,0|
does the=-2,1,-1,2|dog=-3,5,-1,-1|dog food=-1,-1,3,-1|dogs=0,-1,-2,3|doing=-4,-2,1,5|dollars=0,-3,4,-1|
dollars from=-1,-3,5,-1|don't=-1,-2,-5,9|don't know=0,0,2,-2|doppler=6,0,-3,-3|doppler effect=6,0,-3,-3|
downtown=0,2,-1,0|dozen=1,-2,1,-1|draft=-1,-1,2,-1|draft an=-1,-1,2,-1|dream=5,-1,-2,-2|drive=0,-1,2,0|
dubai=-1,-1,3,-1|each=13,-4,-7,-2|each other=6,-1,-4,-1|eat=0,-1,2,-1|effect=10,-1,-5,-4|eggs=-2,0,3,-1|
egypt=4,-6,3,0|eight=0,-1,2,-1|either=-2,-2,-6,10|electricity=2,-1,0,-1|else=0,-1,-3,5|email=-1,-1,3,-2|
email to=-1,-1,2,-1|employed=0,-1,-1,2|employed by=0,-1,-1,2|employees=0,0,-2,2|empty=2,0,-1,0|empty input=2,0,-1,0|
engine=2,-1,-1,-1|enjoy=-1,-2,-3,6|enjoy doing=0,-1,-1,3|enough=0,-1,2,-1|entanglement=4,-1,-2,-2|
entrepreneur=-2,-1,5,-3|entry=-1,7,-4,-3|entry rules=-1,7,-4,-3|ephemeral=-2,-1,5,-3|equation=1,0,-1,0|
equation for=1,0,-1,0|essay=2,-1,-1,0|essay on=2,-1,-1,0|europe=2,-1,-1,0|evans=-1,8,-4,-3|evening=-2,3,-2,1|
eventual=7,-1,-3,-4|eventual consistency=7,-1,-3,-4|every=3,-1,-1,-1|every weekday=-1,-1,2,0|everyday=1,0,-1,0|
everyday life=1,0,-1,0|everything=0,-1,-2,3|evidence=2,0,-1,-1|evidence supports=2,0,-1,-1|exactly=0,-1,-1,2|
example=2,-1,-1,0|experiment=4,-1,-2,-1|experiment to=4,-1,-2,-1|expire=0,-1,2,-1|explain=10,-3,-1,-6|
explain the=0,0,-1,2|explain why=2,0,-1,-1|explanation=1,-1,-1,0|fail=7,-2,-4,-2|fail in=7,-2,-3,-1|fall=4,-1,-2,-1|
fall of=4,-1,-2,-1|false=-1,-1,-3,5|family=0,0,-2,2|fan=-1,0,2,-1|fargo=-1,-1,3,-1|faster=2,-1,0,0|favorite=0,2,-4,2|
fees=0,-7,7,0|feet=2,0,-1,0|fell=1,-1,-1,0|fell by=1,-1,-1,0|ferry=0,3,-2,-1|ferry times=0,3,-2,-1|finally=0,-1,-3,4|
financial=3,-1,-2,0|financial crisis=3,-1,-2,0|find=0,3,7,-10|find a=-1,4,0,-2|find me=-1,3,-1,-1|find my=-1,-1,3,-1|
find the=2,3,-3,-2|first=2,1,-2,-1|fix=4,-1,-2,-1|fix it=2,0,-1,0|flight=-3,11,-7,-1|flight from=-3,9,-6,-1|
flights=-2,13,-5,-6|flights from=0,1,-1,0|flights to=-1,10,-4,-5|flip=-2,-2,11,-7|flip a=-1,-1,5,-3|food=-1,2,1,-2|
food should=0,3,-1,-2|for=-8,11,3,-6|for #=2,-5,5,-1|for a=0,-2,3,-2|for dinner=0,0,2,-1|for fun=-1,5,-4,0|
for i=3,-1,-1,0|for iceland=0,2,-2,-1|for istanbul=0,2,-1,-1|for it=-1,-1,7,-5|for march=-1,0,1,0|for me=-2,0,9,-7|
for mexico=0,2,-1,0|for my=-1,2,1,-1|for new=0,3,-2,-1|for nightlife=-1,2,0,0|for our=0,2,-2,0|for someone=0,-1,-2,3|
for something=-1,4,-3,0|for that=-1,1,-3,2|for the=2,1,-5,2|for three=-1,-1,1,0|for tonight=0,-1,2,-1|
for traveling=0,3,-2,-2|for under=-1,3,-2,0|for x=2,-1,-1,0|for you=0,-2,-5,7|for your=-1,-2,-4,6|forget=-1,-2,6,-3|
form=0,-3,6,-3|four=5,-2,-2,-1|france=0,2,-1,0|fraudulent=0,0,5,-4|free=1,-1,2,-2|free in=0,2,-1,-1|french=0,-1,7,-6|
friday=-3,1,1,1|friday at=-1,-1,3,-1|friend=0,-1,-2,3|friends=0,6,-4,-1|from=-6,11,-9,4|from dallas=0,2,-1,0|
from march=-1,2,0,0|from may=0,2,-2,0|from monday=-1,5,-3,-1|from my=1,-2,2,-1|from now=0,0,2,-2|from the=0,-1,-3,4|
fuel=0,-1,2,-1|full=-1,1,-1,2|fun=-1,7,-5,0|fun in=0,2,-1,-1|fun to=0,2,-1,0|funds=-2,0,2,0|funny=-1,-2,-5,9|
funny joke=0,-1,-2,3|game=0,-1,5,-4|garbage=2,-1,-1,0|garbage collection=2,-1,-1,0|gas=-2,-1,6,-3|
gatlinburg=-3,5,-1,-1|gdansk=-1,12,-5,-6|general=4,-1,-2,-2|general relativity=4,-1,-2,-2|german=-1,-1,3,-2|
germany=0,2,-1,0|get=-5,-5,6,4|get a=-3,4,0,-1|get from=-1,0,2,-1|get in=0,-4,-1,4|get me=-2,2,4,-4|get my=0,-1,2,-1|
get paid=0,-1,2,-2|gets=2,-1,-1,0|getting=-1,-1,2,0|getting a=-1,-1,2,0|give=6,1,-5,-3|give its=7,-1,-6,-1|
give me=-1,2,0,-1|given=1,-1,-4,4|given a=1,-1,-2,1|glass=3,0,-2,-1|glass transparent=3,0,-1,-1|go=10,9,-6,-12|
go ahead=-1,0,1,0|go to=-2,4,0,-2|goal=1,-1,0,0|going=-4,-3,-2,10|going to=-2,-1,8,-5|good=-6,1,-3,8|
good hikes=-1,2,0,-1|good local=0,3,-2,-1|good one=-1,-3,-5,8|good place=0,6,-4,-2|good reviews=0,-3,6,-4|
got=-1,-1,-2,4|got to=-1,1,-5,4|gotta=-1,-1,-2,4|grams=2,0,-2,0|grandma=0,-1,6,-4|grandmother=0,6,-4,-2|
graphql=2,0,-1,0|great=7,0,-5,-2|great depression=7,0,-2,-4|group=-1,4,-1,-2|group of=-1,4,-1,-2|groups=1,-1,0,0|
guess=-1,-1,-5,7|gym=0,0,2,-1|had=0,-2,-1,2|had a=-1,-1,0,2|haircut=-1,-3,7,-3|half=2,0,2,-4|half a=-1,2,0,-1|
half past=0,-1,2,-1|hall=-1,2,0,0|hand=0,-2,4,-2|happen=3,-1,-1,-1|happen when=2,0,-1,-1|happy=-1,-2,5,-2|
happy birthday=-1,-1,5,-3|has=4,5,1,-9|has #=4,-1,-2,0|has been=0,-1,2,-1|haskell=8,-2,-3,-3|have=-5,-3,3,5|
have a=-2,1,-7,9|have any=0,-1,-1,3|have left=0,-1,2,-1|have my=0,0,-3,4|have no=-1,0,-1,2|have to=0,-2,3,-1|
have you=-1,-1,-1,3|hawaii=0,2,-1,-1|he=8,-3,-5,0|he wants=1,-1,0,0|health=-1,-3,10,-7|hear=0,-2,-1,3|
hear you=0,-1,3,-2|heater=-1,0,2,-1|help=0,-1,-2,4|help me=1,-1,-3,3|her=6,-2,-3,-1|herd=6,-1,-2,-2|
herd immunity=6,-1,-2,-2|here=-1,-1,-1,3|hey=-1,-1,-3,5|hi=-1,-1,-1,3|high=3,0,-2,-1|high school=2,-1,-1,0|
highway=0,-1,3,-2|hikes=-1,2,0,-1|hikes in=-1,2,0,-1|him=1,-1,-1,0|himself=1,-1,-1,0|his=7,-4,-3,0|his goal=1,-1,0,0|
history=7,-1,-6,-1|hobart=-2,12,-4,-7|hobbies=-1,-2,-3,6|hobbies do=0,-1,-1,2|hold=-2,0,3,0|home=4,-3,-4,3|
hostels=-1,2,0,0|hotel=-2,7,-3,-2|hotel in=-1,5,-2,-1|hotels=-2,9,-3,-4|hotels in=-2,9,-3,-4|hour=4,-1,-2,0|
hours=4,-1,-2,0|how=14,-10,-2,-2|how busy=-1,-1,3,-2|how can=6,-3,-3,0|how did=12,-2,-8,-2|how do=10,-3,5,-12|
how does=6,0,-5,-1|how is=-4,0,-5,9|how long=0,-1,3,-2|how many=-3,-3,4,2|how much=1,-2,3,-3|how often=-1,-1,9,-7|
how old=3,-2,-5,4|how safe=-1,2,-1,0|how should=-2,3,-2,1|how the=1,0,0,-1|how to=-1,0,-1,2|how would=3,-1,-6,3|
how's=-2,-1,2,1|human=-1,-1,-2,3|hungry=-2,-3,8,-4|hungry in=-2,-3,8,-4|i=-15,4,9,3|i am=-5,0,4,0|i ask=0,0,-1,2|
i be=-1,4,-3,-1|i call=0,-2,-3,5|i can't=-2,-1,-3,6|i did=0,0,-2,2|i do=-2,7,-4,-1|i don't=-1,-2,-3,5|
i find=1,-1,1,-1|i fix=2,0,-1,0|i get=-4,2,1,2|i go=-1,11,-6,-4|i got=0,2,0,-2|i have=-5,-4,3,6|i in=3,-1,-1,0|
i last=0,-1,3,-2|i lost=0,0,2,-1|i make=0,0,4,-4|i need=-6,4,6,-4|i not=0,0,5,-4|i refer=0,-2,-3,5|i rent=0,1,-1,-1|
i should=-1,0,-4,4|i spend=-3,6,-2,-2|i switch=0,-2,3,-1|i tell=1,-1,-1,0|i think=0,-1,-3,4|i try=0,3,-1,-2|
i use=-1,-2,4,-1|i wanna=0,0,1,-1|i want=-3,0,6,-2|i was=0,-1,5,-4|i will=0,-2,2,0|i would=-1,-3,7,-4|
i write=4,0,-2,-2|i'd=-4,3,0,0|i'd like=-4,3,0,0|i'll=-1,-1,9,-7|i'll be=-1,-1,5,-3|i'm=-5,-2,1,5|i'm going=0,0,2,-2|
i've=-1,-2,-2,6|iceland=0,3,-2,-1|idea=-1,0,-1,2|ideas=-1,6,-2,-3|if=0,3,1,-4|if i=-4,5,2,-3|if my=-1,-1,4,-2|
if the=3,-1,-2,0|if there's=-1,2,-1,-1|if they=-1,7,-5,-1|if you=-2,0,-1,4|immunity=6,-1,-2,-2|impact=3,0,-2,-1|
impact of=3,0,-2,-1|implements=4,0,-2,-2|implements an=4,0,-2,-2|importance=6,-1,-2,-2|in=4,19,-6,-18|in #=1,-1,1,0|
in a=1,-4,0,2|in afghanistan=-1,2,-1,0|in an=-1,-1,2,0|in atlanta=-1,-2,4,-1|in bangor=-1,3,-1,-1|
in bariloche=-1,3,-1,-1|in berlin=0,-2,3,0|in boise=0,3,-1,-1|in boston=-1,-2,4,-1|in cali=-1,6,-4,0|
in cordoba=-1,3,-1,-1|in croatia=0,2,-1,0|in denver=-1,-2,3,0|in dubai=-1,-2,3,-1|in evans=-1,7,-3,-3|
in gatlinburg=-3,5,-1,-1|in haskell=6,-2,-2,-2|in her=2,0,-1,0|in japan=0,2,-1,-1|in java=3,-1,-1,-1|
in kyoto=0,2,-1,-1|in list=2,-1,-1,0|in london=-1,-2,3,0|in luang=-1,3,-1,-1|in madrid=-1,-3,4,0|
in manhattan=-1,3,-2,0|in miami=-1,-1,2,0|in morocco=0,1,-1,0|in my=-2,-4,6,0|in nashville=0,4,-2,-2|
in norway=0,2,-1,0|in orlando=0,-3,3,0|in peru=0,2,-1,0|in pittsburgh=0,3,-2,-1|in practice=7,-2,-3,-1|
in quito=-1,3,-1,-1|in range=3,-1,-1,0|in scotland=0,2,-1,0|in seoul=0,2,-1,0|in singapore=0,-2,2,0|
in sydney=-1,-2,4,-1|in tampa=-1,6,-4,-2|in the=4,-4,-4,3|in total=2,-1,-1,0|in twenty=-1,-2,5,-1|in vegas=0,5,-1,-3|
in vietnam=0,2,-1,0|in what=7,-2,-3,-1|in your=0,-3,-1,4|in zanzibar=-1,3,-1,-1|inches=-1,-1,2,0|increase=0,0,3,-2|
individual=0,-1,-1,2|indoors=-1,4,-3,0|industrial=3,0,-2,-1|industrial revolution=3,0,-2,-1|information=-1,1,-2,2|
ingredients=0,-1,2,-1|ink=-1,-1,4,-2|input=2,0,-1,0|instead=0,-1,5,-4|instead of=0,-1,4,-3|insurance=0,-4,8,-5|
insurance plan=0,-2,5,-3|interest=10,-1,-4,-5|interesting=0,7,-1,-5|international=-1,5,-4,-1|
international visa=0,5,-4,-1|intervals=2,-1,0,-1|into=-1,-1,4,-2|invention=3,-1,-1,-1|invention of=3,-1,-1,-1|
is=5,-6,5,-4|is #=5,-2,-2,-1|is a=-1,-1,-1,3|is an=0,2,-1,0|is best=-1,2,0,0|is false=-1,0,-2,3|is glass=3,0,-1,-1|
is i=-2,-3,8,-4|is in=-2,-2,6,-2|is it=-5,-2,11,-4|is my=-3,-2,10,-5|is responsible=-1,-1,-3,4|is taking=1,-1,0,0|
is the=-3,-2,4,2|is there=-4,5,-2,2|is to=2,-1,-1,0|is true=-1,0,-6,7|is wrong=2,-1,-3,2|is your=-5,-1,-9,15|
islands=-1,4,-3,-1|islands near=0,3,-2,-1|istanbul=0,3,-2,-1|it=6,-10,-1,4|it again=-1,-1,-4,6|it could=-1,-1,-3,5|
it did=2,0,-1,-1|it going=-1,-7,8,1|it in=-1,-6,8,-1|it is=1,-1,-4,4|it might=-1,4,-4,1|it possible=-2,4,-2,0|
it safe=0,6,-5,-1|it take=2,0,-1,0|it takes=3,-1,-1,-1|it was=0,-4,-2,6|it's=-1,-1,-4,7|italian=-1,-2,9,-6|
italian place=-1,-1,2,0|items=2,0,-1,0|its=13,-2,-7,-3|its history=7,-1,-6,-1|its importance=6,-1,-2,-2|
jake=-1,0,2,-1|january=-1,-1,2,-1|january #=-1,-1,2,-1|japan=0,3,-2,-1|japanese=-1,-1,3,-1|java=9,-2,-4,-4|
javascript=8,-2,-3,-4|jenny=0,-1,5,-4|jfk=0,-1,1,0|joint=-1,-1,2,-1|joke=0,-2,-5,8|joke about=0,-1,-1,2|
jokes=0,-1,-1,2|json=2,0,-1,0|json展=2,0,-1,0|june=-1,2,-1,0|june #=-1,2,-1,0|just=0,-2,-8,10|just said=0,-1,-3,4|
keep=0,-1,-3,3|kentucky=-2,14,-5,-7|key=7,0,-3,-3|key cryptography=7,-1,-3,-3|kg=2,-1,-1,0|kids=-1,0,2,-1|
kinds=-1,-1,-2,4|kinds of=-1,-1,-2,4|know=-3,-6,-2,11|know about=0,1,-2,2|know how=-1,-1,2,-1|know the=-1,-1,1,1|
know where=0,-2,-3,5|korean=-1,-1,3,-2|krebs=5,-1,-2,-2|krebs cycle=5,-1,-2,-2|kyoto=0,3,-2,-1|land=1,3,-3,-1|
land in=-1,3,-2,0|language=0,-1,4,-3|languages=3,0,-2,-1|languages change=3,0,-2,-1|last=-3,-1,13,-9|
last month=0,-1,1,0|last night=-1,2,4,-4|late=0,-1,5,-4|later=-1,-1,5,-3|latest=0,0,-3,2|laugh=0,-2,-2,4|
laundry=-1,-1,3,-2|law=1,0,-1,0|lax=-1,4,-2,-1|lax to=-1,2,-1,0|leave=-1,4,-2,0|leave the=-1,4,-2,0|led=13,-2,-6,-4|
led to=12,-2,-6,-4|left=4,-4,4,-4|less=1,-1,-1,0|let=-1,-1,5,-3|life=-1,0,-2,3|light=2,0,-1,-1|lights=-1,0,4,-3|
like=-6,-3,9,0|like a=-2,-1,6,-3|like to=-2,-4,4,2|limits=11,-2,-4,-5|limits of=11,-2,-4,-5|list=8,-5,-4,1|
list in=10,-3,-5,-2|list of=0,2,-8,6|literature=2,0,-1,-1|live=-1,-2,-4,7|local=0,3,-3,-1|local restaurants=0,3,-2,-1|
location=-1,-2,0,3|london=-1,0,2,-1|long=0,-2,3,-1|long do=0,-1,2,-1|long does=-1,-1,4,-2|long have=0,0,-4,4|
long is=0,4,-3,-1|long will=2,-2,1,-1|longer=1,-1,0,-1|longer than=2,-1,-1,0|look=-2,-1,3,-1|look for=0,0,-1,1|
look up=-1,0,4,-2|lost=0,0,2,-1|lost my=0,0,2,-1|lot=0,0,-2,1|low=1,0,-1,0|lru=4,0,-2,-2|lru cache=4,0,-2,-2|
luang=-1,7,-2,-3|luang prabang=-1,7,-2,-3|lunch=0,-1,4,-3|made=-1,-2,-3,6|made the=-1,0,-1,2|madison=0,6,-5,-1|
madison to=0,6,-5,-1|madrid=-1,-1,3,-1|main=1,2,-2,-1|make=-1,-4,9,-4|make #=1,0,-1,0|make a=-2,-2,9,-5|
make me=-1,0,-6,7|makes=1,-1,-1,0|male=0,-1,6,-5|manhattan=-1,3,-2,0|many=0,-4,2,1|many calories=-2,0,3,-1|
many days=-4,6,4,-5|many points=-1,-1,2,0|march=-3,2,1,-1|march #=-3,2,1,-1|mark=0,0,2,-2|market=-4,0,6,-2|
mass=2,0,-1,0|mass of=2,0,-1,0|may=-3,3,-1,1|may #=-2,5,-3,0|me=-12,1,6,5|me a=-3,4,-4,3|me about=0,0,-3,3|
me at=0,-1,3,-2|me book=0,2,-1,-1|me find=0,0,2,-1|me get=0,2,-1,-2|me if=-2,1,0,1|me in=-1,4,-3,0|me laugh=0,-1,-1,3|
me my=0,-1,2,-2|me some=0,4,-7,3|me something=0,0,-1,2|me the=-2,-1,7,-4|me to=0,-2,-4,6|me understand=2,-1,-1,0|
me what=0,-1,3,-2|me when=0,-1,5,-4|me where=0,-1,-3,3|me with=-2,3,-4,3|mean=-7,-2,19,-10|meeting=-1,-3,5,-2|
meeting with=-1,-2,4,-1|meetings=-2,-1,5,-2|meiji=6,-1,-3,-2|meiji restoration=6,-1,-3,-2|merges=2,-1,0,-1|
merges overlapping=2,-1,0,-1|message=-1,-2,6,-3|metals=2,0,-1,-1|metals conduct=2,0,-1,-1|mexico=-1,4,-2,-1|
mexico city=0,2,-1,0|michael=0,0,4,-3|might=-1,4,-4,1|might rain=-1,4,-3,0|mile=2,-2,0,0|miles=3,-2,0,0|
milk=0,-1,4,-3|million=3,-1,-2,-1|mind=-1,-1,-2,4|minutes=2,-5,5,-3|mischievous=-2,-1,5,-3|mix=0,-1,5,-4|
mode=-1,-1,4,-2|modern=5,-1,-2,-2|modern thinking=5,-1,-2,-2|mom=0,-1,10,-9|monday=-2,4,0,-2|monday to=-1,5,-3,-1|
money=2,0,-3,1|money do=-1,2,-1,0|money to=0,0,2,-1|month and=1,-1,0,0|more=2,-4,6,-4|morning=1,-2,0,2|
morocco=0,3,-2,-1|most=-1,2,-3,2|move=-1,-3,4,-1|move #=-1,-3,4,0|movement=2,0,-1,-1|movie=0,0,-3,3|much=1,-2,2,0|
much did=-1,-1,3,-1|much for=0,0,-1,2|much money=2,2,-3,0|museums=0,2,-1,-1|museums are=0,2,-1,-1|music=-1,-1,3,-1|
my=-16,3,28,-15|my #=-1,0,2,-1|my account=-2,0,4,-1|my bank=-2,-1,5,-3|my boss=0,-1,2,-1|my calendar=-1,-2,4,-1|
my capital=0,-1,2,0|my car=-1,-2,4,-1|my card=-1,-1,2,-1|my chase=0,0,2,-1|my checking=-1,0,2,-1|my credit=-1,-1,5,-2|
my grandmother=0,6,-4,-2|my insurance=0,0,2,-1|my list=-1,-1,-4,7|my location=-1,-2,6,-4|my message=-1,-2,5,-2|
my next=0,6,-3,-3|my order=0,-1,2,-1|my parents=0,5,-3,-2|my partner=0,7,-4,-2|my paycheck=0,-1,2,-1|
my phone=0,-1,3,-2|my roommate=0,-1,2,-1|my savings=-1,-1,2,-1|my tasks=0,-2,3,-1|my teenage=0,6,-4,-2|
my tires=-1,-1,3,-1|my to=0,-1,3,-1|my vacation=0,3,-1,-2|my visa=-1,-1,2,-1|my w=-1,-3,5,-1|my wells=-1,-1,2,0|
my wife=0,0,1,-1|name=-4,-4,4,4|name do=0,-1,5,-5|name i=0,-2,-5,7|name of=-3,-1,1,2|nashville=0,4,-2,-2|
natural=5,-1,-2,-3|natural selection=5,-1,-2,-3|near=-3,8,-4,-2|near the=-1,3,-1,0|nearby=-2,-2,9,-5|need=-4,7,5,-8|
need a=-2,8,-6,0|need an=-2,-2,4,-1|need for=-1,10,-7,-2|need help=0,-1,3,-1|need to=1,-5,7,-4|need you=0,-1,2,-1|
needed=1,1,-2,0|needed to=1,1,-1,0|needs=3,-1,-2,0|needs #=2,0,-2,0|never=0,-1,-1,2|never mind=0,-1,-1,2|
new=-1,1,3,-2|new credit=0,0,1,-1|new insurance=0,-1,2,-1|new zealand=0,3,-2,-1|next=-3,6,7,-10|
next evening=-1,3,-2,0|next monday=0,-1,3,-2|next song=-1,-1,3,-2|next week=1,0,-1,0|nice=0,-5,-2,7|nice to=0,-5,-2,6|
night=-1,1,4,-4|night in=0,2,-2,0|nightlife=-1,2,0,0|nightlife and=-1,2,0,0|no=-3,-2,-6,11|noon=-3,2,5,-3|
noon and=-3,3,0,0|nope=-1,-1,-1,3|norway=-1,3,-2,-1|not=-2,-6,-1,10|now=-3,0,2,1|number=3,-2,0,-1|number but=2,0,-1,0|
number of=2,-1,0,-1|numbers=2,0,-2,0|observed=4,-1,-2,-1|observed at=4,-1,-2,-1|of=9,2,-12,1|of #=3,-1,-1,0|
of a=-1,-2,4,-2|of america=-1,-1,2,-1|of cars=-1,-2,5,-2|of co=1,0,-1,0|of constantinople=4,-1,-2,-1|
of gas=-1,-1,3,-2|of his=2,0,-1,0|of hobbies=0,0,-1,1|of lax=-1,4,-2,-1|of my=-1,1,-2,1|of pets=0,0,-1,2|
of propane=1,0,-1,0|of questions=-1,-1,-2,4|of six=0,3,-1,-2|of subjects=-1,-1,-2,4|of the=5,0,-5,-1|
of them=2,-1,-3,2|of things=-2,0,-3,5|of this=-1,0,-1,2|of year=0,2,-1,-1|of you=-1,-1,3,-1|off=-2,4,8,-10|
off my=-1,-1,4,-3|off the=-1,-1,4,-2|office=0,-1,2,-1|often=-1,-1,9,-7|oil=-2,-3,16,-11|old=3,-2,-5,4|old as=1,-1,0,0|
old is=2,-1,-1,0|old you=0,-1,-3,3|olive=0,-1,2,-1|olive oil=-1,-1,2,-1|on=-4,-3,7,0|on a=2,-1,-1,-1|
on delta=0,2,-1,0|on empty=2,0,-1,0|on friday=-1,0,3,-2|on may=-1,2,-1,0|on my=-2,1,7,-6|on november=-1,2,-2,0|
on sale=-2,-2,9,-5|on sunday=-1,0,3,-2|on the=-3,-4,1,6|once=1,-1,-4,4|one=0,-7,-2,9|one cup=-1,0,2,0|
one example=2,-1,-1,0|one of=0,0,-2,2|only=1,-1,2,-2|opportunity=9,-1,-3,-4|opportunity cost=9,-1,-3,-4|
opposed=2,0,-1,-1|opposed it=2,0,-1,-1|or=-3,-3,0,6|or a=-1,-1,-3,5|or cats=0,0,-1,2|order=-2,-3,11,-6|
order more=-2,-1,7,-4|orlando=0,-3,3,0|osmosis=11,-1,-3,-7|other=6,-2,-5,1|our=0,1,3,-3|our conversion=1,-1,-1,0|
our last=0,2,-2,0|our next=-1,-1,5,-3|out=-1,-2,1,1|out of=-2,2,1,-2|out the=-1,-1,-3,5|outline=2,-1,-1,0|
outline an=2,-1,-1,0|outside=-1,-1,-2,3|over=3,-1,-2,-1|over time=3,0,-2,-1|overlapping=2,-1,0,-1|
overlapping intervals=2,-1,0,-1|own=-2,0,-3,5|owns=-4,0,0,4|packs=1,-1,0,0|paid=0,-2,7,-6|pair=1,-1,0,0|
pair of=1,0,-1,0|palawan=-1,9,-4,-4|paper=0,-1,2,-1|paper towels=0,-1,2,-1|parents=0,5,-3,-2|paris=0,4,-3,-1|
particular=0,-2,-4,6|partner=0,7,-4,-2|pass=-1,1,-4,3|pass for=0,2,-2,0|past=0,-1,2,-1|past eight=0,-1,2,-1|
pay=0,-1,3,-2|pay the=0,-1,2,-1|paycheck=0,-1,2,-1|paycheck deposited=0,-1,2,-1|payday=-1,0,4,-3|payment=0,-1,2,-1|
peanut=0,-2,3,-1|peanut butter=0,-2,3,-1|people=3,3,-4,-2|people from=-2,3,-2,0|people in=0,4,-2,-2|per=5,-2,-3,0|
percent=2,-1,-1,0|percent after=1,-1,-1,0|person=-1,-3,-4,9|person who=-1,0,-1,2|peru=0,3,-2,-1|peter=-1,-1,5,-3|
pets=-4,-1,-5,10|pets you=-3,0,-2,4|phoenix=0,-4,4,0|phone=-1,-2,9,-7|pie=0,-2,2,0|pin=-1,0,2,-1|pittsburgh=0,3,-2,-1|
pittsburgh to=0,2,-1,-1|pizza=0,6,-2,-3|place=-4,7,-5,2|place in=0,2,-1,-1|place to=-1,8,-4,-3|placebo=5,-1,-3,-2|
placebo effect=5,-1,-3,-2|places=0,2,-1,-1|plan=-1,8,0,-7|plan a=-2,6,-2,-2|planets=2,0,-1,-1|plate=1,-1,2,-2|
plate tectonics=2,0,-1,-1|play=4,-2,4,-6|play the=0,0,2,-1|playing=0,-1,2,-2|playlist=-1,0,2,-1|please=-8,-3,7,3|
please book=0,4,-3,0|plus=-2,-5,11,-5|plus #=-2,-4,9,-4|plus a=0,-1,2,-1|pm=-3,-3,7,-1|point=-2,-1,-3,5|
points=-1,-1,3,-1|portuguese=-1,-1,3,-2|possible=1,2,-3,0|possible to=-2,3,-2,0|prabang=-1,7,-2,-3|
practice=7,-2,-3,-1|prefer=-1,-2,0,2|pressure=-1,0,3,-1|pretty=-1,-1,-3,5|price=0,-1,4,-3|price of=0,-1,4,-3|
print=5,-2,-2,-2|printer=-1,-1,4,-2|printer ink=-1,-1,4,-2|problem=8,-1,-4,-3|process=-2,-1,-4,7|program=2,-1,-2,1|
program and=2,-1,-1,0|program validates=2,0,-1,0|propane=1,0,-1,0|propane and=1,0,-1,0|propose=2,-1,-1,0|
propose a=2,-1,-1,0|protestant=2,0,-1,-1|protestant reformation=2,0,-1,-1|provide=-1,2,-1,-1|pto=-1,-2,4,-1|
public=7,0,-3,-4|public key=7,-1,-3,-3|purchase=0,2,-1,0|purchase a=0,2,-1,0|purchased=-1,-1,4,-3|put=0,-2,6,-3|
put a=0,0,2,-2|put on=0,-1,2,-1|python=9,-1,-3,-4|quantum=4,-1,-2,-2|quantum entanglement=4,-1,-2,-2|
question=-1,-1,-4,6|questions=-2,-2,-4,7|queue=-2,-1,5,-3|quito=-2,9,-3,-4|rail=0,2,-2,0|rail pass=0,2,-2,0|
rain=-1,4,-3,0|rain in=-1,4,-3,0|range=3,-1,-1,-1|rate=3,-2,6,-7|rate fell=1,-1,-1,0|read=0,-1,2,-1|ready=0,-1,2,-1|
real=0,-2,-3,6|real person=0,-2,-2,4|realism=2,0,-1,-1|realism and=2,0,-1,-1|really=-1,-1,-3,5|recipe=0,-2,5,-3|
recipe for=0,-1,4,-2|red=1,-1,-5,5|redeem=-1,-1,2,0|redesign=1,-1,-1,0|redesign is=1,-1,-1,0|refer=0,-3,-4,7|
refer to=0,-3,-4,7|reformation=2,0,-1,-1|relate=6,-1,-4,-1|relate to=6,-1,-4,-1|relativity=4,-1,-2,-2|
remember=0,-2,5,-3|remind=0,-2,8,-6|remind me=0,-2,8,-6|reminder=-1,-1,3,-1|reminder to=-1,0,1,0|remove=2,-1,0,-1|
rent=-2,8,-4,-2|rent a=-1,6,-3,-1|rental=-1,8,-4,-3|rental car=-1,5,-3,-2|rented=0,2,-1,0|renting=-1,6,-4,-1|
renting a=-1,6,-4,-1|repeat=0,-1,-4,6|repeat that=0,0,-1,1|reply=-1,-2,5,-2|reply to=-1,-2,5,-2|request=-1,-4,7,-3|
request time=0,-1,2,-1|require=0,3,-2,-1|require a=0,2,-1,0|reservation=-3,6,0,-3|reservation at=0,-1,3,-1|
reservation for=-1,-1,2,0|reserve=-2,1,2,0|reserve a=-2,0,2,0|responsible=-1,-1,-3,5|responsible for=-1,-1,-3,5|
rest=4,-1,-2,-1|rest and=2,0,-1,0|restaurant=0,6,-5,-1|restaurants=0,3,-2,-1|restaurants in=0,3,-2,-1|
restoration=6,-1,-3,-2|return=3,-1,2,-4|return true=1,-1,0,-1|returning=-2,4,-2,0|returning on=-1,2,-1,0|
returns=0,3,-2,0|returns on=0,3,-2,0|reviews=-1,-2,9,-6|revolution=5,-1,-3,-1|rewards=-1,-3,3,0|rhythm=-2,-1,5,-3|
rice=-1,-1,5,-3|right=-3,4,9,-10|right now=-3,5,7,-10|rights=2,0,-1,-1|rights movement=2,0,-1,-1|rise=6,-1,-4,0|
road=-1,-1,5,-3|role=4,-1,-3,0|roll=-5,-2,12,-5|roll a=-1,-1,5,-3|romanticism=2,0,-1,-1|rome=0,3,-2,-1|
room=-2,5,-1,-2|room in=-1,3,-1,0|roommate=0,-1,2,-1|round trip=0,1,-1,0|rows=2,-1,-1,-1|rules=-1,7,-4,-3|
rules for=-1,7,-4,-3|run=0,-2,-3,5|rust=9,-2,-3,-4|safe=-1,11,-7,-2|safe is=-1,2,-1,0|safe to=0,3,-2,-1|
said=0,-1,3,-2|sale=-1,-2,8,-5|sale nearby=-2,-2,9,-5|samarkand=-1,9,-3,-5|same=1,-1,-3,3|sara=0,0,2,-1|
saved=1,0,-1,0|saved #=1,0,-1,0|savings=-1,-1,3,-1|say=1,-4,-6,9|say it=-1,-1,-4,6|say that=0,-1,-4,4|
say when=3,0,-1,-2|say you=0,0,-1,2|saying=0,-1,-1,2|schedule=-1,-3,6,-2|schedule a=-1,-3,5,-2|school=3,-1,-1,-1|
school student=2,-1,-1,0|science=3,0,-2,-1|scotland=0,2,-2,0|search=11,-3,-3,-4|search in=11,-3,-3,-4|
seattle=0,2,-1,-1|second=3,-1,-2,0|see=-5,9,-1,-3|see if=-3,8,-3,-2|see in=-1,4,-2,-2|see you=0,-1,-1,3|
selection=5,-1,-2,-3|send=-1,-2,7,-5|seoul=0,4,-2,-1|set=-3,-3,13,-7|set a=-1,-2,5,-2|set an=-1,-1,2,-1|
seven=0,2,-1,-1|seven days=0,2,-1,-1|shampoo=-1,-1,5,-3|shaped=5,-1,-2,-2|shaped modern=5,-1,-2,-2|she=7,-1,-5,0|
she has=2,0,-1,0|shirt=-1,-2,4,-1|shopping=-2,-2,5,-2|shopping list=-2,-1,6,-2|shots=0,0,-4,4|should=-4,12,-13,5|
should be=-1,-1,-1,3|should i=-2,11,-11,2|should we=-2,5,-2,0|show=3,-1,3,-5|side=0,0,-2,2|sides=1,-1,-1,0|
single=0,2,-2,0|single tickets=0,2,-2,0|sites=-1,3,-2,-1|six=0,1,2,-4|sky=0,-4,4,0|sleep=0,-1,-2,2|slower=-1,-1,6,-5|
so=-1,-3,2,2|so much=0,0,-1,2|soap=2,0,-2,-1|some=1,12,-10,-3|some of=-1,4,-1,-2|some suggestions=0,7,-6,-1|
some things=0,5,-2,-3|someone=0,-1,-3,5|someone else=0,-1,-3,4|something=-1,6,-7,2|something funny=-1,-1,-3,5|
something indoors=-1,4,-3,0|son=0,4,-1,-3|song=-3,-3,6,0|soon=0,1,-1,-1|sorry=-1,-2,-5,8|sort=10,-4,-6,0|
sort a=10,-3,-5,-2|sort of=-1,-1,-1,2|sorts=0,-1,-1,2|sorts of=0,-1,-1,2|southwest=0,2,-1,0|spaghetti=-1,-2,8,-5|
spain=0,2,-1,-1|spanish=0,-1,3,-2|speak=-1,-2,9,-5|speed=1,0,1,-1|speed is=0,0,2,-1|spell=-4,-1,16,-11|
spend=-1,8,-5,-2|spend on=-2,-1,4,-1|spend the=-1,3,-2,0|spent=1,-1,-1,0|sql=9,-2,-4,-4|square=3,-1,-2,-1|
st=-2,1,2,-1|stack=2,-1,-1,0|stack trace=2,-1,-1,0|start=1,-1,6,-5|stay=0,3,-2,-1|stay from=0,2,-1,-1|
steakhouse=-1,-1,6,-3|steam=3,-1,-1,-1|steam engine=3,-1,-1,-1|still=-2,-2,9,-5|still on=-2,-1,6,-4|stoic=-2,-1,5,-3|
stop=-1,-1,0,2|stop talking=0,0,-4,4|student=2,-1,0,-1|student with=2,-1,-1,0|subjects=-1,-2,-4,6|
subjects are=0,-1,-1,3|suggest=1,7,-5,-4|suggestions=0,9,-6,-3|sum=2,-1,-1,0|sunday=0,-1,3,-2|supply=2,-1,-1,-1|
supply and=2,-1,-1,-1|supports=2,0,-1,-1|supports it=2,0,-1,-1|sure=-1,-1,2,-1|swap=-1,4,-2,0|swap day=-1,4,-3,0|
switch=-2,-4,10,-5|switch on=-1,-1,4,-3|sydney=-1,-2,3,-1|table=-1,0,2,-1|table for=-1,-1,3,0|table with=0,2,-2,0|
tablespoons=-2,0,2,0|tails=-1,-1,2,-1|take=1,-2,0,2|take a=-1,0,-1,2|take half=-1,2,0,-1|takes=3,-1,-1,-1|
taking=1,-1,0,0|taking a=1,-1,0,0|talk=-2,-4,4,2|talk to=0,-2,0,1|talking=-1,-3,-7,11|tall=2,-1,-1,0|tampa=-1,7,-2,-3|
tampa from=0,2,-1,0|task=-1,-2,-5,7|tasks=0,-2,3,-1|taxes=0,0,3,-3|tbilisi=-1,11,-5,-5|tectonics=2,0,-1,-1|
teenage=0,6,-4,-2|teenage son=0,6,-4,-2|tell=-3,-3,1,5|tell me=-4,-2,2,5|tell whether=1,-1,-1,0|ten=0,3,-1,-2|
ten days=-1,3,-1,-1|test=4,-1,-2,-1|test whether=4,-1,-2,-1|text=-1,-2,9,-7|th=-3,7,-3,-1|th for=-1,2,-1,0|
th through=-1,2,-1,0|th to=-2,3,-1,0|than=5,0,-4,-1|than single=0,2,-2,0|thank=0,-1,3,-2|thank you=0,-1,3,-2|
thanks=-1,-2,-5,9|thanks for=-1,-1,-3,5|that=3,-1,-14,12|that country=0,2,-1,-1|that i'll=-1,-1,5,-3|
that implements=4,0,-2,-2|that is=-2,2,-6,6|that merges=2,-1,0,-1|that returns=0,3,-2,0|that take=-1,2,0,-1|
that the=2,0,-1,-1|that there=5,-1,-3,-2|that was=0,-1,-1,2|that would=-1,0,-1,2|that you=-1,-1,-3,4|
that's=-2,-2,-6,10|that's not=0,0,-1,2|the=10,-10,5,-5|the #=0,3,-6,3|the agricultural=2,0,-1,0|the ai=-2,-1,1,2|
the airport=0,2,-2,0|the amount=-2,-1,4,-1|the answer=-1,-1,-2,4|the bathroom=0,-1,2,-1|the best=0,7,-5,-2|
the black=2,0,-1,-1|the cat=-1,-1,2,0|the civil=2,0,-1,-1|the cold=3,0,-2,-1|the combustion=1,0,-1,0|
the company=0,0,-1,1|the country=-1,3,-2,-1|the current=-1,-2,-2,5|the definition=-1,0,4,-2|the delay=-1,-1,2,-1|
the difference=5,0,-4,-1|the doppler=6,0,-3,-3|the entry=-1,7,-4,-3|the equation=1,0,-1,0|the fall=4,-1,-2,-1|
the flight=-1,4,-3,-1|the great=8,0,-3,-4|the gym=0,0,2,-1|the heater=-1,0,2,-1|the impact=3,0,-2,-1|
the industrial=3,0,-2,-1|the invention=3,-1,-1,-1|the islands=0,3,-2,-1|the krebs=5,-1,-2,-2|the last=0,0,3,-3|
the latest=0,0,-3,2|the limits=11,-2,-4,-5|the mass=2,0,-1,0|the meiji=6,-1,-3,-2|the month=-1,1,-1,0|
the most=-1,3,-1,-1|the name=-2,-2,-1,5|the next=-2,2,3,-2|the office=-1,-1,3,-1|the other=0,0,-1,2|
the person=-1,0,-1,2|the pets=-3,0,-2,4|the placebo=5,-1,-3,-2|the price=0,-1,4,-3|the protestant=2,0,-1,-1|
the rail=0,2,-2,0|the redesign=1,-1,-1,0|the road=-1,-2,5,-2|the same=2,0,-1,0|the second=2,-1,-1,0|
the shopping=-2,-1,5,-1|the steam=3,-1,-1,-1|the time=-2,3,-1,-1|the traffic=-1,-1,3,-1|the trolley=8,-1,-4,-3|
the tv=-1,0,2,-1|the vet=-2,-3,7,-3|the weather=-1,-4,-3,7|the zoo=-1,1,0,0|their=4,-1,-2,-1|them=2,-4,1,1|
then=2,-1,-2,1|theorem=5,-1,-2,-2|there=0,11,-7,-4|there a=-2,1,-3,3|there any=-1,5,0,-3|there anything=0,2,-1,0|
there are=7,-1,-4,-2|there good=-1,2,0,-1|there to=-2,6,-3,-1|there travel=0,2,-1,0|there's=-1,2,-1,-1|
there's a=-1,2,-1,-1|these=0,-2,3,-1|thesis=2,-1,-1,0|thesis and=2,-1,-1,0|they=2,5,-5,-2|they have=-1,7,-5,-1|
things=-4,3,-4,4|things can=0,0,-2,2|things do=0,-3,-3,7|things i=0,3,-1,-2|things to=0,3,-1,-2|think=0,7,-5,-2|
thinking=3,3,-4,-3|this=1,5,0,-6|this code=3,-1,-1,0|this stack=2,-1,-1,0|this year=-1,6,-3,-2|though=6,-1,-3,-2|
three=5,-3,-1,-1|three arguments=2,-1,-1,0|through=-2,3,0,0|through #=-1,2,-1,0|thursday=0,3,-2,-1|ticket=0,4,-3,-1|
tickets=0,2,-2,0|tim=0,0,5,-5|time=0,0,2,-1|time is=-2,-6,9,-1|time of=0,2,-1,-1|time off=0,6,-5,-2|timer=-1,-1,3,-1|
timer for=-1,-1,3,-1|times=3,1,-3,-1|times between=0,3,-2,-1|tire=-1,0,2,-1|tire pressure=-1,0,2,-1|tires=-1,-1,3,-1|
to=-4,11,2,-8|to #=-1,4,-2,-1|to a=2,0,0,-1|to apply=0,-2,2,0|to atlanta=-1,7,-5,-1|to be=-2,-8,8,2|
to blame=1,-1,-1,0|to book=-1,3,-2,0|to brazil=-1,5,-3,-1|to buy=4,0,-3,0|to call=0,-1,-5,5|to cancel=-1,-1,-4,6|
to change=0,-1,9,-8|to clean=0,0,2,-1|to do=-5,10,-1,-5|to downtown=0,2,-2,0|to drive=0,-1,2,0|to each=6,-1,-4,-1|
to eat=0,-1,2,-1|to find=0,3,-2,-1|to friday=0,2,-1,-1|to get=0,-3,-3,6|to give=-1,-1,2,0|to go=0,7,-4,-2|
to have=-1,2,0,-1|to hear=0,-2,0,2|to help=0,-1,-5,6|to his=2,-1,-1,0|to know=-1,-3,-4,8|to make=2,-5,7,-5|
to march=-1,2,0,0|to may=-2,4,-3,0|to me=0,-3,-4,7|to my=-2,-4,11,-4|to phoenix=0,-4,4,0|to rent=-2,6,-3,-1|
to request=0,-2,4,-1|to reserve=-1,2,-1,0|to run=-1,-2,-3,5|to say=0,-1,-3,4|to see=-1,3,1,-3|to send=0,0,3,-3|
to spanish=0,0,2,-2|to stay=0,2,-2,-1|to switch=-1,-1,4,-2|to test=4,-1,-2,-1|to that=0,-1,-1,2|to the=10,-1,-3,-7|
to travel=-1,6,-4,-2|to try=0,-1,2,-1|to tuesday=-1,3,-2,0|to visit=0,3,-2,-1|to wait=0,-1,2,0|to work=0,-1,2,-1|
to you=-1,-4,-3,8|today=-2,-6,2,5|toddlers=-1,7,-2,-3|together=2,-1,-1,0|tomorrow=-1,-1,4,-2|
tomorrow morning=0,-1,3,-2|tonight=-1,-2,7,-4|too=0,0,2,-1|toronto=-1,2,0,-1|total=5,-2,-2,0|tourist=0,4,-3,-1|
towels=0,-1,2,-1|town=-1,3,-2,0|trace=2,-1,-1,0|trace from=2,-1,-1,0|trade=4,0,-2,-1|traffic=-1,-1,6,-4|
transaction=0,-7,7,0|transactions=-1,0,2,-1|transfer=0,-1,2,-1|translate=-1,-1,9,-6|translate where=-1,0,2,-1|
transparent=3,0,-1,-1|travel=-2,23,-11,-10|travel alert=-1,6,-2,-2|travel alerts=-1,7,-4,-3|travel around=0,1,-1,0|
travel to=0,5,-3,-1|traveling=0,4,-2,-2|travelling=0,2,-1,0|trip=1,9,-5,-5|trip to=0,9,-4,-4|trolley=8,-1,-4,-3|
trolley problem=8,-1,-4,-3|true=0,-2,-8,10|try=0,2,0,-2|try in=0,3,-1,-2|tuesday=-1,6,-4,-1|tuesday in=-1,3,-2,0|
turn=-2,-1,12,-8|turn off=-2,-1,5,-2|turn the=0,0,2,-1|tv=0,-1,2,-1|twelve=-1,0,1,0|twenty=0,-2,4,-1|
twenty minutes=-1,-2,5,-1|twice=6,-2,-4,-1|twice as=5,-1,-3,-1|two=-2,7,3,-8|two days=0,2,-1,-1|two for=-1,4,-3,0|
two toddlers=-1,7,-2,-3|two weeks=-2,-1,4,-1|type=0,-1,-1,2|type of=0,-1,-1,2|types=-2,-1,-2,5|types of=-2,-1,-2,5|
typescript=7,-1,-3,-3|uber=0,-6,8,-1|uber for=0,-2,3,0|umbrella=0,-1,2,-1|under=1,2,-2,-1|under #=0,2,-2,0|
understand=1,-1,-2,2|understand this=2,-1,-1,0|union=0,0,1,-1|until=-4,0,8,-4|up=-1,-4,10,-4|up the=-1,-1,4,-2|
use=-2,-3,1,4|use to=0,-2,-5,7|used=1,-1,-1,2|used to=0,-1,-1,2|using=0,-9,9,0|vacation=-4,8,5,-9|vacuum=0,0,2,-2|
validates=2,0,-1,0|validates a=2,0,-1,0|vegas=0,5,-1,-3|vet=-2,-3,7,-3|vet for=-2,-3,7,-3|vietnam=-1,4,-2,-1|
view=0,2,-2,0|view for=0,2,-2,0|visa=-3,7,-1,-3|visa card=-1,-1,2,-1|visa for=0,2,-1,0|visa needed=0,2,-1,0|
visa to=-1,5,-3,-1|visit=0,15,-4,-11|visiting=-1,10,-4,-5|voice=-1,-1,4,-3|vs=15,-3,-4,-9|w=-2,-3,6,-1|w #=0,-2,4,-1|
w#=-1,-2,3,0|wait=0,-1,1,-1|wake=0,-1,3,-2|wake me=0,-1,3,-2|wanna=0,0,1,-1|want=-3,-1,3,2|want to=-3,-1,6,-2|
want you=0,-1,6,-6|wants=3,-2,-1,0|wants to=3,-2,-1,0|war=3,0,-2,-1|warfare=2,0,-1,-1|was=-2,-5,0,6|
was given=0,0,-2,2|was last=0,0,2,-1|was my=-3,-1,5,-1|was nice=0,-4,-1,5|was the=3,-1,2,-3|was wondering=-1,3,3,-4|
way=0,-1,0,1|ways=7,-2,-3,-1|ways does=7,-2,-3,-1|we=0,3,-4,1|we dream=3,-1,-1,-1|we land=-1,3,-2,0|we see=0,1,-1,0|
we spend=-1,3,-2,0|weather=3,-11,2,6|weather in=-1,-11,14,-2|wednesday=0,2,-1,0|week=5,1,-4,-1|week in=-1,2,-1,0|
weekday=-1,-1,2,0|weekday at=-1,-1,2,0|weekend=-2,10,-4,-5|weekend in=-2,7,-2,-2|weeks=-1,-1,3,-1|well=0,-1,-1,3|
wells=-1,-1,3,-1|wells fargo=-1,-1,3,-1|went=2,-1,-1,0|were=1,-5,-8,13|were born=0,-1,-3,4|were you=-2,-3,-5,9|
what=7,-4,-2,-2|what all=-3,-2,6,-2|what are=1,5,-7,1|what can=-1,2,-6,5|what company=-4,-1,-2,7|what do=-3,-1,-3,6|
what does=-7,-2,19,-10|what evidence=2,0,-1,-1|what food=0,3,-1,-2|what is=14,-9,2,-7|what kind=0,-1,-1,2|
what kinds=-1,-1,-2,4|what led=12,-2,-6,-4|what location=0,0,-6,6|what museums=0,2,-1,-1|what name=0,-2,3,-1|
what should=-1,5,-4,0|what sort=-1,-1,-1,2|what sorts=0,-1,-1,2|what the=0,-1,4,-3|what things=-1,-2,3,0|
what time=-2,-6,9,-1|what types=0,-1,-1,2|what was=3,-1,1,-2|what ways=7,-2,-3,-1|what would=0,0,6,-5|
what you=0,-1,-5,6|what's=-10,4,6,1|what's #=-3,-4,11,-4|what's a=0,6,-4,-2|what's my=0,-2,4,-2|what's the=-4,0,6,-2|
what's your=0,-1,-7,9|when=2,-3,8,-8|when do=0,-1,4,-3|when does=-1,-1,5,-2|when i=0,2,3,-5|when is=-2,-1,4,-1|
when it=2,0,-1,-1|when you=3,-1,-4,3|where=-3,5,-5,4|where are=0,-1,-1,3|where can=-1,-1,3,-1|where did=0,-1,-2,3|
where do=0,5,-3,-1|where is=-1,-1,2,0|where should=0,10,-7,-3|where you=0,-4,-4,7|whether=8,-3,-4,-2|
whether the=2,-1,-1,0|which=0,0,-4,4|which area=-1,2,0,0|which company=0,-1,-3,5|while=4,1,-3,-1|whisper=-1,-1,6,-4|
who=-1,-6,-8,14|who are=0,-1,-1,2|who do=0,-1,-2,3|who is=-1,-1,-4,6|who made=-1,0,-1,2|who opposed=2,0,-1,-1|
why=15,-5,-3,-7|why did=3,0,-2,-1|why do=12,-2,-5,-4|why does=6,-1,-4,-2|why is=3,-1,0,-2|why my=-1,0,1,0|
why was=-3,0,3,0|wife=-1,-1,6,-4|wifi=5,3,-5,-2|wifi吗=0,2,-2,0|will=5,-1,2,-6|will be=2,-1,-1,0|will he=2,-1,0,0|
will i=-1,4,-1,-1|will my=0,0,1,-1|will need=0,-2,2,0|will you=-1,0,5,-3|win=-1,-1,3,-1|windy=0,-7,9,-1|
windy in=0,-7,9,-1|wish=0,0,-1,2|with=3,13,-9,-8|with a=-1,7,-4,-2|with friends=-1,7,-2,-5|with my=-1,15,-8,-6|
with one=4,-2,-1,-1|with this=2,-1,-1,0|with two=0,6,-2,-3|with you=0,-3,-4,7|without=3,-1,-2,0|won=0,0,5,-4|
wondering=-2,3,4,-5|work=13,-6,-6,-1|work for=0,-2,-3,6|work in=5,-2,-2,-1|worker=0,0,-2,2|working=1,-2,-3,4|
working for=0,-1,-3,4|works=3,0,0,-2|worth=-1,11,-4,-5|worth visiting=-1,10,-4,-5|would=2,-6,2,1|would be=-1,0,-1,2|
would choose=3,0,-1,-2|would i=3,0,-2,-2|would like=0,-3,4,-1|would prefer=0,0,3,-3|would you=-2,-2,-4,8|
write=4,-1,-2,-2|wrong=2,-1,-4,3|wrong and=2,0,-1,0|wrong with=2,-1,-1,0|x=13,-4,-7,-3|x #=5,-2,-3,-1|x in=2,-1,-1,0|
x 六=5,-1,-3,-1|year=-1,6,-3,-2|years=-1,0,-7,8|yes=-1,-1,-4,7|yesterday=-1,-1,3,-1|yet=0,0,2,-1|you=-18,-8,-7,34|
you a=-1,0,-2,3|you answer=0,-1,-4,6|you are=-2,-4,-9,15|you be=0,0,-1,1|you been=-1,-1,-4,5|you born=-2,-2,-4,8|
you can=-1,0,2,0|you check=-1,0,1,-1|you come=-1,-2,-4,6|you do=-1,-4,-4,9|you employed=0,-1,-1,2|
you enjoy=-1,-2,-3,6|you explain=-2,-1,3,0|you from=0,-4,-1,5|you get=-1,0,-1,1|you give=0,5,-4,-1|you have=0,-3,4,-1|
you help=0,-1,4,-3|you just=0,-1,-3,4|you know=-1,-2,-2,5|you later=0,-1,4,-3|you like=-1,-3,-5,9|you live=0,-1,-3,4|
you need=-1,7,-2,-4|you own=-3,0,-2,5|you please=0,2,0,-2|you repeat=0,0,-1,2|you say=-1,-1,2,0|you so=0,0,-1,2|
you spell=-4,0,10,-7|you stop=0,0,-3,4|you suggest=0,7,-4,-3|you tell=-1,-1,0,2|you to=-1,-2,4,-1|you wake=0,-1,3,-2|
you were=-1,-1,-6,8|you work=0,-2,-3,5|you working=0,-1,-3,4|you would=3,0,-1,-2|you're=-1,-3,-5,9|your=-11,-8,-3,22|
your birthday=0,0,-2,2|your boss=-1,0,-2,3|your design=-1,-2,-5,7|your favorite=0,0,-3,3|your hobbies=0,-1,-1,2|
your name=0,-1,3,-2|zanzibar=-2,12,-4,-6|zealand=0,3,-2,-1|zoo for=-1,2,-1,0|~arithmetic=13,-4,-7,-2|~code=8,-3,-4,-2|
~en=-2,-3,1,4|~length 0 en=-6,-9,-10,25|~length 0 zh=-12,-15,-3,29|~length 1 en=-1,-5,-3,9|~length 1 zh=-10,-5,5,9|
~length 2 en=-12,2,11,-1|~length 2 zh=-6,0,16,-10|~length 3 en=6,1,9,-15|~length 3 zh=16,4,-12,-8|
~length 4 en=9,8,-10,-6|~length 4 zh=14,1,-12,-4|~length 5 en=16,-6,-10,-1|~numbers 0=-8,-5,3,10|
~numbers 1=0,-2,10,-9|~numbers 2=9,2,-4,-8|~numbers 3=9,-1,-7,-1|~numbers 4=8,-3,-5,-1|~sentences 1=-9,-5,6,7|
~sentences 2=13,1,-10,-4|~sentences 3=12,-3,-7,-1|~sentences 4=11,-3,-7,-1|~trip length=-2,22,-12,-8|~zh=-3,-6,3,5|
一=1,-3,8,-6|一下=-2,-4,7,0|一下#=-1,0,2,-1|一个=1,2,-3,0|一个吧=0,2,0,-1|一个数=2,-1,0,-1|一共=4,-1,-3,0|一共有=2,-1,-2,0|一只=1,0,-1,0|
一只蜗=1,0,-1,0|一天=1,2,-3,-1|一天能=-1,3,-1,-1|一天要=1,0,-1,0|一家=2,2,-3,-1|一月=0,2,-1,0|一月去=0,2,-1,0|一束=-1,-1,4,-2|
一束花=-1,-1,4,-2|一次=1,-1,0,-1|一点=-1,-1,9,-6|一点货=-1,-1,3,-1|一百=2,-1,0,0|一箱=-1,-1,2,-1|一项=1,-1,-1,0|一首=-1,-1,4,-3|
丁=-1,-1,2,-1|七=-1,4,-1,-3|七天=0,3,-2,-1|七点=-1,-1,2,0|三=9,-1,-1,-7|三个=2,0,-1,0|三亚=0,3,-2,0|三人=0,-1,2,-1|三人的=0,-1,2,-1|
三元=2,0,-1,0|三天=0,2,0,-1|三月=0,1,-1,0|三月份=0,1,-1,0|三点=2,-1,0,-1|三点半=-1,-1,2,-1|三百=-1,0,3,-2|三角=2,0,-2,0|三角形=2,0,-2,0|
上=1,-5,5,-1|上七=-1,-1,2,0|上七点=-1,-1,2,0|上十=-1,-1,2,-1|上十点=-1,-1,3,-1|上午=0,-1,2,-1|上周=0,-1,1,-1|上周买=0,-1,2,-1|
上有=0,-2,3,-2|上有没=-1,-1,4,-1|上滑=1,0,-1,0|上滑下=1,0,-1,0|上的=-2,0,2,-1|下=-4,-2,5,1|下#=0,0,1,-1|下#加=-1,-1,2,0|下#米=1,0,-1,0|
下一=-1,-1,8,-6|下个=0,2,-2,0|下个月=0,2,-2,0|下了=0,0,-2,3|下午=-1,-1,3,-1|下午三=-1,-1,2,-1|下周=-1,0,1,-1|下周一=0,-1,2,-1|
下地=-1,5,-2,-2|下来=0,2,-1,0|下班=0,0,-3,3|下这个=0,-1,1,0|下雨吗=-1,-1,2,-1|不=0,1,-3,2|不会=0,0,4,-4|不冷=0,2,-2,0|不好=0,-2,2,0|
不是=-1,6,-2,-4|不用=-1,0,-3,4|不等=3,-1,-2,-1|不等式=3,-1,-2,-1|不能=3,-1,-1,-1|不错=-2,1,-2,3|与=6,-1,-4,-1|丙=4,-1,-1,-1|
业=1,6,-4,-3|业时=-1,2,-1,-1|业时间=-1,2,-1,-1|丝=0,-1,2,-2|两=12,-4,-4,-4|两个=2,-1,-1,0|两人=2,-1,-1,0|两元=1,0,-1,0|两天=1,0,1,-1|
两次=3,-1,-2,0|两次方=3,-1,-2,0|两百=-1,0,2,-1|两百块=-1,0,2,-1|个=0,1,7,-7|个三=0,-1,1,-1|个三人=0,-1,2,-1|个人=1,2,-2,-1|
个人打=0,2,-1,-1|个判=1,-1,0,-1|个判断=1,-1,0,-1|个吧=0,2,0,-1|个好=7,-3,-3,-1|个小=-2,3,-2,0|个小时=-2,3,-2,0|个屏=-1,-1,4,-3|
个屏发=0,0,2,-1|个数=2,-1,0,-1|个数加=2,-1,-1,0|个数是=2,-1,-1,0|个景=-1,3,-1,-1|个景点=-1,3,-1,-1|个月=-2,-2,5,-1|个月怎=-1,0,2,0|
个月的=-1,-2,3,0|个班=2,0,-2,0|个班分=2,0,-2,0|个电=-1,2,3,-5|个电话=-1,2,3,-5|个红=0,0,-4,4|个计=3,1,-3,-1|个计划=0,2,-1,-1|个车=0,-2,3,0|
个酒=-1,3,-1,-1|个酒店=-1,3,-1,-1|个闹=0,0,1,-1|个闹钟=0,0,1,-1|中=0,-1,-1,2|中午=-1,0,2,-1|中秋=0,-1,-3,5|为=12,-3,-7,-2|
为什=12,-3,-6,-2|为什么=12,-3,-6,-2|主=7,-1,-3,-3|主义=6,-1,-1,-3|主义的=3,-1,-1,-1|丽=0,2,1,-3|丽君=0,-1,3,-3|丽江=0,3,-2,0|
久=-1,1,3,-3|久能=1,1,-2,0|久能下=0,2,-1,0|么=10,-2,-2,-6|么买=-1,3,-2,0|么买票=-1,3,-2,0|么会=4,0,-3,-1|么会发=2,0,-1,0|么做=-2,-1,4,-2|
么关=2,0,-1,0|么关系=2,0,-1,0|么写=8,-1,-5,-2|么办=2,-1,2,-3|么去=0,2,-1,0|么好=-2,-1,4,-1|么时=-1,3,1,-3|么时候=-1,0,3,-2|
么是=5,-1,-3,-2|么景=0,2,-1,0|么景点=0,2,-1,0|么样=-2,3,-5,4|么炒=-1,-1,2,-1|么炒才=-1,-1,2,-1|么算=4,-1,-2,0|么类=-1,2,-1,0|
么类型=-1,2,-1,0|么衣=0,2,-2,0|么衣服=0,2,-2,0|么补=-2,0,5,-3|么要=2,0,-1,0|么证=2,0,-2,0|么证明=2,0,-2,0|么说=-2,-1,3,-1|么读=5,-1,-4,-1|
么读文=7,0,-6,-1|么调=-1,0,2,0|么调料=-1,0,2,0|么问=1,-1,-2,2|么问题=1,-1,-2,2|义=7,-4,-4,0|义和=4,-1,-2,-1|义和例=4,-1,-2,-1|
义是=1,-1,-1,2|义的=3,-1,-1,-1|之=4,0,-3,-1|之间=2,0,-2,0|乐=-2,-1,-1,4|乐园=0,3,-2,0|乐鸡=-1,-1,2,-1|乐鸡翅=-1,-1,2,-1|乘=1,0,-2,0|
乘以=2,-1,-1,0|乘以#=2,-1,-1,0|乙=4,-2,-1,-1|也=0,2,-3,1|习=0,-1,3,-2|习本=-1,-1,3,-2|书=2,-2,5,-4|书馆=1,-1,0,0|买=0,-1,15,-15|
买一=-1,-1,2,-1|买一箱=-1,-1,2,-1|买了=4,-1,-3,0|买了#=3,0,-3,0|买的=0,-1,2,-1|买票=-1,3,-2,0|了=-4,-9,0,13|了#=4,-1,-3,0|
了#元=2,0,-1,0|了吗=-1,-1,6,-4|了哪=3,-1,-1,-2|了哪些=3,-1,-1,-2|了多=1,-2,1,-1|了多少=1,-2,1,-1|了怎=-4,-1,8,-3|了怎么=-4,-1,8,-3|
了没=0,-1,-2,3|事=0,-1,-3,4|二=7,-3,-1,-3|二分=2,0,-1,-1|二分查=2,0,-1,-1|二十=4,-2,-1,-1|二手=-1,-1,2,0|二手平=-1,-1,2,0|于=0,-2,-7,9|
于#=2,-1,-1,0|于多=-3,-1,4,-1|于多少=-3,-1,4,-1|云=0,5,-2,-3|互=2,0,-1,-1|五=6,1,0,-6|五中=-1,-1,3,-1|五中午=-1,-1,3,-1|五晚=0,2,-2,0|
五月=0,-1,3,-2|五月天=0,-1,3,-2|井=1,0,-1,0|井深=1,0,-1,0|亚=-1,5,-3,-1|些=2,1,-2,-1|些影=3,0,-1,-2|些影响=3,0,-1,-2|些食=0,-1,2,0|
些食材=0,-1,2,0|交=0,-1,7,-6|交多=1,0,-1,0|交多少=1,0,-1,0|交房=0,0,2,-1|交房租=0,0,2,-1|产=7,-2,-2,-2|产生=6,-2,-2,-2|产生了=3,0,-1,-2|
京=-2,2,1,-1|京天=0,-2,2,-1|京天气=0,-2,2,-1|京都=0,2,-1,0|亮=-1,0,3,-1|亮度=-1,0,2,0|亮度调=-1,0,2,0|亲=-1,3,-5,2|亲子=0,3,-2,0|
亲子的=0,3,-2,0|亲的=0,-1,-2,3|人=-4,3,-8,9|人均=-2,5,-3,0|人均消=-1,4,-2,-1|人多=0,2,-2,0|人多吗=0,2,-2,0|人打=0,2,-1,-1|人打算=0,2,-1,-1|
人民=-2,1,2,0|人民币=-2,-1,3,0|人的=0,-1,2,-1|人的包=0,-1,2,-1|什=5,3,-2,-6|什么=7,-4,1,-3|什么会=4,0,-3,-1|什么关=2,0,-1,0|
什么好=-2,-1,4,-1|什么时=-1,3,1,-3|什么是=5,-1,-3,-2|什么景=0,2,-1,0|什么类=-1,2,-1,0|什么衣=0,2,-2,0|什么要=2,0,-1,0|什么调=-1,0,2,0|
什么问=1,-1,-2,2|什干=-1,5,-2,-2|今=-4,-7,3,9|今天=-4,-5,0,9|今年=1,-1,-2,2|今晚=-1,-2,6,-2|今晚八=0,-1,2,-1|从=1,2,-4,0|他=-2,5,-5,2|
他家=-1,5,-4,0|他家电=0,2,-1,0|付=2,0,-1,0|付了=2,0,-2,0|付了#=1,0,-1,0|代=2,-3,4,-3|代码=3,-1,-2,-1|代码哪=3,-1,-1,0|以=-2,2,-2,1|
以#=3,-1,-1,0|以#等=2,-1,-1,0|以上=-1,2,-1,-1|以后=-1,0,3,-2|以后叫=0,-1,3,-2|们=-1,0,-4,4|件=7,-2,-1,-4|价=-1,6,-2,-3|
价位=-1,3,0,-2|价格=-1,2,-1,0|份=-1,0,4,-3|份去=0,2,-1,-1|优=5,1,-6,0|优惠=-1,2,-1,0|优惠吗=-1,2,-1,0|优缺=1,-1,0,0|优缺点=1,-1,0,0|
会=7,-6,6,-7|会下=1,-1,5,-5|会不=0,0,5,-4|会不会=0,0,5,-4|会发=3,0,-2,0|会发生=2,0,-1,0|会成=3,0,-2,-1|会成本=3,0,-2,-1|会议=-2,-1,5,-2|
会议室=-1,-1,2,-1|会议推=0,0,2,-1|伦贝=0,2,-1,0|伦贝尔=0,2,-1,0|位=-1,2,5,-6|位置=-1,0,4,-3|住=-1,4,-2,-1|住五=0,2,-2,0|住五晚=0,2,-2,0|
住哪=0,2,-2,1|住哪里=0,-2,-1,3|体=3,-1,0,-2|体检=-1,-1,3,-2|何=3,-1,-1,0|余=3,-1,0,-3|余弦=3,0,-1,-1|余弦定=3,0,-1,-1|作=0,0,2,-1|
你=-8,-4,-15,27|你了=0,-1,-1,2|你会=0,-1,-2,3|你啊=-1,-1,-1,2|你在=-1,-1,-1,2|你好=-1,2,-1,-1|你把=0,2,-1,-1|你是=-2,-1,-2,5|
你有=-1,-1,-1,3|你有什=-1,0,-1,2|你生=0,0,3,-2|你生日=0,0,3,-2|你的=1,-4,-1,4|你的推=0,-3,0,3|你的结=1,-1,0,0|你能=-1,0,-1,2|
你说=-1,-1,-3,4|例=5,-1,-3,-1|例子=5,-1,-3,-1|供=-1,5,-3,-1|供 wifi=0,3,-2,-1|供 wifi吗=0,2,-2,0|便=-1,3,-3,1|保=-1,-2,7,-4|
保断=-1,0,2,0|保断了=-1,0,2,0|保本=1,0,-1,0|保鸡=-1,-1,2,-1|保鸡丁=-1,-1,2,-1|信=-2,-3,5,0|信告=0,-1,2,-1|信告诉=0,-1,2,-1|信用=-1,0,1,0|
信用卡=-1,0,1,0|倍=3,-1,-1,0|倒=0,-1,2,-1|倒计=-1,-1,3,-1|倒计时=-1,-1,3,-1|候=0,0,3,-2|候到=-1,-1,4,-1|候到期=-1,-1,4,-1|
候营=-1,2,-1,0|候营业=-1,2,-1,0|假=-3,-1,0,4|假去=0,2,-1,-1|做=-3,0,1,3|做个=-1,1,-2,1|做个计=0,2,-1,-1|做法=-1,-1,4,-2|停=-1,-1,5,-3|
傅=0,-1,2,-2|儿=-3,5,4,-7|儿子=0,-2,5,-2|儿玩=0,5,-2,-2|儿玩好=0,5,-2,-2|元=1,0,1,-2|元换=-2,-1,3,0|元换成=-2,-1,3,0|先=6,-2,-6,2|
光=4,-1,-2,-2|光电=4,-1,-1,-1|光电效=4,-1,-1,-1|克=2,0,-1,0|入=3,-1,-2,0|全=2,2,-3,0|全吗=0,2,-1,-1|八=4,-2,1,-4|八十=-1,0,2,-1|
八十八=-1,0,2,-1|八块=-1,0,2,-1|八点=0,-1,2,-1|八皇=5,0,-3,-1|八皇后=5,0,-3,-1|公=-2,-3,7,-2|公司=-3,-3,5,1|六=7,1,-4,-4|
六 #=2,-1,-1,0|六 # 的=2,-1,-1,0|兰=0,3,-1,-1|共=8,0,-5,-2|共有=2,-1,-2,0|共有多=1,0,-1,0|共识=4,-1,-1,-1|关=0,2,4,-6|
关玩=-1,3,-2,-1|关系=2,1,-3,0|具=0,-1,3,-1|具车=0,-2,3,-1|再=-2,-1,-7,9|再乘=2,-1,-1,0|再乘以=2,-1,-1,0|再减=-2,0,3,0|再减#=-1,0,2,0|
再见=0,0,-1,2|冒=1,-1,3,-3|冒泡=2,0,-1,-1|冒泡排=2,0,-1,-1|写=15,-2,-7,-6|冰岛=-1,2,-1,0|冲=2,5,-3,-4|冷=-1,-2,2,1|冷不=0,2,-2,0|
冷不冷=0,2,-2,0|准=0,-1,2,0|准备=0,-1,2,0|准备哪=0,-1,2,0|减=-1,-2,4,-1|减#=-1,0,2,0|减#等=-1,0,2,0|几=2,6,2,-10|几个=-3,4,0,-1|
几个小=-1,3,-2,0|几分=0,0,2,-3|几号=0,1,1,-2|几天=2,1,2,-5|几天能=1,0,-1,0|几点=-1,1,3,-3|几点开=0,4,-3,0|凯=4,0,-1,-3|凯恩=4,0,-1,-3|
凯恩斯=4,0,-1,-3|出=5,0,-3,-1|出你=1,-1,0,0|出你的=1,-1,0,0|出去=-1,2,-1,0|出去玩=-1,1,-1,0|出差=0,-2,2,0|出差的=0,-2,2,0|出来=3,-1,-1,0|
出来的=1,0,-1,0|出租=-1,1,0,0|出部=1,0,-1,0|出部分=1,0,-1,0|分=3,1,1,-5|分之=2,-1,0,-1|分以=-1,2,-1,-1|分以上=-1,2,-1,-1|分到=2,0,-2,0|
分到几=2,0,-2,0|分怎=-1,4,-1,-2|分怎么=-1,4,-1,-2|分感=0,-1,-1,2|分感谢=0,-1,-1,2|分是=-1,4,-2,-1|分是几=0,1,-1,0|分是多=-1,2,-1,0|
分查=2,0,-1,-1|分查找=2,0,-1,-1|分每=1,0,-1,0|分每吨=1,0,-1,0|分给=2,0,-2,0|分裂=2,-1,-1,-1|分钟=-3,-2,9,-4|分钟后=0,0,2,-1|划=0,3,-3,-1|
列=2,0,-1,-1|列表=1,-1,0,0|列表对=1,-1,0,0|刚=-1,2,-8,8|刚才=-1,2,-2,1|删=-1,-1,2,-1|删掉=-1,-1,2,-1|删掉待=0,0,1,-1|判=4,-1,-1,-1|
判断=4,-1,-1,-1|判断有=1,-1,0,-1|利=4,-1,-2,-1|利#=2,-1,-1,0|利#元=2,-1,-1,0|别=1,0,-5,4|到=-3,1,3,-2|到了=0,1,-4,3|到二=-1,-1,2,0|
到二手=-1,-1,2,0|到几=2,0,-2,0|到多=2,0,-1,0|到家=-1,-1,0,3|到我=-1,-1,1,0|到我的=-1,-1,1,0|到期=0,-2,3,-1|到百=-1,0,2,0|到百分=-1,0,2,0|
制=2,-1,-1,-1|制的=2,-1,-1,0|前=1,-1,5,-5|前提=0,-1,2,-1|前门=-1,-1,5,-4|剧=-1,1,2,-2|剩=1,-3,3,-2|剩几=2,0,0,-2|力=-1,-1,-2,5|
办=1,-2,7,-7|办里=-1,-1,2,-1|办里的=0,0,1,-1|加=0,-4,-2,5|加#=-2,-1,3,0|加#再=-1,0,1,0|加上=3,-1,-2,0|务=0,3,-2,-1|动=2,-1,0,-1|
助=0,-1,-1,2|劳=0,3,-2,0|勒=4,-1,-2,-1|勒密=2,0,-1,-1|勒密定=2,0,-1,-1|勒效=2,-1,-1,0|勒效应=2,-1,-1,0|包=-1,-2,-1,4|包子=-1,-1,3,-2|
包间=0,-1,2,-1|化=8,-2,-4,-2|北=-1,3,-1,-1|北海=0,2,-2,0|匹=2,0,-1,0|匹配=2,0,-1,0|区=6,1,-5,-3|区块=4,-1,-1,-1|区块链=4,-1,-1,-1|
十=6,-5,2,-3|十一=-1,2,-1,0|十一月=0,2,-1,0|十八=-1,0,2,-1|十八块=-1,0,2,-1|十分=-2,-2,2,2|十分感=0,-1,-1,2|十分钟=-2,0,3,0|
十点=-1,-1,3,-1|十米=2,-1,-1,0|升=2,-1,-1,0|午=-2,-1,6,-3|午三=-1,-1,2,-1|午三点=-1,-1,2,-1|午的=0,-1,2,0|半=-1,-2,4,-1|
半小=-1,-1,3,-1|半小时=-1,-1,3,-1|单=0,-2,8,-6|卖=1,-2,2,-1|卖多=1,0,-1,0|卖多少=1,0,-1,0|南=-1,3,-1,-1|博=0,5,-2,-3|卡=-3,-1,8,-4|
卧=0,0,2,-1|卧室=0,0,2,-1|厅=0,2,0,-1|历=4,0,-3,-1|压=-3,0,-1,3|压缩=0,2,-2,0|压缩成=0,2,-2,0|厘=-1,-2,3,-1|厘米=-1,-2,3,-1|
原=1,-2,-3,4|去=-6,21,-7,-8|去哪=-2,6,1,-5|去哪儿=0,5,-2,-2|去哪好=-1,1,-1,0|去哪里=-1,1,3,-2|去安=0,2,-1,-1|去安全=0,2,-1,-1|
去延=0,4,-2,-1|去延吉=0,4,-2,-1|去最=-1,2,0,-1|去机=0,-2,3,0|去机场=0,-2,3,0|去格=0,2,-1,0|去玩=-1,1,-1,0|去韶=-1,4,-2,-1|
去韶关=-1,4,-2,-1|又=2,-1,-4,2|及=-1,3,-2,0|友=-1,-3,2,2|反=3,-1,-1,-1|发=-2,1,1,0|发微=0,-1,2,-1|发微信=0,-1,2,-1|发生=2,-1,-2,1|
发给=-2,2,3,-3|发给我=-1,4,-2,-1|取=2,-2,2,-2|取消=0,-1,1,-1|古=1,-1,-1,0|只=3,-2,0,-1|只有=0,-2,2,0|只蜗=1,0,-1,0|只蜗牛=1,0,-1,0|
叫=-2,-3,6,-1|叫个=0,-2,3,0|叫个车=0,-2,3,0|叫我=-1,-1,5,-3|可=-2,0,-1,2|可乐=-1,-1,2,-1|可乐鸡=-1,-1,2,-1|可以=-4,2,-2,3|可能=2,-2,0,0|
台=-1,-1,4,-1|号=0,0,4,-4|号是=2,0,-1,-1|司=-3,-3,5,1|吃=-6,1,1,4|吃什=-2,-2,7,-2|吃什么=-2,-2,7,-2|吃的=0,1,-1,0|吃的美=0,2,-1,0|
吃饭=-1,2,-1,0|各=3,-1,-2,-1|各有=1,-1,0,0|合=4,1,0,-5|合亲=0,3,-2,0|合亲子=0,3,-2,0|合晾=0,-2,2,0|合晾衣=0,-2,2,0|合适=-1,2,2,-3|
吉=-1,6,-3,-2|吉亚=-1,3,-1,-1|吉玩=0,4,-2,-1|同=7,-2,-2,-2|名=0,-1,2,0|后=4,-2,5,-6|后叫=-1,-1,4,-3|后叫我=-1,-1,4,-3|后天=0,-1,2,-1|
后天上=0,-1,2,-1|吗=-5,12,-3,-4|君=0,-1,3,-3|否=7,0,-5,-2|吧=-3,9,-10,3|吨=2,0,-1,0|吨三=1,0,-1,0|吨三元=1,0,-1,0|吨两=1,0,-1,0|
吨两元=1,0,-1,0|吨每=1,0,-1,0|吨每吨=1,0,-1,0|吨要=1,0,-1,0|吨要交=1,0,-1,0|听=-3,-3,10,-4|呀=-2,2,-6,6|告=-1,4,0,-3|告诉=-1,4,0,-3|
告诉我=-1,5,-1,-3|呢=-3,4,-7,6|周=-2,-1,3,0|周一=0,-1,2,-1|周买=0,-1,2,-1|周买的=0,-1,2,-1|周五=1,-1,2,-1|周五中=-1,-1,3,-1|
周日=0,-1,2,-1|周日下=0,-1,2,-1|周末=-1,-1,-2,4|周率=2,0,-1,0|周率是=2,0,-1,0|周边=-1,3,-2,0|周边景=0,-2,0,2|周边有=-1,3,-1,-1|
呼=-1,1,-2,2|呼伦=0,2,-1,0|呼伦贝=0,2,-1,0|命=4,-2,-1,-1|和=16,0,-9,-6|和#=2,-1,-1,0|和一=2,-1,-1,0|和例=4,-1,-2,-1|和例子=4,-1,-2,-1|
和园=-1,3,-2,0|和电话=-1,1,-1,0|和车=-1,2,0,0|和车牌=-1,2,0,0|和酒=0,-2,0,2|和酒店=0,-2,0,2|和餐=0,2,-1,0|和餐厅=0,2,-1,0|咱=-1,0,-3,4|
哇=0,-1,-1,2|哈=0,-2,-3,5|哈哈=-1,0,-1,2|响=4,-2,1,-4|哦=0,-1,-2,3|哪=2,7,0,-10|哪个=7,-2,1,-6|哪个好=7,-2,-2,-3|哪些=4,1,-1,-4|
哪些影=3,0,-1,-2|哪些食=0,-1,2,0|哪儿=-1,8,-3,-4|哪儿玩=0,5,-2,-2|哪啊=0,2,-1,-1|哪好=-1,1,-1,0|哪家=-2,1,-2,3|哪里=2,-1,0,-1|
哪里旅=0,3,-2,-1|哪里最=0,1,-1,0|哪里错=3,-1,-1,0|商=3,-1,-1,-1|商银=-1,-1,2,0|商银行=-1,-1,2,0|啊=-4,8,-6,2|啥=-1,4,-1,-2|啦=-1,0,-4,5|
喀=-2,8,-4,-3|喀什=-2,8,-4,-3|喜=-2,0,-2,5|喜欢=-1,1,-4,5|嗯=-1,0,-3,4|嗯嗯=0,-1,-2,3|器=3,-2,2,-3|四=6,1,-3,-4|回=1,-5,4,0|
回复=-2,-2,9,-5|回复用=-2,-1,3,0|回多=2,0,-2,0|回多少=2,0,-2,0|回来=1,-1,-2,2|回答=0,-1,-1,2|园=-2,8,-5,-1|国=1,4,-4,-1|国际=0,1,-1,-1|
图=1,-1,1,-1|图书=1,-1,0,0|图书馆=1,-1,0,0|圆=3,-1,-2,-1|圆周=2,0,-1,0|圆周率=2,0,-1,0|土=-1,-1,3,-1|土豆=-1,-1,3,-1|在=1,4,2,-7|
在#=-1,2,-1,0|在# #=-1,1,0,0|在一=2,0,-1,0|在去=0,2,-1,-1|在去安=0,2,-1,-1|在哪=-2,6,4,-7|在哪啊=0,2,-1,-1|在哪里=2,-1,1,-2|
在路=0,-1,2,-1|在路上=0,-1,2,-1|地=-1,12,-5,-6|地址=-2,8,-2,-4|地址发=0,3,-1,-1|地址是=-1,2,-1,0|地方=-1,4,-2,0|地铁=-2,6,-3,-1|
地铁站=-1,2,0,0|场=-1,5,-1,-3|场吗=0,5,-2,-2|圾=-2,-1,3,-1|址=-2,8,-2,-4|址发=0,3,-1,-1|址是=-1,2,-1,0|均=1,4,-5,-1|均分=2,0,-2,0|
均分给=2,0,-2,0|均消=-1,4,-2,-1|均消费=-1,4,-2,-1|坐=-1,3,-2,0|坐地=0,1,-1,0|坐地铁=0,1,-1,0|块=2,-2,4,-4|块钱=-1,-1,2,0|块链=4,-1,-1,-1|
块链共=4,-1,-1,-1|坛=0,3,-2,0|垃=-2,-1,3,-1|垃圾=-2,-1,3,-1|型=-1,4,-2,-1|型和=-1,2,0,0|型和车=-1,2,0,0|埃=-1,3,-2,0|埃及=-1,3,-2,0|
堂=0,2,-2,0|堆=2,0,-1,-1|堵=-3,-2,8,-3|塔=-1,5,-2,-2|塔什=-1,5,-2,-2|塔什干=-1,5,-2,-2|增=4,-1,-2,-1|增定=2,0,-1,-1|增定律=2,0,-1,-1|
士=0,2,-1,0|声=-1,-1,5,-3|声音=0,0,2,-1|备=-2,-1,6,-3|备哪=0,-1,2,0|备哪些=0,-1,2,0|复=4,-3,6,-7|复杂=5,-1,-3,-2|复杂度=5,-1,-3,-2|
复用=-2,-1,3,0|外=-2,-3,5,0|外卖=-1,-2,3,-1|外面=-1,-3,2,3|多=0,4,2,-6|多久=-1,1,3,-4|多久能=1,1,-2,0|多吗=0,2,-2,0|多大=0,-1,-1,2|
多少=0,3,5,-8|多少元=2,0,-2,0|多少厘=-3,-1,5,0|多少呢=0,2,-2,0|多少啊=-1,1,-1,0|多少度=-1,-3,4,0|多少杯=1,0,-1,0|多少钱=-1,4,-3,-1|
多普=2,-1,-1,0|多普勒=2,-1,-1,0|多的=0,-2,0,2|多谢=-1,4,-3,0|多谢您=0,0,-1,2|多远=0,-1,2,-2|夜=0,1,-1,-1|夜景=0,1,-1,0|夜景哪=0,1,-1,0|
大=-1,4,-7,4|大理=-1,2,-1,0|天=-9,2,8,-1|天上=0,-1,2,-1|天上午=0,-1,2,-1|天假=0,-1,7,-6|天坛=0,3,-2,0|天多=-3,-3,7,0|天多少=-3,-3,7,0|
天安=-1,2,-1,0|天安门=-1,2,-1,0|天拍=0,-1,1,0|天拍的=0,-1,1,0|天早=-1,-1,2,0|天早上=-1,-1,2,0|天晚=-1,-1,2,0|天晚上=-1,-1,2,0|
天气=0,-6,10,-3|天气好=0,-2,2,0|天爬=1,0,-1,0|天的=0,1,0,-1|天能=1,3,-2,-1|天能爬=1,0,-1,0|天能逛=-1,3,-1,-1|天要=1,0,-1,0|天要卖=1,0,-1,0|
太=-1,1,-6,7|太感=0,-1,-5,7|太感谢=0,-1,0,1|头=-1,-1,-1,3|奕=0,0,3,-2|奕迅=0,0,3,-2|套=1,-1,0,0|套的=2,0,-1,0|套的 json=2,0,-1,0|
女=-1,-2,6,-4|女儿=-1,-1,4,-2|奶=0,-3,5,-2|奶奶=-1,-1,4,-2|奶奶的=0,-1,2,-1|奶的=0,-1,2,-1|奶茶=1,0,-1,0|奶茶店=1,0,-1,0|
好=-5,10,-12,7|好不=0,-2,2,0|好不好=0,-2,2,0|好了=1,1,-1,-1|好吃=-1,-1,2,0|好吗=0,0,-2,3|好吧=0,5,-1,-3|好呀=0,-1,-1,2|好多=0,-1,-1,2|
好玩=0,5,-2,-3|好的=-4,6,1,-4|好的没=0,-1,7,-5|如=4,0,-3,-1|如何=2,0,-1,0|如果=3,0,-2,-1|如果没=2,-1,-1,0|妈=-1,-1,5,-3|妈妈=-1,-1,5,-3|
姿=0,-1,3,-2|婆=-1,-1,5,-3|婆豆=0,-1,2,-1|婆豆腐=0,-1,2,-1|子=6,-2,5,-9|子洲=0,2,-2,0|子的=6,0,-4,-2|子的乐=0,3,-2,0|字=-3,-1,3,1|
存=-1,-5,8,-3|存一=-1,-4,6,-1|存一下=-1,-4,6,-1|存进=-1,-1,2,0|存进定=-1,-1,2,0|孙=0,-1,3,-2|孙燕=0,-1,3,-2|孙燕姿=0,-1,3,-2|
学=3,1,-2,-2|学校=2,0,-2,0|学校买=2,0,-2,0|学生=0,2,-1,0|学生有=-1,2,-1,0|学费=-1,-1,3,-1|孩=-1,0,4,-3|孩子=-1,0,4,-3|它=0,5,-2,-3|
它家=0,2,0,-1|它的=0,3,-2,-1|安=-4,4,-2,1|安全=0,2,-1,-1|安全吗=0,2,-1,-1|安排=-3,2,2,-1|安排一=-2,-1,3,-1|安门=-1,2,-1,0|
安门广=-1,2,-1,0|完=0,0,-5,5|完了=-1,-1,3,0|完吗=-1,3,-1,-1|定=8,-3,-1,-4|定义=4,-1,-2,-1|定义和=4,-1,-2,-1|定律=2,0,-1,-1|
定期=-1,-1,3,0|定理=5,-1,-3,-2|定理是=2,0,-1,0|宝=-4,2,4,-1|宝宝=-4,1,4,-1|实=2,-1,-1,0|室=-2,-2,8,-4|室友=-1,-1,5,-3|宫=-1,1,1,-1|
宫保=-1,-1,2,-1|宫保鸡=-1,-1,2,-1|家=0,5,-4,-1|家奶=1,0,-1,0|家奶茶=1,0,-1,0|家店=0,2,-1,-1|家有=0,2,-1,-1|家电=0,2,-1,0|家电话=0,2,-1,0|
家界=-1,2,-1,0|家的=5,-1,-3,-2|家酒=-1,3,-2,0|家酒店=-1,3,-2,0|家里=-2,-1,7,-3|家里的=-1,-1,3,-1|密=2,-1,-1,-1|密定=2,0,-1,-1|
密定理=2,0,-1,-1|寸=-3,-1,5,0|寸是=-3,-1,5,0|寸是多=-3,-1,5,0|对=8,-5,-2,-1|对比=1,-1,0,0|导=0,-1,3,-2|导航=-2,-1,4,-2|导航到=-2,0,3,-2|
小=0,-1,1,-1|小时=-1,1,2,-2|小时后=-1,-1,3,-1|小李=-2,-1,5,-1|少=0,3,5,-8|少元=2,0,-2,0|少厘=-3,-1,5,0|少厘米=-3,-1,5,0|少呢=0,2,-2,0|
少啊=-1,1,-1,0|少度=-1,-3,4,0|少杯=1,0,-1,0|少杯才=1,0,-1,0|少钱=-1,4,-3,-1|尔=-2,6,-2,-2|尝=-1,3,-2,0|尝尝=-1,3,-2,0|就=0,2,-3,0|
就去=0,-1,0,2|就好=1,-1,-2,1|就是=2,0,-1,0|尽=-2,-1,3,0|尽快=-2,-1,3,0|尽快回=-2,-1,3,0|屏=-1,-1,5,-3|屏发=0,0,2,-1|屏发给=0,0,2,-1|
展=2,0,-1,0|展平=2,0,-1,0|山=-2,6,-3,-2|岁=0,0,-1,1|岛=-1,4,-2,-1|嵌=2,0,-1,0|嵌套=2,0,-1,0|嵌套的=2,0,-1,0|州=-2,9,-3,-5|
州岛=0,1,-1,0|工=1,-2,2,-1|工资=0,-1,3,-1|差=2,-2,1,0|差的=0,-2,2,0|差的会=0,-2,2,0|巴=0,2,-1,0|巴黎=0,2,-1,0|币=-1,-2,8,-4|
币是=-2,-1,3,0|币是多=-2,-1,3,0|市=1,-2,2,-1|布=-1,3,2,-4|师=0,-2,5,-3|师傅=0,-1,2,-2|带=-1,5,-2,-1|帮=-3,1,8,-6|帮助=0,-1,-1,2|
帮忙=-1,1,-2,2|帮忙做=0,2,-1,-1|帮我=-1,2,11,-11|帮我打=0,-1,2,-1|帮我挂=0,-1,2,-1|帮我推=0,3,0,-2|帮我查=-1,4,-2,-1|帮我看=2,-1,1,-2|
帮我算=-1,-1,3,0|帮我约=0,-1,4,-3|帮我订=-1,-1,2,-1|常感=0,-2,-1,3|常感谢=0,-2,-1,3|干=-1,5,-3,0|平=4,-2,-2,0|平台=-1,-1,2,0|
平均=3,-1,-2,0|平均分=2,0,-2,0|年后=2,0,-1,0|年底=0,2,-1,-1|年底去=0,2,-1,-1|并=4,0,-3,-2|并给=1,-1,0,0|并给出=1,-1,0,0|广场=-1,2,-1,0|
庄=6,-1,-3,-1|庆=0,1,-1,0|庆去=0,2,-1,0|序=7,-1,-3,-3|序的=2,0,-1,-1|序的复=2,0,-1,-1|应=9,-2,-5,-3|应找=2,0,-2,0|应找回=2,0,-2,0|
应是=4,-1,-1,-2|应该=2,0,-1,0|底=0,0,2,-3|底去=0,2,-1,-1|底的=-1,-1,2,-1|店=-4,8,0,-4|店在=0,0,4,-3|店是=-1,2,-1,-1|店月=1,0,-1,0|
店月租=1,0,-1,0|店的=-1,3,-1,-1|度=8,-4,-2,-3|度调=-1,0,2,0|度调到=-1,0,2,0|延=0,4,-2,-1|延吉=0,4,-2,-1|延吉玩=0,4,-2,-1|开=1,0,7,-7|
开一=2,-1,0,-1|开门=0,4,-3,0|异=5,-2,-2,-1|异同=5,-2,-2,-1|式=6,-1,-4,-1|式 x=3,-1,-2,-1|弟=-1,-2,5,-3|弟弟=-1,-2,5,-3|
张=3,0,-1,-2|张家=-1,2,-1,0|张家界=-1,2,-1,0|弦=3,0,-1,-1|弦定=3,0,-1,-1|弦定理=3,0,-1,-1|形=3,0,-2,-1|影=3,-2,-4,3|影响=4,-1,-1,-2|
径=5,0,-2,-3|待=-1,-1,3,-1|待办=-1,-1,3,-1|待办里=-1,-1,2,-1|很=-2,-1,0,3|律=2,0,-1,-1|得=1,-2,-3,4|得好=0,-1,-3,4|微=-1,-1,2,-1|
微信=-1,-1,2,-1|微信告=0,-1,2,-1|德=2,-1,0,-1|心=-1,-1,-5,7|必=0,1,-1,0|必吃=0,2,-1,0|必吃的=0,2,-1,0|忙=-2,0,-6,8|忙做=0,2,-1,-1|
忙做个=0,2,-1,-1|快=-2,-3,5,0|快乐=-1,-3,-4,7|快回=-2,-1,3,0|快回复=-2,-1,3,0|快递=-1,-1,5,-3|快速=2,0,-1,-1|快速排=2,0,-1,-1|
怎=8,-2,1,-7|怎么=7,-1,1,-7|怎么买=-1,3,-2,0|怎么做=-2,-1,4,-2|怎么写=8,-1,-5,-2|怎么办=2,-1,2,-3|怎么去=0,2,-1,0|怎么推=1,0,-1,0|
怎么样=-3,3,-4,4|怎么炒=-1,-1,2,-1|怎么算=4,-1,-2,0|怎么补=-2,0,5,-3|怎么证=2,0,-2,0|怎么说=-2,-1,3,-1|怎么读=5,-1,-4,-1|怎样=3,-1,-2,-1|
思=0,-1,-3,5|性=3,-1,-2,-1|恩=4,0,-1,-2|恩斯=4,0,-1,-3|恩斯主=4,0,-1,-3|息=-1,-2,3,-1|您=-3,0,-1,3|惠=-1,2,-1,0|惠吗=-1,2,-1,0|
想=-4,6,-4,3|想去=0,6,-2,-4|想吃=-1,0,-3,4|想找=0,2,-1,0|想请=0,-1,7,-6|意=-2,2,-6,5|意什=-1,3,-1,0|意什么=-1,3,-1,0|意思=0,-1,-3,5|
感=-1,-4,-5,10|感应=2,0,-1,-1|感谢=-1,-3,-3,7|感谢亲=0,0,-2,3|感谢你=0,-2,0,3|慢=0,-1,5,-4|成=3,-3,4,-5|成人=-2,-1,3,0|成人民=-2,-1,3,0|
成本=5,-1,-2,-1|我=-10,0,1,10|我一=-1,4,-1,-2|我一下=0,4,-2,-2|我了=0,-1,-3,3|我今=0,0,-5,5|我今天=0,0,-5,5|我们=0,1,-1,1|我发=0,0,-4,4|
我吗=0,-1,-1,2|我吧=-1,2,-1,0|我在=0,-1,3,-1|我在路=0,-1,2,-1|我想=-1,0,6,-6|我想请=0,-1,7,-6|我打=-1,0,2,-1|我挂=0,-1,2,-1|
我挂个=0,-1,2,-1|我推=0,3,0,-2|我推荐=0,3,0,-2|我查=-1,4,-2,-1|我没=0,0,-1,2|我的=-1,-3,11,-6|我看=2,-1,1,-2|我看看=2,-1,1,-2|
我算=-1,-1,3,0|我算一=-1,-1,3,0|我约=0,-1,4,-3|我要退=0,-1,2,-1|我订=-1,-1,2,-1|我订个=-1,-1,2,-1|我还=0,0,2,-2|截=-1,-1,4,-3|
截个=-1,-1,4,-3|截个屏=-1,-1,4,-3|房=1,0,1,-2|房租=0,0,2,-1|手=-2,-2,8,-4|手平=-1,-1,2,0|手平台=-1,-1,2,0|手机=-2,-2,7,-3|才=1,1,-1,0|
才好=-1,-1,2,-1|才好吃=-1,-1,2,-1|才能=3,-1,-2,0|才能保=1,0,-1,0|打=-2,-3,12,-7|打个=-1,-3,5,-1|打个电=-1,-3,5,-1|打开=-1,-1,4,-2|
打电=0,-2,3,-1|打电话=0,-2,3,-1|打算=-1,2,-1,-1|托=2,0,-1,-1|托勒=2,0,-1,-1|托勒密=2,0,-1,-1|找=0,2,3,-5|找一=-1,0,3,-2|找个=-2,2,3,-3|
找回=2,0,-2,0|找回多=2,0,-2,0|把=0,2,7,-10|把一=1,0,-1,0|把它=0,2,-1,0|把它的=0,1,-1,0|把嵌=2,0,-1,0|把嵌套=2,0,-1,0|把昨=0,-1,1,0|
把昨天=0,-1,1,0|把这=-1,0,2,-1|把闲=-1,-1,2,0|把闲置=-1,-1,2,0|投=0,-2,2,-1|护=-1,2,-1,0|报=4,-2,2,-4|报错=4,-1,-2,-1|报错怎=4,-1,-2,-1|
担=6,-2,-3,-1|拍=0,-1,1,0|拍的=0,-1,1,0|拍的照=0,-1,1,0|拙=-1,3,-2,0|拙政=-1,3,-2,0|拙政园=-1,3,-2,0|招=-1,-1,2,0|招商=-1,-1,2,0|
招商银=-1,-1,2,0|拨=-1,-1,3,-2|拨通=-1,-1,3,-2|择=3,-1,-1,-1|挂=-1,0,3,-1|挂个=0,-1,2,-1|挂到=-1,-1,2,0|挂到二=-1,-1,2,0|指=-2,0,3,0|
按=2,0,-2,0|按阶=1,0,-1,0|按阶梯=1,0,-1,0|挺=-1,-1,0,2|换=-5,-1,12,-5|换一=-1,0,2,-2|换一个=-1,0,2,-2|换成=-2,-1,5,-1|换成人=-2,-1,3,0|
据=2,-1,-1,0|掉=-1,-1,3,-1|掉待=0,0,1,-1|掉待办=0,0,1,-1|排=2,-2,5,-5|排一=-2,-1,3,-1|排一下=-2,-1,3,0|排序=6,-1,-3,-2|排序的=2,0,-1,-1|
排队=0,-3,4,-1|排骨=-1,-1,2,-1|推=0,4,-3,-1|推荐=-2,5,-4,0|推荐一=-1,6,-2,-3|推荐菜=0,2,-1,-1|推迟=0,0,2,-1|推迟到=0,0,2,-1|提=-1,4,1,-4|
提供=-1,5,-3,-1|提供 wifi=0,3,-2,-1|提醒=-1,-1,4,-2|提醒我=-1,-1,4,-2|摇=0,-1,3,-2|摇篮=0,-1,3,-2|摇篮曲=0,-1,3,-2|播=-1,-1,4,-3|
播放=-1,-1,4,-3|支=2,-1,-1,0|收=2,0,-3,1|收到=-1,1,-2,1|改=1,-1,1,-1|攻=-1,6,-3,-3|攻略=-1,6,-3,-3|放=-2,-4,3,3|放一=-1,0,3,-2|
放一首=-1,0,3,-2|放什=-1,-1,2,-1|放什么=-1,-1,2,-1|政=1,2,-2,-1|政园=-1,3,-2,0|故=1,0,-2,1|效=8,-2,-3,-3|效应=5,-1,-2,-2|
效用=4,-1,-1,-2|教=2,0,0,-1|敦=0,1,-1,0|敦煌=0,1,-1,0|数=8,-3,-3,-2|数加=2,-1,-1,0|数加上=2,-1,-1,0|数是=2,-1,-1,0|数是多=2,-1,-1,0|
文=6,-2,-1,-3|文件=7,-1,-4,-1|文怎=-2,0,3,-1|文怎么=-2,0,3,-1|料=-3,0,6,-3|断=3,-1,0,-2|断了=-1,0,2,0|断有=1,-1,0,-1|断有什=1,-1,0,-1|
斯=5,-1,-1,-3|斯主=4,0,-1,-3|斯主义=4,0,-1,-3|新=-1,-1,2,0|新年=0,-1,-3,4|新消=-1,-1,4,-1|新消息=-1,-1,4,-1|新疆=0,2,-1,0|方=5,4,-7,-2|
方便=-1,3,-1,-1|方是=3,-1,-2,0|方是多=3,-1,-2,0|旅=0,3,-2,-1|旅行=1,2,-2,-1|无=4,-2,-4,2|无理=2,0,-1,0|无理数=2,0,-1,0|无聊=0,-1,-1,2|
日=-6,8,3,-5|日下=0,-1,2,-1|日下午=0,-1,2,-1|日快=-1,-1,0,2|日快乐=-1,-1,0,2|日本=0,2,-1,0|日游=-2,11,-5,-4|日语=-1,-1,3,-2|
早=-2,-2,2,3|早上七=-1,-1,2,0|时=-1,4,1,-4|时#分=-1,0,1,0|时候=-1,0,3,-2|时候到=-1,-1,4,-1|时候营=-1,2,-1,0|时后=-1,-1,3,-1|
时后的=-1,-1,2,0|时间=0,4,-4,-1|时间是=-1,3,-1,-1|明=8,-8,6,-6|明天=-3,-4,10,-3|明天多=-1,-3,4,0|明天早=-1,-1,2,0|明早=-1,-2,5,-2|
明白=0,0,-1,2|明白了=0,-1,-1,2|星=1,0,0,-2|春=-1,1,3,-3|春节=-1,1,3,-3|春节去=0,2,-1,-1|昨=0,-2,4,-2|昨天=1,-2,-1,2|昨天拍=0,-1,1,0|
是=9,3,-9,-2|是什=5,-1,1,-5|是什么=5,-1,1,-5|是几=0,2,-1,0|是几分=0,1,-1,0|是否=7,0,-5,-2|是哪=-2,-2,0,4|是多=-2,3,2,-3|是多少=-2,2,2,-3|
是怎=3,-1,-2,0|是怎么=3,-1,-2,0|是无=2,0,-1,0|是无理=2,0,-1,0|是真=3,-1,-1,-1|是谁=0,0,-1,2|是这=-1,3,-3,1|是这样=-1,-1,-2,4|晚=-4,0,5,0|
晚上=-1,0,-2,2|晚上十=-1,-1,3,-1|晚上滑=1,0,-1,0|晚八=0,-1,2,-1|晚八点=0,-1,2,-1|晚的=-2,1,6,-5|普=3,-1,-1,-1|普勒=2,-1,-1,0|
普勒效=2,-1,-1,0|景=-2,6,-4,0|景哪=0,1,-1,0|景哪里=0,1,-1,0|景点=-2,5,-3,0|景点和=0,-2,0,2|景点的=-1,3,-1,-1|晾=0,-2,2,0|晾衣=0,-2,2,0|
晾衣服=0,-2,2,0|暑=0,1,-1,0|暑假=0,1,-1,0|曲=0,-1,6,-4|更=2,0,-3,1|更高=2,0,-1,0|最=2,0,-4,2|最后=0,1,0,-1|最大=2,-1,-1,0|
最好=0,3,-1,-1|最好看=0,1,-1,0|最近=-3,-5,2,6|月=-3,2,7,-6|月份=0,3,-1,-1|月份去=0,2,-1,-1|月去=-1,3,-2,-1|月天=0,-1,3,-2|
月底=-1,-1,4,-2|月底的=-1,-1,2,-1|月怎=-2,1,1,0|月怎么=-2,1,1,0|月的=-1,-2,3,0|月租=1,0,-1,0|有=1,5,-5,-1|有#=2,-1,-1,0|有人=0,-1,-1,3|
有什=0,2,1,-3|有什么=0,2,1,-3|有优=-1,2,-1,0|有优惠=-1,2,-1,0|有几=-1,-2,6,-3|有哪=1,2,-2,-2|有哪些=1,2,-1,-2|有啥=-1,4,-1,-2|
有多=4,-1,-2,0|有多少=3,-1,-2,0|有好=-1,3,0,-2|有新=-1,-1,4,-1|有新消=-1,-1,4,-1|有没=-1,2,2,-3|有没有=-1,2,2,-3|有点=-1,-2,-7,10|
有电=0,6,-1,-5|有空=0,-1,2,-1|有适=0,3,-2,0|有适合=0,3,-2,0|有问=-1,-1,-1,3|有问题=-1,-1,-1,3|朋=-1,-1,-3,5|朋友=-1,-1,-3,5|
服=-3,2,3,-2|服务=-1,3,-1,-1|服吗=0,-2,2,0|期=1,-3,7,-4|末=-1,-1,-2,4|本=6,-2,-3,-1|术=0,1,0,-1|术区=0,2,0,-1|机=0,1,7,-8|
机会=3,0,-2,-1|机会成=3,0,-2,-1|机场=-1,3,0,-2|杂=5,-1,-3,-2|杂度=5,-1,-3,-2|李=-2,0,3,-2|束=-1,0,4,-2|束花=-1,-1,4,-2|条=1,-3,5,-2|
来=2,-3,-6,7|来的=2,-1,-1,0|杯=2,-1,-1,0|杯才=1,0,-1,0|杯才能=1,0,-1,0|板=0,0,-5,5|林=-1,-1,5,-4|果=3,-2,3,-5|果没=2,-1,-1,0|
果没有=2,-1,-1,0|查=0,2,4,-5|查一=-1,-2,4,-1|查一下=-1,-2,4,-1|查找=2,0,-1,-1|树=2,0,-1,-1|校=2,0,-2,0|校买=2,0,-2,0|校买了=2,0,-2,0|
样=2,-1,-8,6|样啊=-1,3,-1,-2|格=-2,5,-2,-1|格鲁=-1,3,-1,-1|格鲁吉=-1,3,-1,-1|梦=0,-1,-2,3|梯=1,0,-1,0|梯收=1,0,-1,0|检=-1,-1,3,-2|
椅=0,0,4,-3|椅子=0,0,4,-3|模=3,0,-2,0|橘=0,2,-2,0|橘子=0,2,-2,0|橘子洲=0,2,-2,0|欠了=-1,-1,2,0|欠了多=-1,-1,2,0|次=5,-3,-3,2|
次方=3,-1,-2,0|次方是=3,-1,-2,0|欢=-1,1,-4,5|款=-1,-1,4,-2|歌=-2,-2,2,2|正=1,2,1,-4|正常=-1,2,3,-4|步=-1,-1,2,-1|段=3,-2,-2,1|
段代=3,-1,-1,0|段代码=3,-1,-1,0|每=8,-3,-4,-1|每个=2,0,-2,0|每个班=2,0,-2,0|每吨=1,0,-1,0|每吨三=1,0,-1,0|每吨两=1,0,-1,0|每天=-1,-1,2,0|
每天晚=-1,-1,2,0|比=5,2,-1,-6|比较=2,3,-4,-1|民币=-2,-1,3,0|民币是=-2,-1,3,0|民法=2,-1,-1,0|气=-2,-7,8,1|气好=0,-2,2,0|气好不=0,-2,2,0|
气球=0,0,4,-3|氧=2,0,-1,0|氧化=1,0,-1,0|水=2,-3,6,-5|水费按=1,0,-1,0|求=7,2,-7,-2|求 #=2,-1,-1,0|求 # x=2,-1,-1,0|江=0,3,-2,0|
汤=-1,-1,2,-1|汽=0,-1,2,-2|汽车=0,-1,2,-2|沙=0,2,-2,0|没=-5,-1,6,0|没关=-1,2,-2,0|没关系=-1,2,-2,0|没有=-2,-1,5,-2|没有新=-1,-1,4,-1|
没有空=0,-1,2,-1|没有适=0,3,-2,0|没有问=0,-1,-1,2|没问=-1,-1,3,-1|没问题=-1,-1,3,-1|油=-1,-2,-2,5|法=3,-4,4,-3|泡=2,0,-1,-1|
泡排=2,0,-1,-1|泡排序=2,0,-1,-1|注=1,2,-2,-1|注意=0,3,-2,-1|注意什=-1,3,-1,0|泰=0,2,-2,0|泰国=0,2,-1,0|洗=-2,0,5,-3|洛=-2,3,2,-3|
洛阳=-1,4,-2,-1|洛阳玩=0,2,-1,-1|洞=1,0,-1,-1|洲=-1,4,-2,0|浇=-1,-1,2,-1|济=-1,2,-1,0|济州=0,1,-1,0|济州岛=0,1,-1,0|浪=-1,2,-1,0|
海=-1,4,-2,-1|海的=-1,1,-1,0|消=-2,2,3,-3|消息=-1,-1,3,-2|消费=-1,3,-2,-1|淄=0,6,-2,-3|淄博=0,6,-2,-3|深=7,-1,-4,-1|清=-1,-1,2,0|
清单=-2,0,3,-1|清蒸=0,0,2,-1|清蒸鲈=0,0,2,-1|温=-3,0,4,-1|港=0,5,-2,-3|游=-3,14,-4,-7|游玩=-1,2,-1,-1|滑=2,-1,-1,0|滑下=2,-1,-1,0|
滑下#=1,0,-1,0|澳=-1,2,-1,0|澳洲=-1,2,-1,0|火=-2,3,-3,2|火车=-1,6,-4,-1|火锅=-1,-4,2,3|灯=0,-1,4,-3|炒=-1,-2,6,-3|炒多=0,-1,3,-1|
炒多久=0,-1,3,-1|炒才=-1,-1,2,-1|炒才好=-1,-1,2,-1|炒饭=-1,-1,2,-1|点=-5,-1,5,1|点到=2,-1,-1,0|点半=-1,-1,2,-1|点和=0,-2,0,2|
点开=0,4,-3,0|点开门=0,4,-3,0|点有=-1,-1,-3,4|点的=-2,3,0,-1|点货=-1,-1,3,-1|烦=0,2,-3,2|烧=-4,2,5,-3|烧排=0,0,2,-1|烧排骨=0,0,2,-1|
热=0,-1,-1,3|热水=0,0,2,-1|然=2,0,-4,3|然选=2,0,-1,-1|然选择=2,0,-1,-1|煌=0,1,-1,0|照=-1,1,0,-1|照片=0,-1,1,0|照片发=0,-1,1,0|
煲=-1,0,2,0|熵=2,0,-1,-1|熵增=2,0,-1,-1|熵增定=2,0,-1,-1|燕=0,-1,3,-2|燕姿=0,-1,3,-2|爬=1,2,-3,-1|爬出=1,0,-1,0|爬出来=1,0,-1,0|
爸=-1,-2,5,-3|爸爸=-1,-2,5,-2|爸爸的=0,-1,2,-1|爸的=0,-1,2,-1|片=-1,-2,4,-2|片发=0,-1,1,0|片发给=0,-1,1,0|牌=-1,1,3,-2|牙=0,-1,4,-2|
牛=1,-2,1,0|牛奶=0,-1,2,0|牛白=1,0,-1,0|牛白天=1,0,-1,0|物=-4,-1,6,-1|物清=-1,-1,3,-1|物清单=-1,-1,3,-1|特=0,0,-3,3|特别=0,-1,-3,4|
狗=-2,-1,2,1|猫=0,-1,0,1|率=3,-1,-2,-1|率是无=2,0,-1,0|玩=-3,19,-8,-8|玩#=-2,7,-5,-1|玩#天=-1,7,-4,-1|玩七=0,3,-2,-1|
玩七天=0,3,-2,-1|玩具=0,-2,3,-1|玩具车=0,-2,3,-1|玩好=0,5,-2,-2|现=2,0,1,-4|现在=0,1,2,-3|现在去=0,2,-1,-1|班=1,1,-8,6|班分=2,0,-2,0|
班分到=2,0,-2,0|球=0,-1,4,-4|理=7,-1,-3,-3|理数=2,0,-1,0|理是=2,0,-1,0|琴=-1,-1,4,-2|琴曲=0,-1,3,-2|瑞=0,2,-1,0|瑞士=0,2,-1,0|
生=5,-3,-3,1|生了=3,-1,-2,-1|生了哪=3,-1,-1,-2|生日=-1,-1,0,2|生日快=-1,-1,0,2|生有=-1,2,-1,0|生有优=-1,2,-1,0|用=11,-7,0,-3|
用 c=8,-1,-4,-3|用 c语=3,0,-2,-1|用 java=2,0,-1,0|用 rust=2,0,-1,-1|用 sql=2,0,-1,0|用了=1,0,-2,2|用卡=-1,0,1,0|用完=-1,-1,3,-1|
用完了=-1,-1,3,-1|甲=5,-2,-1,-1|甲乙=4,-1,-1,-1|电=0,10,-2,-8|电影=-1,-1,-3,5|电效=4,-1,-1,-1|电效应=4,-1,-1,-1|电磁=2,0,-1,-1|
电磁感=2,0,-1,-1|电视=0,0,1,-1|电话=-5,14,2,-12|电话吗=0,7,-1,-5|电话多=-1,5,-1,-3|电话是=-2,6,-4,0|电话给=-1,0,2,-2|电费=0,0,2,-1|
界=-1,3,-1,-1|略=-1,6,-3,-3|疆=0,2,-1,0|疫=0,-1,2,-2|疫苗=0,-1,2,-2|白=1,-1,-2,1|白了=0,-1,-1,2|白天=1,0,-1,0|白天爬=1,0,-1,0|
百=1,-2,5,-4|百块=-1,0,2,-1|的=4,3,3,-9|的 json=2,0,-1,0|的 json展=2,0,-1,0|的两=4,-1,-3,0|的两次=3,-1,-2,0|的乐=0,3,-2,0|
的乐园=0,3,-2,0|的优缺=1,-1,0,0|的会=-1,-2,4,-1|的会议=-1,-2,4,-1|的做=-1,-1,4,-2|的做法=-1,-1,4,-2|的包=0,-1,2,-1|的包间=0,-1,2,-1|
的号=0,-1,2,-1|的地=-2,8,-3,-2|的地址=-1,5,-2,-2|的地方=-1,3,-2,0|的复=5,-1,-3,-2|的复杂=5,-1,-3,-2|的定=4,-1,-2,-1|的定义=4,-1,-2,-1|
的帮=0,-1,-2,3|的帮忙=0,0,-1,2|的平=2,-1,-1,0|的年=1,0,4,-4|的异=4,-1,-2,-1|的异同=4,-1,-2,-1|的手=-1,-1,3,-2|的手机=-1,-1,3,-2|
的推=0,-3,0,3|的推荐=0,-3,0,3|的是=2,-1,1,-2|的景=-1,2,-1,-1|的景点=-1,2,-1,-1|的最大=1,0,-1,0|的歌=-1,-1,2,0|的比=0,-1,4,-4|
的没=0,-1,6,-5|的没问=0,-1,7,-5|的火=-1,6,-4,-1|的火车=-1,6,-4,-1|的照=0,-1,1,0|的照片=0,-1,1,0|的电=-3,2,3,-2|的电话=-2,3,1,-2|
的签=0,2,-1,0|的签证=0,2,-1,0|的结=1,-1,0,0|的结论=1,-1,0,0|的美=0,2,-1,0|的美食=0,2,-1,0|的航=0,4,-3,0|的航班=0,4,-3,0|的行=0,2,-2,0|
的行程=0,2,-2,0|的解=5,-1,-3,-1|的评=-1,4,-2,-1|的评分=-1,4,-2,-1|的车=-1,1,3,-2|的邮=0,-2,3,-1|的邮编=0,-2,2,0|的酒=-1,4,-2,-1|
的酒店=-1,4,-2,-1|的门=-1,3,-1,0|的门票=-1,3,-1,0|的闹=0,0,1,-1|的闹钟=0,0,1,-1|的面=0,-1,2,-1|的面试=-2,-1,3,0|的餐=-1,4,-1,-3|
的餐馆=-1,4,-1,-3|皇=5,0,-3,-1|皇后=5,0,-3,-1|相=4,-3,-2,0|看的=0,-1,2,-1|看看=1,-2,4,-3|看看这=3,-1,-1,-1|看这=3,-1,-1,-1|
看这段=3,-1,-1,0|真=2,-3,-9,11|真的=-1,-1,-4,6|知=0,1,-1,1|短=5,0,-1,-3|码=2,-1,0,-1|码哪=3,-1,-1,0|码哪里=3,-1,-1,0|硬=0,-1,5,-4|
碳=2,0,-1,0|磁=2,0,-1,-1|磁感=2,0,-1,-1|磁感应=2,0,-1,-1|社=2,-1,-1,-1|社保=-1,0,2,0|社保断=-1,0,2,0|祝=-1,-1,2,0|祝你生=0,0,3,-2|
票=-3,5,2,-4|票多=-1,2,-1,0|票多少=-1,2,-1,0|福=-1,2,-1,0|福州=0,2,-2,0|离=0,-1,4,-2|秋=0,-1,-3,5|种=3,-1,-1,0|租=2,1,-1,-2|
租车=-1,2,-1,0|积=0,-1,2,-1|程=1,4,-3,-1|程压=0,2,-2,0|程压缩=0,2,-2,0|穷=2,2,-3,-1|穷游=0,2,-1,-1|空=-1,0,5,-4|空气=-1,0,2,-1|
穿=-1,-1,3,-2|穿什=-1,-1,3,-2|穿什么=-1,-1,3,-2|突=2,-2,-3,3|突然=0,-1,-3,4|站=-3,6,-2,-1|笑=-1,-1,-4,6|笔=-1,-1,5,-3|第=3,0,-2,0|
第一=1,0,-1,0|第几=1,0,-1,0|第几天=1,0,-1,0|等=4,-3,-5,3|等于=0,-1,2,-1|等于#=2,-1,-1,0|等于多=-3,-1,4,-1|等式=3,-1,-2,-1|
等式 x=3,-1,-2,-1|答=-1,-1,-2,4|签=1,2,-2,-1|签证=-1,2,-1,0|签证多=0,2,-1,0|算=4,1,-2,-3|算一=-1,-1,3,0|算一下=-1,-1,3,0|算了=0,0,-1,1|
算器=3,-1,-1,-1|管=-1,-1,3,-2|箱=0,-3,3,-1|篮=0,-1,3,-2|篮曲=0,-1,3,-2|米=2,-4,3,-1|米的=1,0,-1,0|类=-3,1,2,-1|类型=-1,2,-1,0|
糖=1,-1,4,-4|糖果=0,-1,4,-4|系=2,2,-4,0|累=0,0,-4,5|红=0,-1,-5,6|红包=0,-1,-6,6|红烧=0,0,2,-1|红烧排=0,0,2,-1|约=0,-2,9,-7|
线=2,1,0,-2|练=0,-1,3,-2|练习=-1,-1,3,-2|练习本=-1,-1,3,-2|结=3,-1,-1,-1|结论=2,-1,-1,-1|给=-3,-2,10,-5|给儿=0,-1,2,-1|
给儿子=0,-1,2,-1|给出=1,-1,0,0|给出你=1,-1,0,0|给女=0,-1,2,-1|给女儿=0,-1,2,-1|给奶=0,-1,2,-1|给奶奶=0,-1,2,-1|给妈=-1,-1,3,-1|
给妈妈=-1,-1,3,-1|给孩=-1,-1,4,-2|给孩子=-1,-1,4,-2|给室=0,-1,3,-2|给室友=0,-1,3,-2|给小=-1,-1,2,-1|给小李=-1,-1,2,-1|给弟=0,-1,2,-1|
给弟弟=0,-1,2,-1|给我=-2,6,-7,4|给我一=0,2,0,-1|给我吧=-1,2,-1,0|给爸=-1,-1,3,-1|给爸爸=-1,-1,3,-1|给老=-1,-1,3,-1|给老公=0,-1,2,-1|
给老婆=0,-1,2,-1|给陈=0,0,2,-1|给陈老=0,0,2,-1|续=2,-1,0,-1|缆=-1,3,-2,0|缆车=-1,3,-2,0|缆车怎=-1,3,-2,0|编=0,-2,2,0|缩=0,2,-2,0|
缩成=0,2,-2,0|缺=1,-1,0,0|缺点=1,-1,0,0|网=2,1,-1,-1|置=-1,-1,6,-4|置的=-1,-1,2,0|美=-3,0,0,3|美元=-2,-1,4,0|美元换=-2,-1,3,0|
美食=0,2,-1,0|美食和=0,2,-1,0|翅=-1,0,2,-1|翻=-1,-1,4,-2|翻译=-1,-1,4,-2|翻译成=0,0,3,-2|老=-1,-2,3,0|老公=-1,-1,3,-2|老婆=-1,0,3,-2|
老师=0,-1,3,-2|耐=0,0,-1,2|耐心=0,0,-1,2|聊=-1,-3,-8,11|联=1,2,-2,-1|联系=0,2,-1,-1|肉=-1,2,2,-2|肉丝=-1,-1,2,-1|胀=2,0,-1,-1|
能=6,2,-4,-4|能下=0,2,-1,0|能下来=0,2,-1,0|能告=-1,2,0,-1|能告诉=-1,2,0,-1|能帮=0,2,0,-2|能帮我=0,2,0,-2|能爬=1,0,-1,0|能爬出=1,0,-1,0|
能逛=-1,3,-1,-1|能逛完=-1,3,-1,-1|脑=0,0,-4,4|腐=0,-1,2,-1|腾=0,6,-2,-3|腾冲=0,6,-2,-3|膨=2,0,-1,-1|膨胀=2,0,-1,-1|自=3,-1,-2,0|
自然=2,0,-1,-1|自然选=2,0,-1,-1|航=-1,3,0,-2|航到=-2,0,3,-2|航班=0,4,-3,0|艺=0,1,0,-1|艺术=0,2,0,-1|艺术区=0,2,0,-1|节=-3,-3,5,1|
节去=0,2,-1,-1|花=-2,-2,7,-3|苏=2,-1,-1,0|苗=0,-1,2,-2|英=-4,-2,7,-1|英寸=-3,-1,5,0|英寸是=-3,-1,5,0|英文=-2,0,3,-1|荐=-2,5,-4,0|
荐一=-1,6,-2,-3|荐一个=-1,5,-2,-3|荐一家=0,2,0,-1|荐菜=0,2,-1,-1|药=-1,-3,8,-5|菜=-1,3,0,-2|营=-2,7,-4,-1|营业=-2,7,-4,-1|
营业时=-1,2,-1,-1|落=2,-1,-1,0|蒸=-1,-1,5,-3|蒸鲈=0,0,2,-1|蒸鲈鱼=0,0,2,-1|蓝=0,0,2,-2|蛋=2,-2,2,-2|蛋炒=-1,-1,2,-1|蛋炒饭=-1,-1,2,-1|
蜗=1,0,-1,0|蜗牛=1,0,-1,0|蜗牛白=1,0,-1,0|行=-2,10,-7,-1|行李=-1,2,-1,0|行程=-2,6,-3,-1|行程压=0,2,-2,0|衣=-2,0,4,-2|衣服=-2,1,3,-2|
衣服吗=0,-2,2,0|补=-3,-3,11,-4|补一=-1,-1,3,-1|补一点=-1,-1,3,-1|表=4,-2,0,-1|表对=1,-1,0,0|表对比=1,-1,0,0|表面=1,0,-1,0|表面积=1,0,-1,0|
被=-1,-1,0,2|裂=2,-1,-1,-1|要=1,3,1,-5|要交=1,0,-1,0|要交多=1,0,-1,0|要准=0,-1,2,0|要准备=0,-1,2,0|要几=-1,3,-2,0|要几个=-1,3,-2,0|
要注=-1,3,-1,0|要注意=-1,3,-1,0|要炒=0,-1,3,-1|要炒多=0,-1,3,-1|要退=0,-1,2,-1|要退货=0,-1,2,-1|要逛=0,4,-3,0|要逛多=0,4,-3,0|见=0,-1,-1,3|
视=0,0,1,-1|角=3,0,-2,-1|角形=2,0,-2,0|解=12,-2,-8,-3|解不=3,-1,-2,-1|解不等=3,-1,-2,-1|解答=0,0,-1,2|解释=6,-1,-3,-2|言=5,-1,-2,-2|
计=4,0,-1,-3|计划=0,1,-1,-1|计时=-1,-1,3,-1|计时#=-1,0,1,0|计算=3,-1,-1,-1|计算器=3,-1,-1,-1|订=-1,-2,7,-4|订一=-1,-1,4,-2|
订一束=-1,-1,4,-2|订个=-1,-1,2,-1|订个三=0,-1,2,-1|让=3,-1,-1,-1|议=-2,-1,4,-1|议室=-1,-1,2,-1|议推=0,0,2,-1|议推迟=0,0,2,-1|
记=0,-2,3,-1|记下=0,0,-2,3|记下了=0,0,-2,3|记住=0,-1,3,-2|讲=0,-2,-6,8|论=6,-3,-2,-1|设=1,-1,2,-3|证=9,-2,-2,-5|证多=0,2,-1,0|
证多久=0,2,-1,0|证明=11,-1,-7,-3|评=-2,8,-3,-3|评分=-3,8,-3,-3|评分怎=-1,4,-1,-2|评分是=-1,4,-2,-1|识=3,-1,-2,-1|诉=-1,4,0,-3|
诉我=-1,5,-1,-3|诉我一=0,2,-1,-1|译=-1,-1,4,-2|译成=0,0,3,-2|试=-1,-1,2,0|话=-3,12,1,-9|话吗=0,7,-1,-5|话多=-1,5,-1,-3|
话多少=-1,5,-1,-3|话是=-2,6,-4,0|话是多=-2,6,-4,0|话给=-1,0,2,-2|话给我=0,2,-1,-1|该=1,-1,-2,2|该怎=1,-1,-2,2|该怎么=1,-1,-2,2|
语=4,-2,2,-4|语怎=-1,-1,2,0|语怎么=-1,-1,2,0|语言=5,-1,-2,-2|说=-2,-4,-1,7|说好=0,-1,7,-5|说好的=0,-1,7,-5|请=5,0,4,-9|请列=2,-1,-1,-1|
请列表=1,-1,0,0|请尽=-2,-1,3,0|请尽快=-2,-1,3,0|请把=0,2,-1,0|请推=2,0,-1,0|请证=4,0,-3,-1|请证明=4,0,-3,-1|读=5,-1,-4,-1|读文=7,0,-6,-1|
读文件=7,0,-6,-1|谁=3,-2,1,-2|调=-3,-1,8,-4|调到=-2,-1,3,-1|调到百=-1,0,2,0|调料=-1,0,2,0|谢=-4,-2,-9,15|谢了=0,-2,-1,3|谢亲=-1,0,-2,2|
谢亲的=0,-1,-2,3|谢你=-1,-4,-2,8|谢你啊=-1,-1,-1,2|谢你的=0,-3,-1,4|谢啊=-1,-1,-1,3|谢您=-1,-1,-2,4|谢谢=-3,-4,-6,12|谢谢了=0,-1,0,1|
谢谢你=-1,-3,-2,6|谢谢啊=-1,-1,-1,3|谢谢您=0,-1,-1,2|豆=-2,-1,5,-2|豆腐=0,-1,2,-1|贝=1,2,-1,-1|贝尔=0,2,-1,0|账=-1,-1,6,-4|
货=1,-2,3,-2|货膨=2,0,-1,-1|货膨胀=2,0,-1,-1|质=3,-1,-2,0|购=-1,-1,3,-1|购物=-1,-1,3,-1|购物清=-1,-1,3,-1|贵=-1,3,-2,0|贵州=0,2,-1,0|
贷=-1,-1,4,-2|费=-2,1,6,-5|费什=-1,-1,3,-1|费什么=-1,-1,3,-1|费按=1,0,-1,0|费按阶=1,0,-1,0|费欠=-1,-1,1,0|费欠了=-1,-1,1,0|资=0,-1,2,-2|
赛=0,-1,5,-4|走=-1,2,1,-2|超=1,-2,1,0|超出=1,0,-1,0|超出部=1,0,-1,0|越=0,2,-2,0|越南=0,2,-2,0|路=4,-3,4,-5|路上=0,-1,2,-1|
身=1,-3,3,-2|车=-1,2,10,-11|车和=2,-1,-1,0|车型=-1,2,0,0|车型和=-1,2,0,0|车怎=-1,3,-2,0|车怎么=-1,3,-2,0|车牌=-1,1,3,-2|车贷=0,0,1,-1|
轨=2,-1,-1,0|转=-2,-2,4,0|转#=-1,0,2,0|转两=-1,0,2,-1|转两百=-1,0,2,-1|转八=-1,0,2,-1|转八十=-1,0,2,-1|较=2,3,-4,-1|辣=-1,0,2,-1|
辣汤=-1,-1,2,-1|边=4,3,-6,-1|边景=0,-2,0,2|边景点=0,-2,0,2|边有=-1,3,-1,-1|边际=4,-1,-1,-2|边际效=4,-1,-1,-2|达=0,3,-1,-1|迅=0,0,3,-2|
过=-1,0,-5,5|运=1,-1,-5,5|近=-6,3,1,3|近地=-1,2,-1,0|近地铁=-1,2,-1,0|近有=-1,0,-1,3|近有什=-1,0,2,-1|近的=-1,-4,8,-3|返=2,-1,-1,0|
还=-2,-1,6,-3|还剩=1,-2,3,-2|还剩几=2,0,0,-2|还多=-1,-1,3,-1|还是=1,-1,-3,3|还有=-2,3,4,-5|还能=-1,0,2,-2|还行=-1,3,0,-2|这=-4,6,1,-3|
这个=-3,5,4,-6|这个判=1,-1,0,-1|这个数=2,-1,-1,0|这个景=-1,3,-1,-1|这个月=-1,-3,4,0|这个酒=-1,2,-1,-1|这么=-1,1,-1,0|这家=0,4,-4,-1|
这家店=0,2,-1,-1|这家酒=-1,2,-1,0|这样=-1,-2,-2,5|这段=3,-1,-1,-1|这段代=3,-1,-1,0|这里=-1,2,-1,0|这里的=-1,2,-1,0|进=0,-1,2,-1|
进定=-1,-1,2,0|进定期=-1,-1,2,0|远=0,0,2,-2|连=0,5,0,-5|迟=-2,-1,4,-1|迟到=-2,-1,4,-1|退=0,-1,3,-2|退货=0,-1,2,-1|送到=-1,-1,2,-1|
送到家=-1,-1,2,-1|适=-1,3,2,-5|适合=0,1,1,-2|适合亲=0,3,-2,0|适合晾=0,-2,2,0|选=3,-1,-1,-1|选择=3,-1,-1,-1|递=-1,-1,5,-3|通=2,0,2,-3|
通货=2,0,-1,-1|通货膨=2,0,-1,-1|逛=-1,9,-6,-2|逛多=0,4,-3,0|逛多久=0,4,-3,0|逛完=-1,3,-1,-1|逛完吗=-1,3,-1,-1|速=3,-1,-1,-1|
速排=2,0,-1,-1|速排序=2,0,-1,-1|遍=4,-1,-5,1|道=-1,2,-2,1|邓=0,-1,3,-3|邓丽=0,-1,3,-3|邓丽君=0,-1,3,-3|那=-2,7,-3,-2|那你=0,2,-1,-1|
那请=0,2,-1,0|邮=0,-2,9,-6|邮件=0,0,4,-3|邮票=0,-1,4,-3|邮编=0,-2,2,0|郑=0,-1,2,-1|郑州=0,-1,2,-1|部=1,-2,-4,5|部分每=1,0,-1,0|
都=0,2,-4,2|都有=-1,3,-1,-2|都有啥=-1,3,0,-2|配=1,-1,3,-3|酒=-5,8,-1,-2|酒店=-3,10,-6,-1|酒店是=0,2,-1,-1|酒店的=-1,3,-1,-1|
酱=0,2,0,-2|酸=1,-1,1,-1|酸辣=-1,-1,2,-1|酸辣汤=-1,-1,2,-1|醒=-1,-1,4,-2|醒我=-1,-1,4,-2|释=6,-1,-3,-2|里=1,-4,4,-1|里旅=0,3,-2,-1|
里旅行=0,3,-2,-1|里最=0,1,-1,0|里最好=0,1,-1,0|里有=2,-4,0,2|里的=-2,0,4,-2|里的电=-1,2,-1,0|里错=3,-1,-1,0|里错了=3,-1,-1,0|重=4,1,-2,-3|
量=1,-1,2,-1|针=3,-1,-2,0|钟=-1,-3,11,-7|钟后=0,0,2,-1|钟后叫=0,0,2,-1|钢=-1,-1,4,-2|钢琴=-1,-1,4,-2|钢琴曲=0,-1,3,-2|钱=-1,3,-1,-1|
铁=-2,6,-4,-1|铁几=0,2,-1,0|铁站=-1,2,0,0|铅=-1,0,4,-3|铅笔=-1,0,4,-3|银=-1,-1,3,-1|银行=-1,-1,3,-1|链=4,-1,-1,-1|链共=4,-1,-1,-1|
链共识=4,-1,-1,-1|锁=-1,-1,6,-4|锅=-1,-4,2,3|错=5,-1,-6,2|错了=3,-1,-1,0|错怎=4,-1,-2,-1|错怎么=4,-1,-2,-1|长=3,2,-3,-2|长#=1,0,-1,0|
长#厘=1,0,-1,0|长沙=0,2,-2,0|门=-2,4,3,-5|门广=-1,2,-1,0|门广场=-1,2,-1,0|门票=-1,3,-1,0|门票多=-1,2,-1,0|问=1,-3,-1,3|问题=0,-4,0,4|
问题了=-1,-1,-2,4|闲=-1,-1,2,0|闲置=-1,-1,2,0|闲置的=-1,-1,2,0|间=3,4,-5,-2|间是=-1,3,-1,-1|闹=-1,-1,5,-3|闹钟=-1,-1,5,-3|
队=0,-3,4,-1|阳=-1,2,1,-2|阳玩=0,2,-1,-1|阶=2,0,-1,0|阶梯=1,0,-1,0|阶梯收=1,0,-1,0|阿=-1,4,-2,-1|阿尔=-1,4,-1,-1|附=-2,4,1,-3|
附近=-2,4,1,-3|附近有=0,2,-1,-1|附近的=0,-2,3,0|际=4,1,-3,-2|际效=4,-1,-1,-2|际效用=4,-1,-1,-2|陈=-1,-1,6,-3|陈奕=0,0,3,-2|
陈奕迅=0,0,3,-2|陈老=-1,-1,3,-1|陈老师=-1,-1,3,-1|险=3,-1,-2,0|陪=0,-1,-4,6|陪我=0,-1,-4,6|随便=0,0,-1,2|雨吗=-1,-1,2,-1|需要准=0,-1,2,0|
非=0,-2,-1,4|非常=0,-2,-1,4|非常感=0,-2,-1,3|面=2,-2,0,-1|面的=0,2,0,-2|面的餐=0,2,0,-2|面积=3,-1,-2,0|面试=-2,-1,3,0|革=2,-1,0,-1|
革命=1,-1,0,0|音=-3,-1,10,-5|音乐=0,-1,5,-4|韶=-1,4,-2,-1|韶关=-1,4,-2,-1|韶关玩=-1,3,-2,-1|页=2,-1,-1,0|项=3,-1,-1,0|预=-2,-1,6,-3|
预算=-1,-1,1,0|预约=-1,-1,5,-3|颐=-1,3,-2,0|颐和=-1,3,-2,0|颐和园=-1,3,-2,0|题=2,-5,-1,4|题了=-1,-1,-2,4|额=-1,0,3,-2|风=3,-1,-2,-1|
风险=3,-1,-2,0|飞=0,2,-1,0|食和=0,2,-1,0|食和餐=0,2,-1,0|食材=0,-1,2,0|餐=-3,9,-2,-4|餐厅=0,2,-1,0|餐馆=-2,8,-3,-4|餐馆吗=0,3,0,-2|
餐馆有=0,2,-1,-1|饭=-3,1,3,-2|饭的=-1,0,2,0|馆=1,7,-5,-4|馆吗=0,3,0,-2|馆的=2,1,-3,0|首=0,-1,2,-1|香=-1,0,2,-1|香肉=-1,-1,2,-1|
香肉丝=-1,-1,2,-1|马=0,-1,3,-2|骨=-1,-1,2,-1|高=2,1,-2,-1|鱼=1,-1,2,-2|鱼香=-1,-1,2,-1|鱼香肉=-1,-1,2,-1|鲁=-1,3,-1,-1|
鲁吉=-1,3,-1,-1|鲁吉亚=-1,3,-1,-1|鲈=0,0,2,-1|鲈鱼=0,0,2,-1|鸡=3,-2,3,-3|鸡丁=-1,-1,2,-1|鸡翅=-1,0,2,-1|麻=-1,2,1,-2|麻婆=0,-1,2,-1|
麻婆豆=0,-1,2,-1|麻烦=0,2,0,-1|黎=0,2,-1,0|黑=2,0,-1,-1|黑洞=1,0,-1,-1|`;
