import { isFiled } from "@/db/queries/is-filed";
import type { FiledForm } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { keyOfFiling } from "@/lib/commands/key-of-filing";
import { hashIdempotencyKey } from "@/lib/sealed/access-code";

/** The name of what this very form filed before, a digest that opens nothing; null when it filed nothing yet. */
export async function filedBefore(ctx: CommandContext, form: FiledForm): Promise<string | null> {
  const hash = hashIdempotencyKey(keyOfFiling(form));
  return (await isFiled(ctx.db, hash)) ? hash.toString("base64url") : null;
}
