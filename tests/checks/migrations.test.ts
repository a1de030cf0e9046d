import { describe, expect, test } from "vitest";
import { eventTypeEnum } from "@/db/complaint/schema/words";
import { EVENT_TYPES } from "@/lib/domain/complaint/events";
import { read, trackedFiles } from "@/tests/checks/tracked-files";

/** Migrations before this one were applied before there was anything that could run beside them. */
const FIRST_CHECKED = 5;

/** What breaks a program of the version before, which still runs while the new one starts. */
const BREAKING = [
  [/\bdrop\s+(table|column|type)\b/i, "takes away what the version before still reads or writes"],
  [/\brename\b/i, "renames what the version before still calls by its old name"],
  [/\balter\s+column\b.*\bset\s+data\s+type\b/i, "rewrites the table under a lock that nobody passes"],
  [/\balter\s+column\b.*\bset\s+not\s+null\b/i, "refuses rows that the version before still writes"],
  [/\badd\s+column\b(?!.*\bdefault\b).*\bnot\s+null\b/i, "refuses rows that the version before still writes"],
  [
    /\bcreate\s+(unique\s+)?index\s+(?!concurrently|if\s+not\s+exists)/i,
    "keeps everybody from writing while it is built: CONCURRENTLY in a file `-- one by one`, or IF NOT EXISTS",
  ],
] as const;

/** A line that says why nothing that still runs minds: the second half of a change made in two releases. */
const CONTRACT = /^-- contract: \S.{20,}$/m;

/** Nobody writes to a table that is made in the same transaction. */
function isIndexOfNewTable(statement: string, migration: string): boolean {
  const table = /\bcreate\s+(?:unique\s+)?index\b.*?\bon\s+("\w+")/i.exec(statement)?.[1];
  return table !== undefined && migration.toLowerCase().includes(`create table ${table}`);
}

function faults(migration: string): string[] {
  if (CONTRACT.test(migration)) return [];
  return migration
    .split(";")
    .filter((statement) => !isIndexOfNewTable(statement, migration))
    .flatMap((statement) => BREAKING.flatMap(([pattern, why]) => (pattern.test(statement) ? [why] : [])));
}

const checked = trackedFiles().filter((file) => {
  const number = /^db\/migrations\/(\d{4})_.*\.sql$/.exec(file)?.[1];
  return number !== undefined && Number(number) >= FIRST_CHECKED;
});

describe("a migration can be applied while the version before still runs", () => {
  test.each(checked)("%s", (file) => {
    expect(faults(read(file))).toEqual([]);
  });
});

describe("the check sees", () => {
  test.each([
    'ALTER TABLE "proposal" DROP COLUMN "follow_up"',
    'ALTER TABLE "complaint" RENAME COLUMN "a" TO "b"',
    'ALTER TABLE "complaint" ALTER COLUMN "a" SET NOT NULL',
    'ALTER TABLE "complaint" ADD COLUMN "a" text NOT NULL',
    'CREATE UNIQUE INDEX "a" ON "complaint" ("a")',
  ])("%s", (statement) => {
    expect(faults(statement)).toHaveLength(1);
    expect(faults(`-- contract: nothing has read this column since 0.3\n${statement}`)).toEqual([]);
  });
  test.each([
    'ALTER TABLE "complaint" ADD COLUMN "a" integer DEFAULT 0 NOT NULL',
    'ALTER TABLE "complaint" ADD COLUMN "a" text',
    'CREATE INDEX IF NOT EXISTS "a" ON "complaint" ("a")',
    'CREATE INDEX CONCURRENTLY "a" ON "complaint" ("a")',
    'CREATE TABLE "move" ("a" text);\nCREATE INDEX "b" ON "move" ("a")',
  ])("nothing wrong with: %s", (statement) => {
    expect(faults(statement)).toEqual([]);
  });
});

describe("the database knows every type of event", () => {
  const snapshots = trackedFiles().filter((file) =>
    /^db\/migrations\/meta\/\d{4}_snapshot\.json$/.test(file),
  );

  test("its enum has what the domain has, and no word twice", () => {
    const { enumValues } = eventTypeEnum;
    expect(EVENT_TYPES.filter((type) => !enumValues.includes(type))).toEqual([]);
    expect(new Set(enumValues).size).toBe(enumValues.length);
  });

  test("and the newest migration's snapshot is that enum: the next one adds none of it again", () => {
    const newest = JSON.parse(read(snapshots.toSorted().at(-1) ?? "")) as {
      readonly enums: Readonly<Record<string, { readonly values: readonly string[] }>>;
    };
    expect(newest.enums["public.event_type"]?.values).toEqual(eventTypeEnum.enumValues);
  });
});
