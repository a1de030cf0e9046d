// What the pages show of what one platform owes, for a platform of which a test says as much as it is about.
import type { ChannelRow } from "@/db/platform/channels";
import { noReports, type KindReports } from "@/lib/domain/platform/channel-reports";
import type { DisputeFigures } from "@/lib/domain/platform/dispute-figures";
import type { ObligationCounts } from "@/lib/domain/platform/obligation-facts";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { knownChannels } from "@/lib/platform/engine/channel-evidence-of";
import {
  platformObligations,
  type ObligationLine,
  type PlatformObligations,
} from "@/lib/platform/engine/platform-obligations";

/** Noon in China. */
export const AS_OF = new Date("2026-11-30T04:00:00Z");

export const NOBODY: ObligationCounts = {
  firstContact: { due: 0, missedWithoutContact: 0, missedDenied: 0 },
  priorityContact: { due: 0, missed: 0 },
  completed: { hits: 0, total: 0 },
};

export function channelRow(about: Partial<ChannelRow> = {}): ChannelRow {
  return {
    id: "c",
    version: 1,
    kind: "hotline",
    where: "400-000-0172",
    hours: null,
    oneTap: null,
    elderLine: null,
    textInstead: null,
    botVendor: "",
    origin: "platform",
    source: "官网",
    checkedOn: "2026-11-01",
    at: AS_OF,
    wordsSince: AS_OF,
    words: [{ fromMs: AS_OF.getTime(), same: true }],
    cameFrom: [],
    closedAt: null,
    ...about,
  };
}

/** People who tried a kind of channel, by what they say of a claim there. */
const reportsOf =
  (claim: keyof KindReports["claims"]) =>
  (kind: KindReports["kind"], reached: number, against: number): KindReports => {
    const none = noReports(kind);
    return {
      ...none,
      people: reached + against,
      enoughAtOnceSince: reached >= DEFAULT_RULEBOOK.evidence_confirming_people ? AS_OF.toISOString() : null,
      claims: { ...none.claims, [claim]: { reached, against } },
    };
  };
export const tapReports = reportsOf("one_tap");
export const elderReports = reportsOf("elder_line");
export const textReports = reportsOf("text");

interface Shown {
  readonly users?: number | null;
  readonly signed?: boolean;
  readonly counts?: Partial<ObligationCounts>;
  readonly channels?: readonly ChannelRow[];
  readonly reports?: readonly KindReports[];
  readonly disputes?: DisputeFigures;
}

/** What is stored of a platform that was counted. */
export function storedFigures({ counts = {}, reports = [], disputes }: Shown) {
  const figures = {
    people: 0,
    filed: 0,
    firstContact: { hits: 0, of: 0 },
    priorityFirstContact: { hits: 0, of: 0 },
    inTime: { hits: 0, of: 0 },
    solved: { hits: 0, of: 0 },
    unconfirmed: 0,
    contacts: { confirmed: 0, unanswered: 0, denied: 0, revoked: 0 },
    overdue: { closed: 0, open: 0, over72: 0 },
    hoursToHuman: [],
    withoutHuman: 0,
    barriers: [],
    ways: [],
    obligations: { ...NOBODY, ...counts },
    channels: reports,
    ...(disputes === undefined ? {} : { disputes }),
  };
  return { figures, asOf: AS_OF };
}

export function shown(about: Shown = {}): PlatformObligations {
  const { users = null, signed = false, channels = [] } = about;
  const stored = storedFigures(about);
  const found = platformObligations({
    platform: { users, conventionSigned: signed },
    known: knownChannels(channels, stored.figures, users, DEFAULT_RULEBOOK),
    stored,
    rulebook: DEFAULT_RULEBOOK,
    now: AS_OF,
  });
  if (found === null) throw new Error("It was counted.");
  return found;
}

export function lineOf(obligations: PlatformObligations, code: ObligationLine["code"]): ObligationLine {
  const line = obligations.lines.find((one) => one.code === code);
  if (line === undefined) throw new Error(`no line ${code}`);
  return line;
}
