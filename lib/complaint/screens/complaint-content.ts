// What a consumer filed, as it now stands: an amendment writes a newer text, and the older one stays in the log.
import type { listAttemptDetails } from "@/db/complaint/complaint-details";
import { currentText, type TextRow } from "@/db/complaint/text";
import { stepStandings, type StepStanding } from "@/lib/domain/complaint/attempt-path";
import type { AttemptOutcome, Channel } from "@/lib/domain/complaint/complaint";

export interface AttemptLine {
  readonly n: number;
  readonly channel: Channel;
  /** Null: not known, and said so. */
  readonly startedAt: Date | null;
  readonly humanAsks: number | null;
  readonly queueSeconds: number | null;
  readonly outcome: AttemptOutcome;
  /** In order; a step that not everybody may read is for who filed it and for officers, and null for the others. */
  readonly path: readonly { readonly step: string | null; readonly standing: StepStanding }[];
  readonly barriers: readonly {
    readonly code: string;
    readonly measure: number | null;
    readonly text: string | null;
    readonly promisedOn: string | null;
  }[];
}

export interface FiledContent {
  readonly title: string;
  readonly narrative: string;
  readonly wanted: string;
  readonly attempts: readonly AttemptLine[];
}

/** Who reads it: a company is shown no step of a path that may hold something else than keys and words of a menu. */
export type ContentReader = "filer" | "officer" | "company";

export function filedContent(
  texts: readonly TextRow[],
  rows: Awaited<ReturnType<typeof listAttemptDetails>>,
  reader: ContentReader,
): FiledContent {
  const attempts = [...new Set(rows.map((row) => row.n))].flatMap((n): AttemptLine[] => {
    const own = rows.filter((row) => row.n === n);
    const [first] = own;
    if (first === undefined) return [];
    const { channel, startedAt, humanAsks, queueSeconds, outcome } = first;
    const barriers = own.flatMap(({ barrier, measure, textN, promisedOn }) =>
      barrier === null
        ? []
        : [
            {
              code: barrier,
              measure,
              text: texts.find((text) => text.n === textN)?.body ?? null,
              promisedOn,
            },
          ],
    );
    const steps = first.path ?? [];
    const standings = stepStandings(steps, first.looked ?? {});
    const path = steps.map((step, at) => {
      const standing = standings[at] ?? "waits";
      return { step: standing === "readable" || reader !== "company" ? step : null, standing };
    });
    return [{ n, channel, startedAt, humanAsks, queueSeconds, outcome, path, barriers }];
  });
  return {
    title: currentText(texts, "title") ?? "",
    narrative: currentText(texts, "narrative") ?? "",
    wanted: currentText(texts, "wanted") ?? "",
    attempts,
  };
}
