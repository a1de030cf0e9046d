// What people in the sample data complain about: shopping. Invented, and only ever about fictional platforms.
import { ENGLISH, answered, call, chat } from "@/db/seed/sample-complaints/sample-complaint";
import type { SampleComplaint } from "@/db/seed/sample-complaints/sample-complaint";

export const SHOPPING: readonly SampleComplaint[] = [
  {
    title: "退货后 12 天未退款",
    narrative:
      "上个月退回一件羽绒服，物流显示商家已经签收，订单一直写“退款处理中”。问了十几次转人工，每次都回“已记录，会尽快反馈”。",
    wanted: "退还 1,268 元，并说明为何拖延",
    matter: "dispute",
    ...chat(["repeat_ask", "canned_loop", "fallback_reply"], 11),
    answer: answered(
      "refund",
      126800,
      "核对签收与验收记录，向财务提交退款加急。",
      "您的退货已验收入库，因财务批次漏传没有退款。今天已单独提交，款项三日内原路退回，到账后我再给您打电话。",
    ),
  },
  {
    title: "商家拒绝开具发票",
    narrative:
      "买了一台空气净化器，商家说系统升级开不了票。平台客服是机器人，发什么都让我选订单，选完又回到开头。",
    wanted: "开具增值税普通发票",
    matter: "rights_complaint",
    ...chat(["guided_popup", "bounce_back"], 6),
    answer: answered(
      "other",
      null,
      "联系商家财务，由平台代为申请开票。",
      "商家开票权限被税控系统锁定，不是您的问题。发票已由平台协调开出，电子版今天发到您的邮箱，抬头按您登记的个人姓名。",
    ),
  },
  {
    title: "满减券误扣，未退回",
    narrative:
      "下单时页面显示已用满减券，付款却按原价扣款，券也没有了。客服只回同一句话，换了几种说法都一样。",
    wanted: "退回差价 80 元",
    matter: "dispute",
    ...chat(["same_template", "not_understood"], 5),
    answer: answered(
      "refund",
      8000,
      "查看了下单快照与扣款流水。",
      "付款时优惠接口超时，按原价扣了款，券被标为已用。差价已原路退回，原来的券也恢复到您的账户，有效期顺延三十天。",
    ),
  },
  {
    title: "赠品未发，客服已读不回",
    narrative: "活动写明前一百名送保温杯，我是第 37 名，收货时没有赠品。留言显示已读，三天没有人回。",
    wanted: "补发赠品",
    matter: "dispute",
    ...chat(["read_no_reply"], 3),
    answer: answered(
      "replacement",
      null,
      "核对活动名单与出库记录。",
      "您确实在前一百名内，仓库拣货时漏了赠品。保温杯今天补发，单号会发短信给您；留言不回是夜班没有交接，已改为转给白班专人。",
    ),
  },
  {
    title: "助听器坏了，客服听不懂",
    narrative:
      "父亲的助听器用了两周没有声音，他自己打客服，语音系统一直请他“说出您要办理的业务”，他听不清，说什么都没有反应；人工键要听完“返回请按星号”才报。",
    wanted: "换货或上门检测",
    matter: "rights_complaint",
    ...call(["ivr_ignores_speech", "inaccessible", "ivr_loop", "hidden_key"], 8, null),
    path: ["售后", "听不清", "转人工", "0", "人工客服"],
    answer: answered(
      "repair",
      null,
      "派师傅上门检测，更换了受话器。",
      "助听器受话器进潮，已免费更换并延保一年。您父亲的来电以后直接进人工，不再经过语音菜单。",
    ),
  },
  {
    title: "预售款付了，尾款链接打不开",
    narrative: "定金付了 200 元，到了付尾款那天页面一直转圈，错过时间就说定金不退。机器人只发活动规则。",
    wanted: "退还定金或允许补付尾款",
    matter: "dispute",
    ...chat(["canned_loop", "not_understood"], 7),
    answer: answered(
      "refund",
      20000,
      "查看了当天的页面错误日志。",
      "当晚支付页故障两小时，不是您逾期。定金已退回，另给您一张同款的补付链接，三天内都有效。",
    ),
  },
  {
    title: "收到的手机是拆封机",
    narrative: "外盒封条是重贴的，开机有别人的照片。申请退货被系统驳回，说“商品完好”，要不到人看一眼照片。",
    wanted: "换新机",
    matter: "dispute",
    ...chat(["never_handed_over", "bounce_back"], 8),
    answer: answered(
      "replacement",
      null,
      "人工看了照片，调取仓库出库录像。",
      "确认是退货机误入库。新机今天发出，旧机由快递上门取回，旧机里的照片由我们清除并出具记录。",
    ),
  },
  {
    title: "价格保护申请被拒，不说原因",
    narrative: "买完第二天降了 150 元，页面写七天价保，申请秒拒，理由只有“不符合规则”。",
    wanted: "退差价 150 元",
    matter: "dispute",
    ...chat(["same_template", "guided_popup"], 4),
    answer: answered(
      "refund",
      15000,
      "核对了两天的成交价与价保规则。",
      "降价用的是平台券，按规则也在价保范围内，系统漏算了。150 元已退回。",
    ),
  },
  {
    title: "商家发错尺码，运费要我出",
    narrative: "拍下 L 码来了 S 码，退货要自己垫 18 元运费，客服一直让我“点选订单”。",
    wanted: "免费换货",
    matter: "dispute",
    ...chat(["guided_popup", "repeat_ask"], 5),
    answer: answered(
      "replacement",
      null,
      "核对拍下页面和面单。",
      "是商家发错，往返运费由商家承担。正确尺码已发出，快递员上门时一并取走错件。",
    ),
  },
  {
    title: "大件安装师傅爽约三次",
    narrative:
      "空调约了三次都没来，系统每次自动改成“已完成”。热线排二十分钟，一直放广告，不说还要等多久，快轮到我就断。",
    wanted: "约定时间安装，并补偿误工",
    matter: "dispute",
    ...call(["long_queue", "queue_lost", "ads_in_queue", "no_queue_info", "hung_up"], 3, 22),
    answer: answered(
      "compensation",
      20000,
      "查看派工单，换了安装队。",
      "三次都是同一安装队虚报完成。已换队，明天上午九点上门，补偿 200 元到您的账户。",
    ),
  },
  {
    title: "Refund promised twice, never paid",
    narrative:
      "Returned a coat that arrived with a broken zip. The chat says a refund will arrive in 3 days. It has said so for two weeks, in the same words.",
    wanted: "The refund, and a person who says why it failed",
    matter: "dispute",
    ...chat(["canned_loop", "template_apology"], 9),
    answer: answered(
      "refund",
      59900,
      "Checked the returns desk and the payment log.",
      "Your card had been replaced, so the bank sent the refund back to us twice. I have paid it to the account you named; it arrives within three days.",
    ),
    ...ENGLISH,
  },
];
