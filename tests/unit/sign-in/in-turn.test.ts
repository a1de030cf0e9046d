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
    inTurn("one", run("first", true)),
    inTurn("one", run("second")),
    inTurn("one", run("third")),
  ]);
  expect(all.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  expect(notes).toEqual(["first", "second", "third"].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test("another name waits for nobody", async () => {
  const notes: string[] = [];
  await inTurn("one", async () => {
    notes.push(await inTurn("another", () => Promise.resolve("another ends")));
    notes.push("one ends");
  });
  expect(notes).toEqual(["another ends", "one ends"]);
});
