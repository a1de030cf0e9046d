// Nobody changes what people said of a number past the product unseen: the reports of a channel are chained.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { chainAllReports } from "@/db/platform/chain-reports";
import { listOpenChannels } from "@/db/platform/channels";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { reportNumber } from "@/lib/platform/commands/report-number";
import { aRegister, declare, found } from "@/tests/integration/platform/registry";
import { at, base, officer, useScene } from "@/tests/integration/complaint/scene";
import { givenPlatform, must } from "@/tests/support/stories";

useScene();

const holds = async () => expect((await verifyLog(base.db)).broken).toBeNull();
const placesOf = async (channelId: string) =>
  (
    await base.sql<
      { seq: number | null }[]
    >`select seq from channel_report where channel_id = ${channelId} order by seq`
  ).map(({ seq }) => seq);
async function aNumber(): Promise<string> {
  const { id } = await givenPlatform(base.db);
  await declare(id, "400-000-0172");
  return (await listOpenChannels(base.db, id))[0]?.id ?? "";
}

describe("of a reported number, verification names", () => {
  it.each([
    ["other words", "hash", "update channel_report set note = '没事' where channel_id = $1 and seq = 1"],
    ["somebody else", "hash", "update channel_report set person_id = null where channel_id = $1 and seq = 1"],
    ["another instant", "hash", "update channel_report set at = now() where channel_id = $1 and seq = 2"],
    ["that a report is gone", "sequence", "delete from channel_report where channel_id = $1 and seq = 1"],
    ["that the last one is", "sequence", "delete from channel_report where channel_id = $1 and seq = 3"],
    [
      "another end of the chain",
      "head",
      "update platform_channel set reports_head = sha256('x') where id = $1",
    ],
    [
      "that one no longer waits",
      "report_answer",
      "update channel_report set settled_at = now() where channel_id = $1 and seq = 3",
    ],
    [
      "that one waits again",
      "report_answer",
      "update channel_report set settled_at = null where channel_id = $1 and seq = 1",
    ],
  ])("%s", async (_what, what, statement) => {
    const { doubted } = await aRegister();
    const broken = { number: `reports of channel ${doubted}`, what };
    expect(await found(statement, doubted)).toMatchObject(broken);
    await holds();
  });
});

it("names a report that was answered as of a merger: a channel that goes over answers nothing", async () => {
  const [from, heir] = [await givenPlatform(base.db), await givenPlatform(base.db)];
  await declare(from.id, "95533");
  const channelId = (await listOpenChannels(base.db, from.id))[0]?.id ?? "";
  must(await reportNumber(at(2), { personId: null }, { channelId, note: "空号" }));
  await base.sql`update platform set state = 'unlisted', listed_at = null where id = ${from.id}`;
  const merger = { platformId: from.id, intoId: heir.id, reason: "同一家" };
  must(await mergePlatform(at(5), officer, merger));
  await holds();
  const answered = `update channel_report set settled_at = (select at from channel_version
    where channel_id = $1 and deed = 'moved') where channel_id = $1`;
  const broken = { number: `reports of channel ${channelId}`, what: "report_answer" };
  expect(await found(answered, channelId)).toMatchObject(broken);
  await holds();
});

describe("a report", () => {
  it("is written once: it gets its place and its answer, and is not changed, taken away or answered again", async () => {
    const { doubted } = await aRegister();
    for (const statement of [
      "update channel_report set note = 'x'",
      "update channel_report set hash = sha256('x')",
      "update channel_report set settled_at = null where settled_at is not null",
      "update channel_report set settled_at = now() where settled_at is not null",
      "delete from channel_report",
      "truncate channel_report",
    ])
      await expect(base.sql.unsafe(statement)).rejects.toThrow(/append-only/);
    expect(await placesOf(doubted)).toEqual([1, 2, 3]);
  });

  it("that a program of the version before wrote gets its place by the next one, or when a process starts", async () => {
    const channelId = await aNumber();
    const older = () => base.sql`insert into channel_report (id, channel_id, version, note, at)
      values (${v7()}, ${channelId}, 1, '空号', '2026-03-01T01:30:00Z')`;
    await older();
    expect(await verifyLog(base.db)).toMatchObject({ broken: null, unchained: 1 });
    must(await reportNumber(at(2), { personId: null }, { channelId, note: "" }));
    expect(await placesOf(channelId)).toEqual([1, 2]);
    await older();
    expect(await placesOf(channelId)).toEqual([1, 2, null]);
    await chainAllReports(base.db);
    expect(await placesOf(channelId)).toEqual([1, 2, 3]);
    expect(await verifyLog(base.db)).toMatchObject({ broken: null, unchained: 0 });
  });

  it("of many people in the same instant: each has its place", async () => {
    const channelId = await aNumber();
    const report = () => reportNumber(at(2), { personId: v7() }, { channelId, note: "空号" });
    await Promise.all(Array.from({ length: 8 }, report));
    expect(await placesOf(channelId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await holds();
  });
});
