// What an operator gives a command: options, documents, and the people in whose names it is done.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Db } from "@/db/engine/client";
import { regulatorByAddress } from "@/lib/people/engine/regulator-by-address";
import { reasonOf } from "@/lib/entry/cli/reason-of";
import { BadInput } from "@/lib/entry/cli/rules/bad-input";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";

/** The words and the options of the command line, each option with one value. @throws BadInput for an unknown option */
export function readWords(names: readonly string[]) {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new BadInput(reasonOf(error));
  }
}

/** What the options come to. @throws BadInput with a line for each fault */
export function readAsked<T>(schema: z.ZodType<T>, given: unknown): T {
  const found = schema.safeParse(given);
  if (found.success) return found.data;
  throw new BadInput(found.error.issues.map(({ message }) => message).join("\n"));
}

/** A word that has to be given, of which something can be seen. */
export function word(what: string) {
  return z.string(`${what} is missing`).normalize("NFKC").overwrite(cleanText).min(1, `${what} is missing`);
}

/** The address with which somebody signs in. */
export function address(option: string) {
  return word(option)
    .toLowerCase()
    .pipe(z.email(`${option} is no address`));
}

/** A JSON document of the operator, and its text. @throws BadInput naming the file */
export async function readDocument(
  file: string,
): Promise<{ readonly text: string; readonly document: unknown }> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new BadInput(`${file} cannot be read: ${reasonOf(error)}`);
  });
  try {
    return { text, document: JSON.parse(text) as unknown };
  } catch (error) {
    throw new BadInput(`${file} is no JSON document: ${reasonOf(error)}`);
  }
}

/** The people of the regulator whom the options name, by option. @throws BadInput with a line for each that is nobody's */
export async function regulatorsBy<Option extends string>(
  db: Db,
  addresses: Readonly<Record<Option, string>>,
): Promise<Readonly<Record<Option, RegulatorActor>>> {
  const options = Object.keys(addresses) as Option[];
  const found = await Promise.all(
    options.map(async (option) => [option, await regulatorByAddress(db, addresses[option])] as const),
  );
  const unknown = found.filter(([, person]) => person === null);
  if (unknown.length > 0)
    throw new BadInput(
      unknown.map(([option]) => `${option}: nobody who works for the regulator has this address`).join("\n"),
    );
  return Object.fromEntries(found) as Record<Option, RegulatorActor>;
}
