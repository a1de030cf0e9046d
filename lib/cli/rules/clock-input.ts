// The document that `rules clock` reads.
import { z } from "zod";
import { OUTCOMES } from "@/lib/domain/complaint";
import { EVENT_TYPES, type EventType } from "@/lib/domain/events";
import type { ClockRules } from "@/lib/domain/rulebook";
import { instant } from "./instant";

/** Ten years: beyond this an hour count is a slip of the pen. */
const MOST_HOURS = 87_600;

const hours = z
  .number({ error: "must be a number of hours" })
  .positive({ error: "must be more than 0 hours" })
  .max(MOST_HOURS, { error: `must be at most ${String(MOST_HOURS)} hours` });

const ascending = (list: readonly number[]): boolean =>
  list.every((value, index) => index === 0 || value > (list[index - 1] ?? value));

/** Overrides by the keys of a rulebook; any part of them. */
const clockRules = z.strictObject(
  {
    resolution_hours: hours,
    pause_hours: hours,
    confirmation_hours: hours,
    first_contact_hours: hours,
    first_contact_priority_hours: hours,
    warn_left_hours: z
      .array(hours.int({ error: "must be whole hours" }), { error: "must be a list of hours" })
      .max(8, { error: "must be at most 8 warnings" })
      .refine((list) => new Set(list).size === list.length, { error: "must not name an hour twice" }),
    escalate_after_hours: z
      .array(z.number().min(0, { error: "must not be negative" }).max(MOST_HOURS), {
        error: "must be a list of hours",
      })
      .max(8, { error: "must be at most 8 escalations" })
      .refine(ascending, { error: "must rise from one escalation to the next" }),
    reopen_window_hours: hours,
    reopen_floor_hours: hours,
    disputes_before_time_runs: z.number().int().min(0, { error: "must not be negative" }).max(1000),
    appeal_hours: hours,
  } satisfies Record<keyof ClockRules, z.ZodType>,
  { error: unknownKeys },
);

/** Says which keys are not known, in words. */
export function unknownKeys(issue: {
  readonly code?: string | undefined;
  readonly keys?: unknown;
}): string | undefined {
  if (issue.code !== "unrecognized_keys" || !Array.isArray(issue.keys)) return "must be an object";
  return `unknown key ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}`;
}

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
    rulebook: clockRules.partial().optional(),
    priority: z.boolean({ error: "must be true or false" }).optional(),
    events: z
      .array(event, { error: "must be a list of events" })
      .min(1, { error: "must hold at least the filing" }),
    now: instant,
  },
  { error: unknownKeys },
);

export type ClockInput = z.infer<typeof clockInput>;
