import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { applyPlatformDecision } from "@/lib/platform/rounds/apply-platform-decision";
import { confirmPlatform } from "@/lib/platform/commands/confirm-platform";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import { notify } from "@/lib/notification/rounds/notify";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  hoursAfter,
  must,
  START,
  type GivenComplaint,
} from "@/tests/support/stories";
import {
  accept,
  at,
  base,
  eventsOf,
  officer,
  rowOf,
  shop,
  useScene,
} from "@/tests/integration/complaint/scene";

useScene();

/** Nobody's platform, as consumers name it. */
const unlisted = async (): Promise<string> => {
  const { id } = await givenPlatform(base.db);
  await base.sql`update platform set state = 'unlisted', listed_at = null, company_id = null where id = ${id}`;
  return id;
};
const listing = (companyId: string | null) => {
  const names = { nameZh: `云栈出行${v7().slice(-6)}`, nameEn: `Yunzhan ${v7().slice(-6)}` };
  return { slug: `p-${v7()}`, companyId, ...names, category: "travel", reason: "核对了营业执照" };
};
const confirm = async (hour: number, platformId: string, companyId: string | null) =>
  must(await confirmPlatform(at(hour), officer, { platformId, ...listing(companyId) }));
const merge = async (hour: number, platformId: string) =>
  must(await mergePlatform(at(hour), officer, { platformId, intoId: shop.id, reason: "同一个应用" }));
const reassignAll = async (hour: number, limit = 2) => {
  while (await applyPlatformDecision(at(hour), { limit }));
};
const arrivals = async ({ complaintId }: GivenComplaint) =>
  (await eventsOf(complaintId)).filter((event) => event.type === "platform_confirmed");

async function noticeOwnerOf({ complaintId }: GivenComplaint): Promise<string[]> {
  while ((await notify(base.db, { limit: 100 })).taken > 0);
  const rows = await base.sql<{ line: string }[]>`
    select message || ' ' || recipient || ' ' || channel as line from notification where complaint_id = ${complaintId}
      and (message like '%arrived' or message = 'platform_confirmed') order by 1`;
  return rows.map((row) => row.line);
}

describe("a platform that a regulator confirms", () => {
  it("is notified once of each complaint that waited for it, by mail where its clock runs, and each log says so", async () => {
    const platformId = await unlisted();
    const sister = await givenPlatform(base.db);
    const manager = await givenAgent(base.db, sister, "company_manager");
    const live = await givenComplaint(base.db, platformId);
    const closed = await givenComplaint(base.db, platformId);
    must(await accept(closed, 3));
    await confirm(5, platformId, sister.companyId);
    const later = await givenComplaint(base.db, platformId, hoursAfter(START, 6));
    await reassignAll(7);
    await reassignAll(8);
    expect(await arrivals(live)).toMatchObject([
      { side: "regulator", actorId: officer.staffId, at: hoursAfter(START, 7), facts: { platformId } },
    ]);
    expect(await arrivals(closed)).toHaveLength(1);
    expect(await arrivals(later)).toHaveLength(0);
    const { personId } = await rowOf(live.complaintId);
    expect(await noticeOwnerOf(live)).toEqual([
      `platform_confirmed person:${personId} email`,
      `platform_confirmed person:${personId} in_app`,
      `platform_confirmed staff:${manager.staffId} email`,
      `platform_confirmed staff:${manager.staffId} in_app`,
    ]);
    expect(await noticeOwnerOf(closed)).toEqual([`closed_complaint_arrived staff:${manager.staffId} in_app`]);
  });

  it("does not move a clock: what was left is left, and a pause stays a pause", async () => {
    const platformId = await unlisted();
    const c = await givenComplaint(base.db, platformId);
    const { companyId } = await givenPlatform(base.db);
    const agent = await givenAgent(base.db, { id: platformId, companyId, slug: "-" });
    must(await requestInformation(at(10), agent, { complaintId: c.complaintId, question: "订单号是多少？" }));
    const before = await rowOf(c.complaintId);
    await confirm(11, platformId, companyId);
    await reassignAll(12);
    const { status, clockState, remainingSeconds, nextWakeAt } = before;
    expect(await rowOf(c.complaintId)).toMatchObject({ status, clockState, remainingSeconds, nextWakeAt });
  });

  it("is given a complaint late: what the clock owes is written first", async () => {
    const platformId = await unlisted();
    const c = await givenComplaint(base.db, platformId);
    await confirm(1, platformId, null);
    await reassignAll(80);
    const types = (await eventsOf(c.complaintId)).map((event) => event.type);
    expect(types.indexOf("breach")).toBeGreaterThan(0);
    expect(types.at(-1)).toBe("platform_confirmed");
  });
});

describe("a platform that a regulator merges into another", () => {
  it("hands on every complaint exactly once, whatever number of workers do it", async () => {
    const platformId = await unlisted();
    const agent = await givenAgent(base.db, shop);
    const all: GivenComplaint[] = [];
    for (let n = 0; n < 9; n += 1) all.push(await givenComplaint(base.db, platformId));
    await merge(5, platformId);
    await Promise.all([reassignAll(6), reassignAll(6), reassignAll(6), reassignAll(6)]);
    await reassignAll(7);
    for (const c of all) {
      expect(await arrivals(c)).toMatchObject([{ facts: { platformId: shop.id, fromId: platformId } }]);
      expect((await rowOf(c.complaintId)).platformId).toBe(shop.id);
      expect((await noticeOwnerOf(c)).filter((line) => line.includes(agent.staffId))).toHaveLength(2);
    }
  });

  it("loses nothing and repeats nothing when a worker falls in the middle of a batch", async () => {
    const platformId = await unlisted();
    const all: GivenComplaint[] = [];
    for (let n = 0; n < 3; n += 1) all.push(await givenComplaint(base.db, platformId));
    await merge(5, platformId);
    await applyPlatformDecision(at(6), { limit: 1 });
    // The last statement of a batch fails: everything before it is undone with it.
    await base.sql`create function fall() returns trigger language plpgsql as $$ begin raise 'fallen'; end $$`;
    await base.sql`create trigger fall before update on platform_move for each row execute function fall()`;
    await expect(applyPlatformDecision(at(6), { limit: 2 })).rejects.toThrow();
    await base.sql`drop trigger fall on platform_move`;
    const arrived = await Promise.all(all.map(async (c) => (await arrivals(c)).length));
    expect(arrived.reduce((sum, n) => sum + n, 0)).toBe(1);
    await reassignAll(6);
    for (const c of all) expect(await arrivals(c)).toHaveLength(1);
  });

  it("leaves a complaint that cannot be read to an operator, and hands on the others", async () => {
    const platformId = await unlisted();
    const broken = await givenComplaint(base.db, platformId);
    const sound = await givenComplaint(base.db, platformId);
    const { clock } = await rowOf(broken.complaintId);
    await base.sql`update complaint set clock = '{}' where id = ${broken.complaintId}`;
    await merge(5, platformId);
    await reassignAll(6);
    expect(await arrivals(sound)).toHaveLength(1);
    expect((await rowOf(broken.complaintId)).quarantinedAt).not.toBeNull();
    await base.db.execute(
      sql`update complaint set clock = ${JSON.stringify(clock)}::text::jsonb, stuck_at = null where id = ${broken.complaintId}`,
    );
  });
});
