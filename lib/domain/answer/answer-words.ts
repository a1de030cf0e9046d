// The words by which answers are judged, as the rulebook starts with them. A pattern is written as in word-pattern.ts, over
// comparable text: simplified, lower case, without blanks beside Han characters. A change is a new version of the rulebook.
import { CLOSING_WORDS } from "./closing-words";
import { DEFERRAL_WORDS } from "./deferral-words";
import { HOLLOW_WORDS } from "./hollow-words";
import { SETTLING_WORDS } from "./settling-words";
import { TURNING_AWAY_WORDS } from "./turning-away-words";
import type { AnswerWords } from "../rulebook/rulebook";

export const ANSWER_WORDS: AnswerWords = {
  ...DEFERRAL_WORDS,
  ...TURNING_AWAY_WORDS,
  ...SETTLING_WORDS,
  ...HOLLOW_WORDS,
  ...CLOSING_WORDS,
  date: {
    stops: [],
    patterns: [
      "(0|1|2|3|4|5|6|7|8|9)(月|日|号|-)…1(0|1|2|3|4|5|6|7|8|9)",
      "(0|1|2|3|4|5|6|7|8|9)(月|日|号)",
      "(一|二|三|四|五|六|七|八|九|十)(月|日|号)",
      "(january|february|march|april|may|june|july|august|september|october|november|december)…1(0|1|2|3|4|5|6|7|8|9)",
      "(0|1|2|3|4|5|6|7|8|9)…3(january|february|march|april|may|june|july|august|september|october|november|december)",
      "(0|1|2|3|4|5|6|7|8|9)(st|nd|rd|th)",
      "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
      "(昨天|前天|今天|上周|本周|上月|yesterday|today)",
    ],
  },
  neutral: {
    stops: [],
    patterns: [
      "(尊敬的|亲爱的)(用户|客户|顾客|会员|旅客|女士|先生|您|读者|商家|玩家|冒险者|同学|家长|业主|乘客|患者|车主|持卡人|)",
      "(您好|你好|hello|hi there|hi |亲亲|亲爱的|小主|dear customer|dear user|dear sir|dear sir or madam|dear valued customer|greetings)",
      "(抱歉|歉意|致歉|道歉|遗憾)",
      "(非常|十分|万分|很|深感|深表|再次|对此)(抱歉|歉意|遗憾)",
      "(感谢|谢谢|多谢)(您|你|)(的|对我们的|对我行的|对本公司的|一直以来的|长期以来的|)(理解|支持|反馈|关注|耐心|配合|来信|来电|陪伴|信任|监督|谅解|包容|宝贵|)(与|和|及|、|)(理解|支持|反馈|关注|耐心|配合|陪伴|信任|监督|谅解|包容|意见|建议|)",
      "(给您|给你|对您|为您|由此)(带来|造成)(的|了|)(不便|不好的体验|困扰|麻烦|影响)",
      "(敬请|请您|请|望您|望|希望您|还望)(谅解|理解|见谅|海涵|包涵|体谅)",
      "(祝您|祝你|祝)(生活|工作|身体|购物|出行|天天|一切|周末|)(愉快|健康|开心|顺利|如意|快乐|顺心|)",
      "(始终|一直|一贯|我们)…4(坚持|秉承|秉持|致力)…16(理念|宗旨|原则|服务|体验|第一|至上)",
      "(您的|每一位用户的|用户的|客户的|大家的)…6(声音|意见|建议|满意|支持|好评|评价|认可|信任)…4(是我们)…10(动力|追求|目标|方向|财富)",
      "(祝您|祝你|祝)(和家人|及家人|与家人|全家|一家|阖家|)(幸福|平安|安康|)(安康|平安|健康|顺心|顺利|)",
      "(万事胜意|万事顺意|一切顺心|一切顺遂|顺颂商祺|么么哒|爱您哟|比心|鞠躬|感恩您的|感恩有您)",
      "(向您|给您)…4(深深|)(鞠躬|致歉|赔不是|赔礼)",
      "(一直以来|长期以来|一如既往)(的|)(信任|支持|陪伴|厚爱|爱护)",
      "(您|你|阁下)(说|提到|投诉|描述|反映|反馈|购买|所说|买|咨询|所反映|所购买|诉称)(的|到|了|称|过|)",
      "(一事|的事情|的事|这一情况|这一问题|一单|主机)",
      "(thanks again|many thanks|best wishes|warmest regards|take care|sincerely|your customer care team|your loyalty|all the best)",
      "(you wrote|you said|you mentioned|regarding your|about the|about your|concerning your)",
      "(身体健康|万事如意|阖家幸福|工作顺利|生活愉快|一切顺利|天天开心|欢迎再来|期待再次|期待您|下次光临|欢迎您)",
      "(关于|针对|对于)(您|你|)(所|)(说|咨询|反映|提到|反馈|提出|遇到|申请)的(这个|这|相关|)(问题|情况|事项|诉求|事情)",
      "(请您放心|请放心|敬请放心)",
      "(为了|为|以便)(更好地|更好的|更好)(为您|)(服务)(于您|您|)",
      "(添麻烦了|费心了|辛苦了|久等了)",
      "(i |we )(completely |totally |fully |)(understand|regret|value|appreciate)…30(frustrating|frustration|experience|feedback|concern|patience|business)",
      "(理解您的心情|您的心情我们|非常理解您|我们非常理解)",
      "(thank you|thanks)(for your|for contacting us|for reaching out|very much|so much|)( patience| understanding| support| feedback| message| cooperation|)",
      "(apologize|apologise|sincere apologies|apologies)",
      "(we |i |please accept our |our )(apologize|apologise|are sorry|am sorry|sincerely apologize|apologies|sincere apologies)(for the|for any|for this|for your| for the| for any|)( inconvenience| trouble| delay| experience|)",
      "(have a |wish you a )(nice|great|good|pleasant|wonderful)( day| weekend| evening| one)",
      "(best regards|kind regards|yours sincerely|sincerely yours|warm regards)",
      "(对|为|就|因)…30(深表歉意|深感抱歉|深感歉意|表示歉意|表示遗憾|感到抱歉|感到遗憾|感到内疚|深感内疚|深表遗憾)",
      "(感谢|谢谢)(您|你|)(对)…10(的)(热爱|喜爱|支持|信任|关注|厚爱|认可|参与)",
      "(祝您|祝你|祝)…8(愉快|顺利|开心|健康|平安|好运|如意|快乐|大吉)",
      "(天天|好运|日日)(好运|连连|如意|常伴|开心)",
      "(健康|公平|良好|和谐|清朗|绿色)…12(环境|氛围|秩序)…10(维护|建设|营造|守护)",
      "(期待|盼望)…8(再次|下次|为您|与您)…12(服务|旅程|体验|相见|相遇|合作|光临|到来)",
      "(student|customer|guest|player|patient|passenger)( satisfaction)…12(matters|priority|important)",
    ],
  },
};
