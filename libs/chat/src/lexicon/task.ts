import type { Concept } from './concept.js';

/** What people ask an assistant to see to: household, money, work, calendar and devices. */
export const taskConcepts: readonly Concept[] = [
  {
    id: 'reminder',
    means: 'sets an alarm, a timer or a reminder',
    speaksFor: 'daily_task',
    en: `remind me, reminder, alarm, timer, wake me, wake me up, countdown, stopwatch, snooze, alert me, notify me, don't let me forget`,
    zh: `提醒 提醒我 闹钟 闹铃 定时 倒计时 叫我起床 叫醒我 计时 计时器 秒表 别忘了 记得叫我 通知我 备忘 备忘录 记一下 帮我记 记下 定个`,
  },
  {
    id: 'calendar',
    means: 'keeps a calendar or a to-do list',
    speaksFor: 'daily_task',
    en: `calendar, schedule, meeting, meetings, appointment, to do list, todo list, todo, task list, agenda, event, reschedule, doctor's appointment, list, dentist, haircut,
      what day, what's the date, today's date, date today, tomorrow's date, what time, current time, the time`,
    zh: `日历 日程 日程表 会议 开会 预约 约一下 待办 待办事项 清单 日期 几号 几点了 现在几点 星期几 周几 改到 推迟 改期 挂号 牙医 理发 体检 生日 纪念日 安排会议 会议室 今天几号
      什么时间 农历 节气 放假 调休 下个节假日`,
  },
  {
    id: 'money',
    means: 'handles an account, a card or a bill',
    speaksFor: 'daily_task',
    en: `bank account, account, checking, savings account, savings, balance, transfer, credit card, debit card, card, visa card, mastercard, amex, pin, pin number, routing number, bill, bills, pay my, payment,
      direct deposit, deposit, paycheck, checkbook, check book, checks, credit score, credit limit, apr, interest rate, minimum payment, rewards points, overdraft, fraud, fraudulent, transaction,
      transactions, spending, spent, refund, statement, wire, mortgage, rent due, landlord, invoice, receipt, loan, bank of america, chase, wells fargo, freeze, declined`,
    zh: `余额 转账 汇款 银行卡 信用卡 储蓄卡 账户 账单 还款 还信用卡 花呗 借呗 支付宝 微信支付 密码 挂失 冻结 解冻 额度 积分 存款 取款 取钱 流水 消费记录 交易记录 缴费 交费
      电费 水费 燃气费 水电费 话费 充值 充话费 房租 房贷 车贷 工资卡 开户行 手续费 退款 发票 报销 记账 红包转账 理财 余额宝 公积金 付款 交房租 物业费 宽带费 支行 盗刷 逾期 充 欠费 缴`,
  },
  {
    id: 'work',
    means: 'is about pay, leave, tax or insurance',
    speaksFor: 'daily_task',
    en: `payday, pto, pto request, vacation days, days off, day off, time off, off work, sick leave, leave request, taxes, tax, insurance, health plan, insurance plan, salary, income,
      holiday, manager, boss approve, hr, human resources, timesheet, overtime, payroll, colleague, email, e mail, inbox, memo, resume, print the, print my, print this, expense report, schedule a meeting`,
    zh: `请假 天假 请假条 年假 病假 调假 休假 假期余额 工资 薪水 发工资 工资条 个税 报税 社保 医保 五险一金 保险 打卡记录 考勤 加班 上班 下班 邮件 发邮件 写邮件 周报 日报 月报 会议纪要 简历 同事 领导
      经理 老板 客户 打印 文档 表格 ppt 报表 审批 出差报销 入职 离职 排班 值班`,
  },
  {
    id: 'shopping',
    means: 'shops or follows an order',
    speaksFor: 'daily_task',
    en: `shopping list, grocery, groceries, order, my order, package, delivery, delivered, buy, purchase, tracking, add to cart, cart, reorder, return this, store, coupon, amazon, pizza, takeout, detergent, toilet paper, ship`,
    zh: `购物清单 买菜 下单 订单 快递 包裹 外卖 点外卖 购物车 发货 物流 退货 换货 超市 买点 买一箱 买一包 优惠券 淘宝 京东 拼多多 美团 饿了么 奶茶 咖啡 洗衣液 纸巾 送到家 取件码 取件 签收 点一份 点个 买个 买瓶 盒马 送水`,
  },
  {
    id: 'home',
    means: 'runs the home and its devices',
    speaksFor: 'daily_task',
    en: `light, lights, lamp, thermostat, air conditioning, ac, heater, vacuum, vacuuming, turn on, turn off, turn up, turn down, switch on, switch off, dim, garage door, front door, lock the, unlock, oven, dishwasher, washing machine,
      laundry, curtains, tv, television, fan, trash, chores, clean the, water the plants, litter, plumber, robot, kitchen lights, living room, bedroom`,
    zh: `开灯 关灯 灯 台灯 客厅 卧室 厨房 空调 暖气 地暖 电视 窗帘 风扇 加湿器 净化器 热水器 洗衣机 扫地机器人 扫地 打扫 拖地 洗碗 洗衣服 倒垃圾 浇花 开门 关门 门锁 锁门 打开 关掉 关闭 调到 调高 调低 调亮
      调暗 温度调 度 开一下 关一下 智能家居 插座 音箱 烤箱 电饭煲 冰箱 做家务 维修 修水管 家政 保洁 换灯泡 摄像头 猫砂 遛狗 喂猫`,
  },
  {
    id: 'phone',
    means: 'calls, writes or looks for the phone',
    speaksFor: 'daily_task',
    en: `call, call mom, phone, dial, text, text message, send a message, message to, find my phone, lost my phone, cell phone, cellphone, voicemail, share my location, my location, location, sync, pair, bluetooth, wifi, contact,
      contacts, ring, where am i, photo, selfie, screenshot, speaker phone, app, notifications, unread`,
    zh: `打电话 给妈妈打 拨打 拨 电话给 回电话 发短信 发微信 发消息 发信息 发个 发条 找手机 我的手机 手机在哪 通讯录 联系人 共享位置 位置发给 定位 截屏 截个屏 亮度 屏幕 流量 套餐 应用 短信 打给 发信息给 蓝牙 连上 无线网 wifi 拍照 截图 视频通话 语音通话 静音 充电 电量 微信`,
  },
  {
    id: 'media',
    means: 'plays media or sets the voice',
    speaksFor: 'daily_task',
    en: `play, song, next song, playlist, music, volume, louder, quieter, skip, pause, resume, podcast, radio, album, whisper mode, whisper, accent, speak slower, speak faster, talk slower, speed up, slow down, voice, audiobook,
      language to, switch language, reset, factory settings, settings, movie, rename you, change your name, call me, call you by, my name`,
    zh: `播放 放首歌 放一首 下一首 上一首 音乐 歌单 歌 音量 声音大 声音小 大声 小声 暂停 继续播放 快进 收音机 广播 播客 听书 有声书 电影 切歌 单曲循环 语速 说慢点 说快点 口音 换个声音 语言切换 恢复出厂 设置 调大 调小 叫我 换成英文 静音模式 勿扰 电影 节目 电视剧 小说 电影院 振动 铃声`,
  },
  {
    id: 'lookup',
    means: 'looks up weather, a word or a unit',
    speaksFor: 'daily_task',
    en: `weather, forecast, temperature, rain, snow today, umbrella, humidity, sunny, atmospheric conditions, translate, translation, how do you say, in spanish, in french, spell, spelling, define, definition, meaning of, synonym, convert, ounces, grams, cups,
      tablespoons, teaspoons, gallon, pounds, kilos, inches, celsius, fahrenheit, exchange rate, flip a coin, coin, roll a die, roll a dice, die, random number, news, stock price, score of the game, conditions`,
    zh: `天气 天气预报 气温 下雨 下雪吗 带伞 冷不冷 热不热 温度 湿度 空气质量 雾霾 紫外线 台风 翻译 翻译成 英文怎么说 英语怎么说 日语怎么说 怎么读 怎么拼 拼音 什么意思 换算 等于多少 多少克 多少斤 汇率 兑换 抛硬币
      掷骰子 随机 新闻 股价 股票 大盘 彩票 双色球 开奖 比分 邮编 限行 油价 黄历 同义词 成语 查单词`,
  },
  {
    id: 'cooking',
    means: 'is about cooking and food at home',
    speaksFor: 'daily_task',
    en: `recipe, recipes, cook, cooking, bake, boil, ingredients, ingredient, calories, nutrition, carbs, fridge, refrigerated, freezer, leftovers, substitute, dinner ideas, meal, omelette, lasagna, chicken, salad, egg, eggs, pasta,
      reservation, table for, dinner reservation, wait at, how busy`,
    zh: `菜谱 食谱 做法 怎么做 怎么炖 怎么煲 怎么蒸 怎么弄 焯水 调料 怎么煮 怎么炒 煮多久 蒸多久 卡路里 热量 营养 食材 配料 腌 炖 炒 红烧肉怎么 煮饭 做饭 晚饭吃什么 早餐 午饭 晚饭 鸡蛋 牛奶 西红柿 米饭 面条 冰箱里 放几天 订位 订座 订个包间 保质期 隔夜菜`,
  },
  {
    id: 'car',
    means: 'looks after the car or the commute',
    speaksFor: 'daily_task',
    en: `oil change, tire, tires, tire pressure, gas, gas station, fuel, mpg, mileage, jump start, mechanic, car's, my car, traffic, commute, directions to, uber, lyft, taxi, cab, ride to, parking, check engine, insurance card, bus stop, way to work`,
    zh: `加油 油量 胎压 轮胎 换机油 机油 保养 洗车 违章 车险 年检 堵车 路况 堵不堵 打车 叫车 叫个车 滴滴 网约车 代驾 停车位 停车费 导航 导航到 回家的路 上班路上 地铁卡 公交 公交车 充电桩 车位 限号 电瓶 修车`,
  },
];
