// What people in the sample data complain about. Invented, and only ever told of fictional platforms.
import type { SampleAnswer } from "@/db/seed/answers";
import type { BarrierCode } from "@/lib/domain/barriers";
import type { Channel, Matter } from "@/lib/domain/complaint";

export interface SampleCase {
  readonly title: string;
  readonly narrative: string;
  readonly wanted: string;
  readonly matter: Matter;
  readonly channel: Channel;
  readonly asks: number;
  readonly queueMinutes: number | null;
  readonly barriers: readonly BarrierCode[];
  /** What the company answers when it does answer. */
  readonly answer?: SampleAnswer;
  /** What the company asks, and what the consumer says to it. */
  readonly question?: string;
  readonly supply?: string;
  /** The language it is told in; Chinese when left out. */
  readonly locale?: "en";
}

const chat = (
  barriers: readonly BarrierCode[],
  asks: number,
): Pick<SampleCase, "channel" | "asks" | "queueMinutes" | "barriers"> => ({
  channel: "app_chat",
  asks,
  queueMinutes: null,
  barriers,
});

const call = (
  barriers: readonly BarrierCode[],
  asks: number,
  queueMinutes: number | null,
): Pick<SampleCase, "channel" | "asks" | "queueMinutes" | "barriers"> => ({
  channel: "hotline",
  asks,
  queueMinutes,
  barriers,
});

/** Several per category; the seed goes round them. */
export const SAMPLE_CASES: Readonly<Record<string, readonly SampleCase[]>> = {
  shopping: [
    {
      title: "退货后 12 天未退款",
      narrative:
        "11 月初退回一件羽绒服，物流显示商家已经签收，订单一直写“退款处理中”。问了十几次转人工，每次都回“已记录，会尽快反馈”。",
      wanted: "退还 1,268 元，并说明为何拖延",
      matter: "dispute",
      ...chat(["repeat_ask", "canned_loop", "fallback_reply"], 11),
    },
    {
      title: "商家拒绝开具发票",
      narrative:
        "买了一台空气净化器，商家说系统升级开不了票。平台客服是机器人，发什么都让我选订单，选完又回到开头。",
      wanted: "开具增值税普通发票",
      matter: "rights_complaint",
      ...chat(["guided_popup", "bounce_back"], 6),
    },
    {
      title: "满减券误扣，未退回",
      narrative:
        "下单时页面显示已用满减券，付款却按原价扣款，券也没有了。客服只回同一句话，换了几种说法都一样。",
      wanted: "退回差价 80 元",
      matter: "dispute",
      ...chat(["same_template", "not_understood"], 5),
    },
    {
      title: "赠品未发，客服已读不回",
      narrative: "活动写明前一百名送保温杯，我是第 37 名，收货时没有赠品。留言显示已读，三天没有人回。",
      wanted: "补发赠品",
      matter: "dispute",
      ...chat(["read_no_reply"], 3),
    },
    {
      title: "助听器坏了，客服听不懂",
      narrative:
        "父亲的助听器用了两周没有声音，他自己打客服，语音系统一直请他“说出您要办理的业务”，他听不清，说什么都没有反应。",
      wanted: "换货或上门检测",
      matter: "rights_complaint",
      ...call(["ivr_ignores_speech", "inaccessible", "ivr_loop"], 8, null),
    },
  ],
  delivery: [
    {
      title: "快件丢失，始终未转人工",
      narrative:
        "快件显示已签收，我没有收到。热线只有查件和寄件两个菜单，没有人工入口，对着电话说转人工没有反应。",
      wanted: "核实去向，丢失则按声明价值赔偿",
      matter: "dispute",
      ...call(["ivr_no_human", "ivr_ignores_speech"], 6, null),
    },
    {
      title: "易碎品压坏，理赔无人处理",
      narrative: "寄了一套茶具，收到碎了三件。小程序里提交理赔后七天没有进展，热线一直循环播报，找不到人。",
      wanted: "赔偿 460 元",
      matter: "dispute",
      ...call(["ivr_no_human", "ivr_loop"], 4, null),
    },
    {
      title: "派件地址错误，无法更改",
      narrative: "系统把件派到十公里外的旧地址，小程序不让改，热线按遍各级菜单都没有人工。",
      wanted: "改派到正确地址",
      matter: "standard_query",
      ...call(["ivr_no_human", "channel_deflection"], 3, null),
    },
    {
      title: "到付金额与报价不符",
      narrative:
        "下单报价 36 元，到付收了 92 元。热线排队二十多分钟，每分钟都劝我改用小程序，接通后又转了三层。",
      wanted: "退还多收的运费",
      matter: "dispute",
      ...call(["long_queue", "abandon_nudge", "tiered_transfer"], 2, 24),
    },
  ],
  finance: [
    {
      title: "信用卡被盗刷，热线无人工",
      narrative:
        "凌晨收到三笔境外消费短信，打热线要冻结，菜单里没有挂失以外的人工，说“转人工”被要求先输入验证码，反复三次。",
      wanted: "冻结并核查三笔交易",
      matter: "rights_complaint",
      ...call(["ivr_no_human", "ivr_loop"], 5, null),
    },
    {
      title: "老人账户被锁，语音听不懂",
      narrative:
        "母亲七十二岁，账户被锁取不出养老金。电话里一遍遍念“查询余额请按一，转账请按二”，几分钟后她只好挂断。",
      wanted: "由工作人员说明原因并解锁",
      matter: "rights_complaint",
      ...call(["ivr_ignores_speech", "ivr_loop", "inaccessible"], 6, null),
    },
    {
      title: "提前还款违约金有争议",
      narrative: "合同写满一年免违约金，系统仍扣了 1,800 元。线上客服一直发同一段说明，要不到人工。",
      wanted: "退还违约金并更正记录",
      matter: "dispute",
      ...chat(["never_handed_over", "same_template"], 9),
    },
  ],
  social: [
    {
      title: "账号被盗，申诉次数用尽",
      narrative: "账号被人改了绑定手机，申诉三次都由系统驳回，提示次数用尽。客服还是让我去申诉。",
      wanted: "人工核验身份，找回账号",
      matter: "rights_complaint",
      ...chat(["appeal_exhausted", "canned_loop"], 7),
    },
    {
      title: "作品被判违规，无处说理",
      narrative:
        "按提示改了两次再申诉，还是没通过。问判定依据是什么，几天里得到的都是同一句“请修改后重新提交”。",
      wanted: "由真人说明判定依据并重新审核",
      matter: "rights_complaint",
      ...chat(["same_template", "appeal_exhausted"], 4),
    },
    {
      title: "误充值无法退款",
      narrative: "孩子误充了 648 元，家长证明都交了，机器人说“已升级处理”，半个月没有下文。",
      wanted: "退还充值款",
      matter: "dispute",
      ...chat(["fallback_reply", "leave_contact_only"], 12),
    },
    {
      title: "聊天记录恢复收费争议",
      narrative: "页面写免费恢复，点进去要开通会员。找客服，发了二十多次转人工都没有用。",
      wanted: "取消会员并退款",
      matter: "dispute",
      ...chat(["never_handed_over", "canned_loop"], 21),
    },
  ],
  travel: [
    {
      title: "行程外扣费",
      narrative: "下车后多扣了一笔 43 元“其他费用”，没有说明。App 里点“联系客服”只有常见问题。",
      wanted: "说明并退还",
      matter: "dispute",
      ...chat(["guided_popup", "no_phone_listed"], 4),
    },
    {
      title: "视障乘客叫不到无障碍车",
      narrative: "我看不见屏幕，读屏念不出按钮。电话客服要求先在 App 里登录验证。",
      wanted: "提供能用读屏操作的叫车入口",
      matter: "rights_complaint",
      ...call(["inaccessible", "channel_deflection"], 3, 12),
    },
    {
      title: "机票退改，客服打不通",
      narrative: "航班取消，平台说要收七成退票费。热线一天打了四次，人工都在忙。",
      wanted: "按航班取消全额退票",
      matter: "dispute",
      ...call(["human_unreachable", "long_queue"], 4, 18),
    },
  ],
  housing: [
    {
      title: "退租押金两个月未退",
      narrative: "九月底退房，验房单写明无损坏，押金 4,200 元至今没有退。管家离职，客服是机器人。",
      wanted: "退还押金",
      matter: "dispute",
      ...chat(["leave_contact_only", "fallback_reply"], 5),
    },
    {
      title: "甲醛检测不合格仍要求付租",
      narrative: "第三方检测超标两倍，App 里没有对应的问题类型，选“其他”就结束对话。",
      wanted: "免责解约",
      matter: "rights_complaint",
      ...chat(["guided_popup", "never_handed_over"], 6),
    },
    {
      title: "水电多收，账单看不懂",
      narrative: "单月水费 380 元，问了八次，都是“请查看账单明细”。",
      wanted: "人工核对抄表数",
      matter: "dispute",
      ...chat(["not_understood", "same_template"], 8),
    },
  ],
  food: [
    {
      title: "生鲜到货腐坏，拒绝赔付",
      narrative: "收到的车厘子一半发霉，拍照上传后系统秒判“不符合赔付条件”，再找客服只有机器人。",
      wanted: "退款 139 元",
      matter: "dispute",
      ...chat(["bounce_back", "guided_popup"], 5),
    },
    {
      title: "少送一份餐，客服只让选订单",
      narrative: "点了三份只送来两份。要发五次转人工，中间不断弹出选择订单，点了就又回到机器人。",
      wanted: "补送或退还 32 元",
      matter: "dispute",
      ...chat(["repeat_ask", "guided_popup", "bounce_back"], 5),
    },
    {
      title: "团长跑路，平台不认",
      narrative: "接龙付了 216 元，自提点关门。平台说由团长负责，要不到人工。",
      wanted: "退款",
      matter: "dispute",
      ...chat(["never_handed_over"], 7),
    },
  ],
  video: [
    {
      title: "自动续费取消不了",
      narrative: "三个地方都取消了，月初还是扣了 25 元。客服让我去应用商店，应用商店让我找客服。",
      wanted: "取消续费并退还两个月费用",
      matter: "dispute",
      ...chat(["channel_deflection", "canned_loop"], 6),
    },
    {
      title: "会员投屏被降清晰度",
      narrative: "买的时候写明支持投屏高清，现在要另外加钱。热线一直播广告，没有人工。",
      wanted: "恢复原有权益",
      matter: "rights_complaint",
      ...call(["hotline_no_human", "ivr_no_human"], 2, null),
    },
  ],
  education: [
    {
      title: "课程停开，不退余下课时",
      narrative: "还剩 46 课时，老师离职后一直没有排课。机器人说“已反馈教务”，三周没有人来电话。",
      wanted: "按课时退费",
      matter: "dispute",
      ...chat(["fallback_reply", "leave_contact_only"], 9),
    },
    {
      title: "分期付款被多扣一期",
      narrative: "合同十二期，扣了十三期。线上客服答非所问。",
      wanted: "退还一期费用",
      matter: "dispute",
      ...chat(["not_understood"], 4),
    },
  ],
  health: [
    {
      title: "药品发错，无人处理",
      narrative: "处方是缓释片，发来的是普通片。电话里按哪个键都回到主菜单。",
      wanted: "更换并说明能否混用",
      matter: "rights_complaint",
      ...call(["ivr_loop", "ivr_no_human"], 3, null),
    },
    {
      title: "预约被取消，费用未退",
      narrative: "医生停诊，系统取消了预约，挂号费 50 元没有退回。",
      wanted: "退还挂号费",
      matter: "dispute",
      ...chat(["read_no_reply"], 2),
    },
  ],
  telecom: [
    {
      title: "套餐被改，要求恢复",
      narrative: "没有同意过，套餐从 39 元变成 79 元。热线说转人工没有反应，只能趁播报的空当连说几遍。",
      wanted: "恢复原套餐并退还差额",
      matter: "dispute",
      ...call(["ivr_ignores_speech", "ivr_timing_trick", "long_queue"], 4, 21),
    },
    {
      title: "宽带移机，排队后断线",
      narrative: "排了十五分钟，误按一个键又从头排队。",
      wanted: "约定移机时间",
      matter: "standard_query",
      ...call(["long_queue", "queue_lost", "abandon_nudge"], 2, 15),
    },
  ],
  games: [
    {
      title: "账号误封，申诉无门",
      narrative: "出差换了城市登录就被封号，申诉由系统秒拒。没有电话，只有机器人。",
      wanted: "人工复核并解封",
      matter: "rights_complaint",
      ...chat(["appeal_exhausted", "no_phone_listed"], 6),
    },
    {
      title: "未成年人充值退款",
      narrative: "材料交了三次，每次都说“不清晰”，不说哪里不清晰。",
      wanted: "由真人一次说明要补什么",
      matter: "dispute",
      ...chat(["same_template", "template_apology"], 8),
    },
  ],
};
