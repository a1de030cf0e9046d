// A reopened complaint is live again, so it takes one of the three places that a person has on a platform.
import { v7 } from "uuid";
import { expect, it } from "vitest";
import { reopen } from "@/lib/complaint/commands/reopen";
import { givenComplaint, must, START, type GivenComplaint } from "@/tests/support/stories";
import { textsOf } from "@/tests/integration/complaint/recorded";
import { accept, at, base, refusedAs, rowOf, shop, useScene } from "@/tests/integration/complaint/scene";

useScene();

/** Complaints of one person, closed by their own word. */
async function closed(count: number) {
  const contact = { kind: "email" as const, value: `${v7()}@example.test` };
  const file = () => givenComplaint(base.db, shop.id, START, { contact });
  const done: GivenComplaint[] = [];
  for (let left = count; left > 0; left -= 1) {
    const c = await file();
    must(await accept(c, 1));
    done.push(c);
  }
  return { done, file };
}
const again = ({ complaintId, consumer }: GivenComplaint) =>
  reopen(at(2), consumer, { complaintId, reason: "没有到账" });
const placeOf = async ({ complaintId }: GivenComplaint) => (await rowOf(complaintId)).liveSlot;

it("takes the last place that is free, and none where three are live", async () => {
  const { done, file } = await closed(2);
  const [first, second] = done;
  if (first === undefined || second === undefined) throw new Error("two were filed");
  await file();
  await file();
  must(await again(first));
  expect(await placeOf(first)).toBe(3);
  expect(await textsOf(first.complaintId)).toEqual(["4 reason: 没有到账"]);
  expect(await again(second)).toEqual(refusedAs("too_many_live"));
  expect(await placeOf(second)).toBeNull();
});

it("of two at one moment each takes a place of its own", async () => {
  // Several pairs, because the two may also come one after the other.
  for (let round = 0; round < 5; round += 1) {
    const { done } = await closed(2);
    const answers = await Promise.all(done.map(again));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await Promise.all(done.map(placeOf))).toSorted()).toEqual([1, 2]);
  }
});
