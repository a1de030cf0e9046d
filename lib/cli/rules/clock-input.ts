// The document that `rules clock` reads.
import { z } from "zod";
import { OUTCOMES } from "@/lib/domain/complaint";
import { EVENT_TYPES, type EventType } from "@/lib/domain/events";
import { clockNumbers } from "@/lib/rulebook/rulebook-numbers";
import { unknownKeys } from "@/lib/rulebook/schema-fault";
import { instant } from "./instant";

const KNOWN_TYPES: ReadonlySet<string> = new Set(EVENT_TYPES);
// A rulebook with other warnings or escalations names them after its own numbers.
const NUMBERED = /^(warn|escalate)_\d+$/;

const eventType = z.string({ error: "must be the name of an event" }).transform((name, context) => {
  if (KNOWN_TYPES.has(name) || NUMBERED.test(name)) return name as EventType;
  context.addIssue({ code: "custom", message: `unknown event type ${JSON.stringify(name.slice(0, 60))}` });
  return z.NEVER;
});

/** One event. What else an exported log holds is passed over. */
const event = z.object(
  {
    type: eventType,
    at: instant,
    due_at: instant.nullish(),
    cycle: z.number().int().min(1).nullish(),
    template_reply: z.boolean({ error: "must be true or false" }).nullish(),
    outcome: z.enum(OUTCOMES, { error: "unknown outcome" }).nullish(),
    recorded_at: instant.nullish(),
  },
  { error: "must be an object with a type and an instant" },
);

export const clockInput = z.strictObject(
  {
    /** Overrides by the keys of a rulebook; any part of them. */
    rulebook: clockNumbers.partial().optional(),
    priority: z.boolean({ error: "must be true or false" }).optional(),
    events: z
      .array(event, { error: "must be a list of events" })
      .min(1, { error: "must hold at least the filing" }),
    now: instant,
  },
  { error: unknownKeys },
);

export type ClockInput = z.infer<typeof clockInput>;
