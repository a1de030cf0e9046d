// The built product, running, for measurements that come to it by HTTP.
import { findFreePort } from "@/db/engine/free-port";
import { createClient } from "@/db/engine/client";
import type { Client } from "@/db/engine/client";
import { buildWhenNeeded } from "@/lib/entry/build/build-when-needed";
import { undoing } from "@/tests/figures/undo";
import { e2eFacts } from "@/tests/support/e2e-facts";
import { startProduct } from "@/tests/support/e2e-product";

export interface BuiltProduct {
  readonly address: string;
  readonly client: Client;
  /** Programs of the product that ended unasked so far. */
  exits(): number;
}

/** Builds when needed, starts web and worker on a database of their own, and ends both after `work`, however that ends. */
export function withBuiltProduct<T>(
  say: (line: string) => void,
  work: (product: BuiltProduct) => Promise<T>,
): Promise<T> {
  return undoing(async (undo) => {
    await buildWhenNeeded(say);
    let exits = 0;
    const hear = (line: string) => {
      if (/ ended \(.*\); starting it again$/.test(line)) exits += 1;
      say(`  ${line}`);
    };
    const port = await findFreePort("127.0.0.1");
    const address = await startProduct({ port, sampleData: false, undo, say: hear });
    const client = createClient(e2eFacts().databaseUrl, { max: 4, name: "jietong-chaos" });
    undo(() => client.close());
    return work({ address, client, exits: () => exits });
  });
}
