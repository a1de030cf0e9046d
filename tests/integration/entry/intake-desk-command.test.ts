// The operator's command for intake desks, run as operators run it.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { givenAgent, givenPlatform, givenRegulator, givenRulebook } from "@/tests/support/stories";

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const ROOT = path.resolve(import.meta.dirname, "../../..");
const OFFICER = "officer@authority.example";
const SUPERVISOR = "supervisor@authority.example";
const AGENT = "agent@shop.example";
const DESK = "翠苑社区登记点";

let own: TestDatabase;
let folder: string;
let slug: string;

beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
  folder = await mkdtemp(path.join(os.tmpdir(), "jietong-desk-"));
  const shop = await givenPlatform(own.db);
  slug = shop.slug;
  for (const [email, { staffId }] of [
    [OFFICER, await givenRegulator(own.db)],
    [SUPERVISOR, await givenRegulator(own.db, "regulator_supervisor")],
    [AGENT, await givenAgent(own.db, shop)],
  ] as const)
    await own.sql`update staff set email = ${email} where id = ${staffId}`;
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await own.drop();
});

function run(...args: readonly string[]) {
  const program = [
    "--conditions=react-server",
    "--import",
    "tsx/esm",
    "lib/entry/cli/intake-desk.ts",
    ...args,
  ];
  const env = { ...process.env, DATABASE_URL: own.url };
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: ROOT,
    env,
    encoding: "utf8",
  });
  return [status, stdout.trim(), stderr.trim()] as const;
}
const register = (proposedBy: string, approvedBy: string) =>
  run("register", DESK, "--reason", "街道来函", "--proposed-by", proposedBy, "--approved-by", approvedBy);

async function givenFile(about: object = {}): Promise<string> {
  const file = path.join(folder, "taken-down.json");
  const attempt = { channel: "hotline", when: "", barriers: ["ivr_no_human"], outcome: "no_human" };
  const filing = {
    platform: slug,
    matter: "dispute",
    attempts: [attempt],
    contact: "0571-88221133",
    vulnerability: "elderly",
    title: "话费多扣",
    narrative: "打客服电话一直转不到人工。",
    wanted: "退回多扣的话费。",
    ...about,
  };
  await writeFile(file, JSON.stringify(filing));
  return file;
}
const file = (name: string) => run("file", name, "--desk", DESK, "--read-back-by", "何平");

describe("refused with exit code 2, and nothing is registered", () => {
  const NOBODY = "nobody who works for the regulator has this address";
  test.each([
    ["one person twice", SUPERVISOR, SUPERVISOR, /are the same person: a desk takes two$/],
    ["an officer who approves", SUPERVISOR, OFFICER, /^--approved-by is no supervisor's address$/],
    ["an agent of a company who proposes", AGENT, SUPERVISOR, new RegExp(`^--proposed-by: ${NOBODY}$`)],
  ])("%s", async (_what, proposedBy, approvedBy, words) => {
    expect(register(proposedBy, approvedBy)).toEqual([2, "", expect.stringMatching(words)]);
    expect(await own.sql`select 1 from intake_desk`).toHaveLength(0);
  });

  test("what is left out, and a word that is none of the three", () => {
    expect(run("register", DESK, "--proposed-by", "x")).toEqual([
      2,
      "",
      "--reason is missing\n--proposed-by is no address\n--approved-by is missing",
    ]);
    expect(run("open", DESK)).toEqual([2, "", 'the first word is "register", "end" or "file"']);
    expect(file("none.json")).toEqual([2, "", expect.stringMatching(/^none\.json cannot be read/)]);
  });

  test("a filing of a desk that nobody registered", async () => {
    expect(file(await givenFile())).toEqual([2, "", "--desk: no desk of this name is registered"]);
  });
});

test("a desk that two people agreed on files what it read back, each file once, until it is ended", async () => {
  expect(register(OFFICER, SUPERVISOR)).toEqual([
    0,
    expect.stringContaining(`${DESK} is registered since 20`),
    "",
  ]);
  const [status, receipt, fault] = file(await givenFile());
  expect([status, fault]).toEqual([0, ""]);
  expect(receipt).toMatch(/^JT-\d{8}-[0-9A-Z]{8}\n[0-9A-Z]{8}$/);
  expect(file(await givenFile())).toEqual([0, receipt, ""]);
  const rows =
    await own.sql`select c.number, c.proved_at is not null as proved, c.vulnerability, f.read_back_by
    from complaint c join desk_filing f on f.complaint_id = c.id`;
  const number = receipt.split("\n")[0];
  expect(rows).toEqual([{ number, proved: true, vulnerability: "elderly", read_back_by: "何平" }]);

  expect(file(await givenFile({ title: "", contact: "4008001234" }))).toEqual([
    2,
    "",
    expect.stringMatching(/taken-down\.json: title: .+\n.+taken-down\.json: contact: /),
  ]);
  expect(run("end", DESK, "--reason", "回访不符", "--approved-by", OFFICER)[0]).toBe(2);
  expect(run("end", DESK, "--reason", "回访不符", "--approved-by", SUPERVISOR)).toEqual([
    0,
    expect.stringContaining(`${DESK} was ended at 20`),
    "",
  ]);
  expect(file(await givenFile({ title: "另一件" }))[2]).toBe("--desk: no desk of this name is registered");
});
