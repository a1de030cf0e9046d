// The product's web process, as `npm start` runs it.
import { buildWhenNeeded } from "@/lib/entry/build/build-when-needed";
import { startServer } from "@/tests/bench/support/node-server";
import type { NodeServer } from "@/tests/bench/support/node-server";
import type { Undo } from "@/tests/figures/undo";
import { ROOT } from "@/tests/support/steps";
import { WEB_PROGRAM } from "@/lib/entry/cli/demo/services";

/** Serves `databaseUrl`. Each request says where it comes from, as a proxy would: limits count for each address. */
export async function startWeb(
  databaseUrl: string,
  undo: Undo,
  say: (line: string) => void,
): Promise<NodeServer> {
  await buildWhenNeeded(say);
  return startServer(
    {
      cwd: ROOT,
      args: () => WEB_PROGRAM,
      env: { JIETONG_MODE: "demo", TRUST_PROXY: "1", DATABASE_URL: databaseUrl },
      ready: "/zh/rules",
    },
    undo,
  );
}
