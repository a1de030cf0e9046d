// The words of the attempts, as plain data for the part of the form that grows and shrinks. `#` is a number.
import type { Choice } from "@/app/_ui/radio-group";
import type { IconName } from "@/app/_ui/icon-paths";
import { BARRIER_CODES, BARRIER_MEASURE } from "@/lib/domain/complaint/barriers";
import { ATTEMPT_OUTCOMES, CHANNELS, type Channel } from "@/lib/domain/complaint/complaint";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { BARRIER_GROUPS, type BarrierGroup } from "./barrier-groups";
import { NOT_REMEMBERED } from "@/lib/filing/engine/read-attempt";

export const CHANNEL_ICON: Readonly<Record<Channel, IconName>> = {
  app_chat: "chat",
  web_chat: "browser",
  hotline: "phone",
  mini_program: "miniProgram",
  official_account: "megaphone",
  email: "mail",
  social: "share",
  counter: "counter",
};

/** Phones stand first: most people call. */
const CHANNEL_ORDER: readonly Channel[] = ["hotline", ...CHANNELS.filter((channel) => channel !== "hotline")];
const WHENS = ["now", "today", "yesterday", "earlier", NOT_REMEMBERED] as const;
const QUEUES = ["0", "5", "10", "20", "30", "60", NOT_REMEMBERED] as const;

function measureWords(locale: Locale): Readonly<Record<string, readonly [string, string]>> {
  const t = getTranslator(locale, "file");
  const pairs = BARRIER_CODES.flatMap((code): [string, readonly [string, string]][] => {
    if (BARRIER_MEASURE[code] === null) return [];
    const [before = "", after = ""] = t(`measure.${code as "repeat_ask"}`).split("#");
    return [[code, [before, after]]];
  });
  return Object.fromEntries(pairs);
}

export function attemptWords(locale: Locale) {
  const t = getTranslator(locale, "file");
  const d = getTranslator(locale, "domain");
  const common = getTranslator(locale, "common");
  const channels = CHANNEL_ORDER.map((value): Choice => ({
    value,
    label: d(`channel.${value}`),
    icon: CHANNEL_ICON[value],
  }));
  const outcomes = ATTEMPT_OUTCOMES.map((value): Choice => ({ value, label: d(`attemptOutcome.${value}`) }));
  return {
    legend: t("attempt.legend", { n: "#" }),
    change: t("attempt.change"),
    remove: t("attempt.remove"),
    add: t("attempt.add"),
    tooMany: t("attempt.tooMany", { n: "#" }),
    removeExtra: t("attempt.removeExtra", { n: "#" }),
    channel: t("attempt.channel"),
    channels,
    when: t("attempt.when"),
    whens: WHENS.map((value): Choice => ({ value, label: t(`attempt.whenChoice.${value}`) })),
    exact: t("attempt.exact"),
    exactHelp: t("attempt.exactHelp"),
    path: t("attempt.path"),
    pathText: t("attempt.pathText"),
    pathHelp: t("attempt.pathHelp"),
    asks: t("attempt.asks"),
    times: t("attempt.times"),
    queue: t("attempt.queue"),
    queues: QUEUES.map((value): Choice => ({ value, label: t(`attempt.queueChoice.${value}`) })),
    queueExact: t("attempt.queueExact"),
    minutes: t("attempt.minutes"),
    barriers: t("attempt.barriers"),
    barriersHelp: t("attempt.barriersHelp"),
    allBarriers: t("attempt.allBarriers", { count: String(BARRIER_CODES.length) }),
    barrier: Object.fromEntries(BARRIER_CODES.map((code) => [code, d(`barrier.${code}`)])),
    measure: measureWords(locale),
    group: Object.fromEntries(BARRIER_GROUPS.map((group) => [group, t(`attempt.group.${group}`)])) as Record<
      BarrierGroup,
      string
    >,
    promised: t("attempt.promised"),
    promisedOn: t("attempt.promisedOn"),
    otherText: t("attempt.otherText"),
    outcome: t("attempt.outcome"),
    outcomes,
    summaryAsks: t("attempt.summaryAsks", { count: "#" }),
    unknown: t("attempt.unknown"),
    optional: common("optional"),
    busy: common("actions.busy"),
  };
}
export type AttemptWords = ReturnType<typeof attemptWords>;
