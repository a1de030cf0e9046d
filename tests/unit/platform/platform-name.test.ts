// A platform's name is one line that fits its column, however it was typed or pasted.
import { expect, test } from "vitest";
import { tidyPlatformName } from "@/lib/domain/platform/platform-name";

test("spaces, line breaks and control characters between words are one space, and none stands at the ends", () => {
  expect(tidyPlatformName(" \n云帆\t\u0000\u200b  购物\r\n")).toBe("云帆 购物");
});

test("a letter with its accent is one character, whichever way the keyboard wrote it", () => {
  expect(tidyPlatformName("Cafe\u0301")).toBe("Caf\u00e9");
});

test("sixty characters stay and the rest goes; an emoji is one of them", () => {
  expect(tidyPlatformName("帆".repeat(60))).toBe("帆".repeat(60));
  expect(tidyPlatformName(`${"帆".repeat(59)}😀购`)).toBe(`${"帆".repeat(59)}😀`);
});
