// The history of a platform says what an officer found of a number that people doubted, and of how many reports.
import { expect, test } from "vitest";
import { channelLines, closedLines } from "@/app/[locale]/(regulator)/regulator/_parts/channel-edit-words";
import { loggedAnswer, loggedChannel, type NumberAnswer } from "@/lib/platform/engine/logged-channel";
import { readChannel, type ChannelDeclaration } from "@/lib/domain/platform/channel";
import { typedHotline } from "@/tests/support/typed-hotline";

function declared(): ChannelDeclaration {
  const read = readChannel(typedHotline(), "2026-03-01");
  if (!read.ok) throw new Error("no channel");
  return read.value;
}

const old = loggedChannel({ id: "a", version: 1 }, declared());
const after = (answer: NumberAnswer) => ({ ...old, version: 2, ...loggedAnswer(answer) });

test("that it is right or wrong, of how many reports, and up to which one", () => {
  const right = after({ answered: 12, verdict: "right", upTo: 14 });
  expect(channelLines("zh", old, right).at(-1)).toBe("已答复 12 条号码反映，到第 14 条为止：号码没问题");
  const fake = after({ answered: 3, verdict: "fake", upTo: 3 });
  expect(closedLines("en", old, fake).at(-1)).toBe(
    "Reports of the number answered: 3, up to no. 3; the number is wrong",
  );
});

test("where nobody said what they found, as in logs of before it was asked, only how many", () => {
  expect(closedLines("zh", old, after({ answered: 2 })).at(-1)).toBe("随之了结的号码反映：2 条");
});

test("nothing where none waited", () => {
  expect(channelLines("zh", old, after({ answered: 0 }))).toEqual(
    channelLines("zh", old, { ...old, version: 2 }),
  );
  expect(closedLines("zh", old, null)).toHaveLength(1);
});
