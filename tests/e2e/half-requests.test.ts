// Somebody begins requests and never ends them: each is answered and closed at the documented time, and the others are served.
import net from "node:net";
import { expect, test } from "@/tests/support/e2e-test";

/** As docs/operations.md says; Node looks once a second. Seconds. */
const HEADERS_WITHIN = 15;
/** A busy machine may be late, but never as late as Node's own half minute of looking would be. */
const LATEST = 25;

/** Sends the beginning of a request, and says how many seconds the product waited and what it said at last. */
function beginRequest(address: string, beginning: string): Promise<{ seconds: number; said: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const started = performance.now();
    let said = "";
    const socket = net.connect(Number(port), hostname, () => socket.write(beginning));
    socket.on("data", (chunk) => (said += chunk.toString()));
    socket.on("error", reject);
    socket.on("close", () => resolve({ seconds: (performance.now() - started) / 1_000, said }));
  });
}

test("headers that never end are waited for 15 seconds, and other visitors are answered meanwhile", async ({
  page,
  baseURL,
}) => {
  const halves = [
    "GET /zh HTTP/1.1\r\nHost: jietong.example\r\nX-Slow: ",
    "GET /zh HTTP/1.1\r\n",
    "G",
    "POST /api/filings HTTP/1.1\r\nHost: jietong.example\r\nContent-Length: 10\r\n",
  ];
  const begun = Array.from({ length: 10 }, () => halves).flat();
  const waiting = Promise.all(begun.map((beginning) => beginRequest(baseURL ?? "", beginning)));
  expect((await page.goto("/zh/rules"))?.status()).toBe(200);
  for (const { seconds, said } of await waiting) {
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(seconds).toBeGreaterThanOrEqual(HEADERS_WITHIN - 0.5);
    expect(seconds).toBeLessThan(LATEST);
  }
  expect((await page.goto("/en/rules"))?.status()).toBe(200);
});
