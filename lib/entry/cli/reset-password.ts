// `npm run reset-password -- --email …`: a new password for a member of staff whose own was stolen or forgotten. It ends
// their sessions, and forgets the tries that others made at their second factor.
import { z } from "zod";
import { resetPassword, type PasswordReset } from "@/lib/sign-in/commands/reset-password";
import { SHORTEST_PASSWORD } from "@/lib/people/engine/password";
import { accountHere } from "@/lib/entry/cli/account-here";
import { readNewPassword } from "@/lib/entry/cli/new-password";
import { operatorCommand } from "@/lib/entry/cli/operator-command";
import { address, readAsked, readWords, word } from "@/lib/entry/cli/operator-input";
import { BadInput } from "@/lib/entry/cli/rules/bad-input";

const USAGE = `npm run reset-password -- --email ADDRESS [--by YOUR-NAME]

  The password, of ${String(SHORTEST_PASSWORD)} characters at least, is asked for twice, or is the first line of standard input.
  Their sessions end, and tries at their second factor are counted from nothing. The authenticator app stays.
  YOUR-NAME stands in the log of edits; left out, the account and the machine that this runs on stand there.`;

const options = z.object({ email: address("--email"), by: word("--by").optional() });

async function read(): Promise<{ readonly reset: PasswordReset; readonly password: string }> {
  const { values, positionals } = readWords(Object.keys(options.shape));
  if (positionals.length > 0) throw new BadInput(`${positionals.join(" ")} is no option`);
  const { email, by } = readAsked(options, values);
  return { reset: { email, by: by ?? accountHere() }, password: await readNewPassword() };
}

operatorCommand({
  name: "reset-password",
  usage: USAGE,
  read,
  run: async (db, { reset, password }, where) => {
    const found = await resetPassword(db, reset, password);
    if (found === null)
      throw new BadInput(`--email: nobody signs in with ${reset.email} in the database ${where}`);
    return `${found.name} signs in with the new password and the same authenticator app, in the database ${where}.`;
  },
});
