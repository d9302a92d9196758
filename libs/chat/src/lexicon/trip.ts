import type { Concept } from './concept.js';
import { destinationsEn, destinationsZh } from './destinations.js';

/** What people say when they plan to be somewhere else. */
export const tripConcepts: readonly Concept[] = [
  {
    id: 'itinerary',
    means: 'asks for an itinerary',
    speaksFor: 'trip_planning',
    en: `itinerary, itineraries, trip, road trip, day trip, getaway, honeymoon, backpacking, backpack, sightseeing, city break,
      cruise, tour, tourism, staycation, stopover, layover, travel plan, travel route, long weekend, globetrotting, trek,
      excursion, travelling, traveling, travel, traveler, traveller, vacationing`,
    zh: `行程 旅游 旅行 自由行 自驾游 自驾 跟团 跟团游 攻略 度假 蜜月 出游 周边游 环游 穷游 亲子游 毕业旅行 游玩 游览 出境游 一日游 半日游
      两日游 三日游 旅程 路书 路线 背包客 徒步 露营 观光 度蜜月 春游 秋游 深度游 游轮 邮轮 环岛 打卡 避暑 看海 滑雪 泡温泉 出国玩 怎么玩 好玩 去哪玩 去哪里玩 哪里玩 出去玩 玩一圈 玩两天 玩三天 玩四天 玩五天 玩一周 去玩 跟团还是`,
  },
  {
    id: 'transport',
    means: 'asks about flights, trains or tickets',
    speaksFor: 'trip_planning',
    en: `flight, airfare, airline, airlines, plane ticket, airline ticket, round trip, roundtrip, one way ticket, non stop, nonstop,
      red eye, boarding pass, fly, flying, airport, layover, train ticket, rail pass, eurail, bullet train, ferry, night train,
      sleeper train, southwest, jetblue, lufthansa, ryanair, fare, plane, check in luggage, train from, bus from`,
    zh: `机票 航班 飞机票 飞机 直飞 转机 廉航 往返 单程 火车票 高铁 高铁票 动车 动车票 卧铺 硬座 船票 轮渡 大巴 机场 火车站 航空 登机 登机口 值机
      托运 班次 起飞 红眼航班 经济舱 头等舱 商务舱 包机 车次 中转 机场大巴 车程 飞到 飞往 直达`,
  },
  {
    id: 'lodging',
    means: 'asks about a place to stay',
    speaksFor: 'trip_planning',
    en: `hotel, hostel, motel, airbnb, resort, guesthouse, guest house, bed and breakfast, accommodation, accommodations, lodging,
      inn, suite, double room, twin room, place to stay, where to stay, book a room, hotel room, check in, checkout time, villa, homestay,
      campsite, campground`,
    zh: `酒店 民宿 宾馆 住宿 青旅 青年旅舍 客栈 订房 旅馆 度假村 招待所 标间 大床房 双人间 海景房 快捷酒店 五星级 四星级 三星级 住一晚 住两晚 住几晚
      住哪 住哪里 入住 退房 饭店 经济型 豪华型 舒适型 高档型 帐篷 露营地 别墅`,
  },
  {
    id: 'travel_papers',
    means: 'asks about visas or entering a country',
    speaksFor: 'trip_planning',
    en: `visa, visas, passport, customs, immigration, travel document, entry requirements, tourist visa, travel alert, travel alerts,
      travel warning, travel warnings, travel advisory, safe to travel, safe to visit, jet lag, travel insurance, vaccination for`,
    zh: `签证 护照 落地签 免签 通行证 入境 出境 海关 免税店 电子签 旅游签 申根 出入境 边检 港澳通行证 旅游安全 高反 时差 旅行保险`,
  },
  {
    id: 'sights',
    means: 'asks about sights and things to do',
    speaksFor: 'trip_planning',
    en: `attraction, tourist, sight, landmark, museum, gallery, temple, castle, palace, cathedral, national park, theme park, beach, beaches,
      things to do, what to see, must see, viewpoint, old town, scuba, snorkeling, safari, hiking trail, waterfall, disneyland, ruins,
      places to visit, day out, explore, visit, visiting, hot spring, ski resort, vineyard, aurora, northern lights`,
    zh: `景点 景区 门票 票价 博物馆 美术馆 古镇 名胜 古迹 寺庙 故宫 长城 兵马俑 西湖 迪士尼 环球影城 游乐园 主题公园 动物园 水族馆 海边 海岛 沙滩 海滩
      温泉 雪山 草原 沙漠 瀑布 湖边 日出 日落 夜景 步行街 老街 夜市 好玩的 必去 值得去 有什么玩的 免费景点 公园 国家公园 极光 潜水 浮潜 爬山
      登山 看雪 赏花 樱花 枫叶 冰雪 玩几天 逛逛 转转 游乐场 滑雪场 洱海 外滩 鼓浪屿 布达拉宫 莫高窟 张家界`,
  },
  {
    id: 'eating_out',
    means: 'asks about restaurants on the way',
    speaksFor: 'trip_planning',
    en: `street food, local food, local cuisine, local dishes, good restaurants, best restaurant, best restaurants, where to eat,
      food tour, foodie, michelin, tapas, night market`,
    zh: `餐馆 餐厅 小吃 美食 特色菜 推荐菜 招牌菜 人均 人均消费 好吃的 吃饭的地方 当地菜 特产 米其林 小吃街 美食街 夜宵 大排档 饭馆 吃什么好 本地人吃
      哪里吃`,
  },
  {
    id: 'on_the_way',
    means: 'asks how to get around there',
    speaksFor: 'trip_planning',
    en: `rental car, car rental, rent a car, hire a car, rent a vehicle, rent a ride, public transport, metro pass, shuttle, sedan,
      transfer from the airport, get around, campervan, rv rental, how to get from, get from, travel card, scenic route, drive along`,
    zh: `租车 包车 地铁站 怎么去 怎么过去 怎么走 交通方便 坐什么车 接机 送机 拼车 环线 自驾路线 离地铁 缆车 出租车 坐地铁 骑行 游船 坐船`,
  },
  {
    id: 'place_details',
    means: 'asks for the details of a place to visit',
    speaksFor: 'trip_planning',
    en: `opening hours of, entrance fee, admission fee, ticket price for, good reviews, star hotel, near the beach, kid friendly, family friendly`,
    zh: `周边 附近有 周边有 评分 营业时间 开放时间 游玩时间 游玩时长 地址 在什么位置 这家店 那家店 这个景点 该景点 这家酒店 这家餐馆 它家 他家 叫醒服务
      吹风机 接待外宾 行李寄存 门市价 离景区 几点开门 几点关门 最低价格 设施 收费吗 停车方便`,
  },
  {
    id: 'travel_company',
    means: 'says who comes along and when',
    speaksFor: 'trip_planning',
    en: `with kids, with my kids, with toddlers, with my parents, family of, with family, solo traveler, solo trip, spring break, in july, in august, over easter,
      summer holiday, on a budget, low budget, with children, first time visitor, tourists`,
    zh: `带孩子 带爸妈 带父母 带老人 带娃 一家三口 一家四口 一家人 情侣 闺蜜 国庆 国庆节 五一 暑假 寒假 小长假 端午 中秋 周末去 淡季 旺季 人少 预算 两个人
      带女朋友 带男朋友 和朋友 穿什么 带什么 季节去 月份去 几月去 第一次去 想去 打算去 准备去 去一趟`,
  },
  {
    id: 'destination',
    means: 'names a destination',
    speaksFor: 'trip_planning',
    en: destinationsEn,
    zh: destinationsZh,
  },
];
