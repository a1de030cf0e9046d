// A register in which everything happened that can, and what verification names once somebody changed it past the product.
import { v7 } from "uuid";
import { listOpenChannels } from "@/db/platform/channels";
import type { TypedChannel } from "@/lib/domain/platform/channel";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { addKnownAs } from "@/lib/platform/commands/add-known-as";
import { changeChannel } from "@/lib/platform/commands/change-channel";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { endKnownAs } from "@/lib/platform/commands/end-known-as";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { reportNumber } from "@/lib/platform/commands/report-number";
import { settleNumberReports } from "@/lib/platform/commands/settle-number-reports";
import { at, base, officer } from "@/tests/integration/complaint/scene";
import { givenPlatform, must } from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";

const reason = "核对了官网";
const channel = (where: string): TypedChannel =>
  typedHotline({
    where,
    week: "每天 08:00-22:00",
    specialDays: "2026-10-01",
    oneTap: "yes",
    textInstead: "no",
    origin: "regulator",
    source: "官网客服页",
  });
export const declare = async (platformId: string, ...wheres: readonly string[]) =>
  must(await declareChannels(at(1), officer, { platformId, channels: wheres.map(channel), reason }));
const name = async (platformId: string, text: string) =>
  must(
    await addKnownAs(at(1), officer, {
      platformId,
      knownAs: { kind: "number", text, source: "官网", checkedOn: "2026-02-27" },
      reason,
    }),
  ).id;

/** A register in which everything happened that can. */
export async function aRegister() {
  const { id } = await givenPlatform(base.db);
  const merged = await givenPlatform(base.db);
  await base.sql`update platform set state = 'unlisted', listed_at = null where id = ${merged.id}`;
  await declare(id, "400-000-0172");
  await declare(id, "95118", "95119", "12315");
  await declare(merged.id, "400-000-0172", "95533");
  const ended = await name(id, "4000000188");
  await name(id, "4000000199");
  await name(merged.id, "4000000199");
  must(await endKnownAs(at(2), officer, { platformId: id, id: ended, reason }));
  const open = await listOpenChannels(base.db, id);
  const idOf = (where: string) => open.find((one) => one.where === where)?.id ?? "";
  const [changed, doubted] = [idOf("400-000-0172"), idOf("95118")];
  const change = { platformId: id, channelId: changed, channel: channel("400-000-0173"), reason };
  must(await changeChannel(at(2), officer, change));
  for (const note of ["空号", "推销"])
    must(await reportNumber(at(2), { personId: v7() }, { channelId: doubted, note }));
  const answer = { platformId: id, channelId: doubted, verdict: "right", shown: 2, reason } as const;
  must(await settleNumberReports(at(3), officer, answer));
  must(await reportNumber(at(4), { personId: null }, { channelId: doubted, note: "" }));
  must(await changeChannel(at(4), officer, { ...change, channel: channel("400-000-0172") }));
  must(await mergePlatform(at(5), officer, { platformId: merged.id, intoId: id, reason }));
  return { id, changed, doubted };
}

const TABLES = ["channel_report", "channel_version", "platform_channel", "platform_known_as"] as const;

/** Done past the triggers, as somebody does who holds the database. */
async function past(statement: string, values: readonly string[] = []): Promise<void> {
  await base.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql.unsafe(statement, [...values]);
  });
}

/** What verification names after this was done to what has the id, $1; the register is as it was afterwards. */
export async function found(statement: string, id: string) {
  const rows = await Promise.all(TABLES.map((table) => base.sql`select * from ${base.sql(table)}`));
  await past(statement, [id]);
  try {
    return (await verifyLog(base.db)).broken;
  } finally {
    await base.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      for (const table of TABLES) await sql`delete from ${sql(table)}`;
      for (const [n, table] of [...TABLES.entries()].toReversed())
        for (const row of rows[n] ?? []) await sql`insert into ${sql(table)} ${sql(row)}`;
    });
  }
}
