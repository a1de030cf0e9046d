import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { Server } from "node:http";
import pino from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/engine/client";
import { noteRound, VERIFY_LOG } from "@/db/operations/round";
import { rereadEnv } from "@/lib/base/env";
import { limit } from "@/lib/sign-in/engine/rate-limit";
import { createHandler } from "@/lib/entry/http/handle";
import { listAlerts } from "@/tests/checks/deployment";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

const TOKEN = randomBytes(32).toString("base64");
const GONE = "postgres://nobody@127.0.0.1:1/nowhere";

let database: TestDatabase;
let server: Server | undefined;

async function useDatabase(url: string): Promise<void> {
  await closeDatabase();
  process.env["DATABASE_URL"] = url;
  rereadEnv();
}

beforeAll(async () => {
  database = await testDatabase();
  await useDatabase(database.url);
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

/** The entry before a product that answers 404 to every address. */
async function serve(metricsToken: string | undefined) {
  const handle = createHandler({
    next: (_, response) => {
      response.writeHead(404).end("no such page");
      return Promise.resolve();
    },
    logger: pino({ level: "silent" }),
    secure: false,
    trustProxy: false,
    publicUrl: new URL("http://127.0.0.1"),
    metricsToken,
  });
  const started = createServer((request, response) => void handle(request, response));
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  const origin = `http://127.0.0.1:${String(address.port)}`;
  return async (path: string, authorization?: string) => {
    const answer = await fetch(`${origin}${path}`, {
      headers: authorization === undefined ? {} : { Authorization: authorization },
    });
    return { status: answer.status, text: await answer.text(), type: answer.headers.get("content-type") };
  };
}

function valueOf(text: string, name: string): number | undefined {
  const line = text.split("\n").find((candidate) => candidate.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

describe("the metrics are for those who show the token", () => {
  test("to everybody else the address is like any other that nobody serves", async () => {
    const ask = await serve(TOKEN);
    const unknown = await ask("/api/nothing");
    expect(unknown.status).toBe(404);
    expect(await ask("/api/metrics")).toEqual(unknown);
    expect(await ask("/api/metrics", "Bearer wrong")).toEqual(unknown);
    expect(await ask("/api/metrics", `Bearer ${TOKEN}x`)).toEqual(unknown);
    expect(await ask("/api/metrics", `Basic ${TOKEN}`)).toEqual(unknown);
    expect((await ask("/api/metrics", `Bearer ${TOKEN}`)).status).toBe(200);
  });

  test("where no token is set, no token opens them", async () => {
    const ask = await serve(undefined);
    expect((await ask("/api/metrics", "Bearer undefined")).status).toBe(404);
    expect((await ask("/api/metrics", "Bearer ")).status).toBe(404);
  });
});

describe("what they say", () => {
  const read = async () => (await serve(TOKEN))("/api/metrics", `Bearer ${TOKEN}`);

  test("every line is one that Prometheus reads", async () => {
    const { text, type } = await read();
    expect(type).toBe("text/plain; version=0.0.4; charset=utf-8");
    const line = /^(# (HELP|TYPE) [a-z0-9_]+ .+|[a-z0-9_]+(\{([a-zA-Z]+="[^"]*",?)+\})? -?[0-9.e+-]+)$/;
    expect(
      text
        .trimEnd()
        .split("\n")
        .filter((row) => !line.test(row)),
    ).toEqual([]);
  });

  test("answers are counted by class of route, never by address", async () => {
    const ask = await serve(TOKEN);
    await ask("/zh/complaints/JT-2026-0000001");
    await ask("/zh/complaints/JT-2026-0000002");
    const { text } = await ask("/api/metrics", `Bearer ${TOKEN}`);
    const labels = 'route="complaints",method="GET"';
    expect(valueOf(text, `jietong_http_answers_total{${labels},status="404"}`)).toBe(2);
    expect(valueOf(text, `jietong_http_answer_seconds_bucket{${labels},le="+Inf"}`)).toBe(2);
    expect(text).not.toContain("JT-2026");
  });

  test("runs of a round add up over all workers", async () => {
    await noteRound(database.db, "settle", { runs: 3, failures: 1, busySeconds: 0.5 });
    await noteRound(database.db, "settle", { runs: 4, failures: 0, busySeconds: 0.25 });
    const { text } = await read();
    expect(valueOf(text, 'jietong_round_runs_total{round="settle"}')).toBe(7);
    expect(valueOf(text, 'jietong_round_failures_total{round="settle"}')).toBe(1);
    expect(valueOf(text, 'jietong_round_busy_seconds_total{round="settle"}')).toBe(0.75);
  });

  test("a log that was never verified is absent, not verified just now", async () => {
    expect(valueOf((await read()).text, "jietong_log_verified_seconds_ago")).toBeUndefined();
    await noteRound(database.db, VERIFY_LOG, { runs: 1, failures: 0, busySeconds: 1 });
    expect(valueOf((await read()).text, "jietong_log_verified_seconds_ago")).toBeLessThan(60);
  });

  test("what waits, what was given up and what is connected is counted", async () => {
    await database.sql`insert into outbox (event_key, topic) values ('a', 'filed'), ('b', 'filed')`;
    await database.sql`insert into notification (id, event_key, recipient, channel, message, locale, state)
      values (gen_random_uuid(), 'a', 'staff:1', 'email', 'filed', 'zh', 'dead'),
        (gen_random_uuid(), 'b', 'staff:1', 'email', 'filed', 'zh', 'pending'),
        (gen_random_uuid(), 'c', 'staff:1', 'in_app', 'filed', 'zh', 'pending')`;
    const { text } = await read();
    expect(valueOf(text, 'jietong_waiting{kind="outbox"}')).toBe(2);
    expect(valueOf(text, 'jietong_waiting{kind="deliveries"}')).toBe(1);
    expect(valueOf(text, "jietong_dead_letters")).toBe(1);
    expect(text).toContain('jietong_database_connections{application="jietong",state="active"}');
  });

  test("a refused try is counted under its limit, without who tried", async () => {
    const once = { max: 1, windowSeconds: 60 };
    await limit(database.db, "some-limit:203.0.113.9", once);
    await limit(database.db, "some-limit:203.0.113.9", once);
    const { text } = await read();
    expect(valueOf(text, 'jietong_limit_refusals_total{limit="some-limit"}')).toBe(1);
    expect(text).not.toContain("203.0.113.9");
  });

  test("whatever an alarm asks for is there, under the labels that it asks by", async () => {
    await noteRound(database.db, "settle", { runs: 1, failures: 0, busySeconds: 0.1 });
    await noteRound(database.db, VERIFY_LOG, { runs: 1, failures: 0, busySeconds: 1 });
    const ask = await serve(TOKEN);
    await ask("/zh");
    await limit(database.db, "asked:1", { max: 0, windowSeconds: 60 });
    const metricLines = (await ask("/api/metrics", `Bearer ${TOKEN}`)).text.split("\n");
    const selectors = listAlerts().flatMap(({ expr }) => [
      ...expr.matchAll(/\b((?:jietong|nodejs|process)_[a-z0-9_]+)(?:\{([^}]*)\})?/g),
    ]);
    expect(selectors.length).toBeGreaterThan(listAlerts().length);
    const missing = selectors.filter(([, name = "", labels = ""]) => {
      const values = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(
        (pair) => `${pair[1] ?? ""}="${pair[2] ?? ""}"`,
      );
      return !metricLines.some(
        (line) => new RegExp(`^${name}[ {]`).test(line) && values.every((one) => line.includes(one)),
      );
    });
    // The label that is asked for by a pattern or by what it is not stands in the lines all the same.
    const byPattern = selectors.flatMap(([, name = "", labels = ""]) =>
      [...labels.matchAll(/(\w+)(=~|!=|!~)"/g)].map((pair) => `${name} ${pair[1] ?? ""}`),
    );
    const unknown = byPattern.filter((pair) => {
      const [name = "", label = ""] = pair.split(" ");
      return !metricLines.some((line) => line.startsWith(`${name}{`) && line.includes(`${label}="`));
    });
    expect({ missing: missing.map(([selector]) => selector), unknown }).toEqual({ missing: [], unknown: [] });
  });

  test("with the database gone the process still speaks for itself", async () => {
    await useDatabase(GONE);
    const { status, text } = await read();
    await useDatabase(database.url);
    expect(status).toBe(200);
    expect(valueOf(text, "jietong_database_up")).toBe(0);
    expect(valueOf(text, "process_resident_memory_bytes")).toBeGreaterThan(0);
  });
});
