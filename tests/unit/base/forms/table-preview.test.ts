import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FormContext } from "@/app/_forms/form-context";
import { freshForm } from "@/app/_forms/form-state";
import { PREVIEWED_LINES, writePreviewedLine, type PreviewedLine } from "@/app/_forms/previewed-line";
import { TablePreview } from "@/app/_forms/table-preview";

const WORDS = {
  title: "Preview of the table",
  heads: ["Line", "Name", "Number"],
  wrong: "Result",
  right: "can be added",
  preview: "Preview",
  add: "Add all",
  busy: "One moment",
} as const;

/** The preview's HTML for these lines, as the server hands them to the form. */
function shown(lines: readonly PreviewedLine[]): string {
  const state = freshForm({ [PREVIEWED_LINES]: lines.map(writePreviewedLine) });
  const preview = createElement(TablePreview, { words: WORDS });
  return renderToStaticMarkup(
    createElement(FormContext, { value: { id: "table", state, pending: false } }, preview),
  );
}

const FINE: PreviewedLine = { cells: ["2", "Wang Min", "A1"], wrong: "" };
const BAD: PreviewedLine = { cells: ["3", "Li\tLei", ""], wrong: "the number is missing" };

test("before a table was read there is nothing to look at and nothing to add", () => {
  const html = shown([]);
  expect(html).toContain("Preview");
  expect(html).not.toContain("<table");
  expect(html).not.toContain("Add all");
});

test("every line stands as it was read beside what is wrong with it, and is named by its second cell", () => {
  const html = shown([FINE, BAD]);
  expect(html).toMatch(/<th role="rowheader"[^>]*>Wang Min<\/th>/);
  expect(html).toContain("can be added");
  expect(html).toContain("the number is missing");
  expect(html, "a tab in a cell moves no other cell").toMatch(/>Li Lei<\/th>/);
});

test("all is added once every line is right, and not before", () => {
  expect(shown([FINE, BAD])).not.toContain("Add all");
  expect(shown([FINE])).toContain("Add all");
});
