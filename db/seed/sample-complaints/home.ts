// What people in the sample data complain about: rents and food. Invented, and only ever about fictional platforms.
import { answered, chat } from "@/db/seed/sample-complaints/sample-complaint";
import type { SampleComplaint } from "@/db/seed/sample-complaints/sample-complaint";

export const HOUSING: readonly SampleComplaint[] = [
  {
    title: "退租押金两个月未退",
    narrative: "两个月前退房，验房单写明无损坏，押金 4,200 元至今没有退。管家离职，客服是机器人。",
    wanted: "退还押金",
    matter: "dispute",
    ...chat(["leave_contact_only", "fallback_reply"], 5),
    answer: answered(
      "refund",
      420000,
      "核对验房单与原管家的交接记录。",
      "验房单无损坏，押金因管家离职没有提交。今天已由主管批准，4,200 元三天内到账，另付逾期利息。",
    ),
  },
  {
    title: "甲醛检测不合格仍要求付租",
    narrative: "第三方检测超标两倍，App 里没有对应的问题类型，选“其他”就结束对话。",
    wanted: "免责解约",
    matter: "rights_complaint",
    ...chat(["guided_popup", "never_handed_over", "hung_up"], 6),
    answer: answered(
      "refund",
      560000,
      "请第三方复检，与业主协商。",
      "复检同样超标，同意免责解约，押金和未住的租金一并退回，搬家费凭票报销。",
    ),
  },
  {
    title: "水电多收，账单看不懂",
    narrative: "单月水费 380 元，问了八次，都是“请查看账单明细”。",
    wanted: "人工核对抄表数",
    matter: "dispute",
    ...chat(["not_understood", "same_template"], 8),
    answer: answered(
      "refund",
      31200,
      "派人现场抄表，核对三个月读数。",
      "上月抄表少读一位，多收 312 元，已退回。现场读数照片和计算过程发到您的邮箱。",
    ),
  },
  {
    title: "报修三周没有人来",
    narrative: "热水器坏了，App 报修显示“处理中”三周。管家电话是空号。",
    wanted: "维修并减免租金",
    matter: "dispute",
    ...chat(["leave_contact_only", "read_no_reply"], 6),
    answer: answered(
      "repair",
      null,
      "派了维修并查看工单。",
      "工单派给了离职师傅。新师傅今晚上门，减免三周租金的三成。",
    ),
  },
  {
    title: "房源与照片不符，定金不退",
    narrative: "照片有阳台，到了是暗间。定金 1,000 元说不退。",
    wanted: "退还定金",
    matter: "dispute",
    ...chat(["same_template", "bounce_back"], 4),
    answer: answered(
      "refund",
      100000,
      "请门店拍了实景，与房源页比对。",
      "照片是同户型另一间，误导在我们。定金全额退回，该房源已下架。",
    ),
  },
];

export const FOOD: readonly SampleComplaint[] = [
  {
    title: "生鲜到货腐坏，拒绝赔付",
    narrative: "收到的车厘子一半发霉，拍照上传后系统秒判“不符合赔付条件”，再找客服只有机器人。",
    wanted: "退款 139 元",
    matter: "dispute",
    ...chat(["bounce_back", "guided_popup"], 5),
    answer: answered(
      "refund",
      13900,
      "请品控看了照片，联系仓库核对批次。",
      "同批次共有七单腐坏，系统误判您的照片。给您全额退款，并停售了这一批。",
    ),
  },
  {
    title: "少送一份餐，客服只让选订单",
    narrative: "点了三份只送来两份。要发五次转人工，中间不断弹出选择订单，点了就又回到机器人。",
    wanted: "补送或退还 32 元",
    matter: "dispute",
    ...chat(["repeat_ask", "guided_popup", "bounce_back"], 5),
    answer: answered(
      "refund",
      3200,
      "调取商家出餐小票与骑手照片。",
      "商家确实只出了两份。少的一份已退款，并请商家致歉；转人工入口已移到对话框第一屏。",
    ),
  },
  {
    title: "团长跑路，平台不认",
    narrative: "接龙付了 216 元，自提点关门。平台说由团长负责，要不到人工。",
    wanted: "退款",
    matter: "dispute",
    ...chat(["never_handed_over"], 7),
    answer: answered(
      "refund",
      21600,
      "核对接龙款流水，联系供货方。",
      "接龙款经平台收取，应由平台负责。216 元全额退回，团长账户已停用。",
    ),
  },
  {
    title: "超时一个半小时，餐已凉",
    narrative: "备注了孩子发烧等着喝粥，送到都凉透了。客服只给一张满减券，不听我说。",
    wanted: "退款",
    matter: "dispute",
    ...chat(["fallback_reply", "not_understood"], 4),
    answer: answered(
      "refund",
      5800,
      "查看骑手轨迹与商家出餐时间。",
      "商家出餐慢，骑手又被派了四单，是调度的问题。全额退款，券也照样留给您。",
    ),
  },
];
