import { Agent, createServer, request } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { drain } from "@/lib/entry/http/drain";

const LONG_MS = 10_000;
let server: Server | undefined;
afterEach(() => server?.closeAllConnections());

/** A server whose `/slow` answers when the test says so. */
async function serve() {
  let finish: () => void = () => undefined;
  let begin: () => void = () => undefined;
  const began = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const started = createServer((asked, response) => {
    finish = () => void response.end("done");
    if (asked.url === "/slow") begin();
    else finish();
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string, over = agent) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request({ port: address.port, host: "127.0.0.1", path, agent: over }, (answer) => {
        answer.resume();
        answer.once("end", () => resolve(answer));
      });
      sent.once("error", reject);
      sent.end();
    });
  return { started, ask, began, finish: () => finish() };
}

test("an answer that has begun is finished, and then no new one is taken", async () => {
  const { started, ask, began, finish } = await serve();
  const slow = ask("/slow");
  await began;
  const over = drain(started, LONG_MS);
  finish();
  expect((await slow).statusCode).toBe(200);
  await over;
  await expect(ask("/", new Agent())).rejects.toThrow("ECONNREFUSED");
});

test("a connection that a proxy holds open still gets its next answer, and is asked to close", async () => {
  const { started, ask } = await serve();
  expect((await ask("/")).headers.connection).toBe("keep-alive");
  const over = drain(started, LONG_MS);
  const last = await ask("/");
  expect([last.statusCode, last.headers.connection]).toEqual([200, "close"]);
  await over;
});

test("an answer that takes too long is cut off", async () => {
  const { started, ask, began } = await serve();
  const slow = ask("/slow").catch(() => "cut off");
  await began;
  await drain(started, 1);
  expect(await slow).toBe("cut off");
});
