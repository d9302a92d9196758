/** What may stand in a slot `{name}` of a phrase. Fillers are separated by `|`. */
export const slots: Readonly<Record<string, string>> = {
  人名: '小明|小华|小红|小刚|丽丽|张老师|王师傅|爷爷|甲队|李阿姨',
  数: '3|5|8|12|15|24|36|48|60|120|240|三|五|十|二十|四十五|一百二十',
  小数: '2|3|4|6|7|两|三|四|五|六|十',
  物: '苹果|铅笔|书|糖果|邮票|鸡蛋|椅子|玫瑰花|气球|练习本|橙子|玩具车',
  量: '个|支|本|颗|张|只|把|箱',
  时间: '明天早上七点|今晚八点|下午三点半|周五中午|后天上午|每天晚上十点|下周一|半小时后|明早|月底|今天下班后|周日下午',
  家人: '妈妈|爸爸|老婆|老公|奶奶|女儿|儿子|弟弟|室友|小李|张经理|陈老师',
  杂事: '吃药|开会|交房租|取快递|给花浇水|接孩子|还信用卡|打疫苗|买牛奶|遛狗|交作业|喝水|交物业费|续保|倒垃圾',
  电器: '空调|电视|台灯|风扇|加湿器|热水器|洗衣机|扫地机器人|空气净化器|窗帘|客厅的灯|卧室的灯|地暖|音箱',
  金额: '两百块|500元|一千二百元|三百|2000块钱|八十八块',
  银行: '工商银行|招商银行|建设银行|农业银行|支付宝|微信|中信银行',
  歌手: '邓丽君|陈奕迅|五月天|王菲|孙燕姿|林俊杰|轻音乐|钢琴曲|摇篮曲',
  语言: '英文|英语|日语|法语|韩语|西班牙语|中文',
  菜: '红烧排骨|宫保鸡丁|鱼香肉丝|可乐鸡翅|清蒸鲈鱼|麻婆豆腐|土豆丝|酸辣汤|蛋炒饭',
  地: '杭州|大理|丽江|贵州|新疆|长沙|洛阳|敦煌|呼伦贝尔|北海|福州|黄山|张家界|三亚|日本|京都|泰国|越南|瑞士|冰岛|巴黎|澳洲|意大利|济州岛|埃及',
  城: '上海|广州|深圳|武汉|南京|成都|天津|郑州|西安|北京|重庆|沈阳',
  天数: '两|三|四|五|六|七|十|3|4|5|6|7|10',
  景: '兵马俑|西湖|九寨沟|鼓浪屿|颐和园|莫高窟|玉龙雪山|洱海|夫子庙|橘子洲|天坛|泰山|外滩|拙政园|布达拉宫',
  时节: '国庆|五一|暑假|寒假|春节|周末|下个月|十一月|端午|年底|三月份|中秋',
  同伴: '爸妈|孩子|老婆孩子|女朋友|几个同学|闺蜜|老人|全家|两岁的宝宝',
  概念甲:
    '通货膨胀|边际效用|机会成本|熵增定律|量子纠缠|光电效应|勒夏特列原理|细胞分裂|自然选择|黑洞|电磁感应|多普勒效应|区块链共识|注意力机制|贝叶斯定理|凯恩斯主义',
  对甲: 'TCP 和 UDP|进化论和神创论|民法和刑法|电动车和燃油车|定投和一次性买入|有丝分裂和减数分裂|唐朝和宋朝的经济|堆和栈|监督学习和无监督学习|光学显微镜和电子显微镜|股权融资和债权融资|浪漫主义和现实主义|关系型数据库和文档数据库|核裂变和核聚变|国画和油画|宪政和专制|乐观锁和悲观锁|串联电路和并联电路',
  现象: '海水是咸的|月亮有圆缺|天空是蓝色的|人会打哈欠|铁会生锈|冬天呼气会有白雾|彩虹是弧形的|高原上水烧不开|玻璃是透明的|鸟能飞而鸡不能|猫能在黑暗中看清东西|潮汐一天涨落两次|房价会影响消费|古罗马会衰落|互联网公司爱烧钱|铁轨之间要留缝隙|人工智能会产生幻觉|航天器返回时会发热',
  编程语言: 'Python|Java|JavaScript|TypeScript|Go|Rust|C++|SQL|C语言',
  编程题:
    '求斐波那契数列第n项|合并两个有序链表|统计文本里每个词出现的次数|找出数组里第二大的数|反转二叉树|实现一个LRU缓存|判断括号是否匹配|抓取网页标题并去重|把嵌套的JSON展平|求两个日期相差几天|实现一个线程安全的单例|解析CSV文件并分组求和|模拟银行排队',
  杂费: '电费|水费|燃气费|物业费|宽带费|房租|停车费|车贷|学费',
  句子: '祝你生日快乐|请尽快回复|我迟到十分钟|这个多少钱|很高兴和您合作|路上小心|合同已经寄出',
  应用: '微信|支付宝|抖音|地图|相册|日历|计算器|淘宝|音乐播放器',
  en_app: 'maps|camera|banking|podcast|notes|weather|fitness',
  定理: '三角形内角和等于180度|余弦定理|质数有无穷多个|圆周率是无理数|等腰三角形两底角相等|平行四边形对角线互相平分|奇数的平方除以8余1|托勒密定理|求和公式|算术平均数不小于几何平均数',
  en_phrase:
    'see you soon|where is the bathroom|happy birthday|i am hungry|good luck|how much is this|thank you very much',
  en_tongue: 'spanish|german|japanese|italian|chinese|korean|portuguese|french',
  en_word: 'rhythm|accommodate|ephemeral|queue|definitely|stoic|entrepreneur|mischievous',
  事件: '工业革命|鸦片战争|五四运动|文艺复兴|大萧条|苏联解体|辛亥革命|活字印刷的发明|互联网泡沫|宗教改革|洋务运动|地理大发现',
  领域: '教育|社会结构|国际贸易|普通人的生活|文学创作|科学发展|城市布局|女性地位',
  en_event:
    'the industrial revolution|the Black Death|the Cold War|the invention of the steam engine|the Great Depression|the Protestant Reformation|the fall of Constantinople|the Meiji restoration|the 2008 financial crisis|the civil rights movement|the agricultural revolution',
  en_field:
    'education|trade|everyday life|the role of women|science|warfare|literature|migration|public health|taxation',
  远方: '腾冲|延吉|霞浦|喀什|阿尔山|乌兰察布|淄博|连云港|韶关|帕劳|塔什干|格鲁吉亚|达沃|赣州',
  算法: '快速排序|冒泡排序|二分查找|堆排序|深度优先遍历|八皇后|最短路径|归并排序|一个爬虫|一个计算器',
  en_far: 'Palawan|Tbilisi|Quito|Cordoba|Gdansk|Samarkand|Luang Prabang|Bariloche|Hobart|Zanzibar',
  en_time:
    '7 am|tomorrow morning|6:30|noon|friday at 3|half past eight|tonight|next monday|9 pm|in twenty minutes|on sunday|every weekday at 8',
  en_chore:
    'take out the trash|call my sister|pay the rent|pick up the kids|water the plants|renew my passport photo|take my pills|feed the cat|send the invoice|buy stamps|defrost the chicken|cancel the gym',
  en_person: 'mom|dad|my wife|jenny|the office|my landlord|dr patel|carlos|my roommate|grandma|my boss',
  en_item: 'milk|eggs|paper towels|coffee|dog food|batteries|rice|shampoo|olive oil|printer ink|apples',
  en_device:
    'kitchen lights|heater|tv|bedroom fan|garage door|robot vacuum|porch light|air conditioner|dishwasher|sprinklers',
  en_bank: 'checking|savings|chase|visa|bank of america|joint|wells fargo|credit union',
  en_place:
    'Japan|Kyoto|Iceland|Peru|Paris|Rome|Bali|Scotland|Morocco|New Zealand|Vietnam|Croatia|Hawaii|Istanbul|Cape Town|Norway|Mexico City|Seoul',
  en_city: 'boston|london|denver|madrid|chicago|sydney|toronto|berlin|atlanta|singapore|dubai|miami',
  en_days: '3|4|5|seven|ten|two|10|6',
  en_company: 'two toddlers|my parents|my partner|a group of six|my teenage son|friends|a dog|my grandmother',
  en_why:
    'do metals conduct electricity|is the sky blue during the day but red at sunset|do interest rates affect house prices|did the Roman Republic collapse|do cats always land on their feet|does soap remove grease|do we dream|is glass transparent|does bread rise|do stars twinkle while planets do not|are some people left-handed|did the dinosaurs die out while crocodiles survived|does salt melt ice|do languages change over time|is prime factorisation hard for computers',
  en_concept:
    'quantum entanglement|the Krebs cycle|opportunity cost|public key cryptography|general relativity|supply and demand|natural selection|backpropagation|the placebo effect|plate tectonics|the trolley problem|garbage collection in Java|eventual consistency|compound interest|the Doppler effect|osmosis|herd immunity|Bayes theorem',
  en_pair:
    'TCP and UDP|mitosis and meiosis|fiscal and monetary policy|a stack and a heap|socialism and communism|REST and GraphQL|electric cars and hybrids|index funds and individual stocks|realism and romanticism|nuclear fission and fusion|SQL and NoSQL databases|inductive and deductive reasoning|weather and climate|optimistic and pessimistic locking|common law and civil law|LED and OLED screens',
  en_lang: 'Python|JavaScript|TypeScript|Rust|Go|C++|Java|SQL|Bash|Haskell',
  en_code:
    'reverses a linked list|finds the longest palindromic substring|counts words in a large file|merges overlapping intervals|implements an LRU cache|validates a credit card number|parses a CSV and groups rows by month|computes the nth Fibonacci number without recursion|detects a cycle in a directed graph|rate limits requests per user|flattens a nested dictionary',
  en_who: 'Maya|Tom|Sara|a farmer|a bakery|Omar|the school|Lucy|a cyclist|a factory',
  en_num: '3|5|8|12|15|24|40|75|120|250|six|nine|a dozen',
  en_thing: 'apples|marbles|boxes|tickets|books|cupcakes|tiles|chairs|stickers|bottles',
};
