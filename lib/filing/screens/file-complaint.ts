// Before filing: which platform, and what the form has to know.
import { database } from "@/db/engine/client";
import { findPlatformChoice, listPlatformChoices, type PlatformChoice } from "@/db/platform/platform-choice";
import { tidyPlatformName } from "@/lib/domain/platform/platform-name";

const SHOWN = 12;

export interface ChoosePlatformScreen {
  readonly query: string;
  readonly platforms: readonly PlatformChoice[];
  /** More matched than are shown: more words find fewer. */
  readonly more: boolean;
}

/** Plain data for anybody. `typed` comes from the address. */
export async function choosePlatformScreen(typed: string): Promise<ChoosePlatformScreen> {
  const query = tidyPlatformName(typed);
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
  const name = tidyPlatformName(unlistedName ?? "");
  return name === "" ? null : { kind: "unlisted", name };
}
