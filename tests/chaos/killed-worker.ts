// One worker process, to be killed: the product's own worker, except that nothing is sent.
import { rereadEnv } from "@/lib/env";
import { runWorker } from "@/lib/jobs/worker";

rereadEnv();
const stopping = new AbortController();
process.once("SIGTERM", () => {
  stopping.abort();
});
process.on("disconnect", () => {
  stopping.abort();
});
await runWorker({ signal: stopping.signal, deliveries: false });
process.exit(0);
