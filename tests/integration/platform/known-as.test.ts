// Other names and numbers of a platform lead to it, and to no other; its industry; and what a merger takes along.
import { describe, expect, it } from "vitest";
import { listVersions } from "@/db/platform/channel-history";
import { listOpenChannels } from "@/db/platform/channels";
import { listKnownAs } from "@/db/platform/known-as";
import type { KnownAs } from "@/lib/domain/platform/known-as";
import { confirmPlatform } from "@/lib/platform/commands/confirm-platform";
import { addKnownAs } from "@/lib/platform/commands/add-known-as";
import { endKnownAs } from "@/lib/platform/commands/end-known-as";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { setPlatformIndustry } from "@/lib/platform/commands/set-platform-industry";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { editsOf } from "@/tests/integration/platform/edits";
import { at, base, officer, refusedAs, useScene } from "@/tests/integration/complaint/scene";
import { fresh, givenComplaint, givenPlatform, hoursAfter, must, START } from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";

useScene();

const reason = "核对了官网";
const name = (text: string): KnownAs => ({ kind: "name", text, source: "官网", checkedOn: "2026-02-27" });
const number = (text: string): KnownAs => ({ ...name(text), kind: "number" });
const add = (platformId: string, knownAs: KnownAs, hour = 1) =>
  addKnownAs(at(hour), officer, { platformId, knownAs, reason });
const knownOf = async (platformId: string) =>
  (await listKnownAs(base.db, platformId)).map(({ kind, text }) => `${kind} ${text}`);
const unlisted = async () => {
  const given = await givenPlatform(base.db);
  await base.sql`update platform set state = 'unlisted', listed_at = null, company_id = null where id = ${given.id}`;
  return given;
};
const freshName = () => `别名${String(fresh())}`;
const merge = async (fromId: string, intoId: string) =>
  must(await mergePlatform(at(5), officer, { platformId: fromId, intoId, reason: "同一个应用" }));

describe("another name", () => {
  it("stands with its source, and who types it finds the platform", async () => {
    const { id } = await givenPlatform(base.db);
    const alias = freshName();
    must(await add(id, name(` ${alias} `)));
    expect(await knownOf(id)).toEqual([`name ${alias}`]);
    expect(await editsOf(id)).toMatchObject([
      { type: "known_as_added", new: { text: alias, source: "官网" } },
    ]);
    const { complaintId } = await givenComplaint(base.db, id, START, {
      platform: { unlistedName: alias.toUpperCase() },
    });
    const [row] = await base.sql`select platform_id from complaint where id = ${complaintId}`;
    expect(row?.["platform_id"]).toBe(id);
  });

  it("is refused when it is another platform's name or alias, listed or not, and in whatever spelling", async () => {
    const [one, other, unnamed] = [
      await givenPlatform(base.db),
      await givenPlatform(base.db),
      await unlisted(),
    ];
    const alias = freshName();
    must(await add(one.id, name(alias)));
    expect(await add(other.id, name(alias))).toEqual(refusedAs("name_of_another"));
    const names = await base.sql<{ name_zh: string; name_en: string }[]>`
      select name_zh, name_en from platform where id in (${one.id}, ${unnamed.id})`;
    for (const { name_zh, name_en } of names) {
      expect(await add(other.id, name(` ${name_zh}\u200b`))).toEqual(refusedAs("name_of_another"));
      expect(await add(other.id, name(name_en.toUpperCase()))).toEqual(refusedAs("name_of_another"));
    }
    expect(await knownOf(other.id)).toEqual([]);
    expect(await add(one.id, name(alias))).toEqual(refusedAs("known_already"));
    const [own] = await base.sql<{ name_zh: string }[]>`select name_zh from platform where id = ${other.id}`;
    expect(await add(other.id, name(own?.name_zh ?? ""))).toEqual(refusedAs("known_already"));
  });

  it("is the name under which no other platform is listed, as long as it stands", async () => {
    const [one, unnamed] = [await givenPlatform(base.db), await unlisted()];
    const alias = freshName();
    const { id } = must(await add(one.id, name(alias)));
    const list = () =>
      confirmPlatform(at(3), officer, {
        platformId: unnamed.id,
        slug: unnamed.slug,
        nameZh: ` ${alias}`,
        nameEn: `Alias ${unnamed.id}`,
        category: "other",
        companyId: null,
        reason,
      });
    expect(await list()).toEqual(refusedAs("name_of_another"));
    must(await endKnownAs(at(2), officer, { platformId: one.id, id, reason: "是另一个平台" }));
    must(await list());
  });

  it("and no platform is listed under the own name of another one, listed or not", async () => {
    const [listed, named, unnamed] = [await givenPlatform(base.db), await unlisted(), await unlisted()];
    const nameOf = async (id: string) =>
      String((await base.sql`select name_zh from platform where id = ${id}`)[0]?.["name_zh"]);
    const listAs = (nameZh: string) =>
      confirmPlatform(at(6), officer, {
        platformId: unnamed.id,
        slug: unnamed.slug,
        nameZh,
        nameEn: `Own ${unnamed.id}`,
        category: "other",
        companyId: null,
        reason,
      });
    expect(await listAs(await nameOf(listed.id))).toEqual(refusedAs("name_of_another"));
    expect(await listAs(` ${await nameOf(named.id)}\u200b`)).toEqual(refusedAs("name_of_another"));
    must(await listAs(await nameOf(unnamed.id)));
  });

  it("given to two platforms in the same instant is one's", async () => {
    const both = await Promise.all([givenPlatform(base.db), givenPlatform(base.db)]);
    const alias = freshName();
    const answers = await Promise.all(both.map(({ id }) => add(id, name(alias))));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers).toContainEqual(refusedAs("name_of_another"));
  });

  it("ends once, leads there no more, and may then be another's", async () => {
    const [one, other] = [await givenPlatform(base.db), await givenPlatform(base.db)];
    const alias = freshName();
    const { id } = must(await add(one.id, name(alias)));
    const end = (platformId: string) => endKnownAs(at(2), officer, { platformId, id, reason: "写错了" });
    expect(await end(other.id)).toEqual(refusedAs("channel_gone"));
    must(await end(one.id));
    expect(await end(one.id)).toEqual(refusedAs("channel_gone"));
    expect((await editsOf(one.id)).at(-1)).toMatchObject({ type: "known_as_ended", old: { text: alias } });
    must(await add(other.id, name(alias)));
  });

  it("that became the platform's own name leads to it also after the other name ended", async () => {
    const { id, slug } = await unlisted();
    const alias = freshName();
    const { id: knownAsId } = must(await add(id, name(alias)));
    const listing = { platformId: id, slug, nameZh: alias, nameEn: `Own ${id}`, category: "other" } as const;
    must(await confirmPlatform(at(2), officer, { ...listing, companyId: null, reason }));
    must(await endKnownAs(at(3), officer, { platformId: id, id: knownAsId, reason: "已是正式名称" }));
    const { complaintId } = await givenComplaint(base.db, id, START, { platform: { unlistedName: alias } });
    const [row] = await base.sql`select platform_id from complaint where id = ${complaintId}`;
    expect(row?.["platform_id"]).toBe(id);
  });

  it("needs a reason, a source, and a page that shows the last edit", async () => {
    const { id } = await givenPlatform(base.db);
    const input = { platformId: id, knownAs: name(freshName()), reason };
    expect(await addKnownAs(at(1), officer, { ...input, reason: "" })).toEqual(refusedAs("text_needed"));
    const sourceless = { ...input.knownAs, source: " " };
    expect(await add(id, sourceless)).toEqual(refusedAs("channel_unfit"));
    expect(await add(id, name("名".repeat(61)))).toEqual(refusedAs("channel_unfit"));
    must(await addKnownAs({ ...at(1), lastSeenSeq: 0 }, officer, input));
    const late = { ...input, knownAs: name(freshName()) };
    expect(await addKnownAs({ ...at(1), lastSeenSeq: 0 }, officer, late)).toEqual(
      refusedAs("somebody_was_faster"),
    );
  });
});

describe("a telephone number", () => {
  it("is digits, once on a platform, and may be several platforms'", async () => {
    const [one, other] = [await givenPlatform(base.db), await givenPlatform(base.db)];
    expect(await add(one.id, number("400-CALL"))).toEqual(refusedAs("channel_unfit"));
    must(await add(one.id, number("400-000-0172")));
    expect(await add(one.id, number("+86 4000000172"))).toEqual(refusedAs("known_already"));
    must(await add(other.id, number("4000000172")));
  });
});

describe("the industry", () => {
  it("is set with a reason, stands in the row that the log is held against, and may be unknown again", async () => {
    const { id } = await givenPlatform(base.db);
    const set = (industry: "J" | null, why = reason) =>
      setPlatformIndustry(at(1), officer, { platformId: id, industry, reason: why });
    expect(await set("J", " ")).toEqual(refusedAs("text_needed"));
    must(await set("J"));
    expect(await set("J")).toEqual(refusedAs("nothing_changed"));
    expect(await editsOf(id)).toMatchObject([{ old: { industry: null }, new: { industry: "J" } }]);
    expect((await verifyLog(base.db)).broken).toBeNull();
    must(await set(null));
    expect((await verifyLog(base.db)).broken).toBeNull();
  });
});

describe("a merger", () => {
  const HOTLINE = typedHotline();
  const declare = async (platformId: string, hour: number, ...wheres: readonly string[]) =>
    must(
      await declareChannels(at(hour), officer, {
        platformId,
        reason,
        channels: wheres.map((where) => ({ ...HOTLINE, where })),
      }),
    );

  it("takes channels, names and numbers along with their dates; what both have is closed", async () => {
    const [from, heir] = [await unlisted(), await givenPlatform(base.db)];
    await declare(from.id, 1, "12315", "12300");
    await declare(heir.id, 2, "12 315", "95118");
    const alias = freshName();
    must(await add(from.id, name(alias)));
    must(await add(from.id, number("12315")));
    must(await add(heir.id, number("12315")));
    await merge(from.id, heir.id);

    const wheres = (rows: readonly { readonly where: string }[]) => rows.map(({ where }) => where).sort();
    expect(wheres(await listOpenChannels(base.db, heir.id))).toEqual(["12 315", "12300", "95118"]);
    const versions = await listVersions(base.db, { platformId: heir.id, limit: 100 });
    expect(versions.find(({ place }) => place === "12315")).toMatchObject({
      version: 2,
      deed: "closed",
      platformId: heir.id,
      at: hoursAfter(START, 5),
    });
    expect(await listOpenChannels(base.db, from.id)).toEqual([]);
    const moved = versions.filter(({ place }) => place === "12300").toReversed();
    expect(moved).toMatchObject([
      { version: 1, deed: "declared", platformId: from.id, at: hoursAfter(START, 1) },
      { version: 2, deed: "moved", platformId: heir.id, at: hoursAfter(START, 5), reason: "同一个应用" },
    ]);
    expect((await knownOf(heir.id)).sort()).toEqual([`name ${alias}`, "number 12315"]);
    expect((await editsOf(heir.id)).at(-1)).toMatchObject({
      type: "took_in",
      new: { moved: 2, closed: 1, knownAs: 2 },
    });
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("leaves the name of the merged one free to become an alias of its heir, and of no other", async () => {
    const [from, heir] = [await unlisted(), await givenPlatform(base.db)];
    const [row] = await base.sql<{ name_zh: string }[]>`select name_zh from platform where id = ${from.id}`;
    await merge(from.id, heir.id);
    const alias = name(row?.name_zh ?? "");
    const other = await givenPlatform(base.db);
    expect(await add(other.id, alias, 6)).toEqual(refusedAs("name_of_another"));
    must(await add(heir.id, alias, 6));
    expect(await add(from.id, name(freshName()), 6)).toEqual(refusedAs("unknown_platform"));
  });
});
