// What companies, consumers and regulators write in the sample data.

/** Real answers: what was found, what is done, by when, who to ask. */
export const SAMPLE_ANSWERS: readonly {
  readonly steps: string;
  readonly answer: string;
  readonly remedy: "refund" | "replacement" | "repair" | "restore_account" | "compensation" | "explanation";
  readonly cents: number | null;
}[] = [
  {
    steps: "核对签收与验收记录，向财务提交退款加急。",
    answer:
      "您的退货 11 月 10 日已入库，因财务批次漏传未退。今天已单独提交，款项三日内原路退回，到账后我再给您电话。",
    remedy: "refund",
    cents: 126_800,
  },
  {
    steps: "调取派件轨迹与签收照片，联系了派件员。",
    answer: "快件在站点被误放，现已找到并安排今晚重新派送；延误按运费三倍补偿到您的账户。",
    remedy: "compensation",
    cents: 5400,
  },
  {
    steps: "人工复核了三笔交易和登录记录。",
    answer: "三笔均为异地盗用，账户已冻结，款项先行垫付，新卡两个工作日寄出。",
    remedy: "refund",
    cents: 312_000,
  },
  {
    steps: "核验了身份材料，查看了改绑记录。",
    answer: "改绑手机不是您本人操作，账号已恢复到原手机号，请您登录后修改密码。",
    remedy: "restore_account",
    cents: null,
  },
  {
    steps: "复听了通话录音，查看了计费明细。",
    answer: "多扣的 43 元是系统把过桥费算了两次，已原路退回，并改了这条线路的计费。",
    remedy: "refund",
    cents: 4300,
  },
  {
    steps: "请品控看了照片，联系仓库核对批次。",
    answer: "同批次共有七单腐坏，给您全额退款，并停售了这一批。",
    remedy: "refund",
    cents: 13_900,
  },
  {
    steps: "查看了审核记录和两次修改稿。",
    answer: "第二次修改后的作品不违规，是模型误判。已恢复展示，撤销扣分，并把判定依据写在站内信里。",
    remedy: "explanation",
    cents: null,
  },
  {
    steps: "派师傅上门检测，更换了受话器。",
    answer: "助听器受话器进潮，已免费更换并延保一年；以后您父亲来电会直接进人工。",
    remedy: "repair",
    cents: null,
  },
];

/** The lazy kind, which the template rule catches. */
export const TEMPLATE_ANSWERS: readonly string[] = [
  "已记录，会尽快反馈，请您耐心等待，感谢您的理解与支持。",
  "非常抱歉给您带来不好的体验，您的问题已记录，我们会尽快为您处理。",
];

export const SAMPLE_QUESTIONS: readonly string[] = [
  "请您补充退货快递单号的后四位，我们去仓库核对。",
  "请问开票抬头是个人还是单位？单位的话请写全称和税号。",
  "请告诉我们您看到扣费提示的大致时间。",
  "请说明您希望上门检测的日期和时段。",
];

export const SAMPLE_SUPPLIES: readonly string[] = [
  "单号后四位 7731，11 月 8 日寄出的。",
  "个人，写我的姓名就行。",
  "11 月 15 日晚上九点左右。",
  "周末上午都可以，来之前请打电话。",
];

export const SAMPLE_DISPUTES: readonly string[] = [
  "钱没有到账，也没有人打电话给我。",
  "只退了一半，没有说明另一半为什么不退。",
  "答复没有回应我的问题。",
];

export const SAMPLE_MESSAGES: readonly string[] = [
  "我下午三点以后方便接电话。",
  "请以短信方式联系我，我听力不好。",
];

export const SAMPLE_CONTEST_REASONS: readonly string[] = [
  "订单由线下加盟店自行收款，不经过本平台，我们没有这笔交易。",
  "同一用户就同一订单昨天已登记过一件。",
];

export const SAMPLE_CALLERS: readonly { readonly name: string; readonly no: string }[] = [
  { name: "周敏", no: "20817" },
  { name: "李航", no: "20433" },
  { name: "陈以宁", no: "21105" },
  { name: "吴小凡", no: "20958" },
];
