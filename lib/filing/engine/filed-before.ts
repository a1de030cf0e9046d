import { isFiled } from "@/db/filing/is-filed";
import type { FiledForm } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { keyOfFiling } from "@/lib/filing/engine/key-of-filing";
import { hashIdempotencyKey } from "@/lib/complaint/engine/access-code";

/** The name of what this very form filed before, a digest that opens nothing; null when it filed nothing yet. */
export async function filedBefore(ctx: CommandContext, form: FiledForm): Promise<string | null> {
  const hash = hashIdempotencyKey(keyOfFiling(form));
  return (await isFiled(ctx.db, hash)) ? hash.toString("base64url") : null;
}
