// Filings that arrive at the same moment share their statements and their commit; each is still judged alone.
import { setTimeout as sleep } from "node:timers/promises";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClient } from "@/db/engine/client";
import { contextAt } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import type { FileComplaintInput } from "@/lib/complaint/engine/complaint-inputs";
import { startFaultProxy, throughProxy } from "@/tests/chaos/support/network/fault-proxy";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { accountOf, aFiling, givenPlatform, givenRulebook, must, START } from "@/tests/support/stories";

let base: TestDatabase;
let shop: string;
/** Somebody who has taken every place on the platform. */
let crowded: string;

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
  shop = (await givenPlatform(base.db)).id;
  crowded = await somebody();
  for (let n = 0; n < 3; n += 1) must(await file(aFiling(shop, START), crowded));
});
afterAll(() => base.drop());

async function somebody(): Promise<string> {
  const contact = { kind: "email", value: `${v7()}@example.test`, locale: "zh", joinPersonId: null } as const;
  return must(await verifyContact(contextAt(base.db, START), contact)).personId;
}
const file = (input: FileComplaintInput, personId: string | null = null, db = base.db) =>
  fileComplaint(contextAt(db, START), personId === null ? null : accountOf(personId), input);
const strangers = (count: number) => Array.from({ length: count }, () => aFiling(shop, START));
const count = async () =>
  Number((await base.sql<{ n: string }[]>`select count(*) as n from complaint`)[0]?.n);
/** In how many commits these were written. */
const commitsOf = async (ids: readonly string[]) =>
  (await base.sql`select distinct xmin::text from complaint where id in ${base.sql([...ids])}`).length;
/** Each of these has its text, attempt, event and outbox row. */
const wholeOnes = async (ids: readonly string[]) =>
  base.sql`select c.id from complaint c where id in ${base.sql([...ids])}
    and exists (select 1 from complaint_text t where t.complaint_id = c.id)
    and exists (select 1 from attempt a where a.complaint_id = c.id)
    and exists (select 1 from complaint_event e where e.complaint_id = c.id and e.hash = c.chain_head)
    and exists (select 1 from outbox o where o.complaint_id = c.id)`;

test("strangers who file at the same moment are written whole, in one commit", async () => {
  const filed = (await Promise.all(strangers(8).map((input) => file(input)))).map(must);
  const ids = filed.map(({ complaintId }) => complaintId);
  expect(new Set(ids).size).toBe(8);
  expect(await wholeOnes(ids)).toHaveLength(8);
  expect(await commitsOf(ids)).toBe(1);
});

test("the same form twice among strangers is filed once and answered twice", async () => {
  const before = await count();
  const [twice, ...others] = strangers(4);
  if (twice === undefined) throw new Error("nobody files");
  const filed = (await Promise.all([twice, ...others, twice].map((input) => file(input)))).map(must);
  expect(await count()).toBe(before + 4);
  const [first, last] = [filed[0], filed.at(-1)];
  expect(last?.number).toBe(first?.number);
  expect([first?.replay, last?.replay].sort()).toEqual([false, true]);
  expect(filed.slice(1, -1).map(({ replay }) => replay)).toEqual([false, false, false]);
});

test("five of one person among strangers: three are filed, two refused, and no stranger suffers", async () => {
  const person = await somebody();
  const theirs = Array.from({ length: 5 }, () => aFiling(shop, START));
  const [mine, others] = await Promise.all([
    Promise.all(theirs.map((input) => file(input, person))),
    Promise.all(strangers(5).map((input) => file(input))),
  ]);
  expect(mine.filter(({ ok }) => ok)).toHaveLength(3);
  expect(mine.filter(({ ok }) => !ok)).toEqual(Array(2).fill({ ok: false, refusal: "too_many_live" }));
  expect(await wholeOnes(others.map((result) => must(result).complaintId))).toHaveLength(5);
});

test("one that cannot be written fails alone, and nothing of it is left", async () => {
  const before = await count();
  const bad = aFiling(shop, START);
  const [broken, ...others] = await Promise.allSettled([
    file(bad, v7()),
    ...strangers(6).map((input) => file(input)),
  ]);
  expect(broken).toMatchObject({ status: "rejected", reason: { code: "23503" } });
  expect(others.map(({ status }) => status)).toEqual(Array(6).fill("fulfilled"));
  expect(await count()).toBe(before + 6);
  // Its key is free: the same form of somebody who exists is filed.
  expect(must(await file(bad)).replay).toBe(false);
});

test.each(["before the commit", "after it"])(
  "a connection cut %s acknowledges nobody, and every form sent again is filed once",
  async (when) => {
    const at = new URL(base.url);
    const proxy = await startFaultProxy({ host: at.hostname, port: Number(at.port) });
    const name = `jietong-cut-${v7()}`;
    const client = createClient(throughProxy(base.url, proxy), { name });
    try {
      // The rules are read and nothing is written.
      expect(await file(aFiling(shop, START), crowded, client.db)).toMatchObject({
        ok: false,
      });
      const before = await count();
      const inputs = strangers(6);
      const send = () => Promise.allSettled(inputs.map((input) => file(input, null, client.db)));
      const cut = async () => {
        if (when === "after it") {
          proxy.cutAfterNextCommit();
          return send();
        }
        return base.sql.begin(async (tx) => {
          await tx`lock table complaint in share mode`;
          const sent = send();
          await sleep(500);
          await base.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`;
          return sent;
        });
      };
      const lost = {
        status: "rejected",
        reason: expect.objectContaining({ name: "ConnectionLost" }) as unknown,
      };
      expect(await cut()).toEqual(Array(6).fill(lost));
      expect(await count()).toBe(when === "after it" ? before + 6 : before);
      const again = (await Promise.all(inputs.map((input) => file(input, null, client.db)))).map(must);
      expect(again.map(({ replay }) => replay)).toEqual(Array(6).fill(when === "after it"));
      expect(await count()).toBe(before + 6);
      expect(await wholeOnes(again.map(({ complaintId }) => complaintId))).toHaveLength(6);
    } finally {
      await client.close();
      await proxy.close();
    }
  },
);
