// The operator's command that lets people in, run as operators run it.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { currentTotp } from "@/lib/people/engine/demo-accounts";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { givenPlatform } from "@/tests/support/stories";
import { context, signInStaff } from "@/tests/integration/sign-in/records";

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const ROOT = path.resolve(import.meta.dirname, "../../..");
const PASSWORD = "冰糖葫芦 in December, twice";

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

function addStaff(args: readonly string[], password = PASSWORD) {
  const program = ["--conditions=react-server", "--import", "tsx/esm", "lib/entry/cli/add-staff.ts", ...args];
  const env = { ...process.env, DATABASE_URL: base.url };
  return spawnSync(process.execPath, program, { cwd: ROOT, env, encoding: "utf8", input: `${password}\n` });
}

const person = (email: string, role: string, ...more: readonly string[]) => [
  "--email",
  email,
  "--name",
  "李静",
  "--staff-no",
  "R0001",
  "--role",
  role,
  ...more,
];

async function signIn(email: string, said: string) {
  const totpSecret = /secret=([A-Z2-7]+)/.exec(said)?.[1] ?? "";
  const now = new Date();
  return signInStaff(context(base.db, undefined, now), {
    email,
    password: PASSWORD,
    totp: currentTotp({ totpSecret }, now),
  });
}

test("an added person signs in with the password and the secret that was shown once", async () => {
  const { status, stdout, stderr } = addStaff(person("Li.Jing@Authority.example", "regulator_supervisor"));
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const [edit] = await base.sql<{ by: string; by_name: string }[]>`
    select by, by_name from edit_event where type = 'member_added'`;
  expect(edit?.by).toBe("operator");
  expect(edit?.by_name).toMatch(/.@./);
  expect(await signIn("li.jing@authority.example", stdout)).toHaveProperty("sessionId");
});

test("a company that is not there is written down with its names, and its people act for its platforms", async () => {
  const code = "91310000MA1FL0ST3X";
  const names = ["--company-zh", "云栈网络有限公司", "--company-en", "Yunzhan Network Ltd"];
  const first = addStaff(person("zhou@yunzhan.example", "company_manager", "--company", code, ...names));
  expect(first.status).toBe(0);
  const [made] = await base.sql<{ id: string }[]>`select id from company where credit_code = ${code}`;
  const { id: platformId } = await givenPlatform(base.db, { companyId: made?.id ?? "" });
  const named = ["--company", code, "--by", "值班员 沈"];
  const second = addStaff(person("wu@yunzhan.example", "company_agent", ...named));
  expect(second.status).toBe(0);
  const [edit] = await base.sql`select by_name, new from edit_event where file_id = ${made?.id ?? ""}
    order by seq desc limit 1`;
  expect(edit).toMatchObject({
    by_name: "值班员 沈",
    new: { role: "company_agent", platforms: [platformId] },
  });
  const actsFor = await base.sql<{ email: string; platform: string }[]>`
    select s.email, p.platform_id as platform from staff s join staff_platform p on p.staff_id = s.id
    where s.company_id = ${made?.id ?? ""}`;
  expect(actsFor).toEqual([{ email: "wu@yunzhan.example", platform: platformId }]);
});

describe("refused, in a line each, and nothing is written", () => {
  const refused: readonly (readonly [string, readonly string[], string, RegExp])[] = [
    [
      "what is missing",
      ["--email", "nobody"],
      PASSWORD,
      /^--email is no address\n--name is missing\n--staff-no is missing\n--role is one of/,
    ],
    [
      "a company person without a company",
      person("a@b.example", "company_agent"),
      PASSWORD,
      /^company_agent needs --company$/,
    ],
    [
      "a regulator with one",
      person("a@b.example", "regulator_officer", "--company", "91310000MA1FL0ST3Y"),
      PASSWORD,
      /^regulator_officer belongs to no company$/,
    ],
    [
      "a company that is not there",
      person("a@b.example", "company_agent", "--company", "91310000MA1FL0ST3Y"),
      PASSWORD,
      /^no company has this credit code/,
    ],
    [
      "eleven characters",
      person("a@b.example", "regulator_officer"),
      "12345678901",
      /^The password is too short/,
    ],
    [
      "more characters than signing in reads",
      person("a@b.example", "regulator_officer"),
      "x".repeat(1_025),
      /^The password is too long/,
    ],
    [
      "one name of a company without the other",
      person("a@b.example", "company_agent", "--company", "91310000MA1FL0ST3Y", "--company-zh", "某某"),
      PASSWORD,
      /^--company-zh and --company-en go together, with --company$/,
    ],
    ["an option that is none", ["--emial", "a@b.example"], PASSWORD, /--emial/],
  ];

  test.each(refused)("%s", async (_what, args, password, words) => {
    const { status, stderr, stdout } = addStaff(args, password);
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(words);
    expect(stdout).toBe("");
    expect(await base.sql`select 1 from staff where email = 'a@b.example'`).toHaveLength(0);
  });

  test("an address that somebody has already, and the company that came with it", async () => {
    const args = person("taken@authority.example", "regulator_officer");
    expect(addStaff(args).status).toBe(0);
    const names = ["--company-zh", "另一家", "--company-en", "Another"];
    const code = "91310000MA1FL0ST3Z";
    const again = addStaff(person("taken@authority.example", "company_agent", "--company", code, ...names));
    expect(again.status).toBe(1);
    expect(again.stderr.trim()).toBe("somebody has this address already");
    expect(await base.sql`select 1 from company where credit_code = ${code}`).toHaveLength(0);
  });
});
