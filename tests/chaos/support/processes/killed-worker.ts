// One worker process, to be killed: the product's own worker, on a database that is migrated already. It sends mail where
// there is a receiver.
import { env, rereadEnv } from "@/lib/base/env";
import { runWorker } from "@/lib/entry/worker/worker";

rereadEnv();
const stopping = new AbortController();
process.once("SIGTERM", () => {
  stopping.abort();
});
process.on("disconnect", () => {
  stopping.abort();
});
await runWorker({ signal: stopping.signal, deliveries: env().SMTP_URL !== undefined });
process.exit(0);
