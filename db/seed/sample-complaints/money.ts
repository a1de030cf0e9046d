// What people in the sample data complain about: banks and telephone companies. Invented, and only ever about fictional platforms.
import { ENGLISH, answered, call, chat } from "@/db/seed/sample-complaints/sample-complaint";
import type { SampleComplaint } from "@/db/seed/sample-complaints/sample-complaint";

export const FINANCE: readonly SampleComplaint[] = [
  {
    title: "信用卡被盗刷，热线无人工",
    narrative:
      "凌晨收到三笔境外消费短信，打热线要冻结，菜单里没有挂失以外的人工，说“转人工”被要求先输入验证码，反复三次。",
    wanted: "冻结并核查三笔交易",
    matter: "rights_complaint",
    ...call(["ivr_no_human", "ivr_loop"], 5, null),
    path: ["2", "挂失", "转人工", "转人工"],
    answer: answered(
      "refund",
      312000,
      "人工复核三笔交易和登录设备，冻结了卡片。",
      "三笔均为异地盗用，卡片已冻结，款项先行垫付到您的借记账户，新卡两个工作日寄出。挂失以外的情形今后也可以按零转人工。",
    ),
  },
  {
    title: "老人账户被锁，语音听不懂",
    narrative:
      "母亲七十二岁，账户被锁取不出养老金。电话里一遍遍念“查询余额请按一，转账请按二”，几分钟后她只好挂断。",
    wanted: "由工作人员说明原因并解锁",
    matter: "rights_complaint",
    ...call(["ivr_ignores_speech", "ivr_loop", "inaccessible"], 6, null),
    answer: answered(
      "restore_account",
      null,
      "核验身份后由网点经理上门办理。",
      "账户因连续输错密码被锁。经理明天上午到您母亲家里解锁并当面说明，今后她的来电直接转给网点专员。",
    ),
  },
  {
    title: "提前还款违约金有争议",
    narrative: "合同写满一年免违约金，系统仍扣了 1,800 元。线上客服一直发同一段说明，要不到人工。",
    wanted: "退还违约金并更正记录",
    matter: "dispute",
    ...chat(["never_handed_over", "same_template"], 9),
    answer: answered(
      "refund",
      180000,
      "调取合同扫描件与系统参数。",
      "合同约定满一年免收，系统按两年设置，属于我们配置错误。1,800 元已退回，征信记录没有受影响。",
    ),
  },
  {
    title: "转账限额突然降为零",
    narrative: "工资卡突然不能转账，App 只写“账户异常”。电话客服让我说身份证号，说完又回主菜单。",
    wanted: "说明原因并恢复",
    matter: "rights_complaint",
    ...call(["ivr_loop", "ivr_no_human", "identity_wall"], 4, null),
    answer: answered(
      "restore_account",
      null,
      "人工复核风控记录。",
      "因您换了新手机登录触发风控，已核验解除，限额恢复。以后换机可以先在柜面登记。",
    ),
  },
  {
    title: "Card blocked abroad, no one to call",
    narrative:
      "My card stopped working while travelling. The line asks for a code sent to my Chinese number, which I cannot receive.",
    wanted: "Unblock the card by a person who can check my passport",
    matter: "rights_complaint",
    ...call(["ivr_no_human", "human_unreachable"], 5, 19),
    answer: answered(
      "restore_account",
      null,
      "Verified the passport copy by video call.",
      "The card is open again and a travel note stands on it until your return. Calls from abroad now go straight to a person.",
    ),
    ...ENGLISH,
  },
];

export const TELECOM: readonly SampleComplaint[] = [
  {
    title: "套餐被改，要求恢复",
    narrative: "没有同意过，套餐从 39 元变成 79 元。热线说转人工没有反应，只能趁播报的空当连说几遍。",
    wanted: "恢复原套餐并退还差额",
    matter: "dispute",
    ...call(["ivr_ignores_speech", "ivr_timing_trick", "long_queue"], 4, 21),
    path: ["1", "3", "套餐变更", "转人工"],
    answer: answered(
      "refund",
      12000,
      "复听营业厅录音，核对变更记录。",
      "变更由外呼误操作，没有您的确认。套餐已恢复为 39 元，三个月差额 120 元退到话费账户。",
    ),
  },
  {
    title: "宽带移机，排队后断线",
    narrative: "排了十五分钟，误按一个键又从头排队。",
    wanted: "约定移机时间",
    matter: "standard_query",
    ...call(["long_queue", "queue_lost", "abandon_nudge"], 2, 15),
    answer: answered(
      "other",
      null,
      "人工派单，与装维师傅确认时间。",
      "移机定在周六上午九点到十一点，师傅会提前半小时打电话，这次免收移机费。",
    ),
  },
  {
    title: "销号要本人去外地营业厅",
    narrative:
      "号码是读大学时办的，现在要我飞回去销。热线说转人工，排了半小时，最后让我自己去问当地的营业厅。",
    wanted: "异地销号",
    matter: "rights_complaint",
    ...call(["long_queue", "tiered_transfer", "sent_elsewhere"], 3, 31),
    answer: answered(
      "other",
      null,
      "向归属地分公司申请异地办理。",
      "异地销号已开通，您凭身份证在本市任一营业厅即可办理，余额一并退还。",
    ),
  },
  {
    title: "被开通彩铃包，查不到记录",
    narrative: "每月扣 6 元，问是谁开的，机器人只会报余额。",
    wanted: "取消并退还半年费用",
    matter: "dispute",
    ...call(["ivr_timing_trick", "ivr_ignores_speech"], 5, null),
    answer: answered(
      "refund",
      3600,
      "核对开通日志与录音。",
      "开通没有您的确认，已取消，半年 36 元退到话费账户。",
    ),
  },
];
