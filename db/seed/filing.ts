// What a consumer types into the form, from a story.
import { BARRIER_MEASURE } from "@/lib/domain/complaint/barriers";
import type { BarrierCode } from "@/lib/domain/complaint/barriers";
import type { Channel } from "@/lib/domain/complaint/complaint";
import type { FileComplaintInput, FiledAttempt } from "@/lib/complaint/engine/complaint-inputs";
import type { Dice } from "@/db/seed/dice";
import type { Story } from "@/db/seed/story";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const PROVINCES = ["浙江", "江苏", "广东", "四川", "湖北", "北京", "上海", "山东", "河南", "陕西"];

/** How deep in its menu a line hides the key for a person. */
const HIDDEN_AT_LEVEL = 4;
/** What a line that costs extra takes for a minute. */
const A_MINUTE_FEN = 150;

/** A likely number in the measure's unit. */
function measureOf(code: BarrierCode, { sample: { asks, queueMinutes } }: Story, luck: Dice): number | null {
  switch (BARRIER_MEASURE[code]?.unit) {
    case undefined:
      return null;
    case "asks":
    case "attempts":
      return asks;
    case "replies":
      return code === "fake_handover" ? asks : luck.whole(3, 12);
    case "popups":
    case "bounces":
      return luck.whole(3, 12);
    case "menu_levels":
      return code === "hidden_key" ? HIDDEN_AT_LEVEL : luck.whole(3, 6);
    case "minutes":
      return queueMinutes ?? luck.whole(6, 25);
    case "seconds":
      return luck.pick([30, 45, 60, 90]);
    case "hours":
      return luck.whole(20, 96);
    case "tiers":
      return luck.whole(3, 5);
    case "times":
    case "steps":
      return asks;
    case "fen":
      return code === "paid_line" ? A_MINUTE_FEN : null;
  }
}

function failedAttempt(story: Story, filedAt: Date, luck: Dice): FiledAttempt {
  const { channel, asks, queueMinutes, barriers, path } = story.sample;
  const unreachable = barriers.includes("human_unreachable");
  const outcome = unreachable
    ? "unreachable"
    : queueMinutes === null
      ? "no_human"
      : luck.pick(["queued", "abandoned"] as const);
  return {
    channel,
    startedAt: new Date(filedAt.getTime() - luck.between(0.2, 20) * HOUR_MS),
    humanAsks: asks,
    queueSeconds: queueMinutes === null ? null : queueMinutes * 60 + luck.whole(0, 59),
    outcome,
    barriers: barriers.map((code) => ({ code, measure: measureOf(code, story, luck) })),
    ...(path === undefined ? {} : { path }),
  };
}

/** After the hotline failed people get through online, and the other way round; some try the same door again. */
function wayIn({ sample: { channel } }: Story, luck: Dice): Channel {
  if (channel !== "hotline") return luck.chance(0.75) ? "hotline" : channel;
  return luck.pick(["mini_program", "mini_program", "app_chat", "official_account"] as const);
}

function reachedAttempt(story: Story, seconds: number, filedAt: Date, luck: Dice): FiledAttempt {
  return {
    channel: wayIn(story, luck),
    startedAt: new Date(filedAt.getTime() - luck.between(24, 70) * HOUR_MS),
    humanAsks: luck.whole(1, 4),
    queueSeconds: seconds,
    outcome: "connected",
    barriers: seconds > 600 ? [{ code: "long_queue", measure: Math.round(seconds / 60) }] : [],
  };
}

export function filingOf(
  story: Story,
  index: number,
  {
    filedAt,
    platformId,
    luck,
  }: { readonly filedAt: Date; readonly platformId: string | null; readonly luck: Dice },
): FileComplaintInput {
  const reached = story.reachedAfterSeconds;
  const { platform } = story;
  const value = story.email ?? `reader@reader-${String(1000 + index)}.example`;
  return {
    idempotencyKey: `sample-data-${String(filedAt.getTime())}-${String(index)}`,
    locale: story.sample.locale ?? "zh",
    platform: typeof platform === "string" ? { id: platformId ?? "" } : platform,
    channel: story.sample.channel,
    matter: story.sample.matter,
    attempts: [
      ...(reached === null ? [] : [reachedAttempt(story, reached, filedAt, luck)]),
      failedAttempt(story, filedAt, luck),
    ],
    title: story.sample.title,
    narrative: story.sample.narrative,
    wanted: story.sample.wanted,
    region: luck.chance(0.7) ? luck.pick(PROVINCES) : null,
    vulnerability: story.vulnerability,
    heldElsewhere: story.heldElsewhere,
    contact: { kind: "email", value },
    consentContact: luck.chance(0.6),
    consentPublication: luck.chance(0.3),
  };
}
