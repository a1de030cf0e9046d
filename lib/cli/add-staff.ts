// `npm run add-staff -- --email … --name … --staff-no … --role …`: a way in for somebody of a company or of the regulator.
// The password is asked for, or read from standard input; the authenticator's secret is shown once.
import { hostname, userInfo } from "node:os";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { generateURI } from "otplib";
import { toString as drawQr } from "qrcode";
import { z } from "zod";
import { addStaff } from "@/lib/auth/add-staff";
import type { NewStaff } from "@/lib/auth/add-staff";
import { isDemoAddress } from "@/lib/auth/demo-accounts";
import { LONGEST_PASSWORD } from "@/lib/auth/password";
import { operatorCommand } from "@/lib/cli/operator-command";
import { word } from "@/lib/cli/operator-input";
import { STAFF_ROLES } from "@/lib/domain/actor";
import { env } from "@/lib/env";

/** NIST SP 800-63B asks for eight beside a second factor; these open many people's cases. */
const SHORTEST_PASSWORD = 12;

const USAGE = `npm run add-staff -- --email ADDRESS --name NAME --staff-no NUMBER --role ROLE
                     [--company CREDIT-CODE [--company-zh NAME --company-en NAME]] [--by YOUR-NAME]

  ROLE is one of ${STAFF_ROLES.join(", ")}.
  People of a company need --company; its two names where it is not in the database yet.
  YOUR-NAME stands in the log of edits; left out, the account and the machine that this runs on stand there.
  The password, of ${String(SHORTEST_PASSWORD)} characters at least, is asked for twice, or is the first line of standard input.
  A database without tables gets them, as the worker would make them.`;

const REFUSALS = {
  address_taken: "somebody has this address already",
  no_such_company: "no company has this credit code: give --company-zh and --company-en to write it down",
} as const;

const options = z
  .object({
    email: word("--email").toLowerCase().pipe(z.email("--email is no address")),
    name: word("--name"),
    "staff-no": word("--staff-no"),
    role: z.enum(STAFF_ROLES, `--role is one of ${STAFF_ROLES.join(", ")}`),
    company: word("--company")
      .toUpperCase()
      .pipe(z.string().regex(/^[0-9A-Z]{18}$/, "--company is a credit code of 18 characters"))
      .optional(),
    "company-zh": word("--company-zh").optional(),
    "company-en": word("--company-en").optional(),
    by: word("--by").optional(),
  })
  .superRefine(({ email, role, company, ...names }, context) => {
    if (isDemoAddress(email) && !env().demo)
      context.addIssue("--email belongs to the demo, and opens nothing outside of it");
    const [zh, en] = [names["company-zh"], names["company-en"]];
    if ((zh === undefined) !== (en === undefined) || (zh !== undefined && company === undefined))
      context.addIssue("--company-zh and --company-en go together, with --company");
    const ofCompany = role.startsWith("company_");
    if (ofCompany === (company !== undefined)) return;
    context.addIssue(ofCompany ? `${role} needs --company` : `${role} belongs to no company`);
  });

/** Who runs this, as far as the machine knows. */
function accountHere(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    // A container may run as somebody whom its machine has no name for.
    return `uid ${String(process.getuid?.() ?? "unknown")}@${hostname()}`;
  }
}

function readOptions(): NewStaff {
  const string = { type: "string" } as const;
  const names = Object.keys(options.shape);
  const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, string])) });
  const found = options.safeParse(values);
  if (!found.success) throw new Error(found.error.issues.map(({ message }) => message).join("\n"));
  const { email, name, role, company, by, ...rest } = found.data;
  const [nameZh, nameEn] = [rest["company-zh"], rest["company-en"]];
  const companyNames = nameZh === undefined || nameEn === undefined ? null : { nameZh, nameEn };
  return {
    ...{ email, name, role, staffNo: rest["staff-no"] },
    company: company === undefined ? null : { creditCode: company, names: companyNames },
    by: by ?? accountHere(),
  };
}

/** Nothing of it is shown while it is typed: it is typed twice. */
async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await readAll(process.stdin)).split(/\r?\n/, 1)[0] ?? "";
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const typing = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const ask = async (question: string) => {
    process.stderr.write(question);
    const typed = await typing.question("");
    process.stderr.write("\n");
    return typed;
  };
  const typed = await ask(`Password (${String(SHORTEST_PASSWORD)} characters at least): `);
  const again = await ask("The same once more: ");
  typing.close();
  if (typed !== again) throw new Error("The two are not the same: nothing was written.");
  return typed;
}

async function read(): Promise<{ readonly person: NewStaff; readonly password: string }> {
  const person = readOptions();
  const password = await readPassword();
  if (password.length < SHORTEST_PASSWORD)
    throw new Error(`The password is too short: ${String(SHORTEST_PASSWORD)} characters at least.`);
  if (password.length > LONGEST_PASSWORD)
    throw new Error(`The password is too long: ${String(LONGEST_PASSWORD)} characters at most.`);
  return { person, password };
}

operatorCommand({
  name: "add-staff",
  usage: USAGE,
  read,
  run: async (db, { person, password }, where) => {
    const added = await addStaff(db, person, password);
    if ("refused" in added) throw new Error(REFUSALS[added.refused]);
    const uri = generateURI({ issuer: "Jietong", label: person.email, secret: added.totpSecret });
    return [
      await drawQr(uri, { type: "terminal", small: true }),
      `${person.name} can sign in with ${person.email}, at the house of ${where}.`,
      `For the authenticator app, shown once:\n${uri}`,
    ].join("\n");
  },
});
