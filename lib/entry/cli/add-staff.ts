// `npm run add-staff -- --email … --name … --staff-no … --role …`: adds an account for somebody of a company or of the regulator.
// The password is asked for, or read from standard input; the authenticator's secret is shown once.
import { parseArgs } from "node:util";
import { generateURI } from "otplib";
import { toString as drawQr } from "qrcode";
import { z } from "zod";
import { addStaff } from "@/lib/people/commands/add-staff";
import type { NewStaff } from "@/lib/people/commands/add-staff";
import { isDemoAddress } from "@/lib/people/engine/demo-accounts";
import { SHORTEST_PASSWORD } from "@/lib/people/engine/password";
import { accountHere } from "@/lib/entry/cli/account-here";
import { readNewPassword } from "@/lib/entry/cli/new-password";
import { operatorCommand } from "@/lib/entry/cli/operator-command";
import { word } from "@/lib/entry/cli/operator-input";
import { STAFF_ROLES } from "@/lib/domain/people/actor";
import { env } from "@/lib/base/env";

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
    email,
    name,
    role,
    staffNo: rest["staff-no"],
    company: company === undefined ? null : { creditCode: company, names: companyNames },
    by: by ?? accountHere(),
  };
}

async function read(): Promise<{ readonly person: NewStaff; readonly password: string }> {
  const person = readOptions();
  return { person, password: await readNewPassword() };
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
      `${person.name} can sign in with ${person.email}, in the database ${where}.`,
      `For the authenticator app, shown once:\n${uri}`,
    ].join("\n");
  },
});
