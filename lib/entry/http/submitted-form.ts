// The fields of a form that was sent without JavaScript: during an outage it comes back, and only has to be
// sent again.
import type { IncomingMessage } from "node:http";

export type SubmittedForm = readonly (readonly [name: string, value: string])[];

/** Never written into a page. */
const SECRETS = /password|code|totp/i;

/** The fields of a form's body. Null for what is no form, comes from a script, or holds a secret or a file. */
export async function submittedForm(request: IncomingMessage, body: Buffer): Promise<SubmittedForm | null> {
  const type = request.headers["content-type"];
  if (type === undefined || request.headers["next-action"] !== undefined) return null;
  try {
    // Throws for every type but those of forms.
    const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
    const fields = [...form].map(([name, value]) =>
      typeof value === "string" ? ([name, value] as const) : null,
    );
    const texts = fields.filter((field) => field !== null);
    const whole = texts.length === fields.length && !texts.some(([name]) => SECRETS.test(name));
    return whole ? texts : null;
  } catch {
    return null;
  }
}
