// P10: what the five pages that people look at most cost the web's processor, in milliseconds and beside a bare Next page.
import { atMost } from "@/tests/figures/bound";
import { speed } from "@/tests/figures/entry";
import type { Entry } from "@/tests/figures/entry";

const FIRST = "Processor time of the web for one page, warm and signed in:";

const ms = (page: string, must: number, top: number): Entry =>
  speed("P10", `${FIRST} ${page}`, "ms", atMost(must), atMost(top));
const ratio = (page: string): Entry =>
  speed(
    "P10",
    `The same against a bare Next page with the same rows: ${page}`,
    "ratio",
    atMost(2.5),
    atMost(1.5),
  );

const INBOX = "a company's inbox of 50";
const CASE = "a company's case, with the inbox beside it";
const QUEUE = "a regulator's queue of 50";
const COMPLAINT = "a consumer's complaint";
const PLATFORM = "a public platform page, made anew";

export const PAGE_FIGURES = {
  "P10.inbox.ms": ms(INBOX, 15, 10),
  "P10.inbox.ratio": ratio(INBOX),
  "P10.case.ms": ms(CASE, 20, 12),
  "P10.case.ratio": ratio(CASE),
  "P10.queue.ms": ms(QUEUE, 20, 12),
  "P10.queue.ratio": ratio(QUEUE),
  "P10.complaint.ms": ms(COMPLAINT, 15, 10),
  "P10.complaint.ratio": ratio(COMPLAINT),
  "P10.platform.ms": ms(PLATFORM, 10, 8),
  "P10.platform.ratio": ratio(PLATFORM),
} as const satisfies Record<string, Entry>;

export const PAGE_NAMES = ["inbox", "case", "queue", "complaint", "platform"] as const;
export type PageName = (typeof PAGE_NAMES)[number];
