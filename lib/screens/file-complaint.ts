// Before filing: which platform, and what the form has to know.
import { database } from "@/db/client";
import {
  findPlatformChoice,
  listPlatformChoices,
  readDatabaseTime,
  type PlatformChoice,
} from "@/db/queries/platform-choice";
import { LIMITS } from "@/lib/domain/limits";

const SHOWN = 12;

export interface ChoosePlatformScreen {
  readonly query: string;
  readonly platforms: readonly PlatformChoice[];
  /** More matched than are shown: more words find fewer. */
  readonly more: boolean;
}

/** Plain data for anybody. `typed` comes from the address. */
export async function choosePlatformScreen(typed: string): Promise<ChoosePlatformScreen> {
  const query = tidyName(typed);
  const found = await listPlatformChoices(database(), query, SHOWN + 1);
  return { query, platforms: found.slice(0, SHOWN), more: found.length > SHOWN };
}

/** Whom a filing is about: a listed platform, or the name of one that is not listed. */
export type FilingTarget =
  | { readonly kind: "listed"; readonly platform: PlatformChoice }
  | { readonly kind: "unlisted"; readonly name: string };

/** What an address names; null when it names nothing that can be filed about. */
export async function filingTarget(
  slug: string | null,
  unlistedName: string | null,
): Promise<FilingTarget | null> {
  if (slug !== null) {
    const platform = slug.includes("\0") ? null : await findPlatformChoice(database(), slug);
    return platform === null ? null : { kind: "listed", platform };
  }
  const name = tidyName(unlistedName ?? "");
  return name === "" ? null : { kind: "unlisted", name };
}

/** The database's clock: what "just now" means, so that no attempt lies after its own filing. */
export function filingTime(): Promise<Date> {
  return readDatabaseTime(database());
}

/** One line without control characters, no longer than a name may be. */
function tidyName(typed: string): string {
  const line = typed
    .normalize("NFC")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return Array.from(line).slice(0, LIMITS.platform_name).join("");
}
