// The facts of events: what each may hold, as a schema that is also its type. Checked where a fact is written and where
// a log is read. No free text: texts stand for themselves by a salted digest (event-chain.ts).
import type { FactValue } from "../shared/event-chain";
import { isUuid } from "../shared/is-uuid";

/** One kind of fact. `missing`: it may be left out. */
export interface FactKind<T, Missing extends boolean = boolean> {
  readonly says: string;
  readonly missing: Missing;
  holds(value: unknown): value is T;
}

export type FactShape = Readonly<Record<string, FactKind<FactValue>>>;

/** What a shape admits, as a type. */
export type FactsOf<S extends FactShape> = {
  readonly [K in keyof S as S[K] extends FactKind<FactValue, false> ? K : never]: S[K] extends FactKind<
    infer T
  >
    ? T
    : never;
} & {
  readonly [K in keyof S as S[K] extends FactKind<FactValue, false> ? never : K]?: S[K] extends FactKind<
    infer T
  >
    ? T
    : never;
};

function kind<T extends FactValue>(says: string, holds: (value: unknown) => value is T): FactKind<T, false> {
  return { says, missing: false, holds };
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** To JavaScript 31 February is 3 March. */
function isDay(value: string): boolean {
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A uuid. */
export const anId = kind("an id", (value): value is string => typeof value === "string" && isUuid(value));
/** An instant, ISO 8601 in UTC with milliseconds. */
export const anInstant = kind(
  "an instant",
  (value): value is string =>
    typeof value === "string" && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
);
/** A day of the calendar, as `2026-11-24`. */
export const aDay = kind(
  "a day",
  (value): value is string => typeof value === "string" && DAY.test(value) && isDay(value),
);
/** A whole number that is not negative. */
export const aCount = kind(
  "a whole number",
  (value): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0,
);
export const aFlag = kind("yes or no", (value): value is boolean => typeof value === "boolean");
/** A name that the product gives: a complaint's number, a version, a digest. Never what a person typed. */
export const aName = kind(
  "a name of ours",
  (value): value is string => typeof value === "string" && /^[\w.:-]{1,80}$/.test(value),
);
/** `n:digest` of each text that the event stands for. */
export const textDigests = kind(
  "digests of texts",
  (value): value is readonly string[] =>
    Array.isArray(value) &&
    value.every((item) => typeof item === "string" && /^\d+:[0-9a-f]{64}$/.test(item)),
);

/** One word of a list of the domain. */
export function oneOf<const W extends readonly string[]>(words: W): FactKind<W[number], false> {
  return kind(`one of ${words.join(", ")}`, (value): value is W[number] =>
    words.some((word) => word === value),
  );
}

/** One or more words of a list, with blanks between them. */
export function someOf(words: readonly string[]): FactKind<string, false> {
  return kind(
    `some of ${words.join(", ")}`,
    (value): value is string =>
      typeof value === "string" && value.split(" ").every((word) => words.includes(word)),
  );
}

/** A list of records, in order; each holds exactly the named facts. */
export function listOf<const S extends Readonly<Record<string, FactKind<FactValue, false>>>>(
  shape: S,
): FactKind<readonly FactsOf<S>[], false> {
  const says = Object.entries(shape).map(([name, fact]) => `${name} (${fact.says})`);
  return kind(
    `a list of ${says.join(", ")}`,
    (value): value is readonly FactsOf<S>[] =>
      Array.isArray(value) &&
      value.every((item: unknown) => isRecord(item) && factFault(shape, item) === null),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Null is an answer too. */
export function orNull<T extends FactValue>(inner: FactKind<T, false>): FactKind<T | null, false> {
  return kind(`${inner.says}, or null`, (value): value is T | null => value === null || inner.holds(value));
}

/** May be left out. */
export function maybe<T extends FactValue>(inner: FactKind<T, false>): FactKind<T, true> {
  return {
    says: `${inner.says}, or left out`,
    missing: true,
    holds: (value): value is T => inner.holds(value),
  };
}

/** What is wrong with facts of a shape, in a few words that name the fact; null when they hold. */
export function factFault(shape: FactShape, facts: Readonly<Record<string, unknown>>): string | null {
  for (const [name, fact] of Object.entries(shape)) {
    const value = facts[name];
    if (value === undefined ? !fact.missing : !fact.holds(value)) return `${name} must be ${fact.says}`;
  }
  const unknown = Object.keys(facts).find((name) => !Object.hasOwn(shape, name));
  return unknown === undefined ? null : `${unknown} is no fact of this event`;
}
