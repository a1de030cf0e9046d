// The shape in which a filing arrives: texts, lists of texts, and nothing else. Anything else counts as left out.
import { z } from "zod";

const text = z.string().catch("");

export const rawAttempt = z
  .object({
    channel: text,
    when: text,
    exact: text,
    asks: text,
    queue: text,
    queueExact: text,
    barriers: z.array(z.string()).catch([]),
    measure: z.record(z.string(), text).catch({}),
    other: text,
    promised: text,
    promisedOn: text,
    outcome: text,
    path: text,
  })
  .catch({
    channel: "",
    when: "",
    exact: "",
    asks: "",
    queue: "",
    queueExact: "",
    barriers: [],
    measure: {},
    other: "",
    promised: "",
    promisedOn: "",
    outcome: "",
    path: "",
  });
export type RawAttempt = z.infer<typeof rawAttempt>;

export const rawFiling = z.object({
  idempotencyKey: text,
  platform: text,
  unlisted: text,
  attempts: z.array(rawAttempt).catch([]),
  matter: text,
  title: text,
  narrative: text,
  wanted: text,
  region: text,
  vulnerability: text,
  heldElsewhere: text,
  contact: text,
  noContact: text,
  consentContact: text,
});
export type RawFiling = z.infer<typeof rawFiling>;
