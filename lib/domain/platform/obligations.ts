// What one platform owes the people who want a person, and whether it is shown that it does it.
// Source: docs/domain/obligations.md. Counting is elsewhere; deciding is here.
import type { ObligationRules, Rulebook } from "../rulebook/rulebook";
import { resolutionBinds, standingOn, type Day, type Standing } from "../rulebook/standing";
import { wilsonRate } from "../shared/rates";
import { answerPercentFor } from "./answer-rate";
import { casesToDecide, decideShare, type Met, type Share } from "./decided-share";
import type { ChannelFacts, PlatformFacts } from "./obligation-facts";

export type ObligationCode =
  | "answer_rate"
  | "complaint_human"
  | "human_entry"
  | "one_tap"
  | "human_first"
  | "disputes_keep_a_person"
  | "standard_by_ai"
  | "in_time";

/** Why it is not met, or not shown, where the figure alone does not say so. */
type Ground =
  | "nobody_spoke"
  | "contacts_denied"
  | "items_failed"
  | "no_one_tap"
  | "one_tap_contradicted"
  | "no_elder_line"
  | "elder_line_contradicted"
  | "elder_line_silent"
  | "text_contradicted";

/** People, tests or channels; `interval`: the Wilson 95 % interval as fractions, null where all there are were counted. */
interface Figure extends Share {
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** One line of the list. */
export interface Obligation {
  readonly code: ObligationCode;
  /** Of a number of the rulebook: what the rulebook says that it rests on, on the day that was asked about. */
  readonly standing: Standing;
  /** `unknown`: it depends on the number of users, which nobody knows. */
  readonly applies: "yes" | "no" | "unknown";
  /** `not_shown` wherever it does not apply. */
  readonly met: Met;
  readonly ground: Ground | null;
  /** Null where nothing was counted. */
  readonly figure: Figure | null;
  /** For shares of tests: how many more it takes at the least to decide; null elsewhere. */
  readonly moreTests: number | null;
  /** For the 72 hours alone: whether they bind this company. */
  readonly binds: ReturnType<typeof resolutionBinds> | null;
}

type Line = Pick<Obligation, "code" | "standing"> & Partial<Obligation>;

type Rules = ObligationRules & Pick<Rulebook, "answer_rate_by_users" | "standing">;

/** The eight obligations on a day in Asia/Shanghai, always all of them and in this order. */
export function obligationsOf(platform: PlatformFacts, rules: Rules, day: Day): readonly Obligation[] {
  return [
    answerRate(platform, rules, day),
    complaintHuman(platform, rules),
    humanEntry(platform.channels ?? []),
    oneTap(platform.channels),
    humanFirst(platform, rules),
    disputesKeepAPerson(platform, rules),
    { code: "standard_by_ai", standing: "recommended_standard" } as const,
    inTime(platform, rules, day),
  ].map((line) => ({ ...UNDECIDED, ...line }));
}

const UNDECIDED = {
  applies: "yes",
  met: "not_shown",
  ground: null,
  figure: null,
  moreTests: null,
  binds: null,
} as const;

function sampled({ hits, total }: Share): Figure | null {
  const rate = wilsonRate(hits, total);
  return rate === null ? null : { hits, total, interval: { lower: rate.lower, upper: rate.upper } };
}

/** Of these channels all are known: there is nothing to estimate. */
function counted(channels: readonly ChannelFacts[], fits: (channel: ChannelFacts) => boolean): Figure | null {
  const total = channels.length;
  return total === 0 ? null : { hits: channels.filter(fits).length, total, interval: null };
}

function answerRate({ users, tests }: PlatformFacts, rules: Rules, day: Day): Line {
  const percent = answerPercentFor(users, rules.answer_rate_by_users);
  const line = {
    code: "answer_rate",
    standing: standingOn(rules.standing.answer_rate_by_users, day),
    figure: sampled(tests),
  } as const;
  if (percent === null) return { ...line, applies: users === null ? "unknown" : "no" };
  return { ...line, ...decidedByTests(tests, percent, rules) };
}

function decidedByTests(tests: Share, percent: number, rules: Rules): Pick<Obligation, "met" | "moreTests"> {
  const limit = { percent, fewest: rules.obligation_tests };
  return { met: decideShare(tests, limit), moreTests: casesToDecide(tests, limit) };
}

/** All of them: one person to whom nobody spoke is enough, and so are a few who deny that anybody did. */
function complaintHuman({ users, firstContact }: PlatformFacts, rules: Rules): Line {
  const { due, missedWithoutContact, missedDenied } = firstContact;
  const missed = missedWithoutContact + missedDenied;
  const line = {
    code: "complaint_human",
    standing: answerPercentFor(users, rules.answer_rate_by_users) === null ? "house" : "proposed",
    figure: sampled({ hits: due - missed, total: due }),
  } as const;
  if (missedWithoutContact > 0) return { ...line, met: "no", ground: "nobody_spoke" };
  if (missedDenied >= rules.denied_contact_people) return { ...line, met: "no", ground: "contacts_denied" };
  return { ...line, met: missed === 0 && due >= rules.obligation_people ? "yes" : "not_shown" };
}

function humanEntry(channels: readonly ChannelFacts[]): Line {
  const figure = counted(channels, ({ entryItems }) => entryItems === "passed");
  const line = { code: "human_entry", standing: "recommended_standard", figure } as const;
  if (channels.some(({ entryItems }) => entryItems === "failed"))
    return { ...line, met: "no", ground: "items_failed" };
  return { ...line, met: isEveryOne(figure) ? "yes" : "not_shown" };
}

/** What nobody says is no no: of one channel it is enough that the line stays open. */
function oneTap(channels: PlatformFacts["channels"]): Line {
  const figure = counted(channels ?? [], (channel) => channel.oneTap === "confirmed");
  const line = { code: "one_tap", standing: "proposed", figure } as const;
  if (channels === null) return line;
  if (channels.every((channel) => channel.oneTap === "none"))
    return { ...line, met: "no", ground: "no_one_tap" };
  if (channels.some((channel) => channel.oneTap === "contradicted"))
    return { ...line, met: "no", ground: "one_tap_contradicted" };
  return { ...line, met: isEveryOne(figure) ? "yes" : "not_shown" };
}

function isEveryOne(figure: Figure | null): boolean {
  return figure !== null && figure.hits === figure.total;
}

/**
 * A line for old and disabled people that answers, and their complaints answered within the hours that are theirs. Where people
 * contradict every such line, or every channel on which one is said to write instead of speaking, the share alone shows no yes.
 */
function humanFirst({ channels, priorityContact: { due, missed } }: PlatformFacts, rules: Rules): Line {
  const inHours = { hits: due - missed, total: due };
  const line = {
    code: "human_first",
    standing: "recommended_standard",
    figure: sampled(inHours),
  } as const;
  if (channels === null) return line;
  if (channels.every(({ elderLine }) => elderLine === false))
    return { ...line, met: "no", ground: "no_elder_line" };
  if (channels.some(({ elderReachedNobody }) => elderReachedNobody))
    return { ...line, met: "no", ground: "elder_line_silent" };
  const elderLines = channels.filter(({ elderLine }) => elderLine === true);
  if (elderLines.length === 0) return line;
  const limit = { percent: rules.priority_contact_percent, fewest: rules.obligation_people };
  const met = decideShare(inHours, limit);
  if (met === "no") return { ...line, met };
  if (elderLines.every(({ elderContradicted }) => elderContradicted))
    return { ...line, met: "not_shown", ground: "elder_line_contradicted" };
  const written = channels.filter(({ textInstead }) => textInstead === true);
  return written.length > 0 && written.every(({ textContradicted }) => textContradicted)
    ? { ...line, met: "not_shown", ground: "text_contradicted" }
    : { ...line, met };
}

/** Held to the answer rate of the platform's size; below every line, and of unknown size, to that of the first. */
function disputesKeepAPerson({ users, disputeTests }: PlatformFacts, rules: Rules): Line {
  const { answer_rate_by_users: steps } = rules;
  const line = {
    code: "disputes_keep_a_person",
    standing: "recommended_standard",
    figure: sampled(disputeTests),
  } as const;
  const percent = answerPercentFor(users, steps) ?? steps[0]?.percent;
  return percent === undefined ? line : { ...line, ...decidedByTests(disputeTests, percent, rules) };
}

/** Shown and not decided here: it is one of the criteria of the mark. */
function inTime({ completed, signed }: PlatformFacts, rules: Rules, day: Day): Line {
  return {
    code: "in_time",
    standing: standingOn(rules.standing.resolution_hours, day),
    figure: completed === null ? null : sampled(completed),
    binds: resolutionBinds({ signed }),
  };
}
