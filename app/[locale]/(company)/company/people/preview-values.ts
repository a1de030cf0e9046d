// What the preview of a table hands to its form: one value a line, cells between tabs.
import type { PersonLine } from "@/lib/people/engine/read-people";

export const PREVIEW = "preview";

export function previewValue({ line, name, staffNo, roleTitle, fault }: PersonLine): string {
  return [String(line), name, staffNo, roleTitle, fault ?? ""].join("\t");
}

/** The cells of a line again: its number, name, staff number, role, and what is wrong with it or nothing. */
export function previewCells(value: string): readonly string[] {
  return value.split("\t");
}
