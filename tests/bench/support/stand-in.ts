// What stands in the events of shapes for what differs per complaint. Each is such that the catalogue of events admits it
// in its place, so that shapes are made by the rules as they are.

export const STAND_IN = {
  complaint: "00000000-0000-7000-8000-000000000001",
  number: "JT-20260202-00000000",
  platform: "00000000-0000-7000-8000-000000000003",
  attemptsDigest: "digest-of-the-attempts",
  agent: "00000000-0000-7000-8000-000000000005",
  /** A contact or a proposal. */
  thing: "00000000-0000-7000-8000-000000000006",
  /** When a conversation began. */
  startedAt: "2000-01-01T00:00:00.000Z",
} as const;

/** The argument of PostgreSQL's format() that each gives way to: see load-log. */
const ARGUMENT: Readonly<Record<keyof typeof STAND_IN, number>> = {
  complaint: 1,
  number: 2,
  platform: 3,
  attemptsDigest: 4,
  agent: 5,
  thing: 6,
  startedAt: 9,
};

/** A text as a format: `%n$s` in the place of every stand-in. */
export function asFormat(text: string): string {
  const names = Object.keys(STAND_IN) as (keyof typeof STAND_IN)[];
  return names.reduce(
    (format, name) => format.replaceAll(STAND_IN[name], `%${String(ARGUMENT[name])}$$s`),
    text,
  );
}
