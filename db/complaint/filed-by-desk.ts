// Complaints that an intake desk filed and nobody has proved to be theirs since.
import { sql, type SQLWrapper } from "drizzle-orm";

/**
 * Whether a desk filed the complaint `id`, or the one whose place it took, and nobody has proved it to be theirs since: then
 * it is in nobody's account.
 */
export const filedByDesk = (id: SQLWrapper) => sql<boolean>`exists (
  with recursive chain(id) as (
    select ${id} union all
    select (e.facts->>'predecessorId')::uuid from chain
    join complaint_event e on e.complaint_id = chain.id and e.seq = 1 and e.facts ? 'predecessorId'
  ) select from chain join desk_filing f on f.complaint_id = chain.id
  where not exists (select 1 from chain proving join complaint_event e on e.complaint_id = proving.id and e.type = 'proved'))`;
