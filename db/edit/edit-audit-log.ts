// Every log of edits with what it speaks of: what verification reads. There are few of them beside the complaints.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import type { EditSubject, EditValues, RecordedEdit } from "@/lib/domain/shared/edit-log";
import type { FactValue } from "@/lib/domain/shared/event-chain";

export interface LoggedEditFile {
  readonly id: string;
  readonly subject: EditSubject;
  readonly version: number;
  /** 64 hexadecimal digits. */
  readonly head: string;
  readonly waitingSeq: number | null;
  /** The columns of the platform that its log speaks of; null for the other logs. */
  readonly columns: EditValues | null;
}

export interface LoggedEdit extends Omit<RecordedEdit, "reason"> {
  readonly fileId: string;
  readonly reason: string | null;
  /** In hexadecimal digits. */
  readonly salt: string | null;
  readonly prevHash: string;
  readonly hash: string;
}

export async function listLoggedEditFiles(executor: Executor): Promise<LoggedEditFile[]> {
  const rows = await executor.execute<LoggedEditFile & Record<string, unknown>>(sql`
    select f.id, f.subject, f.version, encode(f.chain_head, 'hex') as head, f.waiting_seq as "waitingSeq",
      case when p.id is null then null else jsonb_build_object('users', p.users, 'usersSource', p.users_source,
        'usersAsOf', p.users_as_of, 'state', p.state, 'slug', p.slug, 'nameZh', p.name_zh, 'nameEn', p.name_en,
        'category', p.category, 'industry', p.industry, 'companyId', p.company_id, 'mergedIntoId', p.merged_into_id) end as columns
    from edit_file f left join platform p on p.id = f.id and f.subject = 'platform' order by f.id`);
  return [...rows];
}

/** Every edit, also those of no log. */
export async function listLoggedEdits(executor: Executor): Promise<LoggedEdit[]> {
  const rows = await executor.execute<LoggedEdit & Record<string, unknown>>(sql`
    select file_id as "fileId", seq, type, (extract(epoch from at) * 1000)::float8 as "atMs", by, actor_id as "actorId",
      by_name as "byName", proposed_by as "proposedBy", old, new, reason, encode(salt, 'hex') as salt,
      encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash
    from edit_event order by file_id, seq`);
  return [...rows];
}

/** Every version of the rules as it is stored, and when it takes effect. */
export async function listStoredRulebooks(
  executor: Executor,
): Promise<ReadonlyMap<string, { readonly numbers: FactValue; readonly effectiveMs: number }>> {
  const rows = await executor.execute<{ version: string; numbers: FactValue; ms: number }>(sql`
    select version, numbers, (extract(epoch from effective_at) * 1000)::float8 as ms from rulebook_version`);
  return new Map(rows.map(({ version, numbers, ms }) => [version, { numbers, effectiveMs: ms }]));
}
