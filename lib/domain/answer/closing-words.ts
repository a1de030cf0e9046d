// How a letter closes, as the rulebook starts with it: an invitation to ask again, thanks, a promise to do better. Said behind an
// answer it puts nothing off, and alone it says nothing. A pattern begins where its clause does. Written as answer-words.ts says.
import type { AnswerWords } from "../rulebook/rulebook";

const QUESTIONS = "疑问|问题|异议|疑虑|不明|不清楚|不解|需要|需求|帮助|要求|困难|意见";
const TURN_TO =
  "联系|联络|拨打|致电|咨询|来电|反馈|告知|告诉|留言|回复|沟通|来信|询问|指正|提出|说|找|回电|垂询|直接";

export const CLOSING_WORDS: Pick<AnswerWords, "closing"> = {
  closing: {
    stops: ["退", "赔", "换", "修", "寄"],
    patterns: [
      // What follows it in the next clause belongs to it.
      `(如|若|倘|如果|假如|有|还有|您如|您若|您有|您还有)…8(${QUESTIONS})`,
      `(欢迎|随时|可随时|请随时|也可|也欢迎|您可随时)…6(${TURN_TO})`,
      "(感谢|谢谢|多谢|再次感谢|也感谢|非常感谢)…6(耐心|等待|等候|理解|支持|配合|谅解|包容|反馈|监督|信任|关注|陪伴)",
      "(请|请您|敬请|还请|还请您|也请|也请您|望|望您)(放心|安心|谅解|理解|见谅|知悉|悉知|查收|注意查收|留意查收)",
      "(我们|我司|我行|平台|公司|本店|今后|以后|后续|往后|也|将|会|同时)…8(继续|不断|持续|努力|进一步|加强|全力|也会)…6(努力|改进|提升|改善|优化|提高|完善|做好|加强)…8(服务|体验|质量|水平|工作|管理)",
      "(我们|我司|我行|平台|本店)…2(会|将)(继续|更加|加倍)(努力|用心)",
      "(if |should )(you)…8(have |need |want |wish )…8(any |anything |other |further |more |to )…16(question|concern|quer|help|assistance|problem|issue|discuss|else)",
      "(for any |with any )…8(question|concern|quer|problem|issue)",
      "(feel free to|please feel free to|do not hesitate to|please do not hesitate to|don't hesitate to|please don't hesitate to|you are welcome to|you're welcome to)…16(contact|call|write|reply|reach|ask|get in touch|let us know)",
      "(thank you|thanks|we appreciate|we thank you)…12(patience|understanding|bearing with|feedback|time|support|loyalty)",
      "(we will|we'll|we )…8(continue|keep|strive|work hard|always)…16(improv|better|do better)",
    ],
  },
};
