import { afterAll, beforeAll, expect, test } from "vitest";
import { ConnectionLost } from "@/db/engine/connection";
import { migrateWhenThere } from "@/lib/entry/database/migrate";
import { startFaultProxy, throughProxy } from "@/tests/chaos/support/network/fault-proxy";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function proxied() {
  const { hostname, port } = new URL(database.url);
  const proxy = await startFaultProxy({ host: hostname, port: Number(port) });
  return { proxy, url: throughProxy(database.url, proxy) };
}

test("a connection that is lost while migrating is opened once more", async () => {
  const { proxy, url } = await proxied();
  const lost: unknown[] = [];
  proxy.cutNextAnswerAfter(0);
  await migrateWhenThere(url, {
    signal: new AbortController().signal,
    onLost: (error) => void lost.push(error),
  });
  await proxy.close();
  expect(lost).toHaveLength(1);
  expect(proxy.cuts).toBe(1);
});

test("who is asked to stop does not try again", async () => {
  const { proxy, url } = await proxied();
  proxy.cutNextAnswerAfter(0);
  const trying = migrateWhenThere(url, { signal: AbortSignal.abort(), onLost: () => undefined });
  await expect(trying).rejects.toMatchObject({ cause: expect.any(ConnectionLost) as unknown });
  await proxy.close();
});
