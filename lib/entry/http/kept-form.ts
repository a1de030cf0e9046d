// What somebody sent without JavaScript, for when the database is away: they get it back, in a form that only has to be
// sent again.
import type { IncomingMessage } from "node:http";

export type KeptForm = readonly (readonly [name: string, value: string])[];

/** Never written into a page. */
const SECRETS = /password|code|totp/i;

/** The fields of a form's body. Null for what is no form, comes from a script, or holds a secret or a file. */
export async function keptForm(request: IncomingMessage, body: Buffer): Promise<KeptForm | null> {
  const type = request.headers["content-type"];
  if (type === undefined || request.headers["next-action"] !== undefined) return null;
  try {
    // Throws for every type but those of forms.
    const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
    const fields = [...form].map(([name, value]) =>
      typeof value === "string" ? ([name, value] as const) : null,
    );
    const kept = fields.filter((field) => field !== null);
    const whole = kept.length === fields.length && !kept.some(([name]) => SECRETS.test(name));
    return whole ? kept : null;
  } catch {
    return null;
  }
}
