// R13: every route and action of the build, by every role, about one's own, another's and nobody's object, by every way
// in which Next can be asked. The tables are tests/e2e/data/who-sees-what.txt and who-does-what.txt.
import { withBuiltProduct } from "@/tests/chaos/support/processes/built-product";
import type { Measure } from "@/tests/figures/figure";
import { builtActions, builtRoutes } from "@/tests/support/access/manifest";
import { givenScene } from "@/tests/support/access/scene";
import { readRights } from "@/tests/support/access/table";
import { walkActions } from "@/tests/support/access/walk-actions";
import { walkPages } from "@/tests/support/access/walk-pages";

/** Things of the build without a line in the tables. */
function missing(): readonly string[] {
  const lines = new Set(
    [...readRights("who-sees-what.txt"), ...readRights("who-does-what.txt")].map(({ thing }) => thing),
  );
  return [...builtRoutes(), ...builtActions().map(({ name }) => name)].filter((thing) => !lines.has(thing));
}

export const measure: Measure = ({ size, say }) =>
  withBuiltProduct(say, async (product) => {
    const { address, client } = product;
    const ways = size === "short" ? "common" : "all";
    const sees = readRights("who-sees-what.txt");
    const pages = await walkPages(await givenScene(client.db), { address, ways }, sees);
    const does = readRights("who-does-what.txt");
    const actions = await walkActions(await givenScene(client.db), address, does, builtActions());
    const faults = [
      ...missing().map((thing) => `${thing}: no line in the tables`),
      ...pages.faults,
      ...actions.faults,
    ];
    for (const fault of faults.slice(0, 20)) say(`  ${fault}`);
    const count = (n: number): string => n.toLocaleString("en");
    return [
      {
        key: "R13",
        value: faults.length,
        full: ways === "all",
        note:
          `${count(builtRoutes().length)} routes and ${count(builtActions().length)} actions, 7 viewers, ` +
          `${count(sees.length + does.length)} cells, ${count(pages.asked)} pages and ${count(actions.asked)} calls`,
      },
    ];
  });
