// A process that does nothing but the clock's round, without a pause to speak of: a breach is written within a
// millisecond or two of its instant, as if a worker had just come by.
import { setTimeout as sleep } from "node:timers/promises";
import { productionContext } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { rereadEnv } from "@/lib/base/env";

rereadEnv();
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
for (;;) {
  await settleDue(productionContext(), { limit: 20 });
  await sleep(1);
}
