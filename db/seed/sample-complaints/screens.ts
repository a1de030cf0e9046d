// What people in the sample data complain about: social media, video and games. Invented, and only ever about fictional platforms.
import { answered, call, chat } from "@/db/seed/sample-complaints/sample-complaint";
import type { SampleComplaint } from "@/db/seed/sample-complaints/sample-complaint";

export const SOCIAL: readonly SampleComplaint[] = [
  {
    title: "账号被盗，申诉次数用尽",
    narrative: "账号被人改了绑定手机，申诉三次都由系统驳回，提示次数用尽。客服还是让我去申诉。",
    wanted: "人工核验身份，找回账号",
    matter: "rights_complaint",
    ...chat(["appeal_exhausted", "canned_loop"], 7),
    answer: answered(
      "restore_account",
      null,
      "核验身份材料，查看了改绑记录。",
      "改绑手机不是您本人操作，账号已恢复到原手机号，申诉次数清零。请您登录后修改密码，异常设备已全部退出。",
    ),
  },
  {
    title: "作品被判违规，无处说理",
    narrative:
      "按提示改了两次再申诉，还是没通过。问判定依据是什么，几天里得到的都是同一句“请修改后重新提交”。",
    wanted: "由真人说明判定依据并重新审核",
    matter: "rights_complaint",
    ...chat(["same_template", "appeal_exhausted"], 4),
    answer: answered(
      "explanation",
      null,
      "人工查看了审核记录和两次修改稿。",
      "第二次修改后的作品不违规，是模型误判。已恢复展示并撤销扣分，判定依据写在给您的站内信里，由审核员署名。",
    ),
  },
  {
    title: "误充值无法退款",
    narrative: "孩子误充了 648 元，家长证明都交了，机器人说“已升级处理”，半个月没有下文。",
    wanted: "退还充值款",
    matter: "dispute",
    ...chat(["fallback_reply", "leave_contact_only"], 12),
    answer: answered(
      "refund",
      64800,
      "人工核对充值时间、设备与监护证明。",
      "充值发生在孩子的设备上，材料齐全，同意全额退款，三天内原路到账。已为该账号打开未成年人模式。",
    ),
  },
  {
    title: "聊天记录恢复收费争议",
    narrative:
      "页面写免费恢复，点进去要开通会员。找客服，发了二十多次转人工都没有用，有一次显示“已转人工”，回的还是机器人。",
    wanted: "取消会员并退款",
    matter: "dispute",
    ...chat(["never_handed_over", "canned_loop", "fake_handover"], 21),
    answer: answered(
      "refund",
      2500,
      "查看了页面文案与开通记录。",
      "页面写免费而流程要求开通会员，是文案没有更新。会员费已退，聊天记录已由工程师免费恢复。",
    ),
  },
  {
    title: "实名信息被别人占用",
    narrative: "注册时提示我的身份证已绑定别的账号，找不到地方解绑，只能跟机器人说话。",
    wanted: "核实并解绑",
    matter: "rights_complaint",
    ...chat(["not_understood", "never_handed_over"], 10),
    answer: answered(
      "restore_account",
      null,
      "人工核验证件与人脸。",
      "占用账号系冒用，已注销并解绑，您可以正常注册。",
    ),
  },
  {
    title: "被恶意举报禁言七天",
    narrative: "发的是自家小店的照片，被判“引流”。申诉秒拒，没有理由。",
    wanted: "解除禁言",
    matter: "rights_complaint",
    ...chat(["same_template", "canned_loop"], 6),
    answer: answered(
      "explanation",
      null,
      "人工查看被举报的三条内容。",
      "内容不违规，禁言已解除，恶意举报方的账号已受限。",
    ),
  },
];

export const VIDEO: readonly SampleComplaint[] = [
  {
    title: "自动续费取消不了",
    narrative: "三个地方都取消了，月初还是扣了 25 元。客服让我去应用商店，应用商店让我找客服。",
    wanted: "取消续费并退还两个月费用",
    matter: "dispute",
    ...chat(["channel_deflection", "canned_loop"], 6),
    answer: answered(
      "refund",
      5000,
      "查询扣费通道与三处签约记录。",
      "应用商店的订阅没有同步取消。我们已替您解约，两个月费用共 50 元退回。",
    ),
  },
  {
    title: "会员投屏被降清晰度",
    narrative: "买的时候写明支持投屏高清，现在要另外加钱。热线一直播广告，没有人工。",
    wanted: "恢复原有权益",
    matter: "rights_complaint",
    ...call(["hotline_no_human", "ivr_no_human"], 2, null),
    answer: answered(
      "restore_account",
      null,
      "核对购买时的权益说明。",
      "您购买时写明支持高清投屏，权益已恢复到会员期满，不另收费。",
    ),
  },
  {
    title: "购买的影片下架，不退款",
    narrative: "花 30 元买的影片两个月后没了，说是版权到期。",
    wanted: "退款或恢复观看",
    matter: "dispute",
    ...chat(["read_no_reply", "template_apology"], 3),
    answer: answered(
      "refund",
      3000,
      "核对购买说明与版权期。",
      "购买页没有写明期限，全额退款，已看过的也退。",
    ),
  },
];

export const GAMES: readonly SampleComplaint[] = [
  {
    title: "账号误封，申诉无门",
    narrative: "出差换了城市登录就被封号，申诉由系统秒拒。没有电话，只有机器人。",
    wanted: "人工复核并解封",
    matter: "rights_complaint",
    ...chat(["appeal_exhausted", "no_phone_listed"], 6),
    answer: answered(
      "restore_account",
      null,
      "人工查看登录轨迹与差旅凭证。",
      "换城市登录触发了误封，已解封并补偿封停期间的会员时长，申诉改为人工复核。",
    ),
  },
  {
    title: "未成年人充值退款",
    narrative: "材料交了三次，每次都说“不清晰”，不说哪里不清晰。",
    wanted: "由真人一次说明要补什么",
    matter: "dispute",
    ...chat(["same_template", "template_apology"], 8),
    answer: answered(
      "explanation",
      null,
      "逐份查看了三次提交的材料。",
      "缺的是户口本上监护关系那一页，前几次没有说清，抱歉。请补这一页，收到当天退款。",
    ),
  },
];
