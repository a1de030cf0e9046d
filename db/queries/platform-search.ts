// Finding a platform by what people call it: two neighbouring characters are enough, in Chinese as in English.
import { and, desc, eq, ilike, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { isUuid } from "@/db/queries/is-uuid";
import { textLength } from "@/lib/domain/limits";
import { company, platform } from "@/db/schema/platform";

const MOST_FOUND = 20;
export interface FoundPlatform {
  readonly id: string;
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  readonly companyZh: string | null;
  readonly companyEn: string | null;
  readonly signedConvention: boolean;
}

const COLUMNS = {
  id: platform.id,
  slug: platform.slug,
  nameZh: platform.nameZh,
  nameEn: platform.nameEn,
  category: platform.category,
  companyZh: company.nameZh,
  companyEn: company.nameEn,
  signedConvention: sql<boolean>`${platform.conventionSignedAt} is not null`,
};

/** Listed platforms whose name holds the words, larger ones first. Blank words list the largest. */
export async function searchPlatforms(executor: Executor, words: string): Promise<FoundPlatform[]> {
  const plain = words
    .normalize("NFKC")
    .replaceAll(/[\s\u0000]+/gu, "")
    .toLowerCase();
  const named = sql`${platform.nameZh} || ' ' || ${platform.nameEn}`;
  const like = `%${plain.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const holds = or(ilike(platform.nameZh, like), ilike(sql`replace(${platform.nameEn}, ' ', '')`, like));
  const indexed = textLength(plain) > 1 ? sql`bigrams(${named}) @> bigrams(${plain})` : sql`true`;
  return executor
    .select(COLUMNS)
    .from(platform)
    .leftJoin(company, eq(company.id, platform.companyId))
    .where(and(eq(platform.state, "listed"), plain === "" ? sql`true` : and(indexed, holds)))
    .orderBy(desc(sql`coalesce(${platform.users}, 0)`), platform.nameZh)
    .limit(MOST_FOUND);
}

/** One platform that complaints can be filed on: listed, or unlisted and known by its id. */
export async function findPlatform(executor: Executor, id: string) {
  if (!isUuid(id)) return null;
  const [row] = await executor
    .select({ ...COLUMNS, state: platform.state, companyId: platform.companyId, users: platform.users })
    .from(platform)
    .leftJoin(company, eq(company.id, platform.companyId))
    .where(eq(platform.id, id));
  return row ?? null;
}
