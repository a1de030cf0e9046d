// What loaded complaints say: a few stories, used again and again.
import type { BarrierCode } from "@/lib/domain/complaint/barriers";
import type { Channel, Matter } from "@/lib/domain/complaint/complaint";

export interface LoadedStory {
  readonly channel: Channel;
  readonly matter: Matter;
  readonly barrier: BarrierCode;
  readonly title: string;
  readonly narrative: string;
  readonly wanted: string;
}

export const LOADED_STORIES: readonly LoadedStory[] = [
  {
    channel: "app_chat",
    matter: "dispute",
    barrier: "repeat_ask",
    title: "退款申请被机器人反复驳回",
    narrative:
      "十月三日买的电饭煲收到时内胆有裂纹。连续输入“转人工”六次，都只收到“已记录，会尽快反馈”的自动回复，订单页面的客服入口又跳回同一个机器人，四天没有任何人处理。",
    wanted: "退还订单金额 129 元，并由真人客服说明为什么无法转接。",
  },
  {
    channel: "hotline",
    matter: "rights_complaint",
    barrier: "long_queue",
    title: "热线排队四十分钟后自动挂断",
    narrative:
      "会员自动续费扣了两次，拨打热线三次，每次按零后都提示前面还有二十多位，等到四十分钟被系统挂断，语音菜单里也没有留言选项。",
    wanted: "退还重复扣除的会员费，并开通能够接通的人工热线。",
  },
  {
    channel: "mini_program",
    matter: "standard_query",
    barrier: "never_handed_over",
    title: "快件丢失，小程序里找不到人工",
    narrative:
      "快件显示已签收但没有收到。小程序客服只给出四个固定问题，选哪一个都回到首页，输入单号后机器人说“已升级处理”，之后再没有消息。",
    wanted: "请由专人查明快件去向，找不到就按保价赔付。",
  },
  {
    channel: "web_chat",
    matter: "dispute",
    barrier: "canned_loop",
    title: "账号被误封，申诉只收到模板",
    narrative:
      "账号在没有通知的情况下被封，余额无法提现。网页申诉提交了五次，每次几分钟后就收到同一段回复，要求继续等待，没有任何人说明封号的理由。",
    wanted: "由真人复核并恢复账号，说明封号依据。",
  },
];
