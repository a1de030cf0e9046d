// `npm run rulebook -- publish FILE --proposed-by ADDRESS --approved-by ADDRESS`: a new version of the numbers.
// The operator publishes what an officer or supervisor proposed and a supervisor, another person, approved.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { chooseDatabase } from "@/db/choose-database";
import { createClient, type Db } from "@/db/client";
import { migrate } from "@/db/migrate";
import { regulatorByAddress } from "@/lib/auth/regulator-by-address";
import { whereIs } from "@/lib/cli/where-is";
import { publishRulebook } from "@/lib/commands/publish-rulebook";
import type { CommandRefusal } from "@/lib/commands/result";
import { rereadEnv } from "@/lib/env";
import { getTranslator } from "@/lib/i18n/translator";

const USAGE = `npm run rulebook -- publish FILE --proposed-by ADDRESS --approved-by ADDRESS

  FILE is a whole version of the rules in JSON: every number, and what each of them rests on.
  The addresses are those with which two people of the regulator sign in: an officer or supervisor proposes, a supervisor
  approves, and they are two people. The version takes effect at its effective_at, after the notice that the rules in
  force ask for.`;

/** What is wrong with what the operator gave, a line for each fault. */
class BadInput extends Error {}

/** Refusals that the operator can answer by another option; the catalogue has words for the others. */
const REFUSALS: Readonly<Partial<Record<CommandRefusal, string>>> = {
  not_found: "--approved-by is no supervisor's address",
  decided_by_you: "--proposed-by and --approved-by are the same person: a version takes two",
};

const address = (option: string) =>
  z
    .string(`${option} is missing`)
    .trim()
    .normalize("NFKC")
    .toLowerCase()
    .pipe(z.email(`${option} is no address`));

const options = z.object({
  publish: z.literal("publish", 'the only thing to do with a rulebook is "publish"'),
  file: z.string("FILE is missing"),
  "proposed-by": address("--proposed-by"),
  "approved-by": address("--approved-by"),
});

function readOptions(): z.infer<typeof options> {
  const string = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "proposed-by": string, "approved-by": string },
  });
  const [publish, file, ...more] = positionals;
  if (more.length > 0) throw new BadInput(`${more.join(" ")} is one FILE too many`);
  const found = options.safeParse({ publish, file, ...values });
  if (!found.success) throw new BadInput(found.error.issues.map(({ message }) => message).join("\n"));
  return found.data;
}

async function readDocument(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new BadInput(`${file} cannot be read: ${reasonOf(error)}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${file} is no JSON document: ${reasonOf(error)}`);
  }
}

async function findTwo(db: Db, proposedBy: string, approvedBy: string) {
  const proposer = await regulatorByAddress(db, proposedBy);
  const approver = await regulatorByAddress(db, approvedBy);
  if (proposer !== null && approver !== null) return { proposer, approver };
  const unknown = [
    ...(proposer === null ? ["--proposed-by"] : []),
    ...(approver === null ? ["--approved-by"] : []),
  ];
  throw new BadInput(
    unknown.map((option) => `${option}: nobody who works for the regulator has this address`).join("\n"),
  );
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
  const { file, "proposed-by": proposedBy, "approved-by": approvedBy } = readOptions();
  const rulebook = await readDocument(file);
  const chosen = await chooseDatabase();
  const client = createClient(chosen.url, { max: 2, name: "jietong-rulebook" });
  try {
    await migrate(chosen.url);
    const { proposer, approver } = await findTwo(client.db, proposedBy, approvedBy);
    const context = { db: client.db, now: "database" } as const;
    const published = await publishRulebook(context, approver, { rulebook, proposedBy: proposer.staffId });
    if (published.ok) {
      const { version, effectiveAt } = published.value;
      console.log(`${whereIs(chosen.url)}: version ${version} takes effect at ${effectiveAt.toISOString()}.`);
      return;
    }
    if ("fault" in published) throw new BadInput(`${file}: ${published.fault}`);
    const { refusal } = published;
    throw new BadInput(REFUSALS[refusal] ?? getTranslator("en", "complaint")(`refused.${refusal}`));
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
