// One platform with its company.
import { eq } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { company, platform } from "@/db/platform/schema/platform";

const COLUMNS = {
  id: platform.id,
  nameZh: platform.nameZh,
  nameEn: platform.nameEn,
  state: platform.state,
  companyId: platform.companyId,
  companyZh: company.nameZh,
  companyEn: company.nameEn,
};

/** Null for an unknown id. */
export async function findPlatform(executor: Executor, id: string) {
  if (!isUuid(id)) return null;
  const [row] = await executor
    .select(COLUMNS)
    .from(platform)
    .leftJoin(company, eq(company.id, platform.companyId))
    .where(eq(platform.id, id));
  return row ?? null;
}
