// The keys that somebody pressed, or the words that they said, on the way to a person. Source: docs/domain/channels.md.
import { visibleText } from "../shared/mend-typed";
import { toSimplified } from "../shared/simplified";
import type { Channel } from "./complaint";

export const MOST_STEPS = 12;
/** In characters. */
export const LONGEST_STEP = 20;

export const PATH_FAULTS = ["too_many_steps", "step_too_long"] as const;
export type PathFault = (typeof PATH_FAULTS)[number];

const KEY = /^[0-9*#]$/;
/** So many keys in a row are pressed one after another; more may be a number that says who somebody is. */
const KEYS_IN_A_ROW = /^[0-9*#]{1,2}$/;
/** So many keys may follow each other where they are written apart. */
const MOST_KEYS_IN_A_ROW = 5;
/** Verbs and marks in front of a step that are none of it. */
const IN_FRONT = /^(?:再按|再说|按|摁|说|点|选|输入|发送?|press|say|then)\s*/;

const CHINESE_PHRASES =
  "转人工 人工 人工客服 人工服务 联系人工 找人工 转人工客服 转人工服务 真人 真人客服 客服 " +
  "投诉 我要投诉 投诉建议 建议 是 不是 对 不对 跳过 返回 其他 其它 其他问题 更多 没有解决 未解决 重试 继续 " +
  "我的 帮助 帮助与客服 客服与帮助 帮助中心 客服中心 在线客服 服务 咨询 订单 退款 售后 账户 账号 普通话 中文";
const ENGLISH_PHRASES =
  "agent, human, operator, representative, a person, talk to a person, talk to a human, live agent, " +
  "complaint, complaints, yes, no, skip, back, other, more, help, me, support, customer service";

/** What may be said or pressed and is shown to everybody. Anything else waits until an officer has looked at it. */
const PHRASES: ReadonlySet<string> = new Set([...CHINESE_PHRASES.split(" "), ...ENGLISH_PHRASES.split(", ")]);

/**
 * Of each step whether everybody may read it. Six keys or more in a row are a number in pieces, of a telephone or of a password:
 * none of them may be read.
 */
export function listedSteps(steps: readonly string[]): readonly boolean[] {
  return steps.map((step, n) => {
    if (!KEY.test(step)) return PHRASES.has(step);
    const before = steps.slice(0, n).findLastIndex((one) => !KEY.test(one));
    const after = steps.findIndex((one, at) => at > n && !KEY.test(one));
    return (after < 0 ? steps.length : after) - before - 1 <= MOST_KEYS_IN_A_ROW;
  });
}

/** Whether one presses or says anything on the way: to a counter, or by e-mail, one does not. */
export function hasMenu(channel: Channel): boolean {
  return channel !== "counter" && channel !== "email";
}

/** A part between two marks: words that hold Chinese or keys are steps of their own, others one phrase. */
function stepsOf(part: string): readonly string[] {
  const words = part.split(" ").filter((word) => word !== "");
  const apart = words.some((word) => /\p{Script=Han}/u.test(word) || /^[0-9*#]+$/.test(word));
  return (apart ? words : [words.join(" ")]).flatMap((word) => {
    const bare = word.replace(IN_FRONT, "");
    return KEYS_IN_A_ROW.test(bare) ? Array.from(bare) : [bare];
  });
}

/**
 * The steps of what was typed, in order: between arrows, commas or blanks. None when nothing was typed. Refused when there are
 * more than twelve, or one is longer than twenty characters.
 */
export function readPath(
  typed: string,
):
  | { readonly ok: true; readonly steps: readonly string[] }
  | { readonly ok: false; readonly fault: PathFault } {
  const text = toSimplified(visibleText(typed.replaceAll("\n", ">"))).toLowerCase();
  const parts = text.split(/[→➔>»,，、;；。|]|-+>?/u).map((part) => part.trim());
  const steps = parts.flatMap(stepsOf).filter((step) => step !== "");
  if (steps.length > MOST_STEPS) return { ok: false, fault: "too_many_steps" };
  const long = steps.some((step) => Array.from(step).length > LONGEST_STEP);
  return long ? { ok: false, fault: "step_too_long" } : { ok: true, steps };
}

/** Why these are no steps as readPath gives them, or null. */
export function pathFault(steps: readonly string[]): PathFault | null {
  const read = readPath(steps.join(">"));
  return read.ok ? null : read.fault;
}
