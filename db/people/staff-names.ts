// The names of staff by id, for logs and files.
import { inArray } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { staff } from "@/db/people/schema/staff";

export async function findStaffNames(
  db: Executor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
