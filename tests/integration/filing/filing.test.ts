import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { complaintEvent } from "@/db/complaint/schema/complaint-event";
import { attempt, attemptBarrier, complaintText } from "@/db/complaint/schema/complaint-parts";
import { contact } from "@/db/people/schema/person";
import { outbox } from "@/db/notification/schema";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { unseal } from "@/lib/contact/sealed-contact";
import { isAccessCode } from "@/lib/complaint/engine/access-code";
import {
  accountOf,
  aFiling,
  givenPlatform,
  givenRulebook,
  holderOf,
  hoursAfter,
  must,
  START,
} from "@/tests/support/stories";
import { base, ctx, file, rowOf, shop, useFilings } from "@/tests/integration/filing/scene";

useFilings();

const anAccount = async () => {
  const contact = { kind: "email", value: `${v7()}@example.test`, locale: "zh", joinPersonId: null } as const;
  return accountOf(must(await verifyContact(ctx(), contact)).personId);
};

describe("a filing", () => {
  it("is answered with a number of its day in Shanghai, a code, and the deadline 72 hours on", async () => {
    const filed = must(await file({}, new Date("2026-03-01T16:00:00Z")));
    expect(filed.number).toMatch(/^JT-20260302-[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(filed.deadlineAt).toEqual(new Date("2026-03-04T16:00:00Z"));
    expect(filed.status).toBe("open");
    const row = await rowOf(filed.complaintId);
    expect(isAccessCode(filed.accessCode.toLowerCase(), row.accessCodeHash)).toBe(true);
    expect(isAccessCode("ZZZZZZZZ", row.accessCodeHash)).toBe(false);
  });

  it("keeps attempts, barriers, texts, one event and one thing to tell", async () => {
    const { complaintId } = must(
      await file({
        attempts: [
          {
            channel: "hotline",
            startedAt: hoursAfter(START, -2),
            humanAsks: null,
            queueSeconds: 1260,
            outcome: "abandoned",
            barriers: [
              { code: "long_queue", measure: 21 },
              { code: "other", measure: null, text: "播报 𠮷 之后断线" },
            ],
          },
        ],
      }),
    );
    const attempts = await base.db.select().from(attempt).where(eq(attempt.complaintId, complaintId));
    expect(attempts).toMatchObject([{ n: 1, channel: "hotline", queueSeconds: 1260, humanAsks: null }]);
    const barriers = await base.db
      .select()
      .from(attemptBarrier)
      .where(eq(attemptBarrier.complaintId, complaintId));
    expect(barriers.map(({ barrier, measure, textN }) => [barrier, measure, textN]).sort()).toEqual([
      ["long_queue", 21, null],
      ["other", null, 4],
    ]);
    const texts = await base.db
      .select()
      .from(complaintText)
      .where(eq(complaintText.complaintId, complaintId));
    expect(texts.map((text) => text.kind)).toEqual(["title", "narrative", "wanted", "barrier"]);
    expect(texts[3]?.body).toBe("播报 𠮷 之后断线");
    const events = await base.db
      .select()
      .from(complaintEvent)
      .where(eq(complaintEvent.complaintId, complaintId));
    expect(events).toMatchObject([{ seq: 1, type: "filed", side: "consumer", at: START, recordedAt: START }]);
    expect(JSON.stringify(events[0]?.facts)).not.toContain("断线");
    const queued = await base.db.select().from(outbox).where(eq(outbox.complaintId, complaintId));
    expect(queued).toMatchObject([{ topic: "filed", eventKey: `complaint:${complaintId}:1` }]);
  });

  it("seals the contact, so that the database alone cannot read it", async () => {
    const { complaintId } = must(
      await file({ contact: { kind: "email", value: "Li.Lei+shop@Example.Test" } }),
    );
    const { contactId } = await rowOf(complaintId);
    const [row] = await base.db
      .select()
      .from(contact)
      .where(eq(contact.id, contactId ?? ""));
    expect(row?.sealed.toString("latin1").toLowerCase()).not.toContain("example");
    expect(unseal(row?.sealed ?? Buffer.alloc(0))).toBe("Li.Lei+shop@example.test");
    const again = must(await file({ contact: { kind: "email", value: "li.lei@example.test" } }));
    expect((await rowOf(again.complaintId)).contactId).toBe(contactId);
  });

  it("that a court already has is recorded and closed, without a clock and not counted", async () => {
    const filed = must(await file({ heldElsewhere: true }));
    expect(filed).toMatchObject({ status: "closed", deadlineAt: null });
    const row = await rowOf(filed.complaintId);
    expect(row).toMatchObject({
      outcome: "recorded",
      clockState: "stopped",
      nextWakeAt: null,
      counted: false,
    });
  });

  it("under a 48 h rulebook keeps its 48 hours", async () => {
    const { DEFAULT_RULEBOOK } = await import("@/lib/domain/rulebook/default-rulebook");
    const effective_at = "2027-01-01T00:00:00Z";
    await givenRulebook(base.db, {
      ...DEFAULT_RULEBOOK,
      version: "2027-1",
      effective_at,
      resolution_hours: 48,
    });
    const before = must(await file({}, new Date("2026-12-31T23:59:59.999Z")));
    expect(before.deadlineAt).toEqual(new Date("2027-01-03T23:59:59.999Z"));
    const after = must(await file({}, new Date(effective_at)));
    expect(after.deadlineAt).toEqual(new Date("2027-01-03T00:00:00Z"));
  });
});

describe("a retried form", () => {
  it("files once and shows the same number and code, in another language too", async () => {
    const input = aFiling(shop.id, START);
    const first = must(await fileComplaint(ctx(), null, input));
    const again = must(await fileComplaint(ctx(hoursAfter(START, 1)), null, { ...input, locale: "en" }));
    expect(again).toEqual({ ...first, replay: true });
  });

  it("is another filing when anything else is filled in, with a number and a code of its own", async () => {
    const input = aFiling(shop.id, START);
    const first = must(await fileComplaint(ctx(), null, input));
    const [attempt] = input.attempts;
    const others: Partial<typeof input>[] = [
      { title: "另一个标题" },
      { contact: { kind: "email", value: `${v7()}@example.test` } },
      { attempts: attempt === undefined ? [] : [{ ...attempt, humanAsks: 7 }] },
    ];
    for (const other of others) {
      const second = must(await fileComplaint(ctx(), null, { ...input, ...other }));
      expect(second).toMatchObject({ replay: false });
      expect([second.number, second.accessCode]).not.toContain(first.accessCode);
      expect(second.number).not.toBe(first.number);
    }
  });

  it("sent sixteen times at once files once", async () => {
    const input = aFiling(shop.id, START);
    const all = await Promise.all(Array.from({ length: 16 }, () => fileComplaint(ctx(), null, input)));
    const values = all.map(must);
    expect(new Set(values.map((value) => `${value.number} ${value.accessCode}`)).size).toBe(1);
    expect(values.filter((value) => !value.replay)).toHaveLength(1);
  });
});

describe("at most three live complaints per person and platform", () => {
  it("the fourth is refused, and one more is taken after a closing", async () => {
    const who = await anAccount();
    const fileAs = (about = {}) => fileComplaint(ctx(), who, aFiling(shop.id, START, about));
    for (let n = 0; n < 3; n += 1) must(await fileAs());
    expect(await fileAs()).toEqual({ ok: false, refusal: "too_many_live" });
    const elsewhere = await givenPlatform(base.db);
    must(await fileComplaint(ctx(), who, aFiling(elsewhere.id, START)));
    must(await fileAs({ heldElsewhere: true }));
  });

  it("holds when twenty are filed at once", async () => {
    const who = await anAccount();
    const file = () => fileComplaint(ctx(), who, aFiling(shop.id, START));
    const all = await Promise.all(Array.from({ length: 20 }, file));
    expect(all.filter((result) => result.ok)).toHaveLength(3);
    const refusals = new Set(all.flatMap((result) => (result.ok ? [] : [result.refusal])));
    expect([...refusals]).toEqual(["too_many_live"]);
  });
});

describe("who files", () => {
  it("an account's complaint is the account's, whatever contact is typed in", async () => {
    const { personId } = must(
      await verifyContact(ctx(), {
        value: `${v7()}@example.test`,
        locale: "zh",
        joinPersonId: null,
      }),
    );
    const value = `${v7()}@example.test`;
    const filed = must(
      await fileComplaint(
        ctx(),
        accountOf(personId),
        aFiling(shop.id, START, { contact: { kind: "email", value } }),
      ),
    );
    expect((await rowOf(filed.complaintId)).personId).toBe(personId);
    // The person who really has that contact must not find themselves in the account of the one who typed it.
    const stranger = must(await file({ contact: { kind: "email", value } }));
    expect((await rowOf(stranger.complaintId)).personId).not.toBe(personId);
  });

  it("a contact that answers its code makes its person known, and joins an account with all that was proved by it", async () => {
    const mail = `${v7()}@example.test`;
    const account = must(await verifyContact(ctx(), { value: mail, locale: "zh", joinPersonId: null }));
    const phone = { kind: "phone" as const, value: "13900139000" };
    const filed = must(await file({ contact: phone }));
    must(await file({ contact: { kind: "email", value: mail } }));
    const answer = { complaintId: filed.complaintId, ...phone, locale: "zh" } as const;
    must(await proveByCode(ctx(), holderOf(filed.complaintId), answer));
    must(await verifyContact(ctx(), { ...phone, locale: "zh", joinPersonId: account.personId }));
    const row = await rowOf(filed.complaintId);
    expect(row.personId).toBe(account.personId);
    const [recount] = await base.db.execute<{ n: number }>(
      sql`select count(*)::int as n from platform_delta where person_id = ${account.personId}::uuid and reason = 'contact_verified'`,
    );
    expect(recount?.n).toBeGreaterThan(0);
  });
});
