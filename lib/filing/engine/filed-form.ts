// A filing that was read from its form, as the command takes it.
import type { FiledForm } from "@/lib/complaint/engine/complaint-inputs";
import { tidyPlatformName } from "@/lib/domain/platform/platform-name";
import { toFiledAttempts } from "@/lib/filing/engine/filed-attempts";
import type { Filing } from "@/lib/filing/engine/filing-schema";
import type { Locale } from "@/lib/base/i18n/locale";

/** Null when it names no platform. */
export function toFiledForm(filing: Filing, locale: Locale): FiledForm | null {
  const { platform, unlisted, attempts, ...form } = filing;
  const name = tidyPlatformName(unlisted ?? "");
  if (platform === null && name === "") return null;
  return {
    ...form,
    locale,
    platform: platform === null ? { unlistedName: name } : { slug: platform },
    channel: attempts[0]?.channel ?? "hotline",
    attempts: (filedAt) => toFiledAttempts(attempts, filedAt),
  };
}
