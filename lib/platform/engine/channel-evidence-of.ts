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
  isContradicted,
  isFoundByPeople,
  noReports,
  staysContradicted,
  type KindReports,
} from "@/lib/domain/platform/channel-reports";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import { declaredCells, testedCell, type Cell } from "@/lib/domain/platform/contradiction-report";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

type Cells = ReturnType<typeof declaredCells>;

/** A channel of the register, or one that people found or contradicted: then the register has no open one of its kind. */
export interface KnownChannel {
  readonly kind: Channel;
  /** Null: nobody registered it. */
  readonly channel: ChannelRow | null;
  /** Nobody found it since the last one of its kind was closed: it is here for what people contradict. */
  readonly withdrawn: boolean;
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
 * Every channel given, in that order, and then the kinds that people found, or contradicted before they were withdrawn.
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
    .filter((one) => !channels.some(({ kind }) => kind === one.kind))
    .map((one) => known({ channel: null, alike: 0, reports: one }, users, rules))
    .filter(({ withdrawn, evidence }) => !withdrawn || isContradicted(evidence));
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
  const brought = (reports.cameFrom ?? [])
    .filter(({ platformId }) => channel?.cameFrom.includes(platformId) === true)
    .map(({ claims, andSince }) => ({
      before: channelEvidence(countsOf({ claims }), users, rules),
      andSince: channelEvidence(countsOf({ claims: andSince }), users, rules),
    }));
  const isBrought = (claim: Claim): boolean =>
    brought.some((one) => staysContradicted(alike, one.before[claim], one.andSince[claim]));
  const among = (claim: Claim): Evidence =>
    isBrought(claim) ? "contradicted" : evidenceAmong(alike, evidence[claim]);
  const declared = declaredBy(channel);
  const newestMs = reports.newestAt === null ? null : Date.parse(reports.newestAt);
  return {
    kind: reports.kind,
    channel,
    withdrawn: channel === null && !isFoundByPeople(reports, rules),
    alike,
    reports,
    evidence: {
      reaches_a_person: among("reaches_a_person"),
      one_tap: among("one_tap"),
      elder_line: among("elder_line"),
      text: among("text"),
    },
    changedSince: changedSince(channel?.words ?? [], newestMs),
    declared,
    cells: cellsAmong(alike, declaredCells(declared, counts, users, rules), (claim) =>
      declared[claim] && isBrought(claim) ? "disagree" : null,
    ),
    tested: testedCell({ tests: 0, answered: 0, unanswered: reports.unanswered }, users, rules),
  };
}

/** `brought`: the cell of what came with a merger, null where nothing did. */
function cellsAmong(alike: number, cells: Cells, brought: (claim: Claim) => Cell | null): Cells {
  const among = (claim: Claim): Cells[Claim] => {
    const { complained, tested } = cells[claim];
    return { complained: brought(claim) ?? cellAmong(alike, complained), tested };
  };
  return {
    reaches_a_person: among("reaches_a_person"),
    one_tap: among("one_tap"),
    elder_line: among("elder_line"),
    text: among("text"),
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
