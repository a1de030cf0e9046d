// The HTTP entry of production and demo, once lib/entry/main has asked which Node this is.
import { createServer } from "node:http";
import nodeModule from "node:module";
import path from "node:path";
import { chooseDatabase } from "@/db/engine/choose-database";
import type { ChosenDatabase } from "@/db/engine/choose-database";
import { databaseLosses } from "@/db/engine/client";
import { closeReplica } from "@/db/engine/replica";
import { env, rereadEnv } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { watchDatabase } from "@/lib/entry/worker/watch-database";
import { watchReplica } from "@/lib/entry/worker/watch-replica";
import { giveBuiltConfig } from "@/lib/entry/http/built-config";
import { drain } from "@/lib/entry/http/drain";
import { guardConnections } from "@/lib/entry/http/guard-connections";
import { createHandler } from "@/lib/entry/http/handle";
import { takeFilings } from "@/lib/entry/http/take-filings";

/** How often Node looks for connections over their time; left to itself it looks every half minute. */
const CONNECTIONS_CHECKED_EVERY_MS = 1_000;
/** Longer than proxies keep a connection: one that we close may just be getting their next request. */
const KEEP_ALIVE_MS = 65_000;
/** Room for what was typed when a form could not be taken, which travels in cookies once. */
const MAX_HEADER_BYTES = 32_768;
/** Longer than the fifteen seconds in which every answer is out. A supervisor should wait for thirty. */
const STOPS_WITHIN_MS = 20_000;
/** Its supervisor waits for five seconds, linger included. */
const DEMO_STOPS_WITHIN_MS = 3_000;

// What Node compiled before, it need not compile again: Next comes in a fifth of the time. Node 20 has no such thing, and
// would not load a file that imports it by name.
(nodeModule.enableCompileCache as typeof nodeModule.enableCompileCache | undefined)?.();

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

const folder = path.resolve(import.meta.dirname, "../..");
const chosen = await prepare().catch(refuse);
await giveBuiltConfig(folder).catch(refuse);
const settings = env();
const logger = log("web");
const { default: next } = await import("next");

const app = next({
  dev: false,
  dir: folder,
  hostname: settings.HOST,
  port: settings.PORT,
  // Next answers upgrades of the server it is given, before every check of ours: it is given one that nobody reaches.
  httpServer: createServer(),
});
await app.prepare();
const handleByNext = app.getRequestHandler();

const handle = createHandler({
  takeFiling: takeFilings,
  next: (request, response) => handleByNext(request, response),
  logger,
  secure: !settings.demo,
  trustProxy: settings.TRUST_PROXY,
  publicUrl: new URL(settings.PUBLIC_URL),
  databaseLosses,
  metricsToken: settings.METRICS_TOKEN,
});

const limits = { maxHeaderSize: MAX_HEADER_BYTES, connectionsCheckingInterval: CONNECTIONS_CHECKED_EVERY_MS };
const server = createServer(limits, (request, response) => {
  handle(request, response).catch((error: unknown) => {
    logger.error({ err: error }, "a request failed");
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
// Nothing here speaks another protocol.
server.on("upgrade", (_, socket) => socket.destroy());
guardConnections(server);
server.keepAliveTimeout = KEEP_ALIVE_MS;

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
  // By it a supervisor distinguishes a process that could not start from one that served and fell.
  process.send?.("serving");
});

const watching = new AbortController();
// Pages ask for the pool of this process at every query: one that was replaced is theirs, too.
watchDatabase(watching.signal).catch((error: unknown) => {
  logger.fatal({ err: error }, "the web ends");
  process.exit(1);
});

void watchReplica(watching.signal);

let stopping = false;
/** Lets answers that have begun finish, then ends. */
function stop(): void {
  if (stopping) return;
  stopping = true;
  watching.abort();
  const within = settings.demo ? DEMO_STOPS_WITHIN_MS : STOPS_WITHIN_MS;
  void drain(server, within)
    .then(() => closeReplica())
    .then(() => chosen.stop())
    .finally(() => process.exit(0));
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
