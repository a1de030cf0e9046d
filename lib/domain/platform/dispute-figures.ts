// People who complain of a dispute or of their rights: how many had reached a person before they filed. It stands beside what tests
// find and decides nothing. Source: docs/domain/obligations.md, "Beside the tests of disputes".
import type { Channel, Matter } from "../complaint/complaint";
import type { Share } from "./decided-share";

/** What the standard wants a person for, whatever else a bot may answer. */
export const DISPUTES = ["dispute", "rights_complaint"] as const satisfies readonly Matter[];

export interface DisputeFigures {
  /** People, and those in whose every such complaint an attempt ended with a person. */
  readonly reached: Share;
  /** Of those who reached one, by which kinds of channel, most people first; somebody may have used several. */
  readonly ways: readonly { readonly channel: Channel; readonly people: number }[];
}
