// One platform as the public sees it: figures with their denominators, reviews, and breaches that stood 72 hours.
import type { Db } from "@/db/engine/client";
import { ALL_PLATFORMS, findPublicFigures } from "@/db/platform/public-figures";
import {
  findListedPlatform,
  type ListedPlatform,
  listPublicBreaches,
  type PublicBreach,
} from "@/db/platform/public-platform";
import { listPublicReviews, type PublicReview } from "@/db/review/public-review";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import { knownChannels, type KnownChannel } from "@/lib/platform/engine/channel-evidence-of";
import { platformObligations, type PlatformObligations } from "@/lib/platform/engine/platform-obligations";
import { rulebookOfCount } from "@/lib/platform/engine/rulebook-of-count";
import { publicChannels, type PublicChannels } from "@/lib/platform/engine/public-channels";
import { readDatabaseTime } from "@/db/engine/database-time";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { fromReplica } from "@/db/engine/replica";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { isLive } from "@/lib/domain/review/review-lifecycle";
import { scaleFor } from "@/lib/domain/review/review-threshold";
import { ruleStanding, type RuleStanding } from "@/lib/domain/rulebook/rule-standing";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { resolutionBinds } from "@/lib/domain/rulebook/standing";

export type { KnownChannel } from "@/lib/platform/engine/channel-evidence-of";
export type { PlatformObligations } from "@/lib/platform/engine/platform-obligations";
export type { PublicChannels } from "@/lib/platform/engine/public-channels";

const BREACHES_SHOWN = 10;

export interface PlatformScreen {
  readonly platform: ListedPlatform;
  /** What the 72 hours are to it. */
  readonly binds: "binding" | "yardstick";
  readonly figures: PublicFigures | null;
  readonly asOf: Date | null;
  readonly all: PublicFigures | null;
  /** All rules of the live review, or none. */
  readonly review: readonly PublicReview[];
  readonly pastReviews: readonly PublicReview[];
  readonly breaches: readonly PublicBreach[];
  /** From how many people on one barrier a platform of this size goes under review. */
  readonly barrierLimit: number;
  readonly rulebookVersion: string;
  /** What the 72 hours rest on today. */
  readonly resolution: RuleStanding;
  readonly channels: PublicChannels;
  /** What is known of all of them, and of those that people found; null: nobody counted it yet. */
  readonly known: readonly KnownChannel[] | null;
  /** Of how many days what people report was counted. */
  readonly evidenceDays: number;
  /** Null while they were not counted. */
  readonly obligations: PlatformObligations | null;
}

/** The platform alone, for a page's title. */
export function listedPlatform(slug: string): Promise<ListedPlatform | null> {
  return fromReplica((db) => findListedPlatform(db, slug));
}

/** Plain data for anybody; null when no listed platform has this name. */
export function platformScreen(slug: string): Promise<PlatformScreen | null> {
  return fromReplica((db) => readPlatform(db, slug));
}

async function readPlatform(db: Db, slug: string): Promise<PlatformScreen | null> {
  const platform = await findListedPlatform(db, slug);
  if (platform === null) return null;
  const now = await readDatabaseTime(db);
  const rulebook = (await findRulebookInForce(db, now)) ?? DEFAULT_RULEBOOK;
  const [stored, all, reviews, breaches, channels] = await Promise.all([
    findPublicFigures(db, platform.id),
    findPublicFigures(db, ALL_PLATFORMS),
    listPublicReviews(db, platform.id),
    listPublicBreaches(db, platform.id, { limit: BREACHES_SHOWN, now }),
    publicChannels(db, platform.id, now, rulebook),
  ]);
  const counted = await rulebookOfCount(db, rulebook, stored?.asOf ?? null);
  const known = knownChannels(channels.open, stored?.figures, platform.users, counted);
  return {
    platform,
    binds: resolutionBinds({ signed: platform.conventionSigned }),
    figures: stored?.figures ?? null,
    asOf: stored?.asOf ?? null,
    all: all?.figures ?? null,
    review: reviews.filter((review) => isLive(review.state)),
    pastReviews: reviews.filter((review) => !isLive(review.state)),
    breaches,
    barrierLimit: rulebook.barrier_people * scaleFor(platform.users, rulebook.scale),
    rulebookVersion: rulebook.version,
    resolution: ruleStanding(rulebook, "resolution_hours", chinaDay(now)),
    channels,
    known,
    evidenceDays: counted.evidence_days,
    obligations: platformObligations({ platform, known, stored, rulebook: counted, now }),
  };
}

export type { ListedPlatform, PublicBreach } from "@/db/platform/public-platform";
export type { PublicReview } from "@/db/review/public-review";
