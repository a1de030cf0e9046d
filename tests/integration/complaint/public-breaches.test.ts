import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { listPublicBreaches } from "@/db/platform/public-platform";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { mergeComplaint } from "@/lib/complaint/commands/merge-complaint";
import { reopen } from "@/lib/complaint/commands/reopen";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { givenComplaint, hoursAfter, must, START, type GivenComplaint } from "@/tests/support/stories";
import { accept, at, base, filed, officer, rowOf, shop, useScene } from "@/tests/integration/complaint/scene";

useScene();

const listed = async (hour: number, number: string) =>
  (await listPublicBreaches(base.db, shop.id, { limit: 50, now: hoursAfter(START, hour) })).find(
    (row) => row.number === number,
  );

/** Breached at 72, public at 144, solved at 150, reopened at 160: due again at 184. */
async function reopenedAfterPublic(given?: GivenComplaint): Promise<GivenComplaint> {
  const c = given ?? (await filed());
  must(await accept(c, 150));
  must(await reopen(at(160), c.consumer, { complaintId: c.complaintId, reason: "又坏了" }));
  return c;
}

describe("a breach that became public", () => {
  it("stays public after a reopening, late by the hours it was late, while the queues follow the running cycle", async () => {
    const c = await reopenedAfterPublic();
    expect(await rowOf(c.complaintId)).toMatchObject({ cycle: 2, escalation: 0, highestEscalation: 3 });
    expect(await listed(183, c.number)).toMatchObject({
      closedAt: null,
      lateSeconds: 78 * 3600,
      stillLate: false,
    });
  });

  it("grows by the second breach, and stands still from the second closing", async () => {
    const c = await reopenedAfterPublic();
    await settleDue(at(190), { limit: 100 });
    expect(await rowOf(c.complaintId)).toMatchObject({ escalation: 1, highestEscalation: 3 });
    expect(await listed(200, c.number)).toMatchObject({ lateSeconds: (78 + 16) * 3600, stillLate: true });
    must(await accept(c, 190));
    expect(await listed(200, c.number)).toMatchObject({ lateSeconds: (78 + 6) * 3600, stillLate: false });
  });

  it("is taken off when a regulator rules that the breach does not count", async () => {
    const c = await reopenedAfterPublic();
    const opinion = { reason: "平台已按时办结", hadPerson: true, hadAnswer: true };
    const ruled = { complaintId: c.complaintId, outcome: "for_company" as const, ...opinion };
    must(await adjudicate(at(185), officer, { ...ruled, breachCounts: false }));
    expect((await rowOf(c.complaintId)).highestEscalation).toBe(3);
    expect(await listed(200, c.number)).toBeUndefined();
  });

  it("stays when a regulator rules for the consumer and the breach counts", async () => {
    const c = await reopenedAfterPublic();
    const opinion = { reason: "无人联系", hadPerson: false, hadAnswer: false };
    const ruled = { complaintId: c.complaintId, outcome: "for_consumer" as const, ...opinion };
    must(await adjudicate(at(185), officer, { ...ruled, breachCounts: true }));
    expect(await listed(200, c.number)).toMatchObject({ lateSeconds: 79 * 3600, stillLate: false });
  });

  it("is taken off when another complaint takes its place", async () => {
    const contact = { kind: "email" as const, value: "same.person@example.test" };
    const survivor = await givenComplaint(base.db, shop.id, START, { contact });
    const c = await reopenedAfterPublic(
      await givenComplaint(base.db, shop.id, hoursAfter(START, 0.5), { contact }),
    );
    const { complaintId } = c;
    must(await mergeComplaint(at(165), officer, { complaintId, intoNumber: survivor.number }));
    expect(await listed(200, c.number)).toBeUndefined();
  });

  it("is found by the migration in what was stored before it", async () => {
    const c = await reopenedAfterPublic();
    const fresh = await filed();
    const file = new URL("../../../db/migrations/0006_highest_escalation.sql", import.meta.url);
    const statements = (await readFile(file, "utf8")).split("--> statement-breakpoint");
    const fill = statements.find((statement) => statement.trim().startsWith("UPDATE")) ?? "";
    const found = new Map<string, number>();
    // Stored as it was then, escalations by their printed names; and taken back again.
    const undone = base.sql.begin(async (tx) => {
      await tx`update complaint set highest_escalation = 0, clock = jsonb_set(clock, '{fired}', (
        select coalesce(jsonb_agg(case when f->>'type' = 'escalation'
          then f || jsonb_build_object('type', 'escalate_' || (f->>'ordinal')) else f end), '[]')
        from jsonb_array_elements(clock->'fired') as f))`;
      await tx.unsafe(fill);
      for (const row of await tx`select id, highest_escalation as level from complaint`)
        found.set(String(row["id"]), Number(row["level"]));
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect([found.get(c.complaintId), found.get(fresh.complaintId)]).toEqual([3, 0]);
  });
});
