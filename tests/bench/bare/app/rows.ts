import postgres from "postgres";

const shared = globalThis as typeof globalThis & { bareSql?: postgres.Sql };

/** One pool for all pages, as the product has. */
function bareSql(): postgres.Sql {
  shared.bareSql ??= postgres(process.env["DATABASE_URL"] ?? "", { max: 16 });
  return shared.bareSql;
}

export type Cells = readonly (readonly string[])[];
export type Asked = Readonly<Record<string, string | undefined>>;

type Value = string | number | boolean | Date | null;

const cellsOf = (rows: readonly Readonly<Record<string, Value>>[]): Cells =>
  rows.map((row) =>
    Object.values(row).map((value) => (value instanceof Date ? value.toISOString() : String(value ?? ""))),
  );

/** The rows of the company's inbox, by one statement. */
async function list({ platform = "" }: Asked): Promise<Cells> {
  return cellsOf(
    await bareSql()<Record<string, Value>[]>`
      select c.number, t.body as title, p.name_zh as name, c.channel, c.matter, c.deadline_at
      from complaint c join platform p on p.id = c.platform_id join complaint_text t on t.complaint_id = c.id and t.n = 1
      where c.platform_id = ${platform} and c.status <> 'closed' and c.clock_state = 'running'
      order by c.deadline_at, c.id limit 50`,
  );
}

/** The rows of the regulator's first queue, as many as its page has. */
async function queue({ rows = "" }: Asked): Promise<Cells> {
  return cellsOf(
    await bareSql()<Record<string, Value>[]>`
      select c.number, p.name_zh as name, c.channel, c.matter, c.status, c.escalation, c.breached_at
      from complaint c join platform p on p.id = c.platform_id
      where c.status <> 'closed' and c.escalation > 0 order by c.breached_at, c.id limit ${Number(rows)}`,
  );
}

/** One complaint with its texts, attempts and log; with a platform, the rows of its inbox beside it. */
async function complaint({ number = "", platform }: Asked): Promise<Cells> {
  const sql = bareSql();
  const [head, texts, attempts, log, beside] = await Promise.all([
    sql<
      Record<string, Value>[]
    >`select c.number, p.name_zh as name, c.channel, c.matter, c.status, c.filed_at, c.deadline_at
      from complaint c join platform p on p.id = c.platform_id where c.number = ${number}`,
    sql`select t.kind, t.body from complaint_text t join complaint c on c.id = t.complaint_id
      where c.number = ${number} order by t.n`,
    sql`select a.channel, a.started_at, a.human_asks, a.queue_seconds, a.outcome
      from attempt a join complaint c on c.id = a.complaint_id where c.number = ${number} order by a.n`,
    sql`select e.type, e.at, e.side from complaint_event e join complaint c on c.id = e.complaint_id
      where c.number = ${number} order by e.seq`,
    platform === undefined ? [] : list({ platform }),
  ]);
  return [...[head, texts, attempts, log].flatMap(cellsOf), ...beside];
}

/** A platform by its name in URLs. */
async function platform({ slug = "" }: Asked): Promise<Cells> {
  return cellsOf(
    await bareSql()<Record<string, Value>[]>`select name_zh, name_en from platform where slug = ${slug}`,
  );
}

/** By the last part of the address. */
export const ROWS = { list, queue, complaint, platform } as const;
