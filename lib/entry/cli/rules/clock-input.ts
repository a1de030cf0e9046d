// The document that `rules clock` reads.
import { z } from "zod";
import { OUTCOMES } from "@/lib/domain/complaint/complaint";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { readEventName } from "@/lib/domain/complaint/event-name";
import { clockNumbers } from "@/db/rulebook/rulebook-numbers";
import { unknownKeys } from "@/lib/base/schema-fault";
import { instantInput } from "./instant";

/** The name under which an event left the product; which warning `warn_24` is, the document's rulebook says. */
const eventType = z.string({ error: "must be the name of an event" }).transform((name, context) => {
  if (readEventName(name, DEFAULT_RULEBOOK) !== null) return name;
  context.addIssue({ code: "custom", message: `unknown event type ${JSON.stringify(name.slice(0, 60))}` });
  return z.NEVER;
});

/** One event. What else an exported log holds is passed over. */
const anEvent = z.object(
  {
    type: eventType,
    at: instantInput,
    due_at: instantInput.nullish(),
    cycle: z.number().int().min(1).nullish(),
    template_reply: z.boolean({ error: "must be true or false" }).nullish(),
    outcome: z.enum(OUTCOMES, { error: "unknown outcome" }).nullish(),
    /** On `breach_judged` and `adjudicated`: whether the breach counts; it does when nothing is said. */
    breach_counts: z.boolean({ error: "must be true or false" }).nullish(),
    /** On `resolution_proposed`: when each deed is promised for; null: it is said to be done. */
    deeds: z
      .array(z.object({ by: instantInput.nullable() }, { error: "must be an object with by" }), {
        error: "must be a list of deeds",
      })
      .max(100, { error: "must hold at most 100 deeds" })
      .nullish(),
    /** The same of one deed. */
    promised_at: instantInput.nullish(),
    /** On `resolution_accepted`: all of it is received. */
    received: z.boolean({ error: "must be true or false" }).nullish(),
    /** On `promise_kept`, `promise_broken` and `promise_due`: which deed of the proposal, from 0. Left out: the earliest unanswered. */
    deed: z.number({ error: "must be the number of a deed" }).int().min(0).nullish(),
    recorded_at: instantInput.nullish(),
  },
  { error: "must be an object with a type and an instant" },
);

const event = anEvent.refine(({ deeds, promised_at }) => deeds == null || promised_at == null, {
  path: ["promised_at"],
  error: "stands beside deeds, which say when each is promised for",
});

export const clockInput = z.strictObject(
  {
    /** Overrides by the keys of a rulebook; any part of them. */
    rulebook: clockNumbers.partial().optional(),
    priority: z.boolean({ error: "must be true or false" }).optional(),
    events: z
      .array(event, { error: "must be a list of events" })
      .min(1, { error: "must hold at least the filing" }),
    now: instantInput,
  },
  { error: unknownKeys },
);

export type ClockInput = z.infer<typeof clockInput>;
