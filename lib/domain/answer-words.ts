// The words by which answers are judged, as the rulebook starts with them. A pattern is written as in word-pattern.ts, over
// comparable text: simplified, lower case, without blanks beside Han characters. A change is a new version of the rulebook.
import type { AnswerWords } from "./rulebook";

const OBJECTS = "问题|情况|反馈|诉求|意见|建议|留言|投诉|需求|描述|心声|来信|反映|工单";
const OFFICES =
  "相关|有关|对应|专业|上级|负责|责任|业务|后台|技术|总部|区域|专项|主管|专人|专员|部门|同事|团队|人员|小组|领导|商家|商户|门店|卖家|高级|平台|运营|产品";

/** A gap stops at what says that something was really looked at or done. */
const DONE_SOMETHING = [
  "核对",
  "核验",
  "查明",
  "查到",
  "查看了",
  "调取",
  "复听",
  "复核了",
  "更正",
  "更换",
  "恢复",
  "撤销",
  "退款",
  "赔",
  "不",
];

export const ANSWER_WORDS: AnswerWords = {
  noted: {
    stops: DONE_SOMETHING,
    patterns: [
      "(已|己|巳|帮您|帮你|为您|给您|替您|会|将|先|都有)…5(记录|登记|记下|备注|备案|存档|收录|录入|知悉|知晓|悉知|收悉|受理|收到|关注到|留意到|了解)",
      `(${OBJECTS})…8(记录|登记|记下|备注|备案|存档|收录|录入|知悉|知晓|悉知|收悉|收到|了解|关注|重视)`,
      "(高度|非常|十分|深表|充分)…2(重视|关注|理解)",
      "(认真|虚心|仔细)…2(听取|倾听|对待|考虑|吸取|研究)",
      "(已|己|巳|为您|帮您|给您)…4(创建|生成|建立|提交)…3(工单)",
      "(工单|服务单|受理)(编号|号|单号)",
      "(记在心|放在心|感同身受)(上|)",
      "(作为|当作)…8(参考|依据|方向)",
      "(ticket|case|request|complaint)…16(created|opened|logged|registered)",
      "(have|has|had|'ve|was|were|been|is|are|being)…20(recorded|noted|logged|registered|acknowledged|documented|taken note|taken seriously)",
      "(feedback|comments|experience|concerns)…16(shared|noted|passed|valuable|important)",
      "(received|taken)…12(your)…16(feedback|request|message|complaint|concern|inquiry|enquiry|comments|case|email)",
      "(take|taking)…20(seriously)",
    ],
  },
  passed_on: {
    stops: DONE_SOMETHING,
    patterns: [
      `(反馈|转交|转达|上报|提交|转给|反映|移交|汇报|流转|升级|转办|呈报|递交|报送|同步|转接|知会|安排|交由)…6(${OFFICES})`,
      `(${OFFICES})…6(核实|跟进|核查|反馈|对接|调查|协调|沟通|回复|审核|研究|处理|进行)`,
      "(负责人|管家|专员|专家|主管|处理小组)…4(跟|与|对接|沟通|联系)",
      "(责成)…12(负责|部门|公司|分公司)",
      "(已|己|巳|会|将|为您|帮您|帮你|给您|这边)…6(反馈|上报|转达|转交|升级|加急|催促|催办|提交|报备|督促)",
      "(协助|积极|持续|努力)…4(督促|协调|推动|反馈|沟通)",
      "(forwarded|escalated|passed|submitted|relayed|raised|transferred|referred|assigned)…40(department|team|colleague|specialist|supervisor|manager|unit|relevant|responsible|concerned)",
      "(have|has|been|was|is|will be)…16(forwarded|escalated|passed on|relayed)",
    ],
  },
  will_say: {
    stops: ["已", "不", "电话里"],
    patterns: [
      "(会|将|定|后续|届时|尽快|第一时间|及时|随后|稍后|尽早|即刻|一有|如有|有结果|有进展|有消息|小时内|工作日内|天内)…10(反馈|回复|回覆|答复|答覆|回电|回访|联系|联络|通知|告知|告诉|同步|致电|来电|回应|取得联系|给您消息|给到您|与您沟通|跟您沟通)",
      "(工作日|小时|天)…4(有结果|出结果|有答复|有回复|有反馈|有进展)",
      "(给您|给到您|给你)…6(满意|答复|回复|交代|说法)",
      "(会|将|后续|后面|稍后|随后)…8(对接|沟通|跟您|与您)",
      "(专员|专人|客服|工作人员|同事|专家)…8(联系|联络|回复|回访|回电|致电|为您)",
      "(会|将|可以|能|来|随时|竭诚|继续|全程|一直|很高兴|乐意)…4(为您|帮您|给您|替您|为你)…4(解答|服务|跟进|查询|效劳|协助|答疑|处理|解决)",
      "(will|shall|'ll|going to)…40(get back|contact|notify|inform|update|let you know|reach out|respond|reply|follow up|be in touch|call you|email you|keep you)",
      "(keep you)…8(updated|informed|posted)",
    ],
  },
  will_look: {
    stops: ["已", "不", "退", "赔", "寄", "换"],
    patterns: [
      "(会|将|正在|正|尽快|全力|积极|抓紧|努力|优先|加急|继续|持续|尽力|及时|不断|进一步)…8(处理|解决|跟进|核实|核查|调查|落实|改进|优化|改善|完善|查看|推进|研究|排查|提升|审核)",
      "(帮您|为您|给您|替您)…4(跟进|处理|核实|查看|关注)",
      "(处理|审核|核实|跟进|排队|流程|解决|调查)(中|当中|之中)",
      "(looking into|look into|investigating|working on|reviewing|under review|being processed|in process|being handled|being reviewed|being investigated)",
      "(as soon as possible|in due course|at the earliest|in a timely manner|our best|shortly)",
    ],
  },
  wait: {
    stops: ["不必", "不用"],
    patterns: [
      "(请|望|烦|麻烦|恳|劳|希望|还需|需|需要)…6(耐心|稍等|稍候|等待|等候|静候|静待|等一等|等一下|稍安|放心|留意|保持电话|保持通讯|保持联系)",
      "(进度|进展|结果|处理情况)…8(查看|查询|关注|跟踪|为准)",
      "(过段时间|过一段时间|过几天|晚些时候|改天|稍后)…4(再)",
      "(track|check|follow)…12(status|progress)",
      "(耐心等|静候佳音|敬请期待|稍等片刻|稍后再|再等)",
      "(给我们|给些|需要)…3(时间)",
      "(以)…12(通知|公告|短信|为准)…4(为准)",
      "(please|kindly)…16(wait|be patient|bear with|allow|stand by|hold on|rest assured|stay tuned)",
      "(further|until)…8(notice)",
      "(within|in)…6(to|-|–|)…6(business|working)…2(days)",
    ],
  },
  elsewhere: {
    stops: ["不必", "不用", "不能"],
    patterns: [
      "(请|建议|可|可以|您可|你可|烦|麻烦|或|也可|欢迎|需要|自行)…6(通过|前往|到|去|登录|拨打|联系|点击|进入|移步|关注|添加|下载|搜索|咨询|使用|致电|查看|自助)…12(公众号|小程序|app|官网|客户端|页面|入口|帮助中心|客服|热线|门店|商家|商户|卖家|店铺|渠道|自助|工单|中心|微信|链接|平台)",
      "(座席|坐席|客服|线路|人工|热线)…4(繁忙|忙线|占线|全忙|较忙)",
      "(咨询|排队|来电|来访|访问)(人数|量|用户|的人)…4(较多|过多|很多|较大|过大|激增)",
      "(自助|帮助中心)…4(查询|办理|解决|查看)",
      "(please|kindly|you can|you may)…12(visit|contact|call|refer to|go to|reach out|use our|check our|follow our|email)",
      "(lines|agents|representatives|team)…24(busy|high volume)",
    ],
  },
  again: {
    stops: ["无需", "不必", "不用"],
    patterns: [
      "(请|烦|麻烦|需|需要|建议|可|能否|可否|方便)…6(描述|说明|提供|补充|上传|填写|留下|预留|重新|再次|输入|回复|尝试|重试|提交|详述|告知)",
      "(重新|再次|再)…4(申诉|提交|申请|尝试|登录|发起|咨询|反馈|联系|上传|操作|试)",
      "(按|按照|根据|依照|参照)…6(要求|规则|规范|提示|指引|流程|说明)…8(修改|调整|提交|操作|申诉|处理|完善)",
      "(留下|预留|提供|留)…5(联系方式|电话|手机|邮箱|微信)",
      "(若|如|如果|有)…6(其他|其它|任何|进一步|更多|疑问|需要|需求|疑虑)",
      "(please|kindly)…12(describe|provide|leave|try again|resubmit|submit|send us|share|fill|reply|restart|retry|confirm)",
      "(if you have|should you have|for any)…12(question|concern|quer|issue|further)",
    ],
  },
  not_now: {
    stops: [],
    patterns: [
      "(暂时|目前|当前|现在|暂|现阶段)…6(无法|不能|没有|未能|无)…8(处理|解答|解决|回复|提供|查询|答复|结果|结论|核实|确认|进展)",
      "(unable|cannot|can't|not able)…48(at this time|at the moment|right now|currently|at present)",
      "(系统|功能)…4(升级|维护|优化)(中|当中|)",
    ],
  },
  done: {
    stops: [
      "记录",
      "登记",
      "反馈",
      "申请",
      "诉求",
      "上报",
      "转交",
      "提交",
      "升级",
      "知悉",
      "知晓",
      "收到",
      "了解",
      "受理",
      "催",
      "安排",
      "通知",
      "同步",
      "加急",
      "联系",
      "尽快",
      "会",
    ],
    patterns: [
      "(已|己|巳|刚|今天|昨天|上午|下午)…16(退款|退还|退回|退到|退至|退给|改退|赔付|赔偿|补偿|补给|补齐|更换|换新|换成|寄出|寄回|发出|发货|补发|补寄|补送|重发|送到|送达|派送|解除|解封|解冻|解绑|恢复|取消|撤销|撤下|关闭|修好|修复|修理|维修|删除|注销|更正|改正|改成|改为|到账|入账|打款|转账|减免|免除|安装|装好|开通|停用|停售|下架|上架|返还|归还|垫付|发放|扣减|作废|补回|重开|开具|找到)",
      "(退款|到账|修复|更换|恢复|安装|补发|撤销|解封|注销)(成功|完成|完毕)",
      "(has been|have been|was|were|'ve|have|has|already|i|we)…16(refunded|replaced|restored|shipped|reshipped|resent|repaired|fixed|cancelled|canceled|unlocked|unblocked|credited|compensated|removed|corrected|reversed|waived|returned|delivered|reinstated|deleted|closed|reissued|extended)",
    ],
  },
  undone: {
    stops: [],
    patterns: [
      "(退款|退货|赔付|赔偿|补偿|换货|更换|维修|恢复|解封|取消|注销|寄出|发货|退还)…2(申请|诉求|请求|事宜|进度|流程|需求|事项|工单|问题|方案|处理中|审核)",
      "(如|若|一旦|假如|倘若|如果|待)…12(已|退|赔|恢复|修)",
      "(will|would|once|when|if|unless|to)…4(be|)…4(refunded|replaced|restored|shipped|repaired|fixed|cancelled|credited|returned|removed|corrected)",
    ],
  },
  amount: {
    stops: [],
    // Money that moves to the consumer: a price in the text is no deed.
    patterns: [
      "(退|赔|补|返|减|免|抵|到账|入账|打款|转账|垫付|支付给|refund|compensat|credit|reimburs|waive|repaid|pay you)…16(0|1|2|3|4|5|6|7|8|9)(元|块|圆|万元|千元| yuan| rmb| cny| usd| dollars)",
      "(退|赔|补|返|减|免|抵|到账|入账|打款|转账|垫付|支付给|refund|compensat|credit|reimburs|waive|repaid|pay you)…12(¥|￥|$|€|rmb|cny)…1(0|1|2|3|4|5|6|7|8|9)",
      "(0|1|2|3|4|5|6|7|8|9)(元|块|圆|万元|千元| yuan| rmb| cny| usd| dollars)…8(退|赔|补|返|减|免|抵|到账|入账|打款|转账|垫付|refund|compensat|credit|reimburs|waive|repaid)",
      "(¥|￥|$|€|rmb|cny)…1(0|1|2|3|4|5|6|7|8|9)…16(退|赔|补|返|减|免|抵|到账|入账|打款|转账|垫付|refund|compensat|credit|reimburs|waive|repaid)",
    ],
  },
  refusing: {
    stops: [],
    patterns: [
      "(不能|不予|不支持|不符合|不符|无法|超过|超出|因为|由于|因此|所以|根据|依据|按照|原因|不属于|不在|未满足|不满足|不具备|没有权限|无权|没有依据|没有约定|过期|已过|拒绝|不退|不赔|不可|不同意|不得|不接受|不承担|规定|条款|约定|不是我们|并非|不成立|没有合同)",
      "(没有|无|没)…6(权限|依据|资格|义务|约定|责任)",
      "(操作|办理|办|做|退|给|处理|改|查)(不了)",
      "(按|依|照|因|系)…12(规定|规则|约定|条款|合同|政策|标准|执行)",
      "(cannot|can not|can't|unable|not able|because|under |not covered|not entitled|not eligible|do not|does not|did not|due to|since|therefore|policy|terms|declined|refuse|exclude|no longer|outside|exceed|not possible|won't|as the |out of proportion|disproportion|only they|only the|rule)",
    ],
  },
  date: {
    stops: [],
    patterns: [
      "(0|1|2|3|4|5|6|7|8|9)(月|日|号|-)…1(0|1|2|3|4|5|6|7|8|9)",
      "(0|1|2|3|4|5|6|7|8|9)(月|日|号)",
      "(january|february|march|april|may|june|july|august|september|october|november|december)…1(0|1|2|3|4|5|6|7|8|9)",
      "(0|1|2|3|4|5|6|7|8|9)…3(january|february|march|april|may|june|july|august|september|october|november|december)",
      "(昨天|前天|今天|上周|本周|上月|yesterday|today)",
    ],
  },
  neutral: {
    stops: [],
    patterns: [
      "(尊敬的|亲爱的)(用户|客户|顾客|会员|旅客|女士|先生|您|读者|商家|)",
      "(您好|你好|hello|hi there|hi |亲亲|亲爱的|小主|dear customer|dear user|dear sir|dear sir or madam|dear valued customer|greetings)",
      "(抱歉|歉意|致歉|道歉|遗憾)",
      "(非常|十分|万分|很|深感|深表|再次|对此)(抱歉|歉意|遗憾)",
      "(感谢|谢谢|多谢)(您|你|)(的|对我们的|对我行的|对本公司的|一直以来的|长期以来的|)(理解|支持|反馈|关注|耐心|配合|来信|来电|陪伴|信任|监督|谅解|包容|宝贵|)(与|和|及|、|)(理解|支持|反馈|关注|耐心|配合|陪伴|信任|监督|谅解|包容|意见|建议|)",
      "(给您|给你|对您|为您|由此)(带来|造成)(的|了|)(不便|不好的体验|困扰|麻烦|影响)",
      "(敬请|请您|请|望您|望|希望您|还望)(谅解|理解|见谅|海涵|包涵|体谅)",
      "(祝您|祝你|祝)(生活|工作|身体|购物|出行|天天|一切|周末|)(愉快|健康|开心|顺利|如意|快乐|顺心|)",
      "(始终|一直|一贯|我们)…4(坚持|秉承|秉持|致力)…16(理念|宗旨|原则|服务|体验|第一|至上)",
      "(您的|每一位用户的|用户的|客户的|大家的)…6(声音|意见|建议|满意|支持)…4(是我们)…10(动力|追求|目标|方向|财富)",
      "(身体健康|万事如意|阖家幸福|工作顺利|生活愉快|一切顺利|天天开心|欢迎再来|期待再次|期待您|下次光临|欢迎您)",
      "(关于|针对|对于)(您|你|)(所|)(说|咨询|反映|提到|反馈|提出|遇到|申请)的(这个|这|相关|)(问题|情况|事项|诉求|事情)",
      "(请您放心|请放心|敬请放心)",
      "(添麻烦了|费心了|辛苦了|久等了)",
      "(i |we )(completely |totally |fully |)(understand|regret|value|appreciate)…30(frustrating|frustration|experience|feedback|concern|patience|business)",
      "(理解您的心情|您的心情我们|非常理解您|我们非常理解)",
      "(thank you|thanks)(for your|for contacting us|for reaching out|very much|so much|)( patience| understanding| support| feedback| message| cooperation|)",
      "(apologize|apologise|sincere apologies|apologies)",
      "(we |i |please accept our |our )(apologize|apologise|are sorry|am sorry|sincerely apologize|apologies|sincere apologies)(for the|for any|for this|for your| for the| for any|)( inconvenience| trouble| delay| experience|)",
      "(have a |wish you a )(nice|great|good|pleasant|wonderful)( day| weekend| evening| one)",
      "(best regards|kind regards|yours sincerely|sincerely yours|warm regards)",
    ],
  },
};
