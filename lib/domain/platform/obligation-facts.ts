// What is counted of a platform before its obligations are decided. People are proved ones, each once.
// Source: docs/domain/obligations.md, "What is counted".
import type { Share } from "./decided-share";

/** One channel, declared by the company or found by people and testers. */
export interface ChannelFacts {
  /** A way on it that puts older or disabled people through first is declared; null: nobody says. */
  readonly elderLine: boolean | null;
  /** Older and disabled people report that nobody is there. */
  readonly elderContradicted: boolean;
  /** That one can write there instead of speaking is declared; null: nobody says. */
  readonly textInstead: boolean | null;
  /** People who wrote report that nobody is there. */
  readonly textContradicted: boolean;
  /**
   * What is known of one tap, key or phrase that queues for a person. `declared`: the register alone says so; `none`: it is said to
   * be missing; `unknown`: nobody says, of the entry as it stands.
   */
  readonly oneTap: "confirmed" | "contradicted" | "declared" | "none" | "unknown";
  /** The items of the last campaign that ask for an entry to a person on a channel of this kind. */
  readonly entryItems: "passed" | "failed" | "not_shown";
  /** Enough tests in the voice of an older person were made, and none reached anybody. */
  readonly elderReachedNobody: boolean;
}

export interface PlatformFacts {
  /** Null: not known. */
  readonly users: number | null;
  /** Of the convention: the 72 hours bind the company. */
  readonly signed: boolean;
  /** Null: nobody has said yet which there are. An empty list says that there are none. */
  readonly channels: readonly ChannelFacts[] | null;
  /** Dial tests of the last campaign on all channels, and those in which a person answered within the limit. */
  readonly tests: Share;
  /** The same for the tests that brought up a dispute or a complaint. */
  readonly disputeTests: Share;
  /** People whose first contact came due in the window, each with their worst complaint: nobody is missed twice. */
  readonly firstContact: {
    readonly due: number;
    /** Nobody attested a conversation in time, or a regulator found that there was none. */
    readonly missedWithoutContact: number;
    /** One was attested, and is denied by the consumer, revoked by the company, or a call of the consumer that they never confirmed. */
    readonly missedDenied: number;
  };
  /** The older and disabled people among those who came due, by the hours that are theirs. */
  readonly priorityContact: { readonly due: number; readonly missed: number };
  /** People whose complaint came due in the window, and those for whom it was completed in time; null: not counted. */
  readonly completed: Share | null;
}

/** What complaints and their people are counted for. */
export type ObligationCounts = Pick<PlatformFacts, "firstContact" | "priorityContact"> & {
  readonly completed: Share;
};
