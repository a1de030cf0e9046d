// The operator's command that gives somebody another password, run as operators run it.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { currentTotp, DEMO_ACCOUNTS } from "@/lib/people/engine/demo-accounts";
import { openViewer } from "@/lib/sign-in/engine/open-viewer";
import { resetPassword } from "@/lib/sign-in/commands/reset-password";
import { answerSecondFactor, checkPassword } from "@/lib/sign-in/engine/staff-sign-in";
import { FACTOR_BOUNDS } from "@/lib/domain/sign-in/guesses";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { context, sessionOf, signInStaff, writeOfficer } from "@/tests/integration/sign-in/records";

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const ROOT = path.resolve(import.meta.dirname, "../../..");
const NEW = "a password that nobody has stolen yet";
const { officer } = DEMO_ACCOUNTS;

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

const here = () => context(own.db, undefined, new Date());

function command(args: readonly string[], password = NEW) {
  const program = [
    "--conditions=react-server",
    "--import",
    "tsx/esm",
    "lib/entry/cli/reset-password.ts",
    ...args,
  ];
  const env = { ...process.env, DATABASE_URL: own.url };
  return spawnSync(process.execPath, program, { cwd: ROOT, env, encoding: "utf8", input: `${password}\n` });
}

test("two hundred wrong second factors of who stole a password keep its owner out until the operator gives another", async () => {
  const { email, password, staffId, totpSecret } = await writeOfficer(own.db);
  await own.sql`insert into rate_limit (key, window_start, count) values
    (${`factor-person:${staffId}`}, now() - interval '10 minutes', ${FACTOR_BOUNDS.person.max}),
    (${`factor-day:${staffId}`}, now() - interval '2 hours', ${FACTOR_BOUNDS.personADay.max})`;
  const right = () => currentTotp({ totpSecret }, new Date());
  expect(await signInStaff(here(), { email, password, totp: right() })).toHaveProperty("refused");
  const { status, stdout, stderr } = command(["--email", email.toUpperCase(), "--by", "值班员 沈"]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(officer.name);
  expect(await checkPassword(here(), { email, password })).toEqual({ refused: "wrong" });
  expect(await signInStaff(here(), { email, password: NEW, totp: right() })).toHaveProperty("sessionId");
  const [edit] = await own.sql`select type, by, by_name, new from edit_event order by at desc limit 1`;
  expect(edit).toEqual({ type: "password_reset", by: "operator", by_name: "值班员 沈", new: { staffId } });
});

test("it ends what the old password opened: sessions, and a signing in that waits for its second factor", async () => {
  const { email, password, totpSecret, staffId } = await writeOfficer(own.db);
  const other = await writeOfficer(own.db);
  const now = new Date();
  const sessionId = sessionOf(
    await signInStaff(here(), { email, password, totp: currentTotp({ totpSecret }, now) }),
  );
  const others = sessionOf(await signInStaff(here(), { ...other, totp: currentTotp({ totpSecret }, now) }));
  const half = await checkPassword(here(), { email, password });
  if ("refused" in half) throw new Error(half.refused);
  expect(await resetPassword(own.db, { email, by: "值班员 沈" }, NEW)).toEqual({ name: officer.name });
  expect(await openViewer(own.db, sessionId)).toMatchObject({ kind: "nobody" });
  expect(await openViewer(own.db, others)).toMatchObject({ kind: "staff" });
  expect(await answerSecondFactor(here(), half, "000000")).toEqual({ refused: "start_again" });
  expect(
    await own.sql`select 1 from rate_limit where key like ${`factor-%${staffId}%`} and count > 0`,
  ).toEqual([]);
});

describe("refused, and nothing is written", () => {
  test.each([
    ["an address that nobody has", ["--email", "nobody@regulator.example"], NEW, /nobody signs in with/, 2],
    ["no address", ["--by", "x"], NEW, /^--email is missing$/, 2],
    ["a short password", ["--email", "reset1@regulator.example"], "12345678901", /too short/, 1],
  ] as const)("%s", async (_, args, password, words, code) => {
    const before = await own.sql`select count(*) from edit_event`;
    const { status, stderr, stdout } = command(args, password);
    expect([status, stdout]).toEqual([code, ""]);
    expect(stderr.trim()).toMatch(words);
    expect(await own.sql`select count(*) from edit_event`).toEqual(before);
  });

  test("somebody who left", async () => {
    const { email, staffId } = await writeOfficer(own.db);
    await own.sql`update staff set disabled_at = now() where id = ${staffId}`;
    expect(await resetPassword(own.db, { email, by: "x" }, NEW)).toBeNull();
  });
});
