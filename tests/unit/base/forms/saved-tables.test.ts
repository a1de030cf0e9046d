// One table as five programs save it: the same head and the same three rows come out of each, and the head is no row.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { decodeTable } from "@/lib/base/forms/decode-table";
import { tableRows } from "@/lib/base/forms/table-rows";

const FOLDER = path.join(import.meta.dirname, "saved-tables");
const FILES = readdirSync(FOLDER);
const cellsOf = (text: string) => tableRows(text).map(({ cells }) => cells);

test.each(FILES)("%s", (file) => {
  expect(cellsOf(decodeTable(readFileSync(path.join(FOLDER, file))))).toEqual([
    ["渠道", "号码或路径", "服务时间", "一键转人工", "老年人专线"],
    ["热线", "400-000-0000", "周一至周日 09:00-21:00", "是", "是"],
    ["App 聊天", "我的 → 客服 → 人工", "全天", "否", ""],
    ["小程序", "首页右下角；再点“人工”", "22:00-02:00", "是", "否"],
  ]);
});

test("there are five of them", () => {
  expect(FILES).toHaveLength(5);
});

test("a first line says what stands between cells; as any other line, or without a sign, it is a row", () => {
  expect(tableRows("sep=|\na|b,c")).toEqual([{ line: 2, cells: ["a", "b,c"] }]);
  expect(cellsOf("a;b\nsep=;")).toEqual([
    ["a", "b"],
    ["sep=", ""],
  ]);
  expect(cellsOf("sep=\na")).toEqual([["sep="], ["a"]]);
});
