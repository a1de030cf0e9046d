// `npm run intake-desk -- register|end|file …`: desks that file for people who cannot answer a code, in the names of those
// who decided it, and what such a desk took down and read back.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { chooseDatabase } from "@/db/choose-database";
import { createClient, type Db } from "@/db/client";
import { migrate } from "@/db/migrate";
import { deskByName } from "@/lib/auth/desk-by-name";
import { regulatorByAddress } from "@/lib/auth/regulator-by-address";
import { whereIs } from "@/lib/cli/where-is";
import { endDesk } from "@/lib/commands/end-desk";
import { fileComplaint } from "@/lib/commands/file-complaint";
import { registerDesk } from "@/lib/commands/register-desk";
import type { CommandRefusal, Result } from "@/lib/commands/result";
import { rereadEnv } from "@/lib/env";
import { toFiledForm } from "@/lib/filing/filed-form";
import { filingSchema } from "@/lib/filing/filing-schema";
import { getTranslator } from "@/lib/i18n/translator";

const USAGE = `npm run intake-desk -- register NAME --reason WORDS --proposed-by ADDRESS --approved-by ADDRESS
npm run intake-desk -- end NAME --reason WORDS --approved-by ADDRESS
npm run intake-desk -- file FILE --desk NAME --read-back-by NAME

  The addresses are those with which people of the regulator sign in: an officer or supervisor proposes a desk, a supervisor
  approves, and they are two people. One supervisor ends a desk.
  FILE is what the desk took down and read back to whoever it is for: the fields of the filing form, in JSON. It prints number
  and access code, for the consumer alone. The same FILE files once.`;

/** What is wrong with what the operator gave, a line for each fault. */
class BadInput extends Error {}

const REFUSALS: Readonly<Partial<Record<CommandRefusal, string>>> = {
  not_found: "--approved-by is no supervisor's address",
  decided_by_you: "--proposed-by and --approved-by are the same person: a desk takes two",
};

const said = (what: string) =>
  z.string(`${what} is missing`).trim().normalize("NFKC").min(1, `${what} is missing`).max(100);
const address = (option: string) =>
  said(option)
    .toLowerCase()
    .pipe(z.email(`${option} is no address`));

const asked = z.discriminatedUnion(
  "act",
  [
    z.object({
      act: z.literal("register"),
      what: said("NAME"),
      reason: said("--reason"),
      "proposed-by": address("--proposed-by"),
      "approved-by": address("--approved-by"),
    }),
    z.object({
      act: z.literal("end"),
      what: said("NAME"),
      reason: said("--reason"),
      "approved-by": address("--approved-by"),
    }),
    z.object({
      act: z.literal("file"),
      what: z.string("FILE is missing"),
      desk: said("--desk"),
      "read-back-by": said("--read-back-by"),
    }),
  ],
  'the first word is "register", "end" or "file"',
);
type Asked = z.infer<typeof asked>;

function readOptions(): Asked {
  const names = ["reason", "proposed-by", "approved-by", "desk", "read-back-by"];
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: Object.fromEntries(names.map((name) => [name, { type: "string" } as const])),
  });
  const [act, what, ...more] = positionals;
  if (more.length > 0) throw new BadInput(`${more.join(" ")} is one word too many: put names in quotes`);
  const found = asked.safeParse({ act, what, ...values });
  if (!found.success) throw new BadInput(found.error.issues.map(({ message }) => message).join("\n"));
  return found.data;
}

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new BadInput(
    REFUSALS[result.refusal] ?? getTranslator("en", "complaint")(`refused.${result.refusal}`),
  );
}

async function staffOf(db: Db, option: string, email: string) {
  const found = await regulatorByAddress(db, email);
  if (found === null) throw new BadInput(`${option}: nobody who works for the regulator has this address`);
  return found;
}

async function readFiling(file: string) {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new BadInput(`${file} cannot be read: ${reasonOf(error)}`);
  });
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${file} is no JSON document: ${reasonOf(error)}`);
  }
  const idempotencyKey = createHash("sha256").update(text).digest("hex");
  const read = filingSchema("zh", new Date()).safeParse({ ...Object(told), idempotencyKey });
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${file}: ${path.join(".")}: ${message}`);
    throw new BadInput(faults.join("\n"));
  }
  const form = toFiledForm(read.data, "zh");
  if (form === null) throw new BadInput(`${file}: names no platform`);
  return form;
}

/** Does it, and answers what is printed. */
async function run(db: Db, options: Asked): Promise<string> {
  const context = { db, now: "database" } as const;
  const { what } = options;
  if (options.act === "file") {
    const form = await readFiling(what);
    const desk = await deskByName(db, options.desk, options["read-back-by"]);
    if (desk === null) throw new BadInput("--desk: no desk of this name is registered");
    const { number, accessCode } = must(await fileComplaint(context, desk, form));
    return `${number}\n${accessCode}`;
  }
  const { reason } = options;
  const approver = await staffOf(db, "--approved-by", options["approved-by"]);
  if (options.act === "end") {
    const { at } = must(await endDesk(context, approver, { name: what, reason }));
    return `${what} was ended at ${at.toISOString()}.`;
  }
  const { staffId: proposedBy } = await staffOf(db, "--proposed-by", options["proposed-by"]);
  const { at } = must(await registerDesk(context, approver, { name: what, reason, proposedBy }));
  return `${what} is registered since ${at.toISOString()}.`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}

async function main(): Promise<void> {
  if (process.argv.length === 2 || process.argv.includes("--help")) {
    console.log(USAGE);
    return;
  }
  rereadEnv();
  const options = readOptions();
  const chosen = await chooseDatabase();
  const client = createClient(chosen.url, { max: 2, name: "jietong-intake-desk" });
  try {
    await migrate(chosen.url);
    const answer = await run(client.db, options);
    console.log(options.act === "file" ? answer : `${whereIs(chosen.url)}: ${answer}`);
  } finally {
    await client.close();
    await chosen.stop();
  }
}

/** Options that parseArgs does not know are the operator's fault as well. */
function isBadInput(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return error instanceof BadInput || code.startsWith("ERR_PARSE_ARGS");
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(reasonOf(error));
    process.exit(isBadInput(error) ? 2 : 1);
  },
);
