// What people in the sample data complain about: travel, education and health. Invented, and only ever about fictional platforms.
import { ENGLISH, answered, call, chat } from "@/db/seed/sample-complaints/sample-complaint";
import type { SampleComplaint } from "@/db/seed/sample-complaints/sample-complaint";

export const TRAVEL: readonly SampleComplaint[] = [
  {
    title: "行程外扣费",
    narrative: "下车后多扣了一笔 43 元“其他费用”，没有说明。App 里点“联系客服”只有常见问题。",
    wanted: "说明并退还",
    matter: "dispute",
    ...chat(["guided_popup", "no_phone_listed"], 4),
    answer: answered(
      "refund",
      4300,
      "复听行程录音，查看计费明细。",
      "多扣的 43 元是系统把过桥费算了两次，已原路退回，这条线路的计费已改正。",
    ),
  },
  {
    title: "视障乘客叫不到无障碍车",
    narrative: "我看不见屏幕，读屏念不出按钮。电话客服要求先在 App 里登录验证。",
    wanted: "提供能用读屏操作的叫车入口",
    matter: "rights_complaint",
    ...call(["inaccessible", "channel_deflection"], 3, 12),
    answer: answered(
      "other",
      null,
      "与读屏用户一起实测了叫车流程。",
      "按钮缺少读屏名称，本周版本已补上。今后您拨打热线报手机尾号即可由真人代叫，不需要登录验证。",
    ),
  },
  {
    title: "机票退改，客服打不通",
    narrative: "航班取消，平台说要收七成退票费。热线一天打了四次，每分钟另收一块五，人工都在忙。",
    wanted: "按航班取消全额退票",
    matter: "dispute",
    ...call(["human_unreachable", "long_queue", "paid_line"], 4, 18),
    answer: answered(
      "refund",
      98000,
      "核对航司取消通知，重新提交非自愿退票。",
      "航班由航司取消，应当全额退票，系统误按自愿退票收费。票款今天已全额退出，三天内到账。",
    ),
  },
  {
    title: "代驾撞坏后视镜，平台推给保险",
    narrative: "代驾司机承认碰撞，平台让我自己找保险，保险让我找平台。客服机器人只发“请耐心等待”。",
    wanted: "由平台出面理赔",
    matter: "dispute",
    ...chat(["channel_deflection", "fallback_reply"], 6),
    answer: answered(
      "compensation",
      86000,
      "联系司机与承保公司，调取行车记录。",
      "责任清楚，维修费 860 元先由平台垫付，后续由我们与保险公司结算。",
    ),
  },
  {
    title: "Charged twice for one ride",
    narrative: "One ride, two charges. The help page ends with the same FAQ whatever I tap.",
    wanted: "The second charge back",
    matter: "dispute",
    ...chat(["guided_popup", "bounce_back"], 4),
    answer: answered(
      "refund",
      3800,
      "Compared the ride log with both charges.",
      "The second charge was a retry after a time-out. It has been returned; the ride shows once now.",
    ),
    ...ENGLISH,
  },
];

export const EDUCATION: readonly SampleComplaint[] = [
  {
    title: "课程停开，不退余下课时",
    narrative: "还剩 46 课时，老师离职后一直没有排课。机器人说“已反馈教务”，三周没有人来电话。",
    wanted: "按课时退费",
    matter: "dispute",
    ...chat(["fallback_reply", "leave_contact_only"], 9),
    answer: answered(
      "refund",
      644000,
      "核对课时记录与排课表。",
      "老师离职后没有安排接替，是我们的责任。余下 46 课时按单价退费，三天内到账。",
    ),
  },
  {
    title: "分期付款被多扣一期",
    narrative: "合同十二期，扣了十三期。线上客服答非所问。",
    wanted: "退还一期费用",
    matter: "dispute",
    ...chat(["not_understood"], 4),
    answer: answered(
      "refund",
      39800,
      "与合作机构核对扣款流水。",
      "第十三期是机构重复扣款，已退回原卡，分期合同显示已结清。",
    ),
  },
];

export const HEALTH: readonly SampleComplaint[] = [
  {
    title: "药品发错，无人处理",
    narrative: "处方是缓释片，发来的是普通片。电话里按哪个键都回到主菜单。",
    wanted: "更换并说明能否混用",
    matter: "rights_complaint",
    ...call(["ivr_loop", "ivr_no_human"], 3, null),
    answer: answered(
      "replacement",
      null,
      "请药师核对处方与出库记录。",
      "出库时扫错了货位。正确的缓释片今天由同城药房送达；药师会打电话告诉您两种片剂不能混用的原因。",
    ),
  },
  {
    title: "预约被取消，费用未退",
    narrative: "医生停诊，系统取消了预约。机器人说挂号费 50 元三天内退，过了两周还没有。",
    wanted: "退还挂号费",
    matter: "dispute",
    ...chat(["read_no_reply", "bot_promise_broken"], 2),
    answer: answered(
      "refund",
      5000,
      "核对停诊通知与退费流水。",
      "停诊退费接口失败，50 元已人工退回，并为您保留了下周同一位医生的号。",
    ),
  },
];
