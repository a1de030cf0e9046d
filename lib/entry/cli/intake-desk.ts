// `npm run intake-desk -- register|end|file …`: desks that file for people who cannot answer a code, in the names of those
// who decided it, and what such a desk took down and read back.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Db } from "@/db/engine/client";
import { deskByName } from "@/lib/filing/engine/desk-by-name";
import { operatorCommand, refusedWith } from "@/lib/entry/cli/operator-command";
import {
  address,
  readAsked,
  readDocument,
  readWords,
  regulatorsBy,
  word,
} from "@/lib/entry/cli/operator-input";
import { BadInput } from "@/lib/entry/cli/rules/bad-input";
import { endDesk } from "@/lib/filing/commands/end-desk";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { registerDesk } from "@/lib/filing/commands/register-desk";
import type { CommandRefusal, Result } from "@/lib/complaint/engine/result";
import { toFiledForm } from "@/lib/filing/engine/filed-form";
import { filingSchema } from "@/lib/filing/engine/filing-schema";

const USAGE = `npm run intake-desk -- register NAME --reason WORDS --proposed-by ADDRESS --approved-by ADDRESS
npm run intake-desk -- end NAME --reason WORDS --approved-by ADDRESS
npm run intake-desk -- file FILE --desk NAME --read-back-by NAME

  The addresses are those with which people of the regulator sign in: an officer or supervisor proposes a desk, a supervisor
  approves, and they are two people. One supervisor ends a desk.
  FILE is what the desk took down and read back to the consumer: the fields of the filing form, in JSON. It prints number
  and access code, for the consumer alone. The same FILE files once.`;

const REFUSALS: Readonly<Partial<Record<CommandRefusal, string>>> = {
  not_found: "--approved-by is no supervisor's address",
  decided_by_you: "--proposed-by and --approved-by are the same person: a desk takes two",
};

const said = (what: string) => word(what).max(100);

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
  const { values, positionals } = readWords(names);
  const [act, what, ...more] = positionals;
  if (more.length > 0) throw new BadInput(`${more.join(" ")} is one word too many: put names in quotes`);
  return readAsked(asked, { act, what, ...values });
}

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw refusedWith(REFUSALS, result.refusal);
}

async function readFiling(file: string) {
  const { text, document } = await readDocument(file);
  const idempotencyKey = createHash("sha256").update(text).digest("hex");
  const read = filingSchema("zh", new Date()).safeParse({ ...Object(document), idempotencyKey });
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${file}: ${path.join(".")}: ${message}`);
    throw new BadInput(faults.join("\n"));
  }
  const form = toFiledForm(read.data, "zh");
  if (form === null) throw new BadInput(`${file}: names no platform`);
  return form;
}

/** Number and access code are for the consumer alone, and stand on lines of their own. */
async function run(db: Db, options: Asked, where: string): Promise<string> {
  const context = { db, now: "database" } as const;
  const { what } = options;
  if (options.act === "file") {
    const form = await readFiling(what);
    const desk = await deskByName(db, options.desk, options["read-back-by"]);
    if (desk === null) throw new BadInput("--desk: no desk of this name is registered");
    const { number, accessCode } = must(await fileComplaint(context, desk, form));
    return `${number}\n${accessCode}`;
  }
  const { reason, "approved-by": approvedBy } = options;
  if (options.act === "end") {
    const { "--approved-by": approver } = await regulatorsBy(db, { "--approved-by": approvedBy });
    const { at } = must(await endDesk(context, approver, { name: what, reason }));
    return `${where}: ${what} was ended at ${at.toISOString()}.`;
  }
  const two = { "--proposed-by": options["proposed-by"], "--approved-by": approvedBy };
  const { "--proposed-by": proposer, "--approved-by": approver } = await regulatorsBy(db, two);
  const desk = { name: what, reason, proposedBy: proposer.staffId };
  const { at } = must(await registerDesk(context, approver, desk));
  return `${where}: ${what} is registered since ${at.toISOString()}.`;
}

operatorCommand({ name: "intake-desk", usage: USAGE, read: readOptions, run });
