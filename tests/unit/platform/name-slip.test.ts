import { describe, expect, test } from "vitest";
import { syllablesOf } from "@/lib/base/pinyin";
import {
  slipFrom,
  soundsLike,
  spelledName,
  typedSound,
  type SpelledName,
} from "@/lib/domain/platform/name-slip";
import { platformNameKey } from "@/lib/domain/platform/platform-name";

function spelled(name: string): SpelledName {
  const key = platformNameKey(name);
  return spelledName(key, syllablesOf(key));
}

const sounds = (typed: string, name: string) => {
  const sound = typedSound(platformNameKey(typed));
  return sound !== null && soundsLike(sound, spelled(name));
};
const slip = (typed: string, name: string) => slipFrom(spelled(typed), spelled(name));
const isNear = (typed: string, name: string) => slip(typed, name) !== null;

describe("a Chinese name is found by typed letters", () => {
  test.each([
    ["yunzhanyouxuan", "云栈优选"],
    ["yunzhan", "云栈优选"],
    ["yunzh", "云栈优选"],
    ["Yun Zhan", "云栈优选"],
    ["youxuan", "云栈优选"],
    ["yzyx", "云栈优选"],
    ["yz", "云栈优选"],
    ["YZYX", "云栈优选"],
    ["anhengyinhang", "安恒银行"],
    ["ahyh", "安恒银行"],
    ["chongqing", "重庆出行"],
    ["cqcx", "重庆出行"],
    ["lvcheng", "绿城"],
    ["lücheng", "绿城"],
    ["xi'an", "西安通"],
  ])("%s finds %s", (typed, name) => {
    expect(sounds(typed, name)).toBe(true);
  });

  test.each([
    ["y", "云栈优选"],
    ["unzhan", "云栈优选"],
    ["zyyx", "云栈优选"],
    ["anhengyinxing", "安恒银行"],
    ["云", "云栈优选"],
    ["yun", "Yunzhan Select"],
  ])("%s does not find %s", (typed, name) => {
    expect(sounds(typed, name)).toBe(false);
  });
});

describe("a slip is near", () => {
  test.each([
    ["the same", "云栈优选", "云栈优选"],
    ["one wrong character", "云栈优送", "云栈优选"],
    ["the same sound", "云站优选", "云栈优选"],
    ["the same sound, of two characters", "星辽", "星聊"],
    ["nearly the same sound", "橙果出型", "橙果出行"],
    ["a character left out", "云优选", "云栈优选"],
    ["two swapped", "云优栈选", "云栈优选"],
    ["more behind it", "云栈优选官方商城", "云栈优选"],
    ["a part of it", "云栈", "云栈优选"],
    ["pinyin with a slip", "yunzanyouxuan", "云栈优选"],
    ["traditional characters", "雲棧優選", "云栈优选"],
    ["one wrong letter of four", "Tmal", "Tmall"],
    ["two wrong letters of eight", "Yunzhna Selct", "Yunzhan Select"],
    ["two of six characters", "邻里小团团够", "邻里小团团购吧"],
  ])("%s: %s", (_, typed, name) => {
    expect(isNear(typed, name)).toBe(true);
  });

  test.each([
    ["another name of two characters", "星空", "星聊"],
    ["two wrong of four characters", "云端优送", "云栈优选"],
    ["one wrong letter of three", "abd", "abc"],
    ["two wrong letters of seven", "Xunzhab", "Yunzhan"],
    ["one character of it", "云", "云栈优选"],
    ["three letters in a longer name", "run", "brunch"],
    ["nothing in common", "迅达速运", "云栈优选"],
  ])("%s is not: %s", (_, typed, name) => {
    expect(isNear(typed, name)).toBe(false);
  });

  test("the same name is nearest, then one that sounds the same, a wrong character, a part of it", () => {
    const steps = ["云栈优选", "云站优选", "云栈优送", "云栈"].map((typed) => slip(typed, "云栈优选"));
    expect(steps).toEqual(steps.toSorted((a, b) => (a ?? 1) - (b ?? 1)));
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps[0]).toBe(0);
  });
});
