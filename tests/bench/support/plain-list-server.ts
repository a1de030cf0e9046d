// The plain list in a process of its own.
import path from "node:path";
import { startServer, type NodeServer } from "@/tests/bench/support/node-server";
import type { Undo } from "@/tests/figures/undo";
import { ROOT } from "@/tests/support/steps";

/** Serves the rows of the bare application (tests/bench/bare/app/rows) without Next. */
export function startPlainList(databaseUrl: string, undo: Undo): Promise<NodeServer> {
  const program = path.join(ROOT, "tests/bench/support/plain-list.ts");
  return startServer(
    {
      cwd: ROOT,
      args: () => ["--import", "tsx/esm", program],
      env: { DATABASE_URL: databaseUrl },
      ready: "/",
    },
    undo,
  );
}
