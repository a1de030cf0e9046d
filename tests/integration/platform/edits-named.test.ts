// An edit of a platform's size leaves a name, and far changes take two people.
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { platform } from "@/db/platform/schema/platform";
import { confirmPlatformUsers } from "@/lib/platform/commands/confirm-platform-users";
import { refusePlatformUsers } from "@/lib/platform/commands/refuse-platform-users";
import { withdrawPlatformUsers } from "@/lib/platform/commands/withdraw-platform-users";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { editsOf, setUsers as set } from "@/tests/integration/platform/edits";
import { at, base, officer, refusedAs, useScene } from "@/tests/integration/complaint/scene";
import { givenPlatform, givenRegulator, hoursAfter, must, START } from "@/tests/support/stories";
import { givenSecondAccount } from "@/tests/support/second-account";

useScene();

const DAY_HOURS = 24;

const typesOf = async (fileId: string) => (await editsOf(fileId)).map(({ type }) => type);
const usersOf = async (id: string) =>
  (await base.db.select().from(platform).where(eq(platform.id, id)))[0]?.users;
const recounts = async (id: string) =>
  (await base.sql`select 1 from platform_delta where platform_id = ${id} and reason = 'users_edited'`).length;

/** A platform of 410,000 users, and a proposal of 900 million. */
async function proposed() {
  const { id } = await givenPlatform(base.db, { users: 410_000 });
  expect(must(await set(id, 900_000_000)).waits).toBe(true);
  return id;
}

describe("an edit of users", () => {
  it("is in the log with who, when, from what to what, and why", async () => {
    const { id } = await givenPlatform(base.db, { users: 410_000 });
    must(await set(id, 450_000, 3));
    expect(await editsOf(id)).toMatchObject([
      {
        seq: 1,
        type: "users_set",
        by: "staff",
        actor_id: officer.staffId,
        proposed_by: null,
        at: hoursAfter(START, 3),
        old: { users: 410_000, usersSource: null, usersAsOf: null },
        new: { users: 450_000, usersSource: "年报", usersAsOf: "2026-06-30" },
        reason: "年报公布了",
      },
    ]);
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("from a page that did not show the last edit is refused, and nothing is written", async () => {
    const { id } = await givenPlatform(base.db, { users: 410_000 });
    must(await set(id, 420_000, 1, officer, 0));
    expect(await set(id, 430_000, 2, officer, 0)).toEqual(refusedAs("somebody_was_faster"));
    expect(await typesOf(id)).toEqual(["users_set"]);
    expect(must(await set(id, 430_000, 2, officer, 1)).waits).toBe(false);
  });

  it("of two at once from one page, one is made", async () => {
    const { id } = await givenPlatform(base.db, { users: 410_000 });
    const both = await Promise.all([420_000, 430_000].map((users) => set(id, users, 1, officer, 0)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refusedAs("somebody_was_faster"));
    expect(await typesOf(id)).toEqual(["users_set"]);
  });

  it("together with the changes of 90 days moves a limit by a fifth at most, alone", async () => {
    const { id } = await givenPlatform(base.db, { users: 500_000 });
    expect(must(await set(id, 550_000, 0)).waits).toBe(false);
    expect(must(await set(id, 600_000, 1)).waits).toBe(false);
    expect(must(await set(id, 600_001, 90 * DAY_HOURS - 1)).waits).toBe(true);
    must(await withdrawPlatformUsers(at(90 * DAY_HOURS - 1), officer, { platformId: id }));
    // The change from half a million is 90 days old now, the one from 550,000 is not.
    expect(must(await set(id, 600_001, 90 * DAY_HOURS)).waits).toBe(false);
    expect(must(await set(id, 660_001, 90 * DAY_HOURS)).waits).toBe(true);
  });
});

describe("an edit that takes two people", () => {
  const colleague = () => givenRegulator(base.db);

  it("changes nothing and asks no threshold until another person confirms it", async () => {
    const id = await proposed();
    expect([await usersOf(id), await recounts(id)]).toEqual([410_000, 0]);
    const second = await colleague();
    must(await confirmPlatformUsers(at(2), second, { platformId: id }));
    expect([await usersOf(id), await recounts(id)]).toEqual([900_000_000, 1]);
    expect((await editsOf(id))[1]).toMatchObject({
      type: "users_confirmed",
      actor_id: second.staffId,
      proposed_by: officer.staffId,
      old: { users: 410_000 },
      new: { users: 900_000_000 },
      reason: "年报公布了",
    });
    // What two agreed on is where the next change starts from.
    expect(must(await set(id, 910_000_000, 3)).waits).toBe(false);
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("is not confirmed by who proposed it, neither with a second account of theirs", async () => {
    const id = await proposed();
    expect(await confirmPlatformUsers(at(2), officer, { platformId: id })).toEqual(refusedAs("own_edit"));
    const other = await givenSecondAccount(base, officer);
    expect(await confirmPlatformUsers(at(2), other, { platformId: id })).toEqual(refusedAs("own_edit"));
    const refusing = { platformId: id, reason: "不对" };
    expect(await refusePlatformUsers(at(2), other, refusing)).toEqual(refusedAs("own_edit"));
    expect(await usersOf(id)).toBe(410_000);
    // A colleague of another name is a colleague, whatever number somebody typed for them.
    await base.sql`update staff set name = '另一位' where id = ${other.staffId}`;
    expect(await confirmPlatformUsers(at(3), other, { platformId: id })).toMatchObject({ ok: true });
  });

  it("takes effect once, however many confirm at the same moment", async () => {
    const id = await proposed();
    const people = await Promise.all([colleague(), colleague(), colleague()]);
    const answers = await Promise.all(
      people.map((person) => confirmPlatformUsers(at(2), person, { platformId: id })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 2 }, () => refusedAs("somebody_was_faster")),
    );
    expect(await recounts(id)).toBe(1);
    expect(await typesOf(id)).toEqual(["users_proposed", "users_confirmed"]);
  });

  it("is refused as stale when the count is another one meanwhile, and can still be refused", async () => {
    const id = await proposed();
    await base.sql`update platform set users = 420000 where id = ${id}`;
    const second = await colleague();
    expect(await confirmPlatformUsers(at(2), second, { platformId: id })).toEqual(refusedAs("edit_stale"));
    expect(await usersOf(id)).toBe(420_000);
    must(await refusePlatformUsers(at(3), second, { platformId: id, reason: "按旧数提出的" }));
  });

  it("keeps every other count out while it waits", async () => {
    const id = await proposed();
    expect(await set(id, 410_001, 2)).toEqual(refusedAs("users_wait"));
    expect(await set(id, 800_000_000, 2, await colleague())).toEqual(refusedAs("users_wait"));
  });

  it("is taken back by who proposed it and nobody else, and refused with a reason by anybody else", async () => {
    const id = await proposed();
    const second = await colleague();
    expect(await withdrawPlatformUsers(at(2), second, { platformId: id })).toEqual(refusedAs("not_found"));
    must(await withdrawPlatformUsers(at(2), officer, { platformId: id }));
    expect(await withdrawPlatformUsers(at(3), officer, { platformId: id })).toEqual(
      refusedAs("somebody_was_faster"),
    );
    must(await set(id, 800_000_000, 3));
    const refusal = { platformId: id, reason: " " };
    expect(await refusePlatformUsers(at(4), second, refusal)).toEqual(refusedAs("text_needed"));
    must(await refusePlatformUsers(at(4), second, { ...refusal, reason: "年报里没有这个数" }));
    const kinds = ["users_proposed", "users_withdrawn", "users_proposed", "users_refused"];
    expect(await typesOf(id)).toEqual(kinds);
    expect([await usersOf(id), await recounts(id)]).toEqual([410_000, 0]);
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("is confirmed as the page showed it: another proposal since is another page", async () => {
    const id = await proposed();
    must(await withdrawPlatformUsers(at(2), officer, { platformId: id }));
    must(await set(id, 1, 2));
    const seen = { ...at(3), lastSeenSeq: 1 };
    expect(await confirmPlatformUsers(seen, await colleague(), { platformId: id })).toEqual(
      refusedAs("somebody_was_faster"),
    );
  });
});
