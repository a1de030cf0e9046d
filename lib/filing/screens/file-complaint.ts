// Before filing: which platform, and what the form has to know.
import { database } from "@/db/engine/client";
import { listListedNames } from "@/db/platform/listed-names";
import { findPlatformChoice, listPlatformChoices, type PlatformChoice } from "@/db/platform/platform-choice";
import { platformNameKey, tidyPlatformName } from "@/lib/domain/platform/platform-name";
import { maySound, meantBy, soundingLike } from "@/lib/platform/engine/platforms-by-name";

const SHOWN = 12;

export interface ChoosePlatformScreen {
  readonly query: string;
  readonly platforms: readonly PlatformChoice[];
  /** More matched than are shown: more words find fewer. */
  readonly more: boolean;
  /** A name that is not listed as it stands, to be used if none of `meant` is right; empty when nobody gave one. */
  readonly unlisted: string;
  /** Those that may be meant by that name, or by a query that found nothing, the nearest first. */
  readonly meant: readonly PlatformChoice[];
}

/** Plain data for anybody. Both come from the address, as typed. */
export async function choosePlatformScreen(
  typed: string,
  unlistedName: string,
): Promise<ChoosePlatformScreen> {
  const db = database();
  const query = tidyPlatformName(typed);
  const unlisted = tidyPlatformName(unlistedName);
  let read: ReturnType<typeof listListedNames> | null = null;
  const names = () => (read ??= listListedNames(db));
  const ids = maySound(query) ? await soundingLike(await names(), query) : [];
  const named = { words: query, key: platformNameKey(query), ids };
  const found = await listPlatformChoices(db, named, SHOWN + 1);
  const asked = unlisted === "" && found.length === 0 ? query : unlisted;
  return {
    query,
    platforms: found.slice(0, SHOWN),
    more: found.length > SHOWN,
    unlisted,
    meant: asked === "" ? [] : await meantBy(await names(), asked),
  };
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
