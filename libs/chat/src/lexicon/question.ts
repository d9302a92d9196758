import type { Concept } from './concept.js';

/** What people say when an answer takes several steps of thought. */
export const questionConcepts: readonly Concept[] = [
  {
    id: 'why',
    means: 'asks for reasons or an explanation',
    speaksFor: 'complex_question',
    en: `why, why does, why do, why is, how come, explain, explanation, reason for, reasons for, cause of, causes of, what causes, caused,
      mechanism, principle, underlying, intuition behind, rationale, elaborate, clarify, describe how, in your own words, meaning behind`,
    zh: `为什么 为何 为啥 原因 解释 原理 机制 怎么理解 如何理解 缘由 成因 道理 说明 阐述 论述 本质 是怎么形成的 怎么形成 怎么产生 是如何 何以 讲清楚 讲讲
      背后的 意味着 起源 由来 什么导致 导致 根源 因果`,
  },
  {
    id: 'compare',
    means: 'asks to compare or weigh',
    speaksFor: 'complex_question',
    en: `compare, comparison, contrast, difference between, differences between, versus, pros and cons, trade off, trade offs, tradeoff,
      tradeoffs, advantages, disadvantages, drawbacks, better than, differ, weigh, upsides and downsides, similarities, which is better, distinguish`,
    zh: `比较 对比 区别 差别 差异 优缺点 异同 权衡 利弊 优劣 优势 劣势 不同点 相同点 相比 相较 各自的 有何不同 有什么不同 哪个更优 取舍 孰优孰劣 和什么区别`,
  },
  {
    id: 'analyse',
    means: 'asks for analysis or a design',
    speaksFor: 'complex_question',
    en: `analyse, analyze, analysis, evaluate, assess, critique, interpret, investigate, argue, argument, implications, impact of, effect of, effects of,
      consequences, strategy, framework, hypothesis, optimise, optimize, design a, propose, outline, essay, thesis, counterargument, estimate,
      root cause, diagnose, justify, discuss, influence, perspective, business model, case study, step by step, feasibility, forecast, predict`,
    zh: `分析 评估 评价 影响 后果 策略 方案 设计一个 架构 论证 论文 观点 假说 假设检验 优化 改进 推断 推测 预测 可行性 商业模式 案例 框架 角度 视角 探讨
      讨论 辩证 反驳 作文 议论文 论点 论据 归纳 总结归纳 梳理 思路 方法论 解决方案 排查 定位问题 诊断 一步一步 分步骤 逐步 详细步骤 写出过程 解题过程 推理`,
  },
  {
    id: 'quantity',
    means: 'asks for a quantity to be worked out',
    speaksFor: 'complex_question',
    en: `how many, how much, how much more, how many more, in total, altogether, total number, left over, how many are left, average, percent, percentage,
      combined, remaining, what fraction, how old will, twice as many, twice as much, half as many, times as many, times as much, how far, per hour, each,
      calculate the, what is the sum, how long will it take, profit, remainder, ratio, more than, fewer than, less than, equally`,
    zh: `多少 一共 总共 还剩 剩下 平均 几个 各有 各是 分别是 共有 多几 少几 几倍 倍 分之 百分之 打折 打八折 打九折 利润 利率 进价 售价 成本价 原价 单价 总价
      每小时 每分钟 每秒 每天 每人 每个 每千克 千米 公里 厘米 平方米 立方米 相遇 追上 同时出发 相向 相距 浓度 溶液 工程队 合作 完成 需要多少天 需要几天 余数
      之和 之差 之积 的和 求 多多少 少多少 比原来 平均分 平均每 增加了 减少了 提高了`,
  },
  {
    id: 'word_problem',
    means: 'reads like a word problem',
    speaksFor: 'complex_question',
    en: `word problem, riddle, puzzle, if there are, bought, sold, apples, marbles, oranges, pencils, cookies, gave, eats, weighs, costs, spends, earns`,
    zh: `小明 小红 小华 小刚 小丽 小李 小王 小军 小芳 小强 甲 乙 丙 甲乙 甲车 乙车 应用题 题目 苹果 铅笔 鸡兔 买了 卖出 吃了 卖掉 水池 进水管 水箱 长方形
      正方形 一桶 一根 一批 工厂 车间 果园 农场 商店 书店 学校 班级 男生 女生 同学 船 顺水 逆水 火车 隧道 植树 年龄 今年 岁 母亲 父亲 零件 产品 修路 加工`,
  },
  {
    id: 'mathematics',
    means: 'is about mathematics',
    speaksFor: 'complex_question',
    en: `equation, equations, probability, derivative, integral, matrix, matrices, theorem, prove, proof, calculus, algebra, geometry, triangle,
      circle, radius, polynomial, quadratic, logarithm, logarithmic, prime number, prime, integers, integer, variance, standard deviation, eigenvalue, vector, permutation,
      combinatorics, modulo, fraction, infinite series, limit of, sequence, statistics, regression, hypotenuse, perimeter, solve for, solve the, differentiate, bayes, induction,
      irrational, converge, converges, factorial, dice, odds of, expected value, linear programming, square root of`,
    zh: `方程 方程组 概率 函数 导数 积分 微分 微积分 矩阵 行列式 特征值 定理 证明 推导 求解 求证 解方程 数列 等差 等比 极限 三角形 圆 半径 面积 体积 周长 数学
      几何 代数 质数 素数 因数 公倍数 公约数 排列 组合 统计学 方差 标准差 期望 正态分布 回归 向量 不等式 二次函数 抛物线 椭圆 对数 指数 集合 无理数 有理数 已知 表面积 本息 复利 年利率 保本 毛利 平均数 切线 可导 概率论 可能性有多大 走法 排法 必胜
        归纳法 贝叶斯 收敛 级数 余弦 正弦 勾股 整除 奇数 偶数 最大值 最小值 最优 线性规划 数独 逻辑题 骰子 抽到 摸到 红球 白球`,
  },
  {
    id: 'programming',
    means: 'is about programming or computing',
    speaksFor: 'complex_question',
    en: `python, java, javascript, typescript, rust, golang, kotlin, sql, query, regex, function, algorithm, recursion, recursive, time complexity, space complexity, big o,
      complexity, code, coding, program that, compile, compiler, debug, bug, exception, stack trace, thread, threads, deadlock, race condition, concurrency, api, database, index, cache, caching,
      docker, kubernetes, microservice, microservices, monolith, linked list, binary tree, hash map, hash table, pointer, memory leak, garbage collection, react, node,
      framework, async, unit test, refactor, neural network, machine learning, gradient descent, overfitting, transformer, encryption, tcp, http, latency, throughput,
      scalability, distributed, consensus, git, rebase, array, sorted array, string in, loop, class in, shard, postgres, mysql, mongodb, redis, kafka, linux, load balancer, program, crashes, snippet, stack trace, error in, segfault, null pointer, backend, frontend, css, html, json, script that, software`,
    zh: `代码 编程 程序 算法 递归 循环 线程 进程 协程 并发 数据库 复杂度 报错 接口 变量 指针 内存泄漏 内存 死锁 索引 缓存 微服务 分布式 架构 容器 编译 调试 排序 链表
      二叉树 哈希 哈希表 队列 数组 字符串 正则 脚本 前端 后端 服务器 神经网络 机器学习 深度学习 大模型 梯度下降 过拟合 加密 协议 网络层 三次握手 一致性 高并发 消息队列
      快速排序 冒泡排序 归并排序 堆排序 二分查找 括号匹配 语法 报错信息 运行时 源码 垃圾回收 单元测试 重构 异步 框架 面向对象 设计模式 操作系统 爬虫 动态规划 贪心 python java javascript sql react vue mysql redis 写一个函数 写一段代码 实现一个 吞吐量 事务`,
  },
  {
    id: 'science',
    means: 'is about science',
    speaksFor: 'complex_question',
    en: `physics, quantum, relativity, gravity, gravitational, momentum, velocity, acceleration, friction, thermodynamics, entropy, electron, photon, atom, molecule,
      chemical, chemistry, reaction, catalyst, acid, oxidation, photosynthesis, evolution, natural selection, gene, genes, dna, rna, protein, enzyme, mitochondria,
      cells, immune system, antibiotics, virus, vaccine work, neuron, ecosystem, climate change, greenhouse, tectonic, black hole, black holes, galaxy, dark matter, nuclear, fusion,
      radiation, magnetic field, semiconductor, superconductors, wavelength, orbit, tides, eclipse, sky blue, ice float, density, pressure, metabolism, hormone, insulin, disease, liquid, solids, boiling point, earthquake, volcano, species, dinosaurs`,
    zh: `物理 化学 生物 量子 相对论 牛顿 重力 引力 万有引力 加速度 速度 动量 能量 守恒 摩擦力 浮力 压强 压力 电流 电压 电阻 电路 电磁 磁场 热力学 熵 光合作用 呼吸作用
      细胞 基因 遗传 蛋白质 病毒 疫苗 抗生素 免疫 进化 自然选择 分子 原子 电子 离子 化学反应 催化剂 氧化 还原 酸碱 摩尔 元素 周期表 黑洞 宇宙 恒星 星系 潮汐 月食 日食
      地球 板块 地震 火山 气候变化 全球变暖 温室效应 臭氧 生态 半导体 超导 核聚变 辐射 光速 波长 折射 反射 彩虹 天空 沸点 密度 大气 神经 激素 代谢 胰岛素 科学 实验`,
  },
  {
    id: 'society',
    means: 'is about economics, history, law or philosophy',
    speaksFor: 'complex_question',
    en: `economics, economy, economic, inflation, interest rates rise, monetary policy, fiscal, gdp, recession, supply and demand, elasticity, tariff, tariffs, minimum wage, central bank,
      unemployment, empire, revolution, war, dynasty, treaty, colonial, constitution, democracy, capitalism, socialism, ethics, moral, morality, philosophy,
      philosophical, free will, utilitarian, kant, existentialism, psychology, cognitive, sociology, novel, literature, poem, shakespeare, symbolism, theme of,
      historians, renaissance, civil war, industrial revolution, policy, legal, contract law, copyright, society, inequality, geopolitics, startup, market, historical, causation, correlation`,
    zh: `经济 经济学 通货膨胀 通胀 货币政策 财政 央行 加息 降息 汇率 衰退 供需 需求弹性 弹性 关税 失业率 失业 历史 朝代 秦朝 汉朝 唐朝 宋朝 明朝 清朝 革命 战争 改革 变法 条约 帝国 宪法
      法律 合同法 民主 制度 哲学 道德 伦理 自由意志 心理学 认知 社会学 文学 小说 红楼梦 鲁迅 诗歌 主题思想 象征 文艺复兴 工业革命 政策 国际关系 全球化 贫富差距 人口老龄化 老龄化
      少子化 市场 竞争 垄断 企业 公司 营收 现金流 估值 投资 政治 社会 民族 文化 意义 启示 资本 博弈`,
  },
  {
    id: 'condition',
    means: 'sets conditions',
    speaksFor: 'complex_question',
    en: `if, suppose, assume, assuming, given that, given a, given an, imagine that, provided that, such that, constraint, constraints, what would happen, what happens if, even though, whereas, in order to`,
    zh: `如果 假设 假如 已知 若 倘若 要是 设有 前提 条件 条件下 情况下 满足 使得 并且 同时 则 那么 会发生什么 会怎样 不考虑 限制 约束 至少 至多 最多 最少 恰好`,
  },
  {
    id: 'teach',
    means: 'asks to be shown or taught a method',
    speaksFor: 'complex_question',
    en: `how does, how do you, how can i find, how would you, walk me through, show your work, show each step, show that, give an example, examples of, with an example, tell me its, what are the main, in depth, detailed, role of, what role`,
    zh: `如何 怎样 怎么解 怎么做这道题 举例 举例说明 举两个 举一个例子 请写出 写出 求出 算一算 算出 列式 请用 试 试说明 谈谈 详细 深入 系统地 什么是 是什么意思 是什么关系 有什么关系 关系 作用 考虑哪些 解决了什么`,
  },
];
