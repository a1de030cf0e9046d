// Filings over HTTP by people with a session: each with a key, a person and an address of its own.
import { randomUUID } from "node:crypto";
import { filerAddress, filerContact, filerCookie, platformSlug } from "@/tests/bench/support/filers";
import { encodedFiling } from "@/tests/bench/support/filing-form";
import { httpRequest } from "@/tests/bench/support/fire";
import type { RequestWriter } from "@/tests/bench/support/fire";

/** Far from each other, so that neighbours in time are not neighbours in the index. */
const STRIDE = 7_919;

export interface FilingLoad {
  readonly address: string;
  /** Who files: so many of them, beginning with the `first`-th (0 by default). */
  readonly people: number;
  readonly first?: number;
  /** How many platforms the filings spread over. */
  readonly platforms: number;
}

/** A writer that never repeats a person on a platform before all of them have filed there. */
export function filingLoad({ address, people, first = 0, platforms }: FilingLoad): RequestWriter {
  const cookies = Array.from({ length: people }, (_, n) => filerCookie(first + n));
  let next = 0;
  return () => {
    const n = next;
    next += 1;
    const person = first + (n % people);
    const platform = platformSlug(platforms === 1 ? 0 : (n * STRIDE) % platforms);
    const body = encodedFiling({ idempotencyKey: randomUUID(), platform, contact: filerContact(person) });
    const headers = {
      Origin: address,
      Cookie: cookies[n % people] ?? "",
      "X-Forwarded-For": filerAddress(person),
      "Content-Type": "application/x-www-form-urlencoded",
    };
    return httpRequest("POST", `${address}/api/filings`, headers, body);
  };
}
