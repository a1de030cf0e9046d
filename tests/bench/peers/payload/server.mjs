// Payload's REST API behind a bare node:http server, for comparison with the one in Next, which is how it is shipped. With NODE_ENV=development
// it makes its tables, people and platforms, prints a token and ends; otherwise it serves.
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { getPayload, handleEndpoints } from "payload";
import config from "./config.mjs";

const ACCOUNT = { email: "filer@example.test", password: "a password for measuring only" };

async function prepare() {
  const payload = await getPayload({ config });
  await payload.create({ collection: "users", data: ACCOUNT });
  for (let n = 0; n < Number(process.env.PLATFORMS); n += 1)
    await payload.create({ collection: "platforms", data: { slug: `bench-${String(n)}` }, depth: 0 });
  process.exit(0);
}

async function serve() {
  await getPayload({ config });
  createServer((incoming, outgoing) => {
    const hasBody = incoming.method === "POST";
    const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
      method: incoming.method,
      headers: incoming.headers,
      ...(hasBody ? { body: Readable.toWeb(incoming), duplex: "half" } : {}),
    });
    void handleEndpoints({ config, request })
      .then(async (answer) => {
        const body = Buffer.from(await answer.arrayBuffer());
        const headers = Object.fromEntries(answer.headers);
        outgoing.writeHead(answer.status, { ...headers, "Content-Length": body.length }).end(body);
      })
      .catch(() => outgoing.writeHead(500, { "Content-Length": 0 }).end());
  }).listen(Number(process.env.PORT), "127.0.0.1");
}

await (process.env.NODE_ENV === "development" ? prepare() : serve());
