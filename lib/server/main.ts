// The HTTP entry of production and demo: `npm start`.
import { createServer } from "node:http";
import path from "node:path";
import { chooseDatabase } from "@/db/choose-database";
import type { ChosenDatabase } from "@/db/choose-database";
import { env, rereadEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { watchDatabase } from "@/lib/jobs/watch-database";
import { createHandler } from "@/lib/server/handle";

const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 60_000;
/** Room for what was typed when a session ended, which travels in cookies once. */
const MAX_HEADER_BYTES = 32_768;
/** Shorter than the ten seconds in which the whole demo must be gone. */
const STOP_WITHIN_MS = 4_000;

// React and Next choose their production build by this, at the moment they are loaded.
Reflect.set(process.env, "NODE_ENV", "production");
process.env["NEXT_TELEMETRY_DISABLED"] = "1";

/** What is wrong with the environment or the database, in a line each, instead of a stack. */
function refuse(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return process.exit(1);
}

/** DATABASE_URL, or the embedded PostgreSQL, which web and worker share. */
async function prepare(): Promise<ChosenDatabase> {
  rereadEnv();
  const chosen = await chooseDatabase();
  process.env["DATABASE_URL"] = chosen.url;
  rereadEnv();
  return chosen;
}

const chosen = await prepare().catch(refuse);
const settings = env();
const logger = log("web");
const { default: next } = await import("next");

const app = next({
  dev: false,
  dir: path.resolve(import.meta.dirname, "../.."),
  hostname: settings.HOST,
  port: settings.PORT,
});
await app.prepare();
const handleByNext = app.getRequestHandler();

const handle = createHandler({
  next: (request, response) => handleByNext(request, response),
  logger,
  secure: !settings.demo,
  trustProxy: settings.TRUST_PROXY,
  publicUrl: new URL(settings.PUBLIC_URL),
});

const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
  handle(request, response).catch((error: unknown) => {
    logger.error({ err: error }, "a request failed");
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.headersTimeout = HEADERS_TIMEOUT_MS;
server.requestTimeout = REQUEST_TIMEOUT_MS;

server.on("error", (error: NodeJS.ErrnoException) => {
  const taken = error.code === "EADDRINUSE";
  const place = `${settings.HOST}:${String(settings.PORT)}`;
  logger.fatal(
    taken ? `${place} is in use: stop what runs there, or set PORT to another number` : error.message,
  );
  process.exit(1);
});

server.listen(settings.PORT, settings.HOST, () => {
  logger.info({ address: server.address() }, "listening");
});

const watching = new AbortController();
/** Replaces a pool that wedged, for the pages too: they ask for the pool of this process at every query. */
async function watchPool(): Promise<void> {
  while (!watching.signal.aborted) {
    await watchDatabase(watching.signal).catch(() =>
      logger.error("the database has been silent for a minute"),
    );
  }
}
void watchPool();

let stopping = false;
/** Lets answers that have begun finish, then ends. */
function stop(): void {
  if (stopping) return;
  stopping = true;
  watching.abort();
  const force = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
  server.close(() => {
    clearTimeout(force);
    void chosen.stop().finally(() => process.exit(0));
  });
  server.closeIdleConnections();
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// Started by a supervisor: when that is gone, however it went, so are we.
if (process.channel !== undefined) process.on("disconnect", stop);

// A state nobody foresaw is not served from: the supervisor starts a fresh process.
process.on("uncaughtException", (error) => {
  logger.fatal({ err: error }, "uncaught exception");
  process.exit(1);
});
