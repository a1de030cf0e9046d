// What a regulator reads of a platform's edits: names, what waits for whom, and what nobody can know any more.
import { afterAll, beforeAll, expect, test } from "vitest";
import { RULEBOOK_FILE } from "@/lib/domain/shared/edit-log";
import { contextAt } from "@/lib/complaint/engine/context";
import { setPlatformUsers } from "@/lib/platform/commands/set-platform-users";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { platformEdits, waitingEditsScreen } from "@/lib/platform/screens/platform-edits";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenPlatform, givenRegulator, hoursAfter, must } from "@/tests/support/stories";

let own: TestDatabase;
let officer: RegulatorActor;
let begun: Date;

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  officer = await givenRegulator(own.db);
  const [row] = await own.sql<
    { begun_at: Date }[]
  >`select begun_at from edit_file where id = ${RULEBOOK_FILE}`;
  begun = new Date(row?.begun_at ?? 0);
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

const NOW = new Date();
const set = (platformId: string, users: number, hour: number, reason = "年报") =>
  setPlatformUsers(contextAt(own.db, hoursAfter(NOW, hour)), officer, {
    platformId,
    users,
    source: "年报",
    asOf: "2026-06-30",
    reason,
  });

test("of a platform that is older than the log, what was edited before is said to be unknown", async () => {
  const { id, companyId } = await givenPlatform(own.db, { users: 500_000 });
  const edits = (createdAt: Date) => platformEdits(officer, { id, companyId, createdAt });
  expect((await edits(new Date(begun.getTime() - 1))).unknownBefore).toEqual(begun);
  expect((await edits(begun)).unknownBefore).toBeNull();
});

test("the newest edits come first, with the name of who made them, and older ones than fifty are said to exist", async () => {
  const { id, companyId } = await givenPlatform(own.db, { users: 500_000 });
  const read = () => platformEdits(officer, { id, companyId, createdAt: NOW });
  // The rules that came with the program are the first line of every platform.
  for (let n = 1; n <= 49; n += 1) must(await set(id, 500_000 + n, n, `第 ${String(n)} 次`));
  expect(await read()).toMatchObject({ version: 49, more: false, waiting: null });
  must(await set(id, 500_050, 50, "第 50 次"));
  const { lines, more } = await read();
  expect([lines.length, more]).toEqual([50, true]);
  const [person] = await own.sql<{ name: string }[]>`select name from staff where id = ${officer.staffId}`;
  expect(lines[0]).toMatchObject({
    type: "users_set",
    reason: "第 50 次",
    name: person?.name,
    old: { users: 500_049 },
    new: { users: 500_050 },
  });
});

test("what waits is for every colleague to decide, and for who proposed it to take back", async () => {
  const first = await givenPlatform(own.db, { users: 500_000 });
  const second = await givenPlatform(own.db, { users: 500_000 });
  const colleague = await givenRegulator(own.db);
  must(await set(first.id, 900_000_000, 60));
  const input = { users: 1, source: "年报", asOf: "2026-06-30", reason: "更正" };
  must(
    await setPlatformUsers(contextAt(own.db, hoursAfter(NOW, 61)), colleague, {
      platformId: second.id,
      ...input,
    }),
  );
  const seenBy = async (reader: RegulatorActor) =>
    (await waitingEditsScreen(reader)).map(({ platform, own: ownOne, mine }) => [
      platform.slug,
      ownOne,
      mine,
    ]);
  expect(await seenBy(officer)).toEqual([
    [second.slug, false, false],
    [first.slug, true, true],
  ]);
  expect(await seenBy(colleague)).toEqual([
    [first.slug, false, false],
    [second.slug, true, true],
  ]);
});
