// What people in the sample data complain about: deliveries. Invented, and only ever about fictional platforms.
import { ENGLISH, answered, call } from "@/db/seed/sample-complaints/sample-complaint";
import type { SampleComplaint } from "@/db/seed/sample-complaints/sample-complaint";

export const DELIVERY: readonly SampleComplaint[] = [
  {
    title: "快件丢失，始终未转人工",
    narrative:
      "快件显示已签收，我没有收到。热线只有查件和寄件两个菜单，没有人工入口，对着电话说转人工没有反应。",
    wanted: "核实去向，丢失则按声明价值赔偿",
    matter: "dispute",
    ...call(["ivr_no_human", "ivr_ignores_speech"], 6, null),
    answer: answered(
      "compensation",
      5400,
      "调取派件轨迹与签收照片，联系了派件员和站点。",
      "签收照片不是您家门口，快件误投到隔壁小区，已找回并安排今晚送达。因延误按运费三倍补偿到您的账户。",
    ),
  },
  {
    title: "易碎品压坏，理赔无人处理",
    narrative: "寄了一套茶具，收到碎了三件。小程序里提交理赔后七天没有进展，热线一直循环播报，找不到人。",
    wanted: "赔偿 460 元",
    matter: "dispute",
    ...call(["ivr_no_human", "ivr_loop"], 4, null),
    answer: answered(
      "compensation",
      46000,
      "核看了破损照片与称重记录。",
      "茶具在分拨中心被重物压坏，责任在我们。按购买凭证全额赔付，今天打款，不需要您寄回残件。",
    ),
  },
  {
    title: "派件地址错误，无法更改",
    narrative: "系统把件派到十公里外的旧地址，小程序不让改，热线按遍各级菜单都没有人工。",
    wanted: "改派到正确地址",
    matter: "standard_query",
    ...call(["ivr_no_human", "channel_deflection"], 3, null),
    answer: answered(
      "explanation",
      null,
      "人工改派，并核对了地址库。",
      "系统沿用了您三年前的旧地址。快件已改派，明天上午送到您填写的新地址，旧地址已从您的账户里删除。",
    ),
  },
  {
    title: "到付金额与报价不符",
    narrative:
      "下单报价 36 元，到付收了 92 元。热线排队二十多分钟，每分钟都劝我改用小程序，接通后又转了三层，每一层都要从头再说一遍。",
    wanted: "退还多收的运费",
    matter: "dispute",
    ...call(["long_queue", "abandon_nudge", "tiered_transfer", "must_repeat"], 2, 24),
    answer: answered(
      "refund",
      5600,
      "复核了计泡重量与报价记录。",
      "下单按实重报价，站点却按体积收费，事先没有告知您。多收的 56 元已退回，这个站点的计费规则已改正。",
    ),
  },
  {
    title: "代收点关门，快件取不出",
    narrative: "短信说放在代收点，去了三次都锁着门。热线里只有“查件请按一”，按零没有反应。",
    wanted: "改为送货上门",
    matter: "standard_query",
    ...call(["ivr_no_human"], 4, null),
    answer: answered(
      "other",
      null,
      "联系代收点店主与片区站长。",
      "代收点上周歇业没有报备。快件已由站长取出，今晚送到您家，该代收点已停用。",
    ),
  },
  {
    title: "生鲜晚到四天，拒绝赔偿",
    narrative: "海鲜写明次日达，四天才到，全坏了。电话菜单六层，没有一层能转人工。",
    wanted: "赔偿 328 元",
    matter: "dispute",
    ...call(["ivr_no_human", "ivr_loop"], 5, null),
    answer: answered(
      "compensation",
      32800,
      "核对路由与时效承诺。",
      "中转站漏装，责任在我们。按声明价值全额赔付，今天到账。",
    ),
  },
  {
    title: "派件员代签，照片不是我家",
    narrative: "签收照片是别人家的鞋柜。对着电话说“人工”，它回“我没听清”。",
    wanted: "找回快件",
    matter: "dispute",
    ...call(["ivr_no_human", "ivr_ignores_speech"], 7, null),
    answer: answered(
      "explanation",
      null,
      "按签收定位找到误投的那一户。",
      "快件投到了同号的二期，住户已把它交回站点，今天下午三点前送到您手里。",
    ),
  },
  {
    title: "保价理赔只赔运费",
    narrative: "保价 2,000 元的镜头摔坏，系统判“外包装完好”，只退 23 元运费。找不到能看照片的人。",
    wanted: "按保价赔付",
    matter: "dispute",
    ...call(["ivr_no_human", "channel_deflection"], 4, null),
    answer: answered(
      "compensation",
      200000,
      "请理赔专员复看开箱视频。",
      "视频能证明到手时已碎，按保价 2,000 元全额赔付，三天内到账。",
    ),
  },
  {
    title: "寄件两天没人上门取",
    narrative: "下单后显示“待揽收”，改约三次都没有人来。热线循环播报活动，没有人工。",
    wanted: "今天上门取件",
    matter: "standard_query",
    ...call(["ivr_no_human"], 3, null),
    answer: answered(
      "other",
      null,
      "改派给相邻网点。",
      "原网点人手不足没有上报，已由相邻网点今晚七点前上门，运费减半。",
    ),
  },
  {
    title: "Parcel marked delivered, hotline has no human",
    narrative:
      "The app says delivered. It was not. The hotline menu has five levels and none of them leads to a person.",
    wanted: "Find the parcel or pay its declared value",
    matter: "dispute",
    ...call(["ivr_no_human", "ivr_loop"], 6, null),
    answer: answered(
      "compensation",
      12000,
      "Traced the scan and called the courier.",
      "The parcel was scanned at the wrong station and is lost. We pay its declared value; the money is in your account tomorrow.",
    ),
    ...ENGLISH,
  },
];
