// The four numbers of human contact of some platforms, as stored for the public.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { readFigures } from "@/db/platform/public-figures";
import type { ConversationFigures, PublicFigures } from "@/lib/domain/platform/public-figures";

export interface PlatformConversations {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly conversations: ConversationFigures;
}

/** The four stored numbers of human contact of some platforms, by name; those that were never counted are left out. */
export async function listConversationFigures(
  db: Executor,
  platformIds: readonly string[],
): Promise<PlatformConversations[]> {
  const rows = await db.execute<{ id: string; name_zh: string; name_en: string; figures: PublicFigures }>(sql`
    select p.id, p.name_zh, p.name_en, f.figures from platform p join public_figures f on f.scope = p.id::text
    where p.id = any(${`{${platformIds.join(",")}}`}::uuid[]) order by p.name_zh`);
  return rows.map(({ id, name_zh, name_en, figures }) => ({
    id,
    nameZh: name_zh,
    nameEn: name_en,
    conversations: readFigures(figures).contacts,
  }));
}
