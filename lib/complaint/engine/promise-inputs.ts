// What an acceptance and the answers to its promises are given.
import type { OnComplaint } from "@/lib/complaint/engine/complaint-inputs";

export interface AcceptInput extends OnComplaint {
  /** "Solved": all that was promised has been received, and none of it falls due. Left out: no. */
  readonly received?: boolean;
}

/** The answer to a promise: its number on the complaint, from 1. */
export interface PromiseInput extends OnComplaint {
  readonly promise: number;
}
