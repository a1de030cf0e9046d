// A complaint's story: when it was filed, by whom, and what everybody did at which hour. Run through the real commands.
import type { SampleComplaint } from "@/db/seed/sample-complaints/sample-complaint";
import type { ContestKind, Vulnerability, WithdrawalReason } from "@/lib/domain/complaint/complaint";

export type Deed =
  /** A person of the company spoke to the consumer for so many minutes, and the company says so. */
  | { readonly do: "conversation"; readonly minutes: number }
  | { readonly do: "confirm" }
  | { readonly do: "deny" }
  | { readonly do: "ask" }
  | { readonly do: "supply" }
  | { readonly do: "propose" }
  | { readonly do: "proposeAgain" }
  | { readonly do: "template" }
  | { readonly do: "accept" }
  | { readonly do: "dispute" }
  | { readonly do: "withdraw"; readonly reason: WithdrawalReason }
  | { readonly do: "contest"; readonly kind: ContestKind }
  | { readonly do: "dismiss" }
  /** It continues at the platform of this slug. */
  | { readonly do: "uphold"; readonly to: string }
  | { readonly do: "appeal"; readonly side: "consumer" | "company" }
  | { readonly do: "adjudicate"; readonly outcome: "for_consumer" | "for_company" }
  | { readonly do: "decideAppeal"; readonly outcome: "for_consumer" | "for_company" | null }
  | { readonly do: "reopen" }
  | { readonly do: "message"; readonly from: "consumer" | "company" };

export interface Step {
  /** Hours after filing. A step in the future is not taken. */
  readonly at: number;
  readonly deed: Deed;
}

export interface Story {
  /** A slug, or the name of a platform that nobody has listed. */
  readonly platform: string | { readonly unlistedName: string };
  readonly filedHoursAgo: number;
  readonly sample: SampleComplaint;
  /** The consumer's e-mail address; null: somebody who never filed before. */
  readonly email: string | null;
  /** Whether the contact answered its code: only then is the person counted. */
  readonly verified: boolean;
  readonly vulnerability: Vulnerability;
  readonly heldElsewhere: boolean;
  /** Seconds in the queue until a person was reached, in an attempt beside the failed one; null: none was. */
  readonly reachedAfterSeconds: number | null;
  readonly steps: readonly Step[];
}

/** A story in short: what is left out is usual. */
export type Outline = Pick<Story, "platform" | "filedHoursAgo" | "sample"> & Partial<Story>;

export function story(outline: Outline): Story {
  return {
    email: null,
    verified: true,
    vulnerability: "none",
    heldElsewhere: false,
    reachedAfterSeconds: null,
    steps: [],
    ...outline,
  };
}

/** One step, in the order in which a story is read: when, and what. */
export function step(at: number, deed: Deed): Step {
  return { at, deed };
}
