// A regulator's morning: three questions, each with a number, a drawing and the rows behind it.
import { database, withTransaction } from "@/db/engine/client";
import { countPlatformPeople } from "@/db/platform/people-counts";
import { readDatabaseTime } from "@/db/engine/database-time";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import {
  type BacklogRow,
  type DueHour,
  listBacklogs,
  listBusyPlatforms,
  listDueHours,
} from "@/db/review/regulator-today";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import {
  type ComplaintThreshold,
  type PlatformCounts,
  readThresholds,
  type RuleReading,
} from "@/lib/domain/review/review-threshold";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { COUNT_CAP } from "@/lib/complaint/screens/regulator-queue";

const HOURS_AHEAD = 24;
/** From this share of a threshold on a platform is shown as near it. */
const NEAR = 0.7;
const NEAR_SHOWN = 8;
/** Below this many people no rule is near: nothing passes on fewer than fifteen. */
const FEWEST_PEOPLE = 10;
const PLATFORMS_READ = 40;

export type { ReviewBacklog } from "@/db/review/regulator-today";

export interface NearThreshold {
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly code: ComplaintThreshold;
  /** What is still missing: the rule's own value, or the people it needs before it can pass. */
  readonly missing: "value" | "people";
  readonly value: number;
  readonly limit: number;
  /** Value over limit, below 1. */
  readonly share: number;
}

type Measured = Pick<NearThreshold, "code" | "missing" | "value" | "limit">;

/** A rule that asks for so many people first is as near as the farther of its two measures. */
function measure(rule: RuleReading, counts: PlatformCounts, rules: Rulebook): Measured | null {
  if (rule.value === null || rule.limit === 0) return null;
  const needed: Readonly<Partial<Record<ComplaintThreshold, readonly [number, number]>>> = {
    rate: [counts.people_30d, rules.rate_people],
    overdue_share: [counts.due_30d, rules.overdue_due_people],
    no_human_contact: [counts.first_contact_due_30d, rules.first_contact_due_people],
  };
  const [people, fewest] = needed[rule.code] ?? [0, 0];
  const own: Measured = { code: rule.code, missing: "value", value: rule.value, limit: rule.limit };
  if (fewest === 0 || people / fewest >= rule.value / rule.limit) return own;
  return { code: rule.code, missing: "people", value: people, limit: fewest };
}

export interface TodayScreen {
  readonly now: Date;
  readonly hours: readonly DueHour[];
  readonly near: readonly NearThreshold[];
  readonly backlogs: readonly BacklogRow[];
  readonly rulebookVersion: string;
}

/** The nearest rule of each busy platform, the nearest platform first. */
async function listNear(
  now: Date,
): Promise<{ readonly near: readonly NearThreshold[]; readonly version: string }> {
  const db = database();
  const rulebook = (await findRulebookInForce(db, now)) ?? DEFAULT_RULEBOOK;
  const platforms = await listBusyPlatforms(db, FEWEST_PEOPLE, rulebook.window_days, PLATFORMS_READ);
  const near = await withTransaction(db, async (tx) => {
    const found: NearThreshold[] = [];
    for (const { id, slug, nameZh, nameEn } of platforms) {
      const counted = await countPlatformPeople(tx, id, now, rulebook);
      if (counted === null) continue;
      // The surge rule needs a mean that is dear to count; it is the event's own check that asks for it.
      const rules = readThresholds(counted.counts, rulebook).near.filter((rule) => rule.code !== "surge");
      for (const rule of rules) {
        const measured = measure(rule, counted.counts, rulebook);
        const share = measured === null ? 0 : measured.value / measured.limit;
        if (measured !== null && share >= NEAR) found.push({ slug, nameZh, nameEn, ...measured, share });
      }
    }
    return found;
  });
  const nearest = near
    .sort((a, b) => b.share - a.share)
    .filter((one, index, all) => all.findIndex((other) => other.slug === one.slug) === index);
  return { near: nearest.slice(0, NEAR_SHOWN), version: rulebook.version };
}

/** Plain data for a proven regulator. */
export async function regulatorTodayScreen(_actor: RegulatorActor): Promise<TodayScreen> {
  const db = database();
  const now = await readDatabaseTime(db);
  const [hours, backlogs, { near, version }] = await Promise.all([
    listDueHours(db, HOURS_AHEAD),
    listBacklogs(db, COUNT_CAP),
    listNear(now),
  ]);
  return { now, hours, near, backlogs, rulebookVersion: version };
}
