// What companies, consumers and regulators write in the sample data.
import type { ContestKind } from "@/lib/domain/complaint/complaint";
import type { DeedKind } from "@/lib/domain/answer/proposal";

export interface SampleAnswer {
  /** What the person did. */
  readonly steps: string;
  readonly answer: string;
  readonly deeds: readonly SampleDeed[];
}

export interface SampleDeed {
  readonly kind: DeedKind;
  readonly cents?: number;
  readonly what?: string;
  /** Promised for so many days after the answer; 0: done on its day. */
  readonly inDays: number;
}

/** Real answers: what was found, what is done, by when, who to ask. */
export const SAMPLE_ANSWERS: readonly SampleAnswer[] = [
  {
    steps: "核对签收与验收记录，向财务提交退款加急。",
    answer: "您的退货已入库，因财务批次漏传未退。今天已单独提交，款项三日内原路退回，到账后我再给您电话。",
    deeds: [{ kind: "refund", cents: 126_800, inDays: 3 }],
  },
  {
    steps: "调取派件轨迹与签收照片，联系了派件员。",
    answer: "快件在站点被误放，现已找到并安排今晚重新派送；延误按运费三倍补偿到您的账户。",
    deeds: [{ kind: "compensation", cents: 5400, inDays: 3 }],
  },
  {
    steps: "人工复核了三笔交易和登录记录。",
    answer: "三笔均为异地盗用，账户已冻结，款项先行垫付，新卡两个工作日寄出。",
    deeds: [{ kind: "refund", cents: 312_000, inDays: 3 }],
  },
  {
    steps: "核验了身份材料，查看了改绑记录。",
    answer: "改绑手机不是您本人操作，账号已恢复到原手机号，请您登录后修改密码。",
    deeds: [{ kind: "correction", what: "账号恢复到原手机号", inDays: 0 }],
  },
  {
    steps: "复听了通话录音，查看了计费明细。",
    answer: "多扣的 43 元是系统把过桥费算了两次，已原路退回，并改了这条线路的计费。",
    deeds: [{ kind: "refund", cents: 4300, inDays: 3 }],
  },
  {
    steps: "请品控看了照片，联系仓库核对批次。",
    answer: "同批次共有七单腐坏，给您全额退款，并停售了这一批。",
    deeds: [{ kind: "refund", cents: 13_900, inDays: 3 }],
  },
  {
    steps: "查看了审核记录和两次修改稿。",
    answer: "第二次修改后的作品不违规，是模型误判。已恢复展示，撤销扣分，并把判定依据写在站内信里。",
    deeds: [{ kind: "correction", what: "恢复作品展示，撤销扣分", inDays: 0 }],
  },
  {
    steps: "派师傅上门检测，更换了受话器。",
    answer: "助听器受话器进潮，已免费更换并延保一年；以后您父亲来电会直接进人工。",
    deeds: [{ kind: "repair", what: "助听器受话器", inDays: 0 }],
  },
];

/** The lazy kind, which the template rule catches. */
export const TEMPLATE_ANSWERS: readonly string[] = [
  "已记录，会尽快反馈，请您耐心等待，感谢您的理解与支持。",
  "非常抱歉给您带来不好的体验，您的问题已记录，我们会尽快为您处理。",
];

/** Questions that fit any platform; a complaint may have its own. */
export const SAMPLE_QUESTIONS: readonly string[] = [
  "请告诉我们您最近一次联系客服的大致时间和所用号码，我们去调录音。",
  "请补充付款凭证上的交易单号后六位，便于财务核对。",
  "请问您希望退回原支付账户，还是另外提供收款账户？",
  "请说明方便接听电话的时段，经办人会按时回电。",
];

export const SAMPLE_SUPPLIES: readonly string[] = [
  "前天晚上九点左右，用登记的手机号打的。",
  "后六位 773102。",
  "退回原支付账户就行。",
  "工作日中午十二点到一点，周末上午都可以。",
];

export const SAMPLE_DISPUTES: readonly string[] = [
  "钱没有到账，也没有人打电话给我。",
  "只退了一半，没有说明另一半为什么不退。",
  "答复没有回应我的问题。",
];

/** The better answer after a dispute. */
export const SECOND_ANSWERS: readonly SampleAnswer[] = [
  {
    steps: "重新核对了全部记录，主管复核后致电说明。",
    answer:
      "上次答复漏了一项，是我们的疏忽。差额今天补齐，经办人会在办结前再给您打一次电话，当面确认是否到账。",
    deeds: [{ kind: "compensation", cents: 5000, inDays: 3 }],
  },
  {
    steps: "调取了第一次处理的录音和凭证，请财务当场核对。",
    answer: "款项上次退到了已注销的账户，被银行退回。现已改退到您确认的账户，凭证发到您留的邮箱。",
    deeds: [{ kind: "refund", cents: 26_800, inDays: 3 }],
  },
];

export const SAMPLE_MESSAGES: Readonly<Record<"consumer" | "company", readonly string[]>> = {
  consumer: [
    "我下午三点以后方便接电话。",
    "请以短信方式联系我，我听力不好。",
    "昨天没有接到电话，请再打一次。",
  ],
  company: [
    "您好，我是经办人，今天下午三点给您回电，请留意座机号码。",
    "材料已收到，正在请仓库核对，有结果马上告诉您。",
  ],
};

export const SAMPLE_REOPENINGS: readonly string[] = [
  "说好三天内到账，到今天还没有收到。",
  "刚恢复又被系统限制了，和上次一样的提示。",
];

export const SAMPLE_APPEALS: Readonly<Record<"consumer" | "company", string>> = {
  consumer: "结束时我在外地没有看到通知，问题并没有解决，请求复核。",
  company: "我们在时限内联系过用户并作了答复，录音可供查验，请求复核。",
};

export const SAMPLE_CONTEST_REASONS: Readonly<Record<ContestKind, string>> = {
  not_ours: "订单由线下加盟店自行收款，不经过本平台，我们没有这笔交易。",
  duplicate: "同一用户就同一订单昨天已登记过一件。",
  out_of_scope: "用户反映的是线下门店的装修噪声，与本平台的服务无关。",
  abusive: "同一用户一周内就已办结的事项反复登记，措辞带有威胁。",
};

/** What regulators write under their decisions. */
export const SAMPLE_DECISIONS = {
  dismissed: "订单页面由平台出具，收款主体为平台公司，异议不成立，请继续处理。",
  upheld: "经核，该笔交易发生在另一平台，转由其处理，原件不计入统计。",
  for_consumer: "72 小时内没有真人联系，也没有针对诉求的答复。支持消费者诉求，超时计入统计。",
  for_company: "企业已由专人联系并说明理由，答复虽晚但完整。支持企业意见，超时仍计入统计。",
  stands: "复核录音与记录，原处理结果没有不当，予以维持。",
} as const;

/** Who speaks for a platform, by slug; `other` for the rest. */
export const SAMPLE_CALLERS: Readonly<
  Record<string, readonly { readonly name: string; readonly no: string }[]>
> = {
  yunzhan: [
    { name: "周敏", no: "A1027" },
    { name: "李航", no: "A1033" },
    { name: "陈以宁", no: "A1105" },
    { name: "吴小凡", no: "A1098" },
  ],
  linlituan: [
    { name: "蒋南", no: "A1136" },
    { name: "郑可", no: "A1141" },
  ],
  xunda: [
    { name: "陈嘉怡", no: "K2210" },
    { name: "孙立新", no: "K2187" },
    { name: "马晓雯", no: "K2240" },
    { name: "何承", no: "K2251" },
  ],
  other: [
    { name: "赵文静", no: "20817" },
    { name: "林一帆", no: "20433" },
    { name: "许知远", no: "21105" },
    { name: "高悦", no: "20958" },
  ],
};
