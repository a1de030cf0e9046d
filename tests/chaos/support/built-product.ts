// The built product, running, for measurements that come to it by HTTP.
import { findFreePort } from "@/db/free-port";
import { createClient } from "@/db/client";
import type { Client } from "@/db/client";
import { buildWhenNeeded } from "@/lib/cli/demo/build";
import { e2eFacts } from "@/tests/support/e2e-facts";
import { startProduct } from "@/tests/support/e2e-product";

export interface BuiltProduct {
  readonly address: string;
  readonly client: Client;
  /** Programs of the product that ended by themselves so far. */
  exits(): number;
  stop(): Promise<void>;
}

/** Builds when needed, starts web and worker on a database of their own, and resolves when they are healthy. */
export async function runProduct(say: (line: string) => void): Promise<BuiltProduct> {
  // Scenes are told with the product's own commands and cookies, which need the keys of the demo.
  process.env["JIETONG_MODE"] = "demo";
  await buildWhenNeeded(say);
  const undo: (() => Promise<void>)[] = [];
  let exits = 0;
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  const hear = (line: string) => {
    if (/ ended \(.*\); starting it again$/.test(line)) exits += 1;
    say(`  ${line}`);
  };
  try {
    const port = await findFreePort("127.0.0.1");
    const address = await startProduct({
      port,
      sampleData: false,
      undo: (step) => void undo.push(step),
      say: hear,
    });
    const client = createClient(e2eFacts().databaseUrl, { max: 4, name: "jietong-chaos" });
    undo.push(() => client.close());
    return { address, client, exits: () => exits, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
