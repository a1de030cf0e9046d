// A command of the operator: help, a database with its tables, the words of what went wrong, the exit code.
import { chooseDatabase } from "@/db/engine/choose-database";
import { createClient, type Db } from "@/db/engine/client";
import { migrate } from "@/lib/entry/database/migrate";
import { reasonOf } from "@/lib/entry/cli/reason-of";
import { BadInput } from "@/lib/entry/cli/rules/bad-input";
import { whereIs } from "@/lib/entry/cli/where-is";
import type { CommandRefusal } from "@/lib/complaint/engine/result";
import { rereadEnv } from "@/lib/base/env";
import { getTranslator } from "@/lib/base/i18n/translator";

interface OperatorCommand<T> {
  /** What connections call themselves after `jietong-`. */
  readonly name: string;
  readonly usage: string;
  /** Reads what is asked for, before there is a database. @throws BadInput */
  readonly read: () => T | Promise<T>;
  /** Does it, and answers what is printed. `where`: host, port and name of the database. */
  readonly run: (db: Db, asked: T, where: string) => Promise<string>;
}

async function answerOf<T>({ name, usage, read, run }: OperatorCommand<T>): Promise<string> {
  if (process.argv.length === 2 || process.argv.includes("--help")) return usage;
  rereadEnv();
  const asked = await read();
  const chosen = await chooseDatabase();
  const client = createClient(chosen.url, { max: 2, name: `jietong-${name}` });
  try {
    await migrate(chosen.url);
    return await run(client.db, asked, whereIs(chosen.url));
  } finally {
    await client.close();
    await chosen.stop();
  }
}

/** Runs the command of this process and ends it: 0, 2 for what the operator got wrong, 1 for everything else. */
export function operatorCommand<T>(command: OperatorCommand<T>): void {
  answerOf(command).then(
    (answer) => {
      console.log(answer);
      process.exit(0);
    },
    (error: unknown) => {
      console.error(reasonOf(error));
      process.exit(error instanceof BadInput ? 2 : 1);
    },
  );
}

/** A refusal in the operator's words, or in those of the catalogue. */
export function refusedWith(
  words: Readonly<Partial<Record<CommandRefusal, string>>>,
  refusal: CommandRefusal,
): BadInput {
  return new BadInput(words[refusal] ?? getTranslator("en", "refusal")(`any.${refusal}`));
}
