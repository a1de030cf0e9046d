// What a regulator edits of a platform: what is refused in a word, and what stands in its row afterwards.
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { platform } from "@/db/platform/schema/platform";
import { confirmPlatform } from "@/lib/platform/commands/confirm-platform";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { setPlatformUsers } from "@/lib/platform/commands/set-platform-users";
import { givenPlatform, hoursAfter, START } from "@/tests/support/stories";
import { at, base, officer, refusedAs, shop, useScene } from "@/tests/integration/complaint/scene";

useScene();

const platformOf = async (id: string) =>
  (await base.db.select().from(platform).where(eq(platform.id, id)))[0];
const recountsOf = (id: string) => base.sql`
  select reason, person_id from platform_delta where platform_id = ${id} order by reason`;
const movesOf = (id: string) => base.sql`
  select from_id, to_id, decided_by, decided_at from platform_move where from_id = ${id}`;
async function inState(state: "unlisted" | "merged") {
  const given = await givenPlatform(base.db);
  const heir = state === "merged" ? shop.id : null;
  await base.sql`update platform set state = ${state}, merged_into_id = ${heir}, listed_at = null, company_id = null
    where id = ${given.id}`;
  return given.id;
}

describe("the count of users", () => {
  const count = {
    users: 1_200_000,
    source: " 2026年三季度财报 ",
    asOf: "2026-09-30",
    reason: "三季度财报公布了",
  };
  const knownAs = (users: number | null) => givenPlatform(base.db, { users });
  const set = (platformId: string, change: object = {}) =>
    setPlatformUsers(at(1), officer, { platformId, ...count, ...change });

  it("stands with its source and its day, and is an event that may pass a threshold", async () => {
    const { id } = await knownAs(1_100_000);
    expect(await set(id)).toEqual({ ok: true, value: { platformId: id, waits: false } });
    const stored = { users: 1_200_000, usersSource: "2026年三季度财报", usersAsOf: "2026-09-30" };
    expect(await platformOf(id)).toMatchObject(stored);
    expect(await recountsOf(id)).toEqual([{ reason: "users_edited", person_id: null }]);
  });

  it("is one user or more, and never without a source or a reason", async () => {
    const { id } = await knownAs(1);
    for (const users of [0, -1, 0.5, Number.NaN])
      expect(await set(id, { users })).toEqual(refusedAs("text_needed"));
    for (const source of [" ", "\u200b", "\u202e"])
      expect(await set(id, { source })).toEqual(refusedAs("text_needed"));
    expect(await set(id, { source: "源".repeat(61) })).toEqual(refusedAs("text_too_long"));
    expect(await set(id, { users: null, source: " " })).toEqual(refusedAs("text_needed"));
    for (const reason of ["", " \u200b"])
      expect(await set(id, { users: 1, reason })).toEqual(refusedAs("text_needed"));
    expect(await set(id, { users: 1 })).toMatchObject({ ok: true });
    expect((await platformOf(id))?.usersSource).toBe("2026年三季度财报");
  });

  it("that says nothing new is refused; another number, source or day is new", async () => {
    const { id } = await knownAs(1_200_000);
    await set(id);
    expect(await set(id)).toEqual(refusedAs("nothing_changed"));
    expect(await set(id, { users: 1_200_001 })).toMatchObject({ ok: true });
    expect(await set(id, { users: 1_200_001, source: "年报" })).toMatchObject({ ok: true });
    const newDay = { users: 1_200_001, source: "年报", asOf: "2026-10-01" };
    expect(await set(id, newDay)).toMatchObject({ ok: true });
    expect(await set(id, newDay)).toEqual(refusedAs("nothing_changed"));
  });

  it("is of a platform that is there", async () => {
    expect(await set(v7())).toEqual(refusedAs("unknown_platform"));
    expect(await set(await inState("merged"))).toEqual(refusedAs("unknown_platform"));
  });
});

describe("a listing", () => {
  const listing = () => ({
    slug: `p-${v7()}`,
    nameZh: `云栈出行${v7().slice(-6)}`,
    nameEn: `Yunzhan ${v7().slice(-6)}`,
    category: "travel",
    companyId: null,
    reason: "核对了营业执照",
  });
  const confirm = (platformId: string, change: object = {}) =>
    confirmPlatform(at(2), officer, { platformId, ...listing(), ...change });

  it("stands from its instant on, is a decision of its regulator, and counts what was reported before", async () => {
    const id = await inState("unlisted");
    const { reason, ...names } = listing();
    expect(await confirm(id, { ...names, reason })).toEqual({ ok: true, value: { platformId: id } });
    expect(await platformOf(id)).toMatchObject({ ...names, state: "listed", listedAt: hoursAfter(START, 2) });
    const decided = { decided_by: officer.staffId, decided_at: hoursAfter(START, 2) };
    expect(await movesOf(id)).toEqual([{ from_id: id, to_id: id, ...decided }]);
    expect(await recountsOf(id)).toEqual([{ reason: "platform_listed", person_id: null }]);
  });

  it("needs both names, a name in URLs and a reason", async () => {
    const id = await inState("unlisted");
    for (const field of ["nameZh", "nameEn", "slug", "reason"]) {
      for (const unseen of [" ", "\u200b", "\u202e", "\u2800"])
        expect(await confirm(id, { [field]: unseen })).toEqual(refusedAs("text_needed"));
    }
    expect(await platformOf(id)).toMatchObject({ state: "unlisted" });
  });

  it("has names as they are seen, no longer than a name may be", async () => {
    const id = await inState("unlisted");
    expect(await confirm(id, { nameZh: "云".repeat(61) })).toEqual(refusedAs("text_too_long"));
    const typed = { nameZh: " 云栈\u202e出行\n", nameEn: "Yunzhan\u0000  Travel" };
    expect(await confirm(id, typed)).toMatchObject({ ok: true });
    expect(await platformOf(id)).toMatchObject({ nameZh: "云栈 出行", nameEn: "Yunzhan Travel" });
  });

  it("is of an unlisted platform, under a name in URLs that no other has", async () => {
    expect(await confirm(v7())).toEqual(refusedAs("unknown_platform"));
    expect(await confirm(await inState("merged"))).toEqual(refusedAs("somebody_was_faster"));
    const id = await inState("unlisted");
    expect(await confirm(id, { slug: shop.slug })).toEqual(refusedAs("slug_taken"));
    const own = (await platformOf(id))?.slug;
    expect(await confirm(id, { slug: own })).toMatchObject({ ok: true });
  });
});

describe("a merger", () => {
  const merge = (platformId: string, intoId: string) =>
    mergePlatform(at(3), officer, { platformId, intoId, reason: "同一个应用" });

  it("names the heir, and is a decision of its regulator", async () => {
    const id = await inState("unlisted");
    expect(await merge(id, shop.id)).toEqual({ ok: true, value: { platformId: shop.id } });
    expect(await platformOf(id)).toMatchObject({ state: "merged", mergedIntoId: shop.id });
    const decided = { decided_by: officer.staffId, decided_at: hoursAfter(START, 3) };
    expect(await movesOf(id)).toEqual([{ from_id: id, to_id: shop.id, ...decided }]);
  });

  it("is of an unlisted platform into a listed one", async () => {
    const id = await inState("unlisted");
    expect(await merge(id, id)).toEqual(refusedAs("same_platform"));
    expect(await merge(v7(), shop.id)).toEqual(refusedAs("unknown_platform"));
    expect(await merge(id, v7())).toEqual(refusedAs("unknown_platform"));
    expect(await merge(id, await inState("unlisted"))).toEqual(refusedAs("unknown_platform"));
    expect(await merge((await givenPlatform(base.db)).id, shop.id)).toEqual(refusedAs("somebody_was_faster"));
  });
});
