// What is known of each channel of one platform: the register held against what people report.
// Source: docs/domain/channel-evidence.md.
import type { ChannelRow } from "@/db/platform/channels";
import type { Channel } from "@/lib/domain/complaint/complaint";
import {
  changedSince,
  channelEvidence,
  type Claim,
  type Evidence,
  type EvidenceOf,
} from "@/lib/domain/platform/channel-evidence";
import {
  cellAmong,
  countsOf,
  evidenceAmong,
  isFoundByPeople,
  noReports,
  type KindReports,
} from "@/lib/domain/platform/channel-reports";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import { declaredCells, testedCell, type Cell } from "@/lib/domain/platform/contradiction-report";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

type Cells = ReturnType<typeof declaredCells>;

/** A channel of the register, or one that people found: then the register has no open one of its kind. */
export interface KnownChannel {
  readonly kind: Channel;
  /** Null: nobody registered it. */
  readonly channel: ChannelRow | null;
  /** Open channels of this kind. The reports are of all of them together. */
  readonly alike: number;
  readonly reports: KindReports;
  readonly evidence: EvidenceOf;
  /** What the register says of it is newer than all reports. */
  readonly changedSince: boolean;
  /** Claims that the company itself makes. */
  readonly declared: Readonly<Record<Claim, boolean>>;
  /** The contradiction report: declared against complained and tested, and tested against complained. */
  readonly cells: Cells;
  readonly tested: Cell;
}

/**
 * Every channel given, in that order, and then the kinds that people found.
 * @param channels the open ones of the register
 * @param reports of all kinds that anybody tried
 * @param users of the platform; null: not known
 */
export function channelEvidenceOf(
  channels: readonly ChannelRow[],
  reports: readonly KindReports[],
  users: number | null,
  rules: Rulebook,
): readonly KnownChannel[] {
  const ofKind = (kind: Channel) => reports.find((one) => one.kind === kind) ?? noReports(kind);
  const registered = channels.map((channel) => {
    const alike = channels.filter(({ kind }) => kind === channel.kind).length;
    return known({ channel, alike, reports: ofKind(channel.kind) }, users, rules);
  });
  const found = reports
    .filter((one) => isFoundByPeople(one, rules) && !channels.some(({ kind }) => kind === one.kind))
    .map((one) => known({ channel: null, alike: 0, reports: one }, users, rules));
  return [...registered, ...found];
}

/** The same of stored figures; null while nobody counted what people report. */
export function knownChannels(
  channels: readonly ChannelRow[],
  figures: Pick<PublicFigures, "channels"> | undefined,
  users: number | null,
  rules: Rulebook,
): readonly KnownChannel[] | null {
  return figures?.channels === undefined ? null : channelEvidenceOf(channels, figures.channels, users, rules);
}

function known(
  { channel, alike, reports }: Pick<KnownChannel, "channel" | "alike" | "reports">,
  users: number | null,
  rules: Rulebook,
): KnownChannel {
  const counts = countsOf(reports);
  const evidence = channelEvidence(counts, users, rules);
  const among = (claim: Claim): Evidence => evidenceAmong(alike, evidence[claim]);
  const declared = declaredBy(channel);
  const newestMs = reports.newestAt === null ? null : Date.parse(reports.newestAt);
  return {
    kind: reports.kind,
    channel,
    alike,
    reports,
    evidence: {
      reaches_a_person: among("reaches_a_person"),
      one_tap: among("one_tap"),
      elder_line: among("elder_line"),
      text: among("text"),
    },
    changedSince: changedSince({ declaredMs: channel?.wordsSince.getTime() ?? null, newestMs }),
    declared,
    cells: cellsAmong(alike, declaredCells(declared, counts, users, rules)),
    tested: testedCell({ tests: 0, answered: 0, unanswered: reports.unanswered }, users, rules),
  };
}

function cellsAmong(alike: number, cells: Cells): Cells {
  const among = ({ complained, tested }: Cells[Claim]) => {
    return { complained: cellAmong(alike, complained), tested };
  };
  return {
    reaches_a_person: among(cells.reaches_a_person),
    one_tap: among(cells.one_tap),
    elder_line: among(cells.elder_line),
    text: among(cells.text),
  };
}

/** What a regulator wrote down as found is no word of the company. A channel that it names is said to reach a person. */
function declaredBy(channel: ChannelRow | null): Readonly<Record<Claim, boolean>> {
  const own = channel?.origin === "platform";
  return {
    reaches_a_person: own,
    one_tap: own && channel.oneTap === true,
    elder_line: own && channel.elderLine === true,
    text: own && channel.textInstead === true,
  };
}
