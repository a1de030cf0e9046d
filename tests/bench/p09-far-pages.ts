// P9: page 10,000 of a list against page 1, as its screen reads it: the company's inbox (open and closed) and the
// regulator's queues. The figure is the worst of them.
import { sql, type SQL } from "drizzle-orm";
import { closeDatabase } from "@/db/engine/client";
import { mintActor } from "@/lib/domain/people/actor";
import { rereadEnv } from "@/lib/base/env";
import { companyInboxScreen } from "@/lib/complaint/screens/company-inbox";
import { INBOX_PAGE_SIZE } from "@/lib/complaint/screens/inbox-page";
import { regulatorQueueScreen } from "@/lib/complaint/screens/regulator-queue";
import { FIRST_COMPANY_PLATFORMS, LONG_PAST, loadedId } from "@/tests/bench/support/load-people";
import { loadedDatabase, type LoadedDatabase, type LoadSize } from "@/tests/bench/support/loaded-database";
import { median, ratioOf, timeRounds, type Side } from "@/tests/bench/support/rounds";
import type { Measure, Size } from "@/tests/figures/figure";

const SIZES: Readonly<Record<Size, LoadSize>> = { short: "100k", normal: "1M", large: "1M" };
const ROUNDS = { rounds: 20, times: 5 } as const;
const PAGE = 10_000;
const QUEUE_PAGE_SIZE = 20;

interface List {
  readonly name: string;
  readonly pageSize: number;
  /** The rows in their order: instant (as text) and id. */
  readonly rows: SQL;
  /** Reads the page that begins after a row; null: the first. Answers how many rows it shows. */
  readonly read: (after: { readonly at: string; readonly id: string } | null) => Promise<number>;
}

const ids = (platformIds: readonly string[]) => sql`${`{${platformIds.join(",")}}`}::uuid[]`;

function inbox(name: string, view: "open" | "closed", platformIds: readonly string[]): List {
  const companyId = loadedId("company", 1);
  const actor = mintActor({
    side: "company",
    role: "company_agent",
    staffId: loadedId("staff", 1),
    companyId,
    platformIds,
  });
  const order = view === "open" ? "running" : "closed";
  const rows =
    view === "open"
      ? sql`select deadline_at as at, id from complaint where platform_id = any(${ids(platformIds)})
          and status <> 'closed' and clock_state = 'running' order by deadline_at, id`
      : sql`select closed_at as at, id from complaint where platform_id = any(${ids(platformIds)})
          and status = 'closed' order by closed_at desc, id desc`;
  return {
    name,
    pageSize: INBOX_PAGE_SIZE,
    rows,
    read: async (after) => {
      const place = after === null ? null : `${order}.${String(Date.parse(after.at))}.${after.id}`;
      const screen = await companyInboxScreen(actor, { view, after: place, before: null, query: null });
      return screen.lines.length;
    },
  };
}

function queue(name: string, named: "breached" | "all"): List {
  const actor = mintActor({ side: "regulator", role: "regulator_officer", staffId: loadedId("staff", 0) });
  const filter = { queue: named, platform: "", number: "", barrier: null, level: null };
  const rows =
    named === "breached"
      ? sql`select coalesce(late_since, deadline_at) as at, id from complaint where status <> 'closed' and escalation > 0 order by 1, id`
      : sql`select filed_at as at, id from complaint order by filed_at desc, id desc`;
  return {
    name,
    pageSize: QUEUE_PAGE_SIZE,
    rows,
    read: async (after) => {
      const cursor = after === null ? "" : `${new Date(after.at).toISOString()}~${after.id}`;
      return (await regulatorQueueScreen(actor, filter, { after: cursor })).lines.length;
    },
  };
}

/** Page 10,000, or the last full one of a shorter list. */
async function compare({ db }: LoadedDatabase, list: List) {
  const counted = await db.execute<{ n: number }>(sql`select count(*)::int as n from (${list.rows}) listed`);
  const page = Math.min(PAGE, Math.floor(Number(counted[0]?.n) / list.pageSize));
  const [last] = await db.execute<{ at: string; id: string }>(
    sql`${list.rows} offset ${(page - 1) * list.pageSize - 1} limit 1`,
  );
  if (last === undefined) throw new Error(`${list.name} has no far page.`);
  const side = (name: string, after: typeof last | null): Side => ({
    name,
    run: async (times) => {
      for (let n = 0; n < times; n += 1) {
        const shown = await list.read(after);
        if (shown < list.pageSize) throw new Error(`${list.name}, ${name}: a page of ${String(shown)} rows.`);
      }
    },
  });
  const timed = await timeRounds([side("far", last), side("first", null)], ROUNDS);
  const [far = 0, first = 0] = timed.each.map((each) => median(each));
  return { list, page, far, first, ratio: ratioOf(timed, 0, 1) };
}

export const measure: Measure = async ({ size, say }) => {
  const loaded = await loadedDatabase(SIZES[size], say);
  const before = process.env["DATABASE_URL"];
  // Screens ask the database of their process.
  process.env["DATABASE_URL"] = loaded.url;
  rereadEnv();
  try {
    const own = Array.from({ length: FIRST_COMPANY_PLATFORMS }, (_, n) => loadedId("platform", n + 1));
    const lists = [
      inbox("company, open", "open", own),
      inbox("company, closed", "closed", [loadedId("platform", LONG_PAST)]),
      queue("regulator, breached", "breached"),
      queue("regulator, all", "all"),
    ];
    const found = [];
    for (const list of lists) found.push(await compare(loaded, list));
    const worst = found.toSorted((a, b) => b.ratio.value - a.ratio.value)[0];
    if (worst === undefined) throw new Error("No list was read.");
    const pages = found.map(({ list, page }) => `${list.name} page ${page.toLocaleString("en")}`).join("; ");
    return [
      {
        key: "P9",
        ...worst.ratio,
        full: found.every(({ page }) => page === PAGE),
        note: `the worst of: ${pages}; ${loaded.counts.open.toLocaleString("en")} open complaints`,
        series: found.flatMap(({ list, page, first, far }) => [
          { label: `${list.name}: page 1`, value: first, unit: "ms" },
          { label: `${list.name}: page ${page.toLocaleString("en")}`, value: far, unit: "ms" },
        ]),
      },
    ];
  } finally {
    await closeDatabase();
    if (before === undefined) delete process.env["DATABASE_URL"];
    else process.env["DATABASE_URL"] = before;
    rereadEnv();
    await loaded.close();
  }
};
