// Nobody changes channels or other names of platforms past the product unseen: each is held against who declared or added it.
import { describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { aRegister, found } from "@/tests/integration/platform/registry";
import { base, useScene } from "@/tests/integration/complaint/scene";

useScene();

const holds = async () => expect((await verifyLog(base.db)).broken).toBeNull();

it("the register holds, whatever was done to it through the product", async () => {
  await aRegister();
  await holds();
});

describe("of a version, verification names", () => {
  it.each<[what: string, of: "id" | "changed" | "doubted", statement: string]>([
    [
      "another place",
      "changed",
      "update channel_version set place = '1' where channel_id = $1 and version = 2",
    ],
    [
      "other hours",
      "changed",
      "update channel_version set hours = null where channel_id = $1 and version = 1",
    ],
    [
      "another answer",
      "changed",
      "update channel_version set one_tap = null where channel_id = $1 and version = 1",
    ],
    [
      "another line for older people",
      "changed",
      "update channel_version set elder_line = true where channel_id = $1 and version = 1",
    ],
    [
      "another way without a voice",
      "changed",
      "update channel_version set text_instead = true where channel_id = $1 and version = 1",
    ],
    [
      "another vendor",
      "changed",
      "update channel_version set bot_vendor = 'x' where channel_id = $1 and version = 1",
    ],
    [
      "another kind",
      "changed",
      "update channel_version set kind = 'email' where channel_id = $1 and version = 1",
    ],
    [
      "somebody else's word",
      "changed",
      "update channel_version set origin = 'platform' where channel_id = $1 and version = 1",
    ],
    [
      "another day of the check",
      "changed",
      "update channel_version set checked_on = '2026-02-28' where channel_id = $1 and version = 1",
    ],
    [
      "another officer",
      "changed",
      "update channel_version set actor_id = channel_id where channel_id = $1 and version = 1",
    ],
    [
      "another instant",
      "changed",
      "update channel_version set at = at - interval '1 hour' where channel_id = $1 and version = 2",
    ],
    [
      "another reason",
      "changed",
      "update channel_version set reason = 'x' where channel_id = $1 and version = 2",
    ],
    ["that it is gone", "changed", "delete from channel_version where channel_id = $1 and version = 2"],
    [
      "that it was the last one",
      "changed",
      "delete from channel_version where channel_id = $1 and version = 3",
    ],
    [
      "another source of one channel of a table",
      "doubted",
      "update channel_version set source = 'x' where channel_id = $1 and version = 1",
    ],
    [
      "another source of one that came by a merger",
      "id",
      "update channel_version set source = 'x' where platform_id = $1 and deed = 'moved'",
    ],
    [
      "that a merger left it open",
      "id",
      "update channel_version set deed = 'moved' where platform_id = $1 and deed = 'closed'",
    ],
    [
      "that a merger closed it",
      "id",
      `with v as (update channel_version set deed = 'closed' where platform_id = $1 and deed = 'moved' returning channel_id, at)
        update platform_channel c set closed_at = v.at from v where c.id = v.channel_id`,
    ],
  ])("%s", async (_what, of, statement) => {
    const on = await aRegister();
    expect(await found(statement, on[of])).toMatchObject({ what: "channel" });
    await holds();
  });

  it.each([
    ["another version stands", "version = 1"],
    ["it is closed", "closed_at = now()"],
    ["it is another platform's", "platform_id = (select id from platform where id <> platform_id limit 1)"],
    ["it is found by another place", "place_key = 'x'"],
  ])("that of its channel %s", async (_what, set) => {
    const { changed } = await aRegister();
    const broken = { number: `channel ${changed}`, seq: expect.any(Number) as number, what: "channel" };
    expect(await found(`update platform_channel set ${set} where id = $1`, changed)).toEqual(broken);
  });

  it("that nobody declared it", async () => {
    const { changed } = await aRegister();
    const invented = "00000000-0000-7000-8000-00000000abcd";
    const statement = `with invented as (insert into platform_channel (id, platform_id, place_key, version)
        select '${invented}', platform_id, 'hotline 1', 1 from platform_channel where id = $1)
      insert into channel_version select '${invented}', version, 'declared', platform_id, kind, '1', hours, one_tap, elder_line,
        text_instead, bot_vendor, origin, source, checked_on, at + interval '1 minute', actor_id, reason
        from channel_version where channel_id = $1 and version = 1`;
    expect(await found(statement, changed)).toEqual({
      number: `channel ${invented}`,
      seq: 1,
      what: "channel",
    });
  });
});

describe("of what a platform is known by, verification names", () => {
  it.each([
    [
      "another number",
      "update platform_known_as set text = '1' where platform_id = $1 and match_key = '4000000188'",
    ],
    [
      "another source",
      "update platform_known_as set source = 'x' where platform_id = $1 and match_key = '4000000188'",
    ],
    [
      "that it did not end",
      "update platform_known_as set ended_at = null where platform_id = $1 and match_key = '4000000188'",
    ],
    [
      "that it ended",
      "update platform_known_as set ended_at = '2026-03-09' where platform_id = $1 and match_key = '4000000199'",
    ],
    [
      "that it is found by something else",
      "update platform_known_as set match_key = '1' where platform_id = $1 and match_key = '4000000188'",
    ],
    ["that it is gone", "delete from platform_known_as where platform_id = $1 and match_key = '4000000188'"],
  ])("%s", async (_what, statement) => {
    const { id } = await aRegister();
    expect(await found(statement, id)).toMatchObject({ what: "known_as" });
    await holds();
  });
});
