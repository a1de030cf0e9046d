// Every version of the channels of a platform, the newest first.
import { desc, eq, inArray } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { channelVersion, platformChannel } from "@/db/platform/schema/channel";

export type ChannelVersionRow = typeof channelVersion.$inferSelect;

/** Of these channels, wherever they belonged when a version was declared, up to `limit` in all. */
export function listVersions(
  db: Executor,
  { platformId, limit }: { readonly platformId: string; readonly limit: number },
): Promise<ChannelVersionRow[]> {
  const own = db
    .select({ id: platformChannel.id })
    .from(platformChannel)
    .where(eq(platformChannel.platformId, platformId));
  return db
    .select()
    .from(channelVersion)
    .where(inArray(channelVersion.channelId, own))
    .orderBy(desc(channelVersion.at), desc(channelVersion.channelId), desc(channelVersion.version))
    .limit(limit);
}
