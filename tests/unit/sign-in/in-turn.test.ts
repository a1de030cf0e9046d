import { expect, test } from "vitest";
import { inTurn } from "@/lib/sign-in/engine/in-turn";

test("what is asked for under one name runs one after the other, in order, whether it ends well or badly", async () => {
  const notes: string[] = [];
  const run =
    (name: string, fails = false) =>
    async () => {
      notes.push(`${name} begins`);
      await Promise.resolve();
      notes.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const all = await Promise.allSettled([
    inTurn("one", 3, run("first", true)),
    inTurn("one", 3, run("second")),
    inTurn("one", 3, run("third")),
  ]);
  expect(all.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  expect(notes).toEqual(["first", "second", "third"].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test("another name waits for nobody", async () => {
  const notes: string[] = [];
  await inTurn("one", 1, async () => {
    notes.push((await inTurn("another", 1, () => Promise.resolve("another ends"))) ?? "");
    notes.push("one ends");
  });
  expect(notes).toEqual(["another ends", "one ends"]);
});

test("of one name only so many wait: one more is turned away at once, and is taken when the line is shorter", async () => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const held = [1, 2].map(() => inTurn("crowd", 2, () => gate.then(() => "in")));
  expect(await inTurn("crowd", 2, () => Promise.resolve("in"))).toBeNull();
  open();
  expect(await Promise.all(held)).toEqual(["in", "in"]);
  expect(await inTurn("crowd", 2, () => Promise.resolve("in"))).toBe("in");
});
