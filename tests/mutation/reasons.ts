// Why a survivor may stand: tests/mutation/survivors.json, held against what the run found.
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { FileResult, Survivor } from "@/tests/mutation/file-result";

const schema = z.array(
  z.strictObject({
    /** A file, or the beginning of its path: a reason may hold for a whole folder. */
    file: z.string(),
    /** A part of the line. */
    code: z.string(),
    /** The replacement; left out, the reason holds for every change of the line. */
    now: z.string().optional(),
    why: z.string().min(1),
  }),
);

export type Reason = z.infer<typeof schema>[number];

export function readReasons(): readonly Reason[] {
  return schema.parse(JSON.parse(readFileSync("tests/mutation/survivors.json", "utf8")));
}

export function reasonFor(file: string, { code, now }: Survivor, reasons: readonly Reason[]): Reason | null {
  const found = reasons.find(
    (one) =>
      file.startsWith(one.file) && code.includes(one.code) && (one.now === undefined || one.now === now),
  );
  return found ?? null;
}

/** Reasons of measured files whose survivor is gone: the code or the tests have changed since. */
export function outdatedReasons(
  results: Readonly<Record<string, FileResult>>,
  reasons: readonly Reason[],
): readonly Reason[] {
  const used = new Set(
    Object.entries(results).flatMap(([file, { survivors }]) =>
      survivors.map((survivor) => reasonFor(file, survivor, reasons)),
    ),
  );
  const measured = (reason: Reason) => Object.keys(results).some((file) => file.startsWith(reason.file));
  return reasons.filter((reason) => measured(reason) && !used.has(reason));
}
