import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { revokeSession, revokeSessionsLike } from "@/db/sign-in/session";
import { session } from "@/db/sign-in/schema";
import { staff } from "@/db/people/schema/staff";
import { DEMO_ACCOUNTS } from "@/lib/people/engine/demo-accounts";
import { openViewer } from "@/lib/sign-in/engine/open-viewer";
import { absoluteEnd, isSessionLive, SESSION_LIMITS } from "@/lib/sign-in/engine/session-limits";
import { startSession } from "@/lib/sign-in/engine/start-session";
import { writeComplaint, writePlatform, writeStaff } from "@/tests/integration/sign-in/records";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let own: TestDatabase;
let staffId: string;
let place: { companyId: string; platformId: string };
beforeAll(async () => {
  own = await testDatabase();
  place = await writePlatform(own.db);
  staffId = await writeStaff(own.db, DEMO_ACCOUNTS.agent, place);
});
afterAll(() => own.drop());

const startStaff = () => startSession(own.db, { kind: "staff", staffId }, new Date());
const kindOf = async (id: unknown) => (await openViewer(own.db, id)).kind;

function minutesAgo(minutes: number): Date {
  return new Date(Date.now() - minutes * 60_000);
}

test("a session names the person, the role and the platforms they act for", async () => {
  const sessionId = await startStaff();
  expect(await openViewer(own.db, sessionId)).toMatchObject({
    kind: "staff",
    sessionId,
    staffId,
    role: "company_agent",
    companyId: place.companyId,
    platformIds: [place.platformId],
  });
});

test("a session opened by number and code is bound to that complaint", async () => {
  const filed = await writeComplaint(own.db, "bound@example.com");
  const sessionId = await startSession(own.db, { kind: "complaint", complaintId: filed.id }, new Date());
  expect(await openViewer(own.db, sessionId)).toEqual({
    kind: "complaint",
    sessionId,
    complaintId: filed.id,
    complaintNumber: filed.number,
  });
});

test("a revoked row ends its session, and no other", async () => {
  const [one, two] = await Promise.all([startStaff(), startStaff()]);
  await revokeSession(own.db, one);
  expect(await kindOf(one)).toBe("nobody");
  expect(await kindOf(two)).toBe("staff");
});

test("sessions asked for at the same moment are each their own", async () => {
  const filed = await writeComplaint(own.db, "at-once@example.com");
  const [mine, revoked, bound] = await Promise.all([
    startStaff(),
    startStaff(),
    startSession(own.db, { kind: "complaint", complaintId: filed.id }, new Date()),
  ]);
  await revokeSession(own.db, revoked);
  const kinds = await Promise.all([bound, revoked, mine, v7(), mine].map(kindOf));
  expect(kinds).toEqual(["complaint", "nobody", "staff", "nobody", "staff"]);
});

test("signing out everywhere ends every session of that person, and nobody else's", async () => {
  const officer = await writeStaff(own.db, DEMO_ACCOUNTS.officer);
  const theirs = await startSession(own.db, { kind: "staff", staffId: officer }, new Date());
  const mine = await Promise.all([startStaff(), startStaff()]);
  expect(await revokeSessionsLike(own.db, mine[0])).toBeGreaterThanOrEqual(2);
  expect(await Promise.all(mine.map(kindOf))).toEqual(["nobody", "nobody"]);
  expect(await kindOf(theirs)).toBe("staff");
});

test("a person who left the company is nobody at once, with the session still open", async () => {
  const leaver = await writeStaff(
    own.db,
    { ...DEMO_ACCOUNTS.manager, email: "leaver@yunzhan.example" },
    place,
  );
  const sessionId = await startSession(own.db, { kind: "staff", staffId: leaver }, new Date());
  expect(await kindOf(sessionId)).toBe("staff");
  await own.db.update(staff).set({ disabledAt: new Date() }).where(eq(staff.id, leaver));
  expect(await kindOf(sessionId)).toBe("nobody");
});

test("a session without a request for the idle limit has ended, though its absolute end is far", async () => {
  const sessionId = await startStaff();
  const idle = SESSION_LIMITS.staff.idleMinutes;
  await own.db
    .update(session)
    .set({ lastSeenAt: minutesAgo(idle - 1) })
    .where(eq(session.id, sessionId));
  expect(await kindOf(sessionId)).toBe("staff");
  await own.db
    .update(session)
    .set({ lastSeenAt: minutesAgo(idle + 1) })
    .where(eq(session.id, sessionId));
  expect(await kindOf(sessionId)).toBe("nobody");
});

test("a session past its absolute end has ended, however busy it was", async () => {
  const sessionId = await startStaff();
  await own.db
    .update(session)
    .set({ expiresAt: minutesAgo(1) })
    .where(eq(session.id, sessionId));
  expect(await kindOf(sessionId)).toBe("nobody");
});

test("the last request is noted at most once a minute", async () => {
  const sessionId = await startStaff();
  const seen = async () =>
    (await own.db.select().from(session).where(eq(session.id, sessionId)))[0]?.lastSeenAt.getTime() ?? 0;
  const first = await seen();
  await openViewer(own.db, sessionId);
  expect(await seen()).toBe(first);
  await own.db
    .update(session)
    .set({ lastSeenAt: minutesAgo(2) })
    .where(eq(session.id, sessionId));
  await openViewer(own.db, sessionId);
  expect(await seen()).toBeGreaterThanOrEqual(first);
});

test("what a page's own script asks for reads the session, and is no use of it", async () => {
  const sessionId = await startStaff();
  const seen = minutesAgo(2);
  await own.db.update(session).set({ lastSeenAt: seen }).where(eq(session.id, sessionId));
  expect((await openViewer(own.db, sessionId, false)).kind).toBe("staff");
  const [row] = await own.db.select().from(session).where(eq(session.id, sessionId));
  expect(row?.lastSeenAt).toEqual(seen);
});

test.each([undefined, null, 7, "", "nonsense", "\0", v7()])(
  "a cookie that says %j is nobody's",
  async (id) => {
    expect(await kindOf(id)).toBe("nobody");
  },
);

describe("both limits admit what is strictly before them", () => {
  const start = new Date("2026-11-23T00:00:00Z");
  const at = (minutes: number, ms = 0) => new Date(start.getTime() + minutes * 60_000 + ms);
  test.each(["consumer", "staff", "complaint"] as const)("%s", (kind) => {
    const { idleMinutes, absoluteMinutes } = SESSION_LIMITS[kind];
    const fresh = { kind, lastSeenAt: start, expiresAt: absoluteEnd(kind, start), revokedAt: null };
    expect(isSessionLive(fresh, at(idleMinutes, -1))).toBe(true);
    expect(isSessionLive(fresh, at(idleMinutes))).toBe(false);
    const busy = { ...fresh, lastSeenAt: at(absoluteMinutes - 1) };
    expect(isSessionLive(busy, at(absoluteMinutes, -1))).toBe(true);
    expect(isSessionLive(busy, at(absoluteMinutes))).toBe(false);
  });
});
