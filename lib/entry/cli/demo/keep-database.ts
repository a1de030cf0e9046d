// Keeps the embedded PostgreSQL of the demo running: one that was killed is started again where it was, sooner at first and
// later if it keeps failing.
import { setTimeout as sleep } from "node:timers/promises";
import type { ChosenDatabase } from "@/db/engine/choose-database";
import { startEmbedded, type Embedded } from "@/db/engine/embedded";

const LOOKED_AT_EVERY_MS = 500;
const LONGEST_DELAY_MS = 10_000;

/** PostgreSQL's last words follow in further lines. */
function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}

/**
 * Starts it on `dataDir`, or finds it running there, and keeps it running on the same port until stopped, so that web and
 * worker find it under the address that they know. Throws one readable Error when the first start fails.
 */
export async function keepDatabase(dataDir: string, say: (line: string) => void): Promise<ChosenDatabase> {
  let server: Embedded = await startEmbedded({ dataDir });
  const { url } = server;
  const port = Number(new URL(url).port);
  const stopping = new AbortController();
  const { signal } = stopping;

  const goesOn = (delay: number) => sleep(delay, true, { signal }).catch(() => false);

  const watch = async () => {
    for (let delay = LOOKED_AT_EVERY_MS; await goesOn(delay);) {
      if (await server.isRunning()) {
        delay = LOOKED_AT_EVERY_MS;
        continue;
      }
      say("database ended; starting it again");
      try {
        server = await startEmbedded({ dataDir, port });
        delay = LOOKED_AT_EVERY_MS;
      } catch (error) {
        // Backends of the one that was killed hold its memory for a moment; another program may have its port.
        delay = Math.min(delay * 2, LONGEST_DELAY_MS);
        say(`database did not start, once more in ${String(delay / 1_000)} s: ${firstLine(error)}`);
      }
    }
  };
  const watching = watch();
  return {
    url,
    stop: async () => {
      stopping.abort();
      await watching;
      await server.stop();
    },
  };
}
