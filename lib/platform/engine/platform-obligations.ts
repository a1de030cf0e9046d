// What one platform owes and whether it is shown that it does it, from what is stored and known of it: for its public page and for
// the regulator's file, which show the same. Source: docs/domain/obligations.md.
import type { KnownChannel } from "@/lib/platform/engine/channel-evidence-of";
import type { ChannelFacts, PlatformFacts } from "@/lib/domain/platform/obligation-facts";
import { isConfirmedSince } from "@/lib/domain/platform/channel-reports";
import { type Obligation, obligationsOf } from "@/lib/domain/platform/obligations";
import type { DisputeFigures } from "@/lib/domain/platform/dispute-figures";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import { obligationStandings } from "@/lib/domain/platform/obligation-standing";
import type { RuleStanding } from "@/lib/domain/rulebook/rule-standing";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { chinaDay } from "@/lib/domain/shared/china-time";

/** Nobody makes dial tests yet. */
const NO_TESTS = { hits: 0, total: 0 };

export interface ObligationLine extends Obligation {
  /** What each part of it rests on, the one that `standing` names first. */
  readonly rests: readonly RuleStanding[];
}

export interface PlatformObligations {
  readonly lines: readonly ObligationLine[];
  /** What they were decided by. */
  readonly facts: PlatformFacts;
  /** The version by which it was counted and is judged. */
  readonly rulebook: Rulebook;
  /** What stands beside the tests of disputes and decides nothing; null: not counted yet. */
  readonly disputes: DisputeFigures | null;
  /** The last instant of what was counted. */
  readonly asOf: Date;
}

interface Known {
  /** Users as they are in force, and the convention. */
  readonly platform: { readonly users: number | null; readonly conventionSigned: boolean };
  /** All channels; null: nobody counted what people report of them. */
  readonly known: readonly KnownChannel[] | null;
  /** The people, and the instant of their count; null before the first one. */
  readonly stored: {
    readonly figures: Pick<PublicFigures, "obligations" | "disputes">;
    readonly asOf: Date;
  } | null;
  readonly rulebook: Rulebook;
  readonly now: Date;
}

/** Null while nothing was counted of it. */
export function platformObligations({
  platform,
  known,
  stored,
  rulebook,
  now,
}: Known): PlatformObligations | null {
  const counts = stored?.figures.obligations;
  if (stored === null || counts === undefined || known === null) return null;
  const { users, conventionSigned: signed } = platform;
  const day = chinaDay(now);
  // To withdraw a channel washes away no tap that people contradict; of all else there is no channel any more.
  const owing = known.filter(({ withdrawn, evidence }) => !withdrawn || evidence.one_tap === "contradicted");
  const facts = {
    users,
    signed,
    channels: owing.length === 0 ? null : owing.map(factsOf),
    tests: NO_TESTS,
    disputeTests: NO_TESTS,
    ...counts,
  };
  const { asOf } = stored;
  return {
    lines: obligationsOf(facts, rulebook, day).map((line) => ({
      ...line,
      rests: obligationStandings(line, rulebook, day),
    })),
    facts,
    disputes: stored.figures.disputes ?? null,
    rulebook,
    asOf,
  };
}

function factsOf(known: KnownChannel): ChannelFacts {
  return {
    elderLine: known.channel?.elderLine ?? (known.withdrawn ? false : null),
    elderContradicted: known.evidence.elder_line === "contradicted",
    textInstead: known.channel?.textInstead ?? null,
    textContradicted: known.evidence.text === "contradicted",
    oneTap: tapOf(known),
    entryItems: "not_shown",
    elderReachedNobody: false,
  };
}

/**
 * A claim of the register, whether the company makes it or a regulator found it, is no evidence: it stands as declared, and its
 * silence is no no. An entry that was changed is confirmed by those who went through it since; what people contradict stays
 * contradicted.
 */
function tapOf({ channel, evidence: { one_tap: found }, reports }: KnownChannel): ChannelFacts["oneTap"] {
  const said = channel?.oneTap ?? null;
  const claimed = said === null ? "unknown" : said ? "declared" : "none";
  if (found === "contradicted") return found;
  const isOfThisEntry = channel === null || isConfirmedSince(reports, channel.wordsSince.getTime());
  return found === "confirmed" && isOfThisEntry ? found : claimed;
}
