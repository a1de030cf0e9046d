// What people copy together with a contact or a code is taken off, however long it is.
import { expect, test } from "vitest";
import { mendTyped } from "@/lib/domain/shared/mend-typed";

const LABEL = /^查询码\s*:?/u;

test.each([
  ["查询码：ABC。", "ABC"],
  ["「a@b.example」.", "a@b.example"],
  [" a.b. ", "a.b"],
  ["", ""],
  ["。。。", ""],
])("%j is %j", (typed, mended) => {
  expect(mendTyped(typed, LABEL)).toBe(mended);
});

test("a text as long as a request is mended as fast as it is read", () => {
  const points = ".".repeat(400_000);
  expect(mendTyped(`x${points}x${points}`, LABEL)).toBe(`x${points}x`);
});
