// Whether one race has one outcome, and whether the log says why: an answer recorded strictly before the deadline comes
// first and, if it stops time, leaves no breach; any later one finds the breach written before it, at its own instant.
import type { OwnDatabase } from "@/tests/chaos/support/processes/own-database";
import type { Run } from "@/tests/chaos/support/races/races";

interface Row {
  readonly id: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly state: string;
  readonly breached: number | null;
  readonly types: readonly string[];
  readonly ats: readonly number[];
}

/** Which of the runs are not explained by their logs, each with the reason. Nothing may be due any more. */
export async function unexplained({ sql }: OwnDatabase, runs: readonly Run[]): Promise<readonly string[]> {
  const rows = await sql<Row[]>`
    select c.id, c.status::text, c.outcome::text, c.clock_state::text as state,
      (extract(epoch from c.breached_at) * 1000)::float8 as breached,
      array_agg(e.type::text order by e.seq) as types,
      array_agg((extract(epoch from e.at) * 1000)::float8 order by e.seq) as ats
    from complaint c join complaint_event e on e.complaint_id = c.id
    where c.id = any(${runs.map((run) => run.complaint.complaintId)}::uuid[]) group by c.id`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return runs.flatMap((run) => {
    const row = byId.get(run.complaint.complaintId);
    const fault = row === undefined ? "the complaint is gone" : faultOf(run, row);
    return fault === null
      ? []
      : [`${run.answer} at ${String(run.done.at.getTime() - run.deadline)} ms: ${fault}`];
  });
}

function faultOf({ answer, deadline, done }: Run, row: Row): string | null {
  const at = done.at.getTime();
  const early = at < deadline;
  const stops = answer !== "human_contact_attested";
  const breaches = row.types.flatMap((type, place) => (type === "breach" ? [place] : []));
  const place = done.seq - 1;
  if (row.types[place] !== answer || row.ats[place] !== at)
    return "what the person was told is not in the log";
  if (row.ats.some((one, n) => one < (row.ats[n - 1] ?? 0))) return "the log goes back in time";
  if (breaches.length !== (early && stops ? 0 : 1)) return `${String(breaches.length)} breaches`;
  const [breach] = breaches;
  if (breach !== undefined && row.ats[breach] !== deadline) return "the breach is not at the deadline";
  if (breach !== undefined && early !== place < breach) return "the log's order is not that of the instants";
  if (row.breached !== (breach === undefined ? null : deadline))
    return "the row does not say what the log says";
  const [status, outcome, state] = endOf(answer, early);
  return row.status === status && row.outcome === outcome && row.state === state
    ? null
    : `${row.status}, ${String(row.outcome)}, ${row.state}`;
}

/** Status, outcome and clock after each answer, before or after the deadline. After a breach nothing stops time. */
function endOf(answer: Run["answer"], early: boolean): readonly [string, string | null, string] {
  switch (answer) {
    case "resolution_accepted":
      return ["closed", "resolved", "stopped"];
    case "resolution_proposed":
      return ["proposed", null, early ? "held" : "running"];
    case "human_contact_attested":
      return ["open", null, "running"];
  }
}
