import { requestCode } from "@/lib/auth/one-time-code";
import { productionContext } from "@/lib/commands/context";
import type { Locale } from "@/lib/i18n/locale";
import { log } from "@/lib/log";

interface FirstCode {
  readonly contact: string;
  readonly locale: Locale;
  readonly address: string;
}

/** Sends the code that the filed page asks for. The complaint is filed either way, so a failure is only noted. */
export async function sendFirstCode(code: FirstCode): Promise<void> {
  try {
    await requestCode(productionContext().db, code);
  } catch (error) {
    log("filing").warn({ err: error }, "no code was sent after filing");
  }
}
