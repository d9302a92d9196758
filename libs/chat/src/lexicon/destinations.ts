/** Cities, regions and countries that people travel to, as they write them in English; separated by commas. */
export const destinationsEn = `
  kyoto, tokyo, osaka, hokkaido, okinawa, nara, sapporo, japan, seoul, busan, jeju, korea, south korea, china, beijing, shanghai, xi'an,
  chengdu, yunnan, guilin, hangzhou, suzhou, tibet, lhasa, sichuan, hong kong, macau, taiwan, taipei, singapore, thailand, bangkok, phuket,
  chiang mai, vietnam, hanoi, saigon, da nang, cambodia, angkor, laos, malaysia, kuala lumpur, penang, indonesia, bali, jakarta,
  philippines, manila, boracay, cebu, india, delhi, mumbai, goa, rajasthan, nepal, kathmandu, bhutan, sri lanka, maldives, mongolia, dubai, abu dhabi,
  qatar, doha, israel, jerusalem, jordan, petra, turkey, istanbul, cappadocia, egypt, cairo, morocco, marrakesh, kenya, tanzania,
  south africa, cape town, madagascar, mauritius, seychelles, europe, france, paris, nice, lyon, provence, italy, rome, florence, venice, milan,
  naples, sicily, tuscany, amalfi, spain, madrid, barcelona, seville, granada, ibiza, portugal, lisbon, porto, algarve, germany, berlin, munich,
  hamburg, bavaria, austria, vienna, salzburg, switzerland, zurich, geneva, lucerne, interlaken, netherlands, amsterdam, belgium, brussels,
  bruges, england, london, scotland, edinburgh, wales, ireland, dublin, iceland, reykjavik, norway, oslo, bergen, lofoten, sweden, stockholm, denmark,
  copenhagen, finland, helsinki, lapland, russia, moscow, poland, krakow, warsaw, prague, czech republic, hungary, budapest, croatia,
  dubrovnik, slovenia, greece, athens, santorini, crete, mykonos, romania, bulgaria, canada, toronto, vancouver, montreal, quebec, banff,
  calgary, united states, usa, new york, nyc, boston, chicago, miami, orlando, los angeles, san francisco, san diego, las vegas, seattle,
  portland, denver, austin, houston, dallas, atlanta, nashville, new orleans, philadelphia, phoenix, hawaii, honolulu, maui, alaska,
  yellowstone, yosemite, grand canyon, california, florida, texas, mexico, cancun, tulum, cuba, havana, jamaica, bahamas,
  costa rica, panama, colombia, bogota, peru, machu picchu, lima, chile, patagonia, argentina, buenos aires, brazil, rio de janeiro, bolivia, ecuador,
  galapagos, australia, sydney, melbourne, perth, tasmania, great barrier reef, new zealand, queenstown, auckland, fiji, tahiti, bora bora, antarctica`;

/** The same in Chinese; separated by spaces. Names that are everyday words (such as 长江) are left out. */
export const destinationsZh = `
  北京 上海 广州 深圳 天津 重庆 成都 杭州 苏州 南京 西安 武汉 长沙 厦门 青岛 大连 昆明 大理 丽江 香格里拉 西双版纳 云南 三亚 海口 海南 桂林
  阳朔 广西 贵州 贵阳 四川 九寨沟 稻城 亚丁 川西 峨眉山 乐山 都江堰 拉萨 西藏 林芝 新疆 喀纳斯 伊犁 乌鲁木齐 吐鲁番 青海 青海湖 西宁 茶卡 甘肃 敦煌
  兰州 宁夏 银川 内蒙古 呼伦贝尔 呼和浩特 哈尔滨 长春 长白山 沈阳 漠河 雪乡 山西 平遥 大同 太原 五台山 河南 洛阳 开封 郑州 山东 济南 泰山 曲阜 威海 烟台
  安徽 黄山 宏村 合肥 江西 南昌 婺源 庐山 景德镇 福建 福州 泉州 武夷山 土楼 浙江 宁波 舟山 普陀山 千岛湖 乌镇 西塘 绍兴 莫干山 江苏 扬州 无锡 周庄 湖南
  凤凰古城 凤凰 湖北 恩施 宜昌 神农架 秦皇岛 北戴河 承德 珠海 潮汕 潮州 汕头 顺德 北海 涠洲岛 香港 澳门 台湾 台北 垦丁 花莲 日本 东京 大阪 京都 奈良 北海道
  冲绳 札幌 名古屋 箱根 富士山 韩国 首尔 济州岛 釜山 泰国 曼谷 清迈 普吉岛 普吉 芭提雅 苏梅岛 越南 芽庄 岘港 河内 柬埔寨 吴哥窟 老挝 马来西亚 吉隆坡 沙巴 槟城
  新加坡 印尼 巴厘岛 菲律宾 长滩岛 宿务 马尔代夫 斯里兰卡 印度 尼泊尔 不丹 迪拜 阿联酋 土耳其 伊斯坦布尔 埃及 开罗 摩洛哥 肯尼亚 南非 毛里求斯 塞舌尔 欧洲
  法国 巴黎 意大利 罗马 威尼斯 佛罗伦萨 米兰 西班牙 巴塞罗那 马德里 葡萄牙 里斯本 德国 柏林 慕尼黑 奥地利 维也纳 瑞士 苏黎世 日内瓦 荷兰 阿姆斯特丹 比利时 英国
  伦敦 爱丁堡 苏格兰 爱尔兰 冰岛 挪威 瑞典 丹麦 芬兰 俄罗斯 莫斯科 捷克 布拉格 匈牙利 布达佩斯 希腊 雅典 圣托里尼 克罗地亚 美国 纽约 洛杉矶 旧金山 西雅图 波士顿
  拉斯维加斯 夏威夷 黄石 加拿大 温哥华 多伦多 班夫 墨西哥 坎昆 古巴 秘鲁 智利 阿根廷 巴西 澳大利亚 澳洲 悉尼 墨尔本 大堡礁 塔斯马尼亚 新西兰 皇后镇 奥克兰 斐济
  大溪地 南极 东南亚 北欧 东欧 江南 江浙 东北`;
