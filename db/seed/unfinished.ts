// Half-written sample data are useless. While they are being written the schema says so in
// its own comment: no table of the product has to know.
import { sql } from "drizzle-orm";
import type { Db } from "@/db/engine/client";

const REMARK = "jietong: the sample data are being written";

export async function markUnfinished(db: Db): Promise<void> {
  await db.execute(sql.raw(`comment on schema public is '${REMARK}'`));
}

export async function markFinished(db: Db): Promise<void> {
  await db.execute(sql.raw("comment on schema public is null"));
}

/** Whether writing the sample data began and never ended. */
export async function isUnfinished(db: Db): Promise<boolean> {
  const rows = await db.execute<{ remark: string | null }>(
    sql`select obj_description('public'::regnamespace, 'pg_namespace') as remark`,
  );
  return rows[0]?.remark === REMARK;
}

/** Removes everything, the record of the migrations too. Only ever for what `isUnfinished`. */
export async function removeUnfinished(db: Db): Promise<void> {
  if (!(await isUnfinished(db))) throw new Error("These data are not unfinished sample data.");
  await db.transaction(async (tx) => {
    await tx.execute(sql.raw("drop schema public cascade"));
    await tx.execute(sql.raw("drop schema if exists drizzle cascade"));
    await tx.execute(sql.raw("create schema public"));
  });
}
