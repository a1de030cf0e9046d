import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { staff } from "@/db/people/schema/staff";
import { currentTotp, DEMO_ACCOUNTS, demoAccounts } from "@/lib/people/engine/demo-accounts";
import { openViewer } from "@/lib/sign-in/engine/open-viewer";
import { rereadEnv } from "@/lib/base/env";
import { checkPassword } from "@/lib/sign-in/engine/staff-sign-in";
import { GUESS_BOUNDS, TRIES_OVER_CEILING } from "@/lib/domain/sign-in/guesses";
import { tally } from "@/lib/base/metrics";
import {
  context,
  sessionOf,
  signInStaff,
  writeOfficer,
  writeStaff,
} from "@/tests/integration/sign-in/records";
import { EXAMPLE_OPERATOR } from "@/tests/support/example-operator";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

const STEP_MS = 30_000;
const NOON = new Date("2026-11-23T12:00:10Z");
const { officer } = DEMO_ACCOUNTS;

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

const later = (steps: number) => new Date(NOON.getTime() + steps * STEP_MS);

test("e-mail, password and code open a session, whatever the case of the e-mail", async () => {
  const { email, password, totpSecret, staffId } = await writeOfficer(own.db);
  const typed = { email: ` ${email.toUpperCase()} `, password, totp: currentTotp({ totpSecret }, NOON) };
  const sessionId = sessionOf(await signInStaff(context(own.db, "a", NOON), typed));
  const open = await signInStaff(context(own.db, "a", later(1)), {
    email,
    password,
    totp: currentTotp({ totpSecret }, later(1)),
  });
  expect(sessionOf(open)).not.toBe(sessionId);
  const [row] = await own.sql<{ staff_id: string }[]>`select staff_id from session where id = ${sessionId}`;
  expect(row?.staff_id).toBe(staffId);
});

test("a session that began now is its owner's", async () => {
  const { email, password, totpSecret, staffId } = await writeOfficer(own.db);
  const now = new Date();
  const typed = { email, password, totp: currentTotp({ totpSecret }, now) };
  const sessionId = sessionOf(await signInStaff(context(own.db, "a", now), typed));
  expect(await openViewer(own.db, sessionId)).toMatchObject({
    kind: "staff",
    staffId,
    role: "regulator_officer",
  });
});

describe("everything that is wrong is answered with one word", () => {
  test.each([
    ["an unknown address", { email: "nobody@regulator.example" }],
    ["an address with a NUL", { email: "no\0body@regulator.example" }],
    ["a wrong password", { password: "jietong-demo-2025" }],
    ["no password", { password: "" }],
    ["a password of a megabyte", { password: "x".repeat(1_000_000) }],
    ["a wrong code", { totp: "abcdef" }],
    ["no code", { totp: "" }],
  ])("%s", async (_, wrong) => {
    const { email, password, totpSecret } = await writeOfficer(own.db);
    const right = { email, password, totp: currentTotp({ totpSecret }, NOON) };
    expect(await signInStaff(context(own.db, undefined, NOON), { ...right, ...wrong })).toEqual({
      refused: "wrong",
    });
  });

  test("somebody who left", async () => {
    const { email, password, totpSecret, staffId } = await writeOfficer(own.db);
    await own.db.update(staff).set({ disabledAt: NOON }).where(eq(staff.id, staffId));
    const typed = { email, password, totp: currentTotp({ totpSecret }, NOON) };
    expect(await signInStaff(context(own.db, undefined, NOON), typed)).toEqual({ refused: "wrong" });
  });
});

describe("a code serves once", () => {
  test("not a second time, and no earlier one after it", async () => {
    const { email, password, totpSecret } = await writeOfficer(own.db);
    const tryAt = (codeOf: Date) =>
      signInStaff(context(own.db, undefined, NOON), {
        email,
        password,
        totp: currentTotp({ totpSecret }, codeOf),
      });
    expect(await tryAt(NOON)).toHaveProperty("sessionId");
    expect(await tryAt(NOON)).toEqual({ refused: "wrong" });
    expect(await tryAt(later(-1))).toEqual({ refused: "wrong" });
    expect(await tryAt(later(1))).toHaveProperty("sessionId");
  });

  test("of many uses at the same instant exactly one opens a session", async () => {
    const { email, password, totpSecret } = await writeOfficer(own.db);
    const typed = { email, password, totp: currentTotp({ totpSecret }, NOON) };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => signInStaff(context(own.db, undefined, NOON), typed)),
    );
    expect(answers.filter((answer) => "sessionId" in answer)).toHaveLength(1);
  });

  test("one step early or late is admitted, two are not", async () => {
    for (const [steps, admitted] of [
      [-2, false],
      [-1, true],
      [1, true],
      [2, false],
    ] as const) {
      const { email, password, totpSecret } = await writeOfficer(own.db);
      const typed = { email, password, totp: currentTotp({ totpSecret }, later(steps)) };
      const answer = await signInStaff(context(own.db, undefined, NOON), typed);
      expect("sessionId" in answer, `${String(steps)} steps`).toBe(admitted);
    }
  });

  test("a wrong password does not use the code up", async () => {
    const { email, password, totpSecret } = await writeOfficer(own.db);
    const totp = currentTotp({ totpSecret }, NOON);
    await signInStaff(context(own.db, undefined, NOON), { email, password: "wrong", totp });
    expect(await signInStaff(context(own.db, undefined, NOON), { email, password, totp })).toHaveProperty(
      "sessionId",
    );
  });
});

describe("outside demo mode", () => {
  beforeEach(() => {
    vi.stubEnv("JIETONG_MODE", "production");
    for (const name of ["AUTH_SECRET", "ACCESS_SECRET", "CONTACT_KEY"]) {
      vi.stubEnv(name, randomBytes(32).toString("base64"));
    }
    for (const [name, value] of Object.entries(EXAMPLE_OPERATOR)) vi.stubEnv(name, value);
    vi.stubEnv("SMTP_URL", "smtp://mail.example:587");
    rereadEnv();
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rereadEnv();
  });

  test("the demo's accounts open nothing, though somebody seeded them; others sign in as ever", async () => {
    const mine = { ...officer, email: "real@regulator.example" };
    for (const account of [officer, mine]) await writeStaff(own.db, account);
    const tryAs = (email: string) => {
      const typed = { email, password: officer.password, totp: currentTotp(officer, NOON) };
      return signInStaff(context(own.db, undefined, NOON), typed);
    };
    expect(await tryAs(officer.email)).toEqual({ refused: "wrong" });
    expect(await tryAs(mine.email)).toHaveProperty("sessionId");
    expect(() => demoAccounts()).toThrow();
  });
});

describe("guessing", () => {
  const { max } = GUESS_BOUNDS.doorAndNetwork;
  const at = (address: string) => context(own.db, address, NOON);

  test("the tenth password from a network may be right, the eleventh is not looked at; elsewhere it is", async () => {
    for (const [wrong, ends] of [
      [max - 1, "staffId"],
      [max, "refused"],
    ] as const) {
      const { email, password } = await writeOfficer(own.db);
      for (let n = 0; n < wrong; n += 1)
        expect(await checkPassword(at("office"), { email, password: "no" })).toEqual({ refused: "wrong" });
      const answer = await checkPassword(at("office"), { email, password });
      expect(answer).toHaveProperty(ends);
      if ("refused" in answer) expect(answer.refused).toBe("too_many_tries");
      expect(await checkPassword(at("at home"), { email, password })).toHaveProperty("staffId");
    }
  });

  test("six hundred wrong passwords at invented addresses from the agent's own office leave the agent three tries there", async () => {
    const { network } = GUESS_BOUNDS;
    await own.sql`insert into rate_limit (key, window_start, count)
      values ('guess-network:staff:the office', now() - interval '5 minutes', ${network.max})`;
    const { email, password } = await writeOfficer(own.db);
    expect(await checkPassword(at("the office"), { email, password })).toHaveProperty("staffId");
    const tries = [];
    for (let n = 0; n <= TRIES_OVER_CEILING; n += 1)
      tries.push(await checkPassword(at("the office"), { email, password: "no" }));
    expect(tries.map((one) => ("refused" in one ? one.refused : "in"))).toEqual([
      ...Array<string>(TRIES_OVER_CEILING).fill("wrong"),
      "too_many_tries",
    ]);
    expect(await checkPassword(at("at home"), { email, password })).toHaveProperty("staffId");
  });

  test("operators are warned of a network that guesses at many doors, once", async () => {
    const warnings = () => tally().doorsOverCeiling;
    const before = warnings();
    await own.sql`insert into rate_limit (key, window_start, count)
      values ('guess-network:staff:noisy', now() - interval '5 minutes', ${GUESS_BOUNDS.network.max - 1})`;
    await checkPassword(at("noisy"), { email: "one@regulator.example", password: "no" });
    expect(warnings()).toBe(before);
    for (const email of ["two@regulator.example", "three@regulator.example"])
      await checkPassword(at("noisy"), { email, password: "no" });
    expect(warnings()).toBe(before + 1);
  });

  test("an unknown address is limited like a known one", async () => {
    const typed = { email: "ghost@regulator.example", password: "no" };
    const answers = [];
    for (let n = 0; n <= max; n += 1) answers.push(await checkPassword(at("one"), typed));
    expect(answers.slice(0, max)).toEqual(Array.from({ length: max }, () => ({ refused: "wrong" })));
    expect(answers[max]).toMatchObject({ refused: "too_many_tries" });
  });
});
