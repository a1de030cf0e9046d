// Who is counted of a platform before it is decided what it does of what it owes: lives through the real commands, on both sides
// of every limit.
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { humanContact } from "@/db/complaint/schema/complaint-parts";
import { countObligations } from "@/db/platform/obligation-counts";
import { countPublicFigures } from "@/db/platform/public-figures";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { confirmHumanContact } from "@/lib/complaint/commands/confirm-human-contact";
import { denyHumanContact } from "@/lib/complaint/commands/deny-human-contact";
import { revokeHumanContact } from "@/lib/complaint/commands/revoke-human-contact";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import { contextAt } from "@/lib/complaint/engine/context";
import type { FileComplaintInput } from "@/lib/complaint/engine/complaint-inputs";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  fresh,
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRulebook,
  givenUnproved,
  hoursAfter,
  must,
  START,
  type GivenComplaint,
} from "@/tests/support/stories";

/** One millisecond, in hours. */
const TICK = 1 / 3_600_000;
const DAY = 24;

let base: TestDatabase;
let platformId: string;
let agent: CompanyActor;

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
});
afterAll(() => base.drop());

const at = (hours: number) => contextAt(base.db, hoursAfter(START, hours));
async function onAPlatform(): Promise<void> {
  const platform = await givenPlatform(base.db);
  platformId = platform.id;
  agent = await givenAgent(base.db, platform);
}
const filed = (about: Partial<FileComplaintInput> = {}) => givenComplaint(base.db, platformId, START, about);

const CHAT = { channel: "app_chat" } as const;
/** The consumer is said to have called. */
const CALL_OF_THEIRS = { channel: "hotline", direction: "from_consumer", callerDigits: "8000" } as const;

/** Somebody of the company spoke, which ended and was attested at that hour. */
async function spoke(
  { complaintId }: GivenComplaint,
  hour: number,
  how: typeof CHAT | typeof CALL_OF_THEIRS = CHAT,
): Promise<{ conversationId: string }> {
  const person = { personName: "王敏", personNo: `K${String(fresh())}`, ...how };
  const talk = { startedAt: hoursAfter(START, hour - 0.1), seconds: 300 };
  must(await attestHumanContact(at(hour), agent, { complaintId, ...person, ...talk }));
  const rows = await base.db.select().from(humanContact).where(eq(humanContact.complaintId, complaintId));
  return { conversationId: rows.toSorted((a, b) => a.seq - b.seq).at(-1)?.id ?? "" };
}
type Contact = Awaited<ReturnType<typeof spoke>>;
const denied = async ({ complaintId, consumer }: GivenComplaint, contact: Contact, hour: number) =>
  must(await denyHumanContact(at(hour), consumer, { complaintId, ...contact }));
const revoked = async ({ complaintId }: GivenComplaint, contact: Contact, hour: number) =>
  must(await revokeHumanContact(at(hour), agent, { complaintId, ...contact }));

/** What is counted at an hour, once time has done everything until then. */
async function countedAt(hour: number, rules = DEFAULT_RULEBOOK) {
  await settleDue(at(hour), { limit: 1_000 });
  while ((await recountPeople({ db: base.db, now: "database" }, { limit: 1_000 })).taken > 0);
  return countObligations(base.db, platformId, hoursAfter(START, hour), rules);
}
const firstContact = async (hour: number) => (await countedAt(hour)).firstContact;

describe("a first contact", () => {
  test("is due at 24 hours, and not a moment before", async () => {
    await onAPlatform();
    await filed();
    const nobody = { due: 0, missedWithoutContact: 0, missedDenied: 0 };
    expect(await firstContact(24 - TICK)).toEqual(nobody);
    expect(await firstContact(24)).toEqual({ ...nobody, due: 1, missedWithoutContact: 1 });
  });

  test("attested the moment before is in time, and attested when it is due it is too late", async () => {
    await onAPlatform();
    await spoke(await filed(), 24 - TICK);
    await spoke(await filed(), 24);
    expect(await firstContact(30)).toEqual({ due: 2, missedWithoutContact: 1, missedDenied: 0 });
  });

  test("that was in time and is denied or taken back, early or late, is missed as denied", async () => {
    await onAPlatform();
    const lives = [await filed(), await filed(), await filed(), await filed()] as const;
    const [early, late, back, both] = lives;
    await denied(early, await spoke(early, 2), 3);
    const [ofLate, ofBack] = [await spoke(late, 24 - TICK), await spoke(back, 20)];
    await spoke(both, 2);
    const second = await spoke(both, 4);
    expect((await firstContact(30)).missedDenied).toBe(1);
    await denied(late, ofLate, 31);
    await revoked(back, ofBack, 32);
    // Another one of this complaint stands.
    await denied(both, second, 33);
    expect(await firstContact(40)).toEqual({ due: 4, missedWithoutContact: 0, missedDenied: 3 });
  });

  test("that came too late and is denied then was none in time", async () => {
    await onAPlatform();
    const c = await filed();
    await denied(c, await spoke(c, 24), 26);
    expect(await firstContact(30)).toEqual({ due: 1, missedWithoutContact: 1, missedDenied: 0 });
  });

  test("that the consumer is said to have called for, and never answered, is no better and no worse than a denied one", async () => {
    await onAPlatform();
    const [silent, late, denier, confirmer] = [await filed(), await filed(), await filed(), await filed()];
    await spoke(silent, 24 - TICK, CALL_OF_THEIRS);
    await spoke(late, 24, CALL_OF_THEIRS);
    await denied(denier, await spoke(denier, 2, CALL_OF_THEIRS), 3);
    const { conversationId } = await spoke(confirmer, 2, CALL_OF_THEIRS);
    const confirmed = { complaintId: confirmer.complaintId, conversationId };
    must(await confirmHumanContact(at(3), confirmer.consumer, confirmed));
    expect(await firstContact(30)).toEqual({ due: 4, missedWithoutContact: 1, missedDenied: 2 });
  });

  test("that the consumer confirmed is not missed", async () => {
    await onAPlatform();
    const c = await filed();
    const contact = await spoke(c, 5);
    must(await confirmHumanContact(at(6), c.consumer, { complaintId: c.complaintId, ...contact }));
    expect(await firstContact(30)).toEqual({ due: 1, missedWithoutContact: 0, missedDenied: 0 });
  });

  test("of an older or disabled person is due at 8 hours, and has a count of its own", async () => {
    await onAPlatform();
    await spoke(await filed({ vulnerability: "elderly" }), 8 - TICK);
    await spoke(await filed({ vulnerability: "disabled" }), 8);
    await spoke(await filed(), 8);
    expect((await countedAt(8 - TICK)).priorityContact).toEqual({ due: 0, missed: 0 });
    const counts = await countedAt(24);
    expect(counts.priorityContact).toEqual({ due: 2, missed: 1 });
    expect(counts.firstContact).toEqual({ due: 3, missedWithoutContact: 1, missedDenied: 0 });
  });
});

describe("nobody is counted", () => {
  test("whose complaint nobody proved", async () => {
    await onAPlatform();
    await givenUnproved(base.db, platformId);
    expect(await countedAt(80)).toEqual({
      firstContact: { due: 0, missedWithoutContact: 0, missedDenied: 0 },
      priorityContact: { due: 0, missed: 0 },
      completed: { hits: 0, total: 0 },
    });
  });

  test("who took a complaint back because it was a mistake", async () => {
    await onAPlatform();
    const { complaintId, consumer } = await filed();
    must(await withdraw(at(30), consumer, { complaintId, reason: "mistaken", note: "" }));
    expect((await countedAt(80)).firstContact.due).toBe(0);
  });
});

describe("everybody counts once", () => {
  test("with the worst of their complaints", async () => {
    await onAPlatform();
    const contact = { kind: "email" as const, value: `one@${String(fresh())}.test` };
    const fell = await filed({ contact });
    await spoke(await filed({ contact }), 2);
    await denied(fell, await spoke(fell, 2), 3);
    expect(await firstContact(30)).toEqual({ due: 1, missedWithoutContact: 0, missedDenied: 1 });
    await filed({ contact });
    expect(await firstContact(30)).toEqual({ due: 1, missedWithoutContact: 1, missedDenied: 0 });
  });

  /** People of one private domain; of each it is said what became of the contact. */
  async function ofADomain(...fates: readonly ("denied" | "nobody" | "spoke")[]): Promise<void> {
    const domain = `${String(fresh())}.test`;
    for (const [n, fate] of fates.entries()) {
      const c = await filed({ contact: { kind: "email", value: `${String(n)}@${domain}` } });
      const contact = fate === "nobody" ? null : await spoke(c, 2);
      if (fate === "denied" && contact !== null) await denied(c, contact, 3);
    }
  }

  test("and of one private domain no more than three together", async () => {
    await onAPlatform();
    await ofADomain("nobody", "nobody", "spoke", "spoke");
    expect(await firstContact(30)).toEqual({ due: 3, missedWithoutContact: 2, missedDenied: 0 });
  });

  test("and those of one private domain who deny are one, due once and missed once", async () => {
    await onAPlatform();
    await ofADomain("denied", "denied", "denied", "denied", "denied");
    expect(await firstContact(30)).toEqual({ due: 1, missedWithoutContact: 0, missedDenied: 1 });
    await ofADomain("denied", "denied", "denied", "nobody", "spoke");
    expect(await firstContact(30)).toEqual({ due: 4, missedWithoutContact: 1, missedDenied: 2 });
    // With three of their domain to whom nobody spoke, they are none.
    await ofADomain("denied", "nobody", "nobody", "nobody");
    expect(await firstContact(30)).toEqual({ due: 7, missedWithoutContact: 4, missedDenied: 2 });
  });
});

describe("the ninety days", () => {
  test("begin after the instant, and end with it", async () => {
    await onAPlatform();
    await filed();
    const due = 24;
    expect((await firstContact(due + 90 * DAY - TICK)).due).toBe(1);
    expect((await firstContact(due + 90 * DAY)).due).toBe(0);
  });

  test("ask of a complaint that came due whether it was late", async () => {
    await onAPlatform();
    await filed();
    expect((await countedAt(72 - TICK)).completed).toEqual({ hits: 0, total: 0 });
    expect((await countedAt(72)).completed).toEqual({ hits: 0, total: 1 });
    const { complaintId, consumer } = await filed();
    must(await withdraw(at(71), consumer, { complaintId, reason: "settled_elsewhere", note: "" }));
    expect((await countedAt(72)).completed).toEqual({ hits: 1, total: 2 });
    expect((await countedAt(72 + 90 * DAY)).completed).toEqual({ hits: 0, total: 0 });
  });
});

test("where everybody complained once, the public figure says the same of thirty days", async () => {
  await onAPlatform();
  await spoke(await filed(), 2);
  await spoke(await filed({ vulnerability: "elderly" }), 9);
  await filed();
  const { firstContact: people, priorityContact } = await countedAt(30);
  const when = hoursAfter(START, 30);
  const figures = await countPublicFigures(base.db, platformId, when, DEFAULT_RULEBOOK);
  const missed = people.missedWithoutContact + people.missedDenied;
  expect(figures.firstContact).toEqual({ hits: people.due - missed, of: people.due });
  const { due, missed: late } = priorityContact;
  expect(figures.priorityFirstContact).toEqual({ hits: due - late, of: due });
});
