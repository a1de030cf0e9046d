// `npm run add-staff -- --email … --name … --staff-no … --role …`: a way in for somebody of a company or of the regulator.
// The password is asked for, or read from standard input; the authenticator's secret is shown once.
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { generateURI } from "otplib";
import { toString as drawQr } from "qrcode";
import { z } from "zod";
import { chooseDatabase } from "@/db/choose-database";
import { createClient } from "@/db/client";
import { migrate } from "@/db/migrate";
import { addStaff } from "@/lib/auth/add-staff";
import type { NewStaff } from "@/lib/auth/add-staff";
import { STAFF_ROLES } from "@/lib/domain/actor";
import { rereadEnv } from "@/lib/env";

const USAGE = `npm run add-staff -- --email ADDRESS --name NAME --staff-no NUMBER --role ROLE
                     [--company CREDIT-CODE [--company-zh NAME --company-en NAME]]

  ROLE is one of ${STAFF_ROLES.join(", ")}.
  People of a company need --company; its two names where it is not in the database yet.
  The password is asked for, or the first line of standard input.`;

const REFUSALS = {
  address_taken: "somebody has this address already",
  no_such_company: "no company has this credit code: give --company-zh and --company-en to write it down",
} as const;

/** NIST SP 800-63B asks for eight beside a second factor; these open many people's cases. */
const SHORTEST_PASSWORD = 12;

const said = (what: string) =>
  z.string(`${what} is missing`).trim().normalize("NFKC").min(1, `${what} is missing`);

const options = z
  .object({
    email: said("--email").toLowerCase().pipe(z.email("--email is no address")),
    name: said("--name"),
    "staff-no": said("--staff-no"),
    role: z.enum(STAFF_ROLES, `--role is one of ${STAFF_ROLES.join(", ")}`),
    company: said("--company")
      .toUpperCase()
      .pipe(z.string().regex(/^[0-9A-Z]{18}$/, "--company is a credit code of 18 characters"))
      .optional(),
    "company-zh": said("--company-zh").optional(),
    "company-en": said("--company-en").optional(),
  })
  .superRefine(({ role, company }, context) => {
    const ofCompany = role.startsWith("company_");
    if (ofCompany === (company !== undefined)) return;
    context.addIssue(ofCompany ? `${role} needs --company` : `${role} belongs to no company`);
  });

function readOptions(): NewStaff {
  const string = { type: "string" } as const;
  const names = ["email", "name", "staff-no", "role", "company", "company-zh", "company-en"] as const;
  const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, string])) });
  const found = options.safeParse(values);
  if (!found.success) throw new Error(found.error.issues.map(({ message }) => message).join("\n"));
  const { email, name, role, company, ...rest } = found.data;
  const [nameZh, nameEn] = [rest["company-zh"], rest["company-en"]];
  const companyNames = nameZh === undefined || nameEn === undefined ? null : { nameZh, nameEn };
  return {
    ...{ email, name, role, staffNo: rest["staff-no"] },
    company: company === undefined ? null : { creditCode: company, names: companyNames },
  };
}

/** Nothing of it is shown while it is typed. */
async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await readAll(process.stdin)).split(/\r?\n/, 1)[0] ?? "";
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const typing = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write("Password: ");
  const typed = await typing.question("");
  typing.close();
  process.stderr.write("\n");
  return typed;
}

async function main(): Promise<void> {
  if (process.argv.length === 2 || process.argv.includes("--help")) {
    console.log(USAGE);
    return;
  }
  rereadEnv();
  const person = readOptions();
  const password = await readPassword();
  if (password.length < SHORTEST_PASSWORD)
    throw new Error(`The password is too short: ${String(SHORTEST_PASSWORD)} characters at least.`);
  const chosen = await chooseDatabase();
  await migrate(chosen.url);
  const client = createClient(chosen.url, { max: 2, name: "jietong-add-staff" });
  try {
    const added = await addStaff(client.db, person, password);
    if ("refused" in added) throw new Error(REFUSALS[added.refused]);
    const uri = generateURI({ issuer: "Jietong", label: person.email, secret: added.totpSecret });
    console.log(await drawQr(uri, { type: "terminal", small: true }));
    console.log(
      `${person.name} can sign in with ${person.email}. For the authenticator app, shown once:\n${uri}`,
    );
  } finally {
    await client.close();
    await chosen.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
