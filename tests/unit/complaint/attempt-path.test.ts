// The way through a menu as people write it: keys and listed words for everybody, anything else after an officer's look.
import { describe, expect, test } from "vitest";
import { hasMenu, listedSteps, readPath } from "@/lib/domain/complaint/attempt-path";

const stepsOf = (typed: string) => {
  const read = readPath(typed);
  return read.ok ? read.steps : read.fault;
};

describe("steps are", () => {
  test.each<[typed: string, steps: readonly string[]]>([
    ["", []],
    [" → \n", []],
    ["0 9 转人工", ["0", "9", "转人工"]],
    ["按0，再按9，说转人工", ["0", "9", "转人工"]],
    ["我的 → 客服 → 人工", ["我的", "客服", "人工"]],
    ["0\n*\n#", ["0", "*", "#"]],
    ["０＞９", ["0", "9"]],
    ["10", ["1", "0"]],
    ["轉人工", ["转人工"]],
    ["Press 0 > Talk to a human", ["0", "talk to a human"]],
    ["1->2--3", ["1", "2", "3"]],
    ["13800000000", ["13800000000"]],
    ["123", ["123"]],
  ])("%j", (typed, steps) => {
    expect(stepsOf(typed)).toEqual(steps);
  });

  test("twelve at most, of twenty characters at most", () => {
    expect(stepsOf("1 ".repeat(12))).toHaveLength(12);
    expect(stepsOf("1 ".repeat(13))).toBe("too_many_steps");
    expect(stepsOf("字".repeat(20))).toEqual(["字".repeat(20)]);
    expect(stepsOf("字".repeat(21))).toBe("step_too_long");
  });
});

describe("everybody may read", () => {
  test.each(["0", "9", "*", "#", "转人工", "投诉", "不是", "talk to a human"])("%s", (step) => {
    expect(listedSteps([step])).toEqual([true]);
  });
  test.each(["10", "a", "123", "13800000000", "我叫张三", "转人工 张三", ""])("but not %j", (step) => {
    expect(listedSteps([step])).toEqual([false]);
  });
});

describe("keys in a row", () => {
  const six = ["1", "2", "3", "4", "*", "#"];

  test("are pressed one after another up to five; six may be a number that says who somebody is", () => {
    expect(listedSteps(six.slice(1))).toEqual(Array(5).fill(true));
    expect(listedSteps(six)).toEqual(Array(6).fill(false));
    expect(listedSteps(["人工", ...six, "客服"])).toEqual([true, ...Array<boolean>(6).fill(false), true]);
    expect(listedSteps(["1", "2", "3", "人工", "4", "5", "6"])).toEqual(Array(7).fill(true));
  });

  test.each(["13 80 01 38 00 0", "1-3-8-0-0-1-3-8-0-0-0", "1 3 8 0 0 1 3 8 0 0 0"])(
    "a telephone number in pieces waits: %s",
    (typed) => {
      const read = readPath(typed);
      expect(read.ok && listedSteps(read.steps).includes(true)).toBe(false);
    },
  );
});

test("there is a way to press or say on every channel but a counter and e-mail", () => {
  expect(hasMenu("hotline")).toBe(true);
  expect(hasMenu("app_chat")).toBe(true);
  expect(hasMenu("counter")).toBe(false);
  expect(hasMenu("email")).toBe(false);
});
