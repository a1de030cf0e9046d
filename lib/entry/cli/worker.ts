// `npm run worker`: the timed work of the product. Several may run; a supervisor starts one again when it ends.
import { chooseDatabase } from "@/db/engine/choose-database";
import { migrateWhenThere } from "@/lib/entry/database/migrate";
import { rereadEnv } from "@/lib/base/env";
import { runWorker } from "@/lib/entry/worker/worker";
import { log } from "@/lib/base/log";

const stopping = new AbortController();
const stop = () => {
  stopping.abort();
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
// Started by a supervisor: when that is gone, however it went, so are we.
if (process.channel !== undefined) process.once("disconnect", stop);

// A state nobody foresaw is not worked from: the supervisor starts a fresh process.
const fail = (error: unknown) => {
  log("worker").fatal({ err: error }, "the worker ends");
  process.exit(1);
};
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

// What is wrong with the environment, in a line each, instead of a stack. The log cannot say it: it needs the same environment.
try {
  rereadEnv();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

try {
  const chosen = await chooseDatabase();
  process.env["DATABASE_URL"] = chosen.url;
  rereadEnv();
  await migrateWhenThere(chosen.url, {
    signal: stopping.signal,
    onLost: (error) => log("worker").warn({ err: error }, "the database was lost while migrating; once more"),
  });
  await runWorker({ signal: stopping.signal });
  await chosen.stop();
  process.exit(0);
} catch (error) {
  fail(error);
}
