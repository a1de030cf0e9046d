// Complaints that name a contact of this person and were not proved with it: what the account page asks about.
import { sql, type SQL } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { filedByDesk } from "@/db/complaint/filed-by-desk";

export interface ClaimableRow {
  readonly id: string;
  readonly number: string;
  /** Null for a platform that only the one who filed has named: what they typed is not shown. */
  readonly platform: { readonly nameZh: string; readonly nameEn: string } | null;
  readonly filedAt: Date;
  /** Somebody else's account filed it, not a desk: the contact can be disowned, the complaint not claimed. */
  readonly proved: boolean;
}

/**
 * A condition on the table `complaint`, under whatever name it has in the statement: what this person is asked about. Only
 * contacts that answered a code are somebody's; their own, with another contact of theirs, is on the list of their complaints.
 */
export function claimableBy(personId: string, complaint = "complaint"): SQL {
  const column = (name: string) => sql`${sql.identifier(complaint)}.${sql.identifier(name)}`;
  return sql`not ${column("contact_proved")} and ${column("person_id")} <> ${personId}::uuid and ${column("contact_id")} in (
    select id from contact where person_id = ${personId}::uuid and verified_at is not null)`;
}

/** The newest first. */
export async function listClaimable(db: Executor, personId: string, limit: number): Promise<ClaimableRow[]> {
  const rows = await db.execute<{
    id: string;
    number: string;
    listed: boolean;
    name_zh: string;
    name_en: string;
    filed_at: string;
    proved: boolean;
  }>(sql`
    select c.id, c.number, p.state = 'listed' as listed, p.name_zh, p.name_en, c.filed_at::text as filed_at,
      c.proved_at is not null and not ${filedByDesk(sql`c.id`)} as proved
    from complaint c join platform p on p.id = c.platform_id
    where ${claimableBy(personId, "c")}
    order by c.filed_at desc, c.id desc limit ${limit}`);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    platform: row.listed ? { nameZh: row.name_zh, nameEn: row.name_en } : null,
    filedAt: new Date(row.filed_at),
    proved: row.proved,
  }));
}
