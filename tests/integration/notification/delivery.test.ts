import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { listPendingDeliveries } from "@/db/notification/notification";
import type { Delivery } from "@/db/notification/notification";
import { rereadEnv } from "@/lib/base/env";
import { deliver } from "@/lib/notification/rounds/deliver";
import { startDeliveryQueue } from "@/lib/notification/rounds/delivery-queue";
import type { DeliveryQueue } from "@/lib/notification/rounds/delivery-queue";
import { notify } from "@/lib/notification/rounds/notify";
import { listStoredMails } from "@/lib/notification/engine/mail-folder";
import { closeMailer } from "@/lib/notification/engine/mailer";
import { Receiver } from "@/tests/integration/notification/smtp-receiver";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { START, givenComplaint, givenPlatform, givenRulebook } from "@/tests/support/stories";

let own: TestDatabase;
let folder: string;
let queue: DeliveryQueue | undefined;
let receiver: Receiver | undefined;

beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
  folder = await mkdtemp(path.join(os.tmpdir(), "jietong-mail-"));
  process.env["MAIL_FOLDER"] = folder;
});
beforeEach(async () => {
  await own.sql`delete from notification`;
  await own.sql`delete from outbox`;
});
afterEach(async () => {
  await queue?.stop();
  queue = undefined;
  closeMailer();
  await receiver?.close();
  receiver = undefined;
  delete process.env["SMTP_URL"];
  rereadEnv();
});
afterAll(async () => {
  delete process.env["MAIL_FOLDER"];
  rereadEnv();
  await rm(folder, { recursive: true, force: true });
  await own.drop();
});

function sendTo(port: number): void {
  process.env["SMTP_URL"] = `smtp://127.0.0.1:${String(port)}`;
  rereadEnv();
}

const startQueue = async () => {
  queue = await startDeliveryQueue(own.url, (id) => deliver(own.db, id));
  return queue;
};

/** Files by e-mail, tells it, and answers the ids of the mails to be sent. */
async function fileAndTell(complaints = 1): Promise<readonly Delivery[]> {
  const platform = await givenPlatform(own.db);
  for (let n = 0; n < complaints; n += 1) await givenComplaint(own.db, platform.id, START);
  return (await notify(own.db, { limit: 100 })).deliverable;
}

async function until(holds: () => Promise<boolean> | boolean, ms = 20_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error("It did not happen in time.");
    await sleep(50);
  }
}

const states = async () =>
  await own.sql<{ state: string; tries: number; last_error: string | null }[]>`
    select state::text, tries, last_error from notification where channel <> 'in_app'`;

test("each mail reaches a real SMTP receiver once, with the words and the id of its notification", async () => {
  receiver = new Receiver();
  sendTo(await receiver.listen());
  const running = await startQueue();
  const ids = await fileAndTell(5);
  await running.enqueue(ids);
  // Asked for again while it runs, and again when it is done: still one mail each.
  await running.enqueue(ids);
  await until(async () => (await states()).every((row) => row.state === "sent"));
  await running.enqueue(ids);
  await sleep(1_500);
  expect(receiver.mails.map((mail) => mail.messageId).sort()).toEqual(
    ids.map(({ id }) => `<${id}@127.0.0.1>`).sort(),
  );
  expect(receiver.mails[0]?.to).toMatch(/^consumer@.*\.test$/);
  expect(receiver.mails[0]?.raw).toMatch(/^auto-submitted: auto-generated/im);
});

test("a receiver that is down loses nothing: the mail waits and arrives when it is back", async () => {
  receiver = new Receiver();
  const port = await receiver.listen();
  await receiver.close();
  sendTo(port);
  const running = await startQueue();
  await running.enqueue(await fileAndTell());
  await until(async () => ((await states())[0]?.tries ?? 0) >= 1);
  expect(await states()).toMatchObject([
    { state: "pending", last_error: expect.stringContaining("ECONNREFUSED") as string },
  ]);
  receiver = new Receiver();
  await receiver.listen(port);
  await until(async () => (await states())[0]?.state === "sent");
  expect(receiver.mails).toHaveLength(1);
});

test("a queue that lost its jobs is filled again from the rows that are still pending", async () => {
  receiver = new Receiver();
  sendTo(await receiver.listen());
  const ids = await fileAndTell(3);
  // The process that should have enqueued them died.
  const running = await startQueue();
  const pending = await listPendingDeliveries(own.db, { seconds: 0, after: null, limit: 2 });
  const rest = await listPendingDeliveries(own.db, { seconds: 0, after: pending.at(-1) ?? null, limit: 2 });
  expect([...pending, ...rest].map((row) => row.id).sort()).toEqual(
    ids.map((delivery) => delivery.id).sort(),
  );
  await running.enqueue([...pending, ...rest].map(({ id }) => ({ id, urgent: false })));
  await until(async () => (await states()).every((row) => row.state === "sent"));
  expect(receiver.mails).toHaveLength(3);
});

test("an address that is refused for good is given up after three tries, and keeps its reason", async () => {
  receiver = new Receiver();
  receiver.answer = () => Object.assign(new Error("No such mailbox"), { responseCode: 550 });
  sendTo(await receiver.listen());
  const [{ id } = { id: randomUUID() }] = await fileAndTell();
  await expect(deliver(own.db, id)).rejects.toThrow();
  await expect(deliver(own.db, id)).rejects.toThrow();
  await deliver(own.db, id);
  expect(await states()).toMatchObject([
    { state: "dead", tries: 3, last_error: expect.stringContaining("No such mailbox") as string },
  ]);
});

test("a receiver that is busy is not an address that is wrong", async () => {
  receiver = new Receiver();
  receiver.answer = () => Object.assign(new Error("Try later"), { responseCode: 451 });
  sendTo(await receiver.listen());
  const [{ id } = { id: randomUUID() }] = await fileAndTell();
  for (let tries = 0; tries < 15; tries += 1) await expect(deliver(own.db, id)).rejects.toThrow();
  expect(await states()).toMatchObject([{ state: "pending", tries: 15 }]);
  await own.sql`update notification set created_at = created_at - interval '97 hours'`;
  await deliver(own.db, id);
  expect(await states()).toMatchObject([{ state: "dead", tries: 16 }]);
});

test("without a mail server, mails and text messages land in the development folder", async () => {
  const platform = await givenPlatform(own.db);
  await givenComplaint(own.db, platform.id, START, { contact: { kind: "phone", value: "13912345678" } });
  await givenComplaint(own.db, platform.id, START, { contact: { kind: "email", value: "li@example.test" } });
  for (const { id } of (await notify(own.db, { limit: 100 })).deliverable) await deliver(own.db, id);
  const stored = await listStoredMails(10);
  expect(stored.map((mail) => [mail.channel, mail.to]).sort()).toEqual([
    ["email", "li@example.test"],
    ["sms", "+8613912345678"],
  ]);
});
