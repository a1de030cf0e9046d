// Answers that were collected for the detector of canned ones, as a proposal takes them.
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { ProposeResolutionInput } from "@/lib/complaint/commands/propose-resolution";
import { DEED_KINDS, PROPOSAL_DECISIONS, REFUSAL_GROUNDS } from "@/lib/domain/answer/proposal";
import { ROOT } from "@/tests/support/steps";

export type GivenAnswer = Pick<ProposeResolutionInput, "answer" | "decision" | "deeds" | "followUp"> &
  Partial<Pick<ProposeResolutionInput, "ground">>;

const COLLECTED = ["template-vectors.json", "template-held-out.json", "template-unseen.json"].map(
  (name) => `tests/unit/answer/${name}`,
);
/** The day before the stories begin. */
const DONE_ON = "2026-02-28";

const vectors = z.array(
  z.object({
    kind: z.enum(["canned", "real"]),
    /** The answer with something around it; {} stands for it. */
    padded: z.array(z.string()).default([]),
    asked: z.looseObject({
      answer: z.string(),
      decision: z.enum(PROPOSAL_DECISIONS),
      ground: z.enum(REFUSAL_GROUNDS).optional(),
      deeds: z
        .array(
          z.object({
            kind: z.enum(DEED_KINDS),
            amount_cents: z.number().optional(),
            what: z.string().optional(),
          }),
        )
        .optional(),
    }),
  }),
);

/** Said of what else was answered, the answers are judged by that: alone they may be anybody's. */
const ALONE: ReadonlySet<string> = new Set(["answer", "decision", "ground", "deeds"]);

/** Those of one kind: `real` are answers that a person wrote, or could have; all deeds are done. */
export function givenAnswers(kind: "canned" | "real"): readonly GivenAnswer[] {
  return COLLECTED.flatMap((file) => vectors.parse(JSON.parse(readFileSync(`${ROOT}/${file}`, "utf8"))))
    .filter((vector) => vector.kind === kind && Object.keys(vector.asked).every((name) => ALONE.has(name)))
    .flatMap(({ asked, padded }) =>
      ["{}", ...padded].map((around) => ({ ...asked, answer: around.replaceAll("{}", asked.answer) })),
    )
    .map(({ answer, decision, ground, deeds = [] }) => ({
      answer,
      decision,
      followUp: null,
      ...(ground === undefined ? {} : { ground }),
      deeds: deeds.map(({ kind: deed, amount_cents: amountCents = null, what = null }) => ({
        kind: deed,
        amountCents,
        what,
        by: null,
        doneOn: DONE_ON,
      })),
    }));
}
