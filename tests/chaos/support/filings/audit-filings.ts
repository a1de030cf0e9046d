// What stands in the database against what people were answered: by plain SQL, past everything that was killed.
import type { Client } from "@/db/engine/client";
import type { FilingRun } from "@/tests/chaos/support/filings/filing-client";

export interface Audit {
  /** Receipts whose complaint is not there, or is another one. */
  readonly lost: number;
  /** Complaints beside the first of one filing. */
  readonly doubled: number;
  /** Complaints without a running clock of 72 hours, without their first event, or whose event notifies nobody. */
  readonly withoutClock: number;
  readonly complaints: number;
}

/** Keys and numbers are unique by the schema, so a double would have another key: titles are compared, one per filing. */
export async function auditFilings({ sql }: Pick<Client, "sql">, run: FilingRun): Promise<Audit> {
  const rows = await sql<{ number: string; title: string; sound: boolean }[]>`
    select c.number, t.body as title,
      c.clock_state = 'running' and c.status = 'open' and c.next_due_at is not null
        and c.deadline_at = c.filed_at + interval '72 hours'
        and (select count(*) = 1 and bool_and(e.type = 'filed' and e.seq = 1 and e.hash = c.chain_head)
          from complaint_event e where e.complaint_id = c.id)
        and (exists (select from outbox o where o.complaint_id = c.id)
          or exists (select from notification n where n.complaint_id = c.id and n.message = 'filed_receipt')) as sound
    from complaint c join complaint_text t on t.complaint_id = c.id and t.kind = 'title'`;
  const byTitle = new Map<string, string[]>();
  for (const { number, title } of rows) byTitle.set(title, [...(byTitle.get(title) ?? []), number]);
  const numbersOf = (title: string) => byTitle.get(title) ?? [];
  return {
    lost: run.acknowledged.filter(({ title, number }) => !numbersOf(title).includes(number)).length,
    doubled: [...byTitle.values()].reduce((sum, numbers) => sum + numbers.length - 1, 0) + run.differing,
    withoutClock: rows.filter((row) => !row.sound).length,
    complaints: rows.length,
  };
}

/** "1,234 receipt, 5 broken": what the clients saw, for the note of a figure. */
export function answersIn(run: FilingRun): string {
  return Object.entries(run.answers)
    .map(([kind, n]) => `${n.toLocaleString("en")} ${kind}`)
    .join(", ");
}

/** Answers from 500 on, but for the 503 that says to come again. */
export function faultsIn({ answers }: FilingRun): number {
  return Object.entries(answers).reduce(
    (sum, [kind, n]) => (/^5\d\d$/.test(kind) && kind !== "503" ? sum + n : sum),
    0,
  );
}

/** The share of tries after which somebody has to try again: because an answer says so, or because the connection ended. */
export function refusedIn({ answers, unanswered }: FilingRun): { value: number; note: string } {
  const { receipt = 0, "503": comeAgain = 0, ...rest } = answers;
  const tries = Object.values(answers).reduce((sum, n) => sum + n, 0);
  const without = Object.values(rest).reduce((sum, n) => sum + n, 0);
  const count = (n: number): string => n.toLocaleString("en");
  const note =
    `of ${count(tries)} tries ${count(receipt)} got a receipt, ${count(comeAgain)} a 503 that says to come again, ${count(without)} ended ` +
    `without either; ${count(unanswered)} filings were given up after two minutes`;
  return { value: tries === 0 ? 0 : (comeAgain + without) / tries, note };
}
