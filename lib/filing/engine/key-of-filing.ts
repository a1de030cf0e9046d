// What makes two filings the same: the key of their form and everything they say. A form that is sent twice files once; a
// form that was changed in between is another filing, with a number of its own, and neither text is lost.
import type { FileComplaintInput, FiledForm } from "@/lib/complaint/engine/complaint-inputs";
import { sha256 } from "@/lib/base/sha256";

/** Any instant after every attempt: "today" must mean the same in both copies of a form that is sent twice. */
const AFTER_ALL = new Date("2100-01-01T00:00:00Z");

/** The language does not count: it may be changed between two tries. */
export function keyOfFiling(form: FileComplaintInput | FiledForm): string {
  const { idempotencyKey, attempts, locale: _language, ...typed } = form;
  const made = typeof attempts === "function" ? attempts(AFTER_ALL) : attempts;
  return `${idempotencyKey} ${sha256(JSON.stringify([typed, made]))}`;
}
