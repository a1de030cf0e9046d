// The number that somebody doubts, before they say so.
import { database } from "@/db/engine/client";
import { findPublicNumber } from "@/db/platform/channel-reports";
import { findListedPlatform, type ListedPlatform } from "@/db/platform/public-platform";
import { isUuid } from "@/lib/domain/shared/is-uuid";

export interface ReportNumberScreen {
  readonly platform: ListedPlatform;
  readonly number: string;
}

/** Null when the platform has no open hotline of this id. Both come from the address. */
export async function reportNumberScreen(
  slug: string,
  channelId: string,
): Promise<ReportNumberScreen | null> {
  if (!isUuid(channelId)) return null;
  const db = database();
  const [platform, found] = await Promise.all([
    findListedPlatform(db, slug),
    findPublicNumber(db, channelId),
  ]);
  return platform === null || found?.slug !== slug ? null : { platform, number: found.number };
}

/** Whether there is a number to report at all; what is none uses up no try. `channelId` comes from the form. */
export async function isPublicNumber(channelId: string): Promise<boolean> {
  return isUuid(channelId) && (await findPublicNumber(database(), channelId)) !== null;
}
