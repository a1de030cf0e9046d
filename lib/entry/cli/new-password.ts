// A password that an operator gives somebody: asked for twice, or the first line of standard input.
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "@/lib/people/engine/password";

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

/** The password that is given. @throws Error when it is too short, too long, or typed in two ways */
export async function readNewPassword(): Promise<string> {
  const password = await readPassword();
  if (password.length < SHORTEST_PASSWORD)
    throw new Error(`The password is too short: ${String(SHORTEST_PASSWORD)} characters at least.`);
  if (password.length > LONGEST_PASSWORD)
    throw new Error(`The password is too long: ${String(LONGEST_PASSWORD)} characters at most.`);
  return password;
}
