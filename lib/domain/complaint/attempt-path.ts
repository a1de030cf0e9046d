// The keys that somebody pressed, or the words that they said, on the way to a person. Source: docs/domain/channels.md.
import { visibleText } from "../shared/mend-typed";
import { toSimplified } from "../shared/simplified";
import type { Channel } from "./complaint";

export const MOST_STEPS = 12;
/** In characters. */
export const LONGEST_STEP = 20;

export const PATH_FAULTS = ["too_many_steps", "step_too_long"] as const;
export type PathFault = (typeof PATH_FAULTS)[number];

/** Keys alone: one, or several that are one step. */
const KEYS = /^[0-9*#]+$/;
const KEY = /[0-9*#]/g;
/** So many keys in a row are pressed one after another; more may be a number that says who somebody is. */
const KEYS_IN_A_ROW = /^[0-9*#]{1,2}$/;
/** So many keys may follow each other, in one step or in several. */
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

/** What may be said and is shown to everybody. Anything else waits until an officer has looked at it. */
export const LISTED_PHRASES: ReadonlySet<string> = new Set([
  ...CHINESE_PHRASES.split(" "),
  ...ENGLISH_PHRASES.split(", "),
]);

/** What an officer says of a phrase that no list has: everybody may read it, or nobody else does. */
export const PHRASE_VERDICTS = ["released", "refused"] as const;
export type PhraseVerdict = (typeof PHRASE_VERDICTS)[number];

/** `number`: too many keys in a row, which nobody can release. */
export type StepStanding = "readable" | "waits" | "refused" | "number";

const keysIn = (step: string): number => step.match(KEY)?.length ?? 0;

/** How many keys stand in a row around this step: in the steps beside it too, where those are keys alone. */
function keysAround(steps: readonly string[], at: number): number {
  if (!KEYS.test(steps[at] ?? "")) return keysIn(steps[at] ?? "");
  const before = steps.slice(0, at).findLastIndex((step) => !KEYS.test(step));
  const after = steps.findIndex((step, n) => n > at && !KEYS.test(step));
  return keysIn(steps.slice(before + 1, after < 0 ? steps.length : after).join(""));
}

const BY_VERDICT = { released: "readable", refused: "refused" } as const;

/**
 * Of each step who may read it. Six keys or more in a row are a number, of a telephone or of a password, in one piece or in
 * several: none of them may be read.
 * @param looked what officers said of phrases; what they never looked at waits
 */
export function stepStandings(
  steps: readonly string[],
  looked: Readonly<Partial<Record<string, PhraseVerdict>>> = {},
): readonly StepStanding[] {
  return steps.map((step, at) => {
    if (LISTED_PHRASES.has(step)) return "readable";
    if (keysAround(steps, at) > MOST_KEYS_IN_A_ROW) return "number";
    if (KEYS.test(step) && step.length === 1) return "readable";
    const verdict = Object.hasOwn(looked, step) ? looked[step] : undefined;
    return verdict === undefined ? "waits" : BY_VERDICT[verdict];
  });
}

/** The phrases of these ways that an officer has to look at, each once, in the order of their characters. */
export function phrasesToLookAt(paths: readonly (readonly string[])[]): readonly string[] {
  const waiting = paths.flatMap((steps) => {
    const standings = stepStandings(steps);
    return steps.filter((_step, at) => standings[at] === "waits");
  });
  return [...new Set(waiting)].sort();
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
