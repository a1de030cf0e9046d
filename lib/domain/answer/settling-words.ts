// The words by which an answer speaks of its matter, as the rulebook starts with them: what was done, what will be, what was
// found, what is refused and why. Written as answer-words.ts says.
import type { AnswerWords } from "../rulebook/rulebook";

/** What companies do for a consumer, in any tense; never a word of procedure. */
const DEEDS =
  "退款|退还|退回|退到|退至|退给|退您|退掉|赔付|赔偿|赔您|赔给|补偿|补给|补齐|补发|补寄|补送|补回|补开|补登|补上|补报|补录|更换|换新|换好|换货|换成|换给|换到|换上|换回|改退|改签|改派|寄出|寄给|寄回|重发|重寄|重开|重做|重新开|重新发|解除|解封|解冻|解绑|解开|解锁|恢复|取消|撤销|撤下|撤回|关闭|关掉|停掉|修好|修复|维修|修理|删除|删掉|清空|清零|注销|更正|改正|改成|改为|改回|改到|改好|改由|打款|返还|归还|垫付|减免|减半|减掉|免除|免去|免掉|冲掉|冲抵|冲正|抵扣|抵进|抵充|扣回|扣减|红冲|作废|安装|装好|装上|开通|接通|停用|停售|停单|下架|上架|补办|重新出票|拿掉|去掉|拆掉|搬走|拉走|挪走|发放|加回|还给";
/** Single verbs that are deeds when something came of them. */
const VERBS =
  "退|赔|补|换|改|修|关|撤|销|删|解|免|减|停|拆|装|寄|送|发|打|还|付|转|留|派|约|放|拿|去|清|抹|挪|搬|印|贴|挂|画|写|签|盖|占|锁|擦|缝|洗|调|划|扣|垫|道|冲|开|封|抵|续|延|加|降|升|贷|算|核|取";
const DIGIT = "0|1|2|3|4|5|6|7|8|9";
const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
const MONEY_MOVES = "退|赔|补|返|减|免除|免收|免掉|抵|到账|入账|打款|转账|垫付";
const MONEY_MOVES_EN = "refund|compensat|credit|reimburs|waive|repaid";
const CURRENCY = "元|块|圆|万元|千元| yuan| rmb| cny| usd| dollars";

export const SETTLING_WORDS: Pick<
  AnswerWords,
  "done" | "undone" | "asking" | "settling" | "facts" | "amount" | "refusing"
> = {
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
      "未",
      "没",
    ],
    patterns: [
      `(已|己|巳|刚|今天|今早|今晨|昨天|昨晚|上午|下午)…16(${DEEDS}|找到|到账|送到了)`,
      // What was ordered and sent once is no deed for this wish; what was sent today, or again, is.
      "(今天|今早|刚刚|上午|下午|重新|再次|补|新)…8(发货|发出|送达|送到|派送)",
      `(${DEEDS})(了|成功|完成|完毕)`,
      `(${DEEDS})…4(好了|掉了|回来了|出来了|过来了|回去了|完成了|到位了)`,
      `(${VERBS})(好了|掉了|上了|回了|回来了|出来了|下来了|完了|走了|给您了)`,
      "(has been|have been|was|were|is now|are now|'ve|have|has|already|i|we)…16(refunded|replaced|restored|reshipped|resent|repaired|fixed|cancelled|canceled|unlocked|unblocked|credited|compensated|removed|corrected|reversed|waived|returned|reinstated|deleted|reissued|extended|changed|switched|rebooked|upgraded|lifted|undone|merged|swapped|moved|reset|reactivated|recalculated|recalibrated)",
      "(refund|payment|credit|transfer)…4(went through|was made|was sent|is on)",
      "(shipped|sent|delivered)…4(again|today|this morning)",
    ],
  },
  undone: {
    stops: [],
    patterns: [
      "(退款|退费|退货|退订|退卡|退票|赔付|赔偿|补偿|换货|更换|维修|恢复|解封|取消|注销|寄出|发货|退还|改签|补发)…2(申请|诉求|请求|意愿|事宜|进度|流程|需求|事项|工单|问题|方案|处理中|审核)",
      "(如|若|一旦|假如|倘若|如果|待)…12(已|退|赔|恢复|修)",
      `(${DEEDS}|修好|换好|弄好|改好)(之后|以后|后会|后再|后将|后即)`,
      "(退款|退费|赔付|赔偿|补偿|多收|少收|多扣|少发|漏发|错发|换货|维修|解封|取消|下调|减免)…4(一事|的事|这事|之事|的说法|的疑问)",
      "(refund|cancel|replac|repair|credit|return|compensat)…6( enquiry| inquiry| request| claim| question| issue| complaint| case| process| policy)",
      "(自行|自动|自然)…2(恢复|修复|解除|解封|消失|好)",
      // What the consumer did, or asks for.
      `(您|你)(想|要求|希望|申请|咨询|提出)…12(${DEEDS})`,
      `(了解到|注意到|看到|您说|您提到|您反映)…20(${DEEDS})`,
      "(sorry that|sorry to hear|sorry about|sorry your|regret that|understand that|noted that|aware that)…50(refund|replac|restor|ship|repair|fixed|cancel|unlock|unblock|credit|remov|correct|revers|waive|return|delet|clos|issu|chang|mov|charg)",
      // A sum that somebody asks for, or that is at stake, moves nowhere.
      `(${DIGIT})(元|块|圆|万元|千元)…2(的|)(诉求|要求|申请|请求|问题|投诉|争议|一事|订单|退款申请|事宜)`,
      "(退款|赔付|赔偿|补偿|返现|减免|退费)(的|具体|相关|)(标准|规则|政策|流程|条款|时效|说明)",
      "(will|would|once|when|if|unless|to)…4(be|)…4(refunded|replaced|restored|shipped|repaired|fixed|cancelled|credited|returned|removed|corrected)",
    ],
  },
  asking: {
    // How a clause begins in which the consumer is to do something.
    stops: [],
    patterns: [
      "(请|麻烦|烦请|劳烦|劳驾|建议|敬请|恳请|还请|烦您|您可以|您不妨|您也可以)",
      "(please |kindly |could you |can you |would you |you can |you may |you could |did you |have you )",
    ],
  },
  settling: {
    stops: [],
    patterns: [
      `(${DEEDS})`,
      "(免费|免收|不收|少收|照收|标注|备注|免单|免赔|送您|送给您|补您|给您补|给您换|给您改|给您办|给您留|给您退)",
      `(给|替)(您|你|他|她)…3(${VERBS})`,
      `(${VERBS})…3(给|到)(您|你|原|卡|钱包|账户)`,
      `(把|将)…14(${VERBS})(成|到|回|掉|上|下|好|出|给|了|过来|出来)`,
      `(${VERBS})…1(好了|掉了|上了|完了|走了|回了|下来|回来|出来|干净|到位|了歉)`,
      "(冲|抵|转|补|存|打|退|放|送|寄|搬|装|换|并|计)(进|入)",
      "(装|接|打|贴|写|填|算|记|发|送|抄|录|扣|开|走|弄|搞|认)(反了|错|漏|少了|多了|重了)",
      "(少|多|漏|错|误|重复)(记|收|扣|算|发|送|抄|录|计|走|付|充|刷|派)",
      "(同意|答应|认账|认了|认错|认下)",
      "(从|自)…12(起)…4(退|免|改|按|不|补|减)",
      // By a day that is named.
      `(今天|今晚|今早|明天|明早|明晚|后天|当天|当场|周一|周二|周三|周四|周五|周六|周日|本周|下周|本月|下月|次月|下期)…12(${VERBS}|上门|到账|到卡|生效|出票|开门|开通|接通|改)`,
      "(换|补|送|寄|退|赔|加|减|免|降)(一|两|二|三|四|五|六|七|八|九|十|半|您一|全)",
      "(按|照)…12(算的|重算|退|赔|补|收|计费)",
      "(不计|不算钱|不扣|不罚|不追究|一分不|照付|照退|照发|您留着|归您|放开了|放开|放行|解禁|重新授权|认证通过|批下来了|通过了|加了|加到|加好|添上|调回)",
      "(约好|约在|约了|预留|留了|带他|带着|陪您|去接您|来接您|上门|延期|延到|延长|延保|不再|不用再|不会再|以后不|往后不)",
      // Who bears it, whose fault it was, what was agreed.
      "(我们|我司|我行|我方|本店|店里|平台|公司|酒店|商家|司机|骑手|快递员|门店)…4(承担|来出|出这|负担|认下|认了|同意|答应|承认|的错|的责任|的失误|的疏忽|搞错|弄错|做错)",
      "(由我们|归我们|算我们|由我司|由平台|由公司|由商家)…4(承担|出|负|的|付|补)",
      "(录错|写错|填错|送错|发错|答错|算错|扣错|登错|误勾|错了|漏|笔误|录入|误送|误扣|误封|误判|误机|误把|误操作|有误|失误|卡住|故障|录音|监控|录像|日志|轨迹|重复扣|多扣|多收|少给|少发|查明|查过|查了|查出|核对|核过|核查了|核实了|校验|调取|调了|听了|看了|问了|重听|复听|确认是|确认了|属实|确有|确实是|重算|承认|写的是|盖章|盖了|转账|开具|出具了|找到|找回)",
      "(没有|没|未)(再|能|)(收|扣|送|接|开|关|发|寄|装|打|签|退|付|填|写|同步|上|叫|计|到账|到位)",
      `(${VERBS})(到了|在了|给了|入了|进了|成了)`,
      "(退|赔|补|换|改|修|关|撤|销|删|免|减|停|拆|装|寄|送|付|派|约|挪|搬|贴|画|签|盖|锁|调|划|垫|冲|封|抵|续|加|降|升|找|配|录)(了|好|妥|齐|完)",
      `(${VERBS}|并|合)(回|成|掉|给)`,
      "(不用|不必|无需|无须|免)(您|你|)(再|)(付|交|出|掏|补|还|赔|承担)",
      "(took|taken|take|taking|knocked|struck|turned|switched)…32( off| back| away| down)",
      "(put|putting|brought|sent|gave|give|set|comes|came|get|got)…24( back)",
      "(new one|replacement|spare)…16(on its way|on the way|arrives|goes out|leaves)",
      "(不用付|挪到|挪走|搬到|放在|贴在|写在|交给|留给|给您占|替您占|派到|不派|补到|锁上|每晚锁|门禁卡|收条|案号)",
      "(并无|并未|从未|未曾|是因为|因为|缺货|没货)",
      "(refund|replac|restor|reship|resen|resend|repair|fixed|cancel|unlock|unblock|credited|a credit|compensat|remov|corrected|correct it|revers|waive|returned|redeliver|delivers |deliver it|reinstat|deleted|closed your|closed the|approv|reissu|extend|rebook|moved|found|checked|listened|recording|traced|tested|changed|swapped|matches|drops|duplicate|deduct|promis|issued|i sent|we sent|have sent|pay |pays|we paid|overcharged|reset|installed|technician|mistake|by error|in error|wrong|set it|added|upgraded)",
      "(on us|at our cost|our cost|our fault|our side|our error|free of charge|give back|gave back|given back|give you back|put back|goes back|sent back|taken off|take off|turned off|switched|we honour|we honor|i spoke|we spoke|agreed|applies now|apply it|leaves |went through|lifted|half the|in full|from today|as of today|tonight|tomorrow|is off the|now go|now goes|merged)",
      "(a|an|one|two|three|four|another|extra|next)( free )",
      "(faulty|defective|no charge|no fee|complimentary|half price|is ready|is waiting|is booked|is confirmed|is active|is live|is open again|works again|work again|is back|are back|back on|you keep|keep it|yours to keep|will be in|now shows|now reads|is now|are now|you can have|you get |arrives |brings |comes to you)",
    ],
  },
  facts: {
    // What happened when, and what was agreed: the ground of a refusal. In a grant the consumer knows it already.
    stops: [],
    patterns: [
      "(查到|查询到|签收|签字|签名|代收|取件|取走|拿走|领走|送达|送到|派送|送货|发货|寄达|到账|入账|扣款|转入|转账|下单时|下单前|买的|购买时|购买前|购于|入住|离店|登机|起飞|登录过|用掉|用完|用过|拆封|拆过|开封|激活|核销|兑换|上完|上了|听完|开课|投保时|生效|签约|约定|合同|勾选|您同意|您确认|确认过|写着|写的|写明|照片|录像|监控|录音|记录显示|记录里|日志|验证码|流水|停机|延误|门锁|打了|打过|没人接|接通)",
      "(穿|用|洗|拆|跑|吃|喝|住|坐|看|发|提醒|签|退|换|修|补|领|付|报|租|借)…1(过)",
      "(去年|前年|上月|上周|您自己|您本人|是您|由您|您当时|您签|您填|您写|您说不要|您选|早于|晚于|不足|未满|不满|当时|之前就|本来|原本|写明|标明|注明|标了|公示|页面上写|没买|没选|没勾|未投保|不含|不包括|另算|别人|他人|家人|本人|法院|警方|医院|银行|航司|领馆|海关|学校|房东|邻居|物业)",
      "(before |after |earlier|later than|within |beyond |instead|not part of|was never|were never|already|by then|customs|court|police|bank|airline|embassy|landlord|neighbour|neighbor)",
      // A day of the calendar: a code with a hyphen or a 号 is none.
      `(${DIGIT})(月)…1(${DIGIT})`,
      `(${DIGIT})…1(点|时)`,
      `(${MONTHS})…1(${DIGIT})`,
      `(${DIGIT})…3(${MONTHS})`,
      `(in |since |from |of |by |until |before )(${MONTHS})`,
      `(${DIGIT})(st|nd|rd|th)`,
      "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|昨天|前天|昨晚)",
      "(deliver|signed|shipped|charged|cost|covers|paid|booked|bought|used|opened|activated|redeemed|collected|picked up|warehouse|listed|printed|was sent|were sent|photo|log |logs|record|contract|agreement|clause|section|ticked|accepted|left on time)",
    ],
  },
  amount: {
    stops: [],
    // Money that moves to the consumer: a price in the text is no deed.
    patterns: [
      `(${MONEY_MOVES}|支付给|${MONEY_MOVES_EN}|pay you)…16(${DIGIT})(${CURRENCY})`,
      `(${MONEY_MOVES}|支付给|${MONEY_MOVES_EN}|pay you)…12(¥|￥|$|€|rmb|cny)…1(${DIGIT})`,
      `(${DIGIT})(${CURRENCY})…8(${MONEY_MOVES}|${MONEY_MOVES_EN})`,
      `(¥|￥|$|€|rmb|cny)…1(${DIGIT})…16(${MONEY_MOVES}|${MONEY_MOVES_EN})`,
    ],
  },
  refusing: {
    stops: [],
    patterns: [
      "(说了不算|不算数|不归|不由|我们不出|不换|不给|不行|不补|不包|不该|不愿意|做主|差得太远|太多|过高|远超|此前|进场时就有|本来就有|原来就有|没有损伤|没有损坏)",
      "(may talk only|may only|only to him|only to her|only to them|holds the|hold the|takes things back|take back|for ninety|for thirty|for fourteen)",
      "(too much|not from us|not by us|not ours|they want|they hold|out of our hands|in our hands|up to them|up to the)",
      "(取|查|看|动|拿|开|改|调|退)…1(不出来|不到|不动|不回)",
      "(才)(能|可|给|会|免|退|赔|算|有|送|行|到)",
      "(要|须|得|必须)…24(才)(能|放|可以|可|会|给)",
      "(has no |have no |not ours|not to us|belongs to|more than the|only after|only the|was not|were not|is not |are not |is final|no right|too late)",
      "(不能|不予|不支持|不符合|不符|无法|超过|超出|因为|由于|因此|所以|根据|依据|按照|原因|不属于|不在|未满足|不满足|不具备|没有权限|无权|没有依据|没有约定|过期|已过|拒绝|不退|不赔|不可|不同意|不得|不接受|不承担|拒的|拒了|被拒|规定|条款|约定|不是我们|并非|不成立|没有合同)",
      "(只|仅)(适用|限于|限|支持|包|含|赔|退|换|保|能退|能换|能赔|负责)",
      "(没有|无|没)…6(权限|权力|权利|依据|资格|义务|约定|责任)",
      "(操作|办理|办|做|退|给|处理|改|查)(不了)",
      "(按|依|照|因|系)…12(规定|规则|约定|条款|合同|政策|标准|执行)",
      "(cannot|can not|can't|unable|not able|because|under |not covered|not entitled|not eligible|do not|does not|did not|due to|since|therefore|policy|terms|declined|refuse|exclude|no longer|outside|exceed|not possible|won't|as the |out of proportion|disproportion|only they|only the|rule)",
    ],
  },
};
