// The operator's command that publishes a version of the numbers, run as operators run it.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { rulebookPage } from "@/lib/rulebook/rulebook-page";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenAgent, givenPlatform, givenRegulator } from "@/tests/support/stories";

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const ROOT = path.resolve(import.meta.dirname, "../../..");
const DAY_MS = 86_400_000;
const OFFICER = "officer@authority.example";
const SUPERVISOR = "supervisor@authority.example";
const GONE = "gone@authority.example";
const AGENT = "agent@shop.example";

let own: TestDatabase;
let folder: string;
let officerId: string;
let supervisorId: string;

async function renamed(staffId: string, email: string): Promise<string> {
  await own.sql`update staff set email = ${email} where id = ${staffId}`;
  return staffId;
}

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  folder = await mkdtemp(path.join(os.tmpdir(), "jietong-rulebook-"));
  officerId = await renamed((await givenRegulator(own.db, "regulator_officer")).staffId, OFFICER);
  supervisorId = await renamed((await givenRegulator(own.db, "regulator_supervisor")).staffId, SUPERVISOR);
  const gone = await renamed((await givenRegulator(own.db, "regulator_supervisor")).staffId, GONE);
  await own.sql`update staff set disabled_at = now() where id = ${gone}`;
  await renamed((await givenAgent(own.db, await givenPlatform(own.db))).staffId, AGENT);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await disconnectProcess();
  await own.drop();
});

async function givenFile(version: string, changed: object = {}, days = 8): Promise<string> {
  const effective_at = new Date(Date.now() + days * DAY_MS).toISOString();
  const file = path.join(folder, `${version}.json`);
  await writeFile(file, JSON.stringify({ ...DEFAULT_RULEBOOK, version, effective_at, ...changed }));
  return file;
}

function run(args: readonly string[]) {
  const program = ["--conditions=react-server", "--import", "tsx/esm", "lib/entry/cli/rulebook.ts", ...args];
  const env = { ...process.env, DATABASE_URL: own.url };
  return spawnSync(process.execPath, program, { cwd: ROOT, env, encoding: "utf8" });
}

const publish = (file: string, proposedBy = OFFICER, approvedBy = SUPERVISOR) =>
  run(["publish", file, "--proposed-by", proposedBy, "--approved-by", approvedBy, "--reason", "门槛太高"]);

const storedVersions = async () =>
  (await own.sql<{ version: string }[]>`select version from rulebook_version`).map(({ version }) => version);

describe("a version that two people agreed on", () => {
  test("is published with both their names, and the page of the rules shows that it is to come", async () => {
    const { status, stdout, stderr } = publish(await givenFile("2030-1"), "Officer@Authority.Example ");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/version 2030-1 takes effect at 20\d\d-/);
    const [row] =
      await own.sql`select proposed_by, approved_by from rulebook_version where version = '2030-1'`;
    expect(row).toEqual({ proposed_by: officerId, approved_by: supervisorId });
    expect((await rulebookPage()).versions[0]?.version).toBe("2030-1");
  });
});

describe("refused with exit code 2 and a line for each fault, and nothing is written", () => {
  const NOBODY = "nobody who works for the regulator has this address";
  const refused: readonly (readonly [string, string, string, string])[] = [
    [
      "one person twice",
      SUPERVISOR,
      SUPERVISOR,
      "--proposed-by and --approved-by are the same person: a version takes two",
    ],
    ["an officer who approves", SUPERVISOR, OFFICER, "--approved-by is no supervisor's address"],
    [
      "an agent of a company, and a supervisor who has left",
      AGENT,
      GONE,
      `--proposed-by: ${NOBODY}\n--approved-by: ${NOBODY}`,
    ],
  ];

  async function refusedWith({ status, stdout, stderr }: ReturnType<typeof run>, words: string | RegExp) {
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trim()).toMatch(words);
    expect(await storedVersions()).not.toContain("2031-1");
  }

  test.each(refused)("%s", async (_what, proposedBy, approvedBy, words) => {
    await refusedWith(publish(await givenFile("2031-1"), proposedBy, approvedBy), new RegExp(`^${words}$`));
  });

  test("a number that is missing, by the name of its key", async () => {
    const file = await givenFile("2031-1", { volume_people: undefined });
    await refusedWith(publish(file), /^\S+2031-1\.json: volume_people: must be a number$/);
  });

  test("too short a notice: the rules in force ask for seven days", async () => {
    await refusedWith(
      publish(await givenFile("2031-1", {}, 6.9)),
      /^New rules have to be announced earlier than this\.$/,
    );
  });

  test("a file that is not there, and one that is no JSON", async () => {
    await refusedWith(publish(path.join(folder, "none.json")), /none\.json cannot be read: ENOENT/);
    const file = path.join(folder, "prose.json");
    await writeFile(file, "seventy-two hours");
    await refusedWith(publish(file), /prose\.json is no JSON document/);
  });

  test("what is left out, what is no address, and what is unknown", async () => {
    const words =
      /^FILE is missing\n--proposed-by is no address\n--approved-by is missing\n--reason is missing$/;
    await refusedWith(run(["publish", "--proposed-by", "officer"]), words);
    await refusedWith(run(["retract", "x.json", "--approve"]), /--approve/);
  });
});
