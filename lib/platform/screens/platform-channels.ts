// The channels of one platform as a regulator keeps them, with every version, and what else it is known by.
import { database } from "@/db/engine/client";
import { readDatabaseTime } from "@/db/engine/database-time";
import { findEditState } from "@/db/edit/edit-history";
import { listVersions, type ChannelVersionRow } from "@/db/platform/channel-history";
import { listOpenReports, type OpenReports } from "@/db/platform/channel-reports";
import { findChannel, listOpenChannels, listOpenPlaceKeys, type ChannelRow } from "@/db/platform/channels";
import { findIndustry, listKnownAs, type KnownAsRow } from "@/db/platform/known-as";
import { countKindReports } from "@/db/platform/channel-people";
import { findPublicFigures } from "@/db/platform/public-figures";
import { findRegistryRow, type RegistryRow } from "@/db/platform/regulator-platforms";
import { findStaffNames } from "@/db/people/staff-names";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { openAt, type OpenState } from "@/lib/domain/platform/channel-hours";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { rulebookOfCount } from "@/lib/platform/engine/rulebook-of-count";
import { channelEvidenceOf, type KnownChannel } from "@/lib/platform/engine/channel-evidence-of";
import type { Channel } from "@/lib/domain/complaint/complaint";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import type { RegulatorActor } from "@/lib/domain/people/actor";

/** Of the versions; the older ones stay in the register. */
export const VERSIONS_SHOWN = 60;

export interface ShownChannel extends ChannelRow {
  /** Null when nobody knows the hours. */
  readonly state: OpenState | null;
}

export interface VersionLine extends ChannelVersionRow {
  /** Who declared it. */
  readonly name: string;
}

export interface ChannelsScreen {
  readonly platform: RegistryRow;
  /** What a form on the page is written against. */
  readonly version: number;
  readonly now: Date;
  readonly channels: readonly ShownChannel[];
  /** What is known of them, in this order, and of those that people found; of a listed platform as of its public figures. */
  readonly known: readonly KnownChannel[];
  readonly knownAsOf: Date;
  /** Of how many days people's reports were counted. */
  readonly knownDays: number;
  readonly versions: readonly VersionLine[];
  readonly moreVersions: boolean;
  /** What waits for an officer. */
  readonly reports: readonly OpenReports[];
  /** From how many proved people on a number reads in public as being checked. */
  readonly checkPeople: number;
  readonly knownAs: readonly KnownAsRow[];
  readonly industry: string | null;
}

/** Null when no platform has this name in addresses. */
export async function platformChannelsScreen(
  _actor: RegulatorActor,
  slug: string,
): Promise<ChannelsScreen | null> {
  const db = database();
  const platform = await findRegistryRow(db, slug);
  if (platform === null) return null;
  const { id: platformId } = platform;
  const now = await readDatabaseTime(db);
  const [{ version }, channels, rows, reports, knownAs, industry, said, inForce] = await Promise.all([
    findEditState(db, platformId),
    listOpenChannels(db, platformId),
    listVersions(db, { platformId, limit: VERSIONS_SHOWN + 1 }),
    listOpenReports(db, platformId),
    listKnownAs(db, platformId),
    findIndustry(db, platformId),
    findPublicFigures(db, platformId),
    findRulebookInForce(db, now),
  ]);
  const newest = inForce ?? DEFAULT_RULEBOOK;
  // As the public reads them where they are public; else counted now, for few people complained of a platform that is not listed.
  const counted = said?.figures.channels;
  const knownAsOf = counted === undefined ? now : (said?.asOf ?? now);
  const rules = await rulebookOfCount(db, newest, knownAsOf);
  const kindReports = counted ?? (await countKindReports(db, platformId, now, rules));
  const names = await findStaffNames(
    db,
    rows.map(({ actorId }) => actorId),
  );
  return {
    platform,
    version,
    now,
    channels: channels.map((one) => ({
      ...one,
      state: one.hours === null ? null : openAt(one.hours, now.getTime()),
    })),
    known: channelEvidenceOf(channels, kindReports, platform.users, rules),
    knownAsOf,
    knownDays: rules.evidence_days,
    versions: rows
      .slice(0, VERSIONS_SHOWN)
      .map((row) => ({ ...row, name: names.get(row.actorId) ?? row.actorId })),
    moreVersions: rows.length > VERSIONS_SHOWN,
    reports,
    checkPeople: newest.number_check_people,
    knownAs,
    industry,
  };
}

/** The kind of a channel of a form while it is open on its platform; null when it is not. `id` comes from the form. */
export async function openChannelKind(
  _actor: RegulatorActor,
  platformId: string,
  id: string,
): Promise<Channel | null> {
  const channel = isUuid(id) ? await findChannel(database(), platformId, id) : null;
  return channel?.closedAt === null ? channel.kind : null;
}

/** Whether people doubt the number of a form and nobody answered yet. `id` comes from the form. */
export async function reportWaits(_actor: RegulatorActor, platformId: string, id: string): Promise<boolean> {
  const reports = await listOpenReports(database(), platformId);
  return reports.some(({ channelId }) => channelId === id);
}

/** Keys of the channels that the platform has, for a table that is looked at before it is taken. */
export function takenPlaces(_actor: RegulatorActor, platformId: string): Promise<readonly string[]> {
  return listOpenPlaceKeys(database(), platformId);
}
