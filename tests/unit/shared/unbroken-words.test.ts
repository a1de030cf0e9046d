// What is read as one thing stays on one line: dates, intervals, hours, and a count with its measure word.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Unbroken } from "@/app/_ui/unbroken";

const whole = (text: string): readonly string[] => {
  const markup = renderToStaticMarkup(createElement(Unbroken, { text }));
  // Nothing is added and nothing is lost.
  expect(markup.replaceAll(/<[^>]*>/g, "")).toBe(text);
  return [...markup.matchAll(/<span class="nowrap">([^<]*)<\/span>/g)].map(([, part = ""]) => part);
};

test.each([
  ["标准2026年9月1日起实施", ["2026年9月1日"]],
  ["截至11月30日 19:37。", ["11月30日 19:37"]],
  ["数字：2026年9月1日至2026年11月30日", ["2026年9月1日", "2026年11月30日"]],
  ["109 人中 102 人，87.3%–96.9%", ["109 人", "102 人", "87.3%–96.9%"]],
  ["周一至周五 08:00-12:00 13:00-18:00", ["08:00-12:00", "13:00-18:00"]],
  ["checked on 27 February 2026", ["27 February 2026"]],
  ["As of 30 November 2026, 18:00", ["30 November 2026, 18:00"]],
  ["还没有拨测", []],
  ["", []],
])("%s", (text, parts) => {
  expect(whole(text)).toEqual(parts);
});
