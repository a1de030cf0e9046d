// `npm run rulebook -- publish FILE --proposed-by ADDRESS --approved-by ADDRESS --reason WORDS`: a new version of the numbers.
// The operator publishes what an officer or supervisor proposed and a supervisor, another person, approved.
import { z } from "zod";
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
import { publishRulebook } from "@/lib/rulebook/publish-rulebook";
import type { CommandRefusal } from "@/lib/complaint/engine/result";

const USAGE = `npm run rulebook -- publish FILE --proposed-by ADDRESS --approved-by ADDRESS --reason WORDS

  FILE is a whole version of the rules in JSON: every number, and what each of them rests on.
  The addresses are those with which two people of the regulator sign in: an officer or supervisor proposes, a supervisor
  approves, and they are two people. WORDS say why the numbers change; they stay with the version. The version takes effect at its effective_at, after the notice that the rules in
  force ask for.`;

/** Refusals that the operator can answer by another option; the catalogue has words for the others. */
const REFUSALS: Readonly<Partial<Record<CommandRefusal, string>>> = {
  not_found: "--approved-by is no supervisor's address",
  decided_by_you: "--proposed-by and --approved-by are the same person: a version takes two",
};

const options = z.object({
  publish: z.literal("publish", 'the only thing to do with a rulebook is "publish"'),
  file: z.string("FILE is missing"),
  "proposed-by": address("--proposed-by"),
  "approved-by": address("--approved-by"),
  reason: word("--reason"),
});

async function read() {
  const { values, positionals } = readWords(["proposed-by", "approved-by", "reason"]);
  const [publish, file, ...more] = positionals;
  if (more.length > 0) throw new BadInput(`${more.join(" ")} is one FILE too many`);
  const asked = readAsked(options, { publish, file, ...values });
  const { document: rulebook } = await readDocument(asked.file);
  return { ...asked, rulebook };
}

operatorCommand({
  name: "rulebook",
  usage: USAGE,
  read,
  run: async (
    db,
    { file, rulebook, reason, "proposed-by": proposedBy, "approved-by": approvedBy },
    where,
  ) => {
    const two = { "--proposed-by": proposedBy, "--approved-by": approvedBy };
    const { "--proposed-by": proposer, "--approved-by": approver } = await regulatorsBy(db, two);
    const context = { db, now: "database" } as const;
    const input = { rulebook, reason, proposedBy: proposer.staffId };
    const published = await publishRulebook(context, approver, input);
    if ("fault" in published) throw new BadInput(`${file}: ${published.fault}`);
    if (!published.ok) throw refusedWith(REFUSALS, published.refusal);
    const { version, effectiveAt } = published.value;
    return `${where}: version ${version} takes effect at ${effectiveAt.toISOString()}.`;
  },
});
