import { builtActions, builtRoutes } from "@/tests/support/access/manifest";
import { givenScene } from "@/tests/support/access/scene";
import { readRights } from "@/tests/support/access/table";
import type { Right } from "@/tests/support/access/table";
import { walkActions } from "@/tests/support/access/walk-actions";
import { walkPages } from "@/tests/support/access/walk-pages";
import { e2eFacts } from "@/tests/support/e2e-facts";
import { expect, test } from "@/tests/support/e2e-test";

const SEES = readRights("who-sees-what.txt");
const DOES = readRights("who-does-what.txt");
const MINUTE = 60_000;

/** Things that are named by a number or a name need a line for each kind of owner. */
function incomplete(rights: readonly Right[]): readonly string[] {
  return [...new Set(rights.map(({ thing }) => thing))].filter((thing) => {
    const objects = new Set(rights.filter((right) => right.thing === thing).map(({ object }) => object));
    const needed = /\[(number|slug)\]/.test(thing) ? "own foreign unknown" : "-";
    return [...objects].join(" ") !== needed;
  });
}

const things = (rights: readonly Right[]) => [...new Set(rights.map(({ thing }) => thing))].sort();

test("every page, route and action of the build stands in the tables, and nothing else does", () => {
  expect(things(SEES)).toEqual([...builtRoutes()].sort());
  expect(things(DOES)).toEqual(
    builtActions()
      .map(({ name }) => name)
      .sort(),
  );
  expect([...incomplete(SEES), ...incomplete(DOES)]).toEqual([]);
});

test("everybody sees what the table says, and nobody reads or tells apart what is not theirs", async ({
  db,
}) => {
  test.setTimeout(5 * MINUTE);
  const walk = await walkPages(await givenScene(db), { address: e2eFacts().address, ways: "common" }, SEES);
  expect(walk.faults).toEqual([]);
  expect(walk.asked).toBeGreaterThan(SEES.length);
});

test("everybody does what the table says, and everybody else changes nothing", async ({ db }) => {
  test.setTimeout(5 * MINUTE);
  const walk = await walkActions(await givenScene(db), e2eFacts().address, DOES, builtActions());
  expect(walk.faults).toEqual([]);
  expect(walk.asked).toBeGreaterThan(DOES.length / 2);
});

test("the walk sees a right too many and a right too few", async ({ db }) => {
  const scene = await givenScene(db);
  const { address } = e2eFacts();
  const page: Right = {
    thing: "/[locale]/company/complaints/[number]",
    object: "own",
    viewer: "agent",
    expected: "404",
  };
  const action: Right = {
    thing: "/complaints/[number] writeMessage",
    object: "own",
    viewer: "code",
    expected: "404",
  };
  const seen = await walkPages(scene, { address, ways: "common" }, [page]);
  expect(seen.faults).toEqual([`${page.thing} own, agent: open instead of 404`]);
  const done = await walkActions(scene, address, [action], builtActions());
  expect(done.faults).toEqual([
    `${action.thing} own, code: may instead of 404`,
    `${action.thing} own, code: changed something`,
  ]);
});
