// `npm run reseal`: whatever was sealed with a key of before, or as versions before sealed it, is sealed with the first of
// SEAL_KEYS. May be ended and started again at any moment, while people use the product.
import { chooseDatabase } from "@/db/engine/choose-database";
import { createClient } from "@/db/engine/client";
import { exitWith } from "@/lib/entry/cli/exit-with";
import { whereIs } from "@/lib/entry/cli/where-is";
import { reseal, type PlaceResealed } from "@/lib/people/commands/reseal";
import { rereadEnv } from "@/lib/base/env";

const SAYS_EVERY_MS = 1_000;

function describe({ place, resealed, unreadable, left }: PlaceResealed): string {
  const open = unreadable === 0 ? "" : `, ${String(unreadable)} that no key of SEAL_KEYS opens`;
  const busy = left === 0 ? "" : `, ${String(left)} that others worked on: run it once more`;
  return `${place}: ${String(resealed)} sealed again${open}${busy}`;
}

async function main(): Promise<number> {
  rereadEnv();
  const chosen = await chooseDatabase();
  const client = createClient(chosen.url, { max: 2, name: "jietong-reseal" });
  let saidAt = performance.now();
  try {
    console.log(`Sealing again in ${whereIs(chosen.url)}`);
    const places = await reseal(client.db, ({ place, rows, resealed }) => {
      if (performance.now() - saidAt < SAYS_EVERY_MS) return;
      saidAt = performance.now();
      console.log(`${place}: about ${String(rows)} looked at, ${String(resealed)} sealed again`);
    });
    for (const place of places) console.log(describe(place));
    const isWhole = places.every(({ unreadable, left }) => unreadable + left === 0);
    console.log(
      isWhole ? "Everything is sealed with the newest key." : "Not everything is sealed with the newest key.",
    );
    return isWhole ? 0 : 1;
  } finally {
    await client.close();
    await chosen.stop();
  }
}

exitWith(main());
