import { expect, test } from "vitest";
import { runQueued } from "@/lib/sign-in/engine/run-queued";

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
    runQueued("one", 3, run("first", true)),
    runQueued("one", 3, run("second")),
    runQueued("one", 3, run("third")),
  ]);
  expect(all.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  expect(notes).toEqual(["first", "second", "third"].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test("another name waits for nobody", async () => {
  const notes: string[] = [];
  await runQueued("one", 1, async () => {
    notes.push((await runQueued("another", 1, () => Promise.resolve("another ends"))) ?? "");
    notes.push("one ends");
  });
  expect(notes).toEqual(["another ends", "one ends"]);
});

test("of one name only so many wait: one more is turned away at once, and is taken when the line is shorter", async () => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const held = [1, 2].map(() => runQueued("crowd", 2, () => gate.then(() => "in")));
  expect(await runQueued("crowd", 2, () => Promise.resolve("in"))).toBeNull();
  open();
  expect(await Promise.all(held)).toEqual(["in", "in"]);
  expect(await runQueued("crowd", 2, () => Promise.resolve("in"))).toBe("in");
});
