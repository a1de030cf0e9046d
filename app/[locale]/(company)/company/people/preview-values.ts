// The hidden values of the import preview: one per line, cells separated by tabs.
import type { PersonLine } from "@/lib/people/engine/read-people";

export const PREVIEW = "preview";

export function previewValue({ line, name, staffNo, roleTitle, fault }: PersonLine): string {
  return [String(line), name, staffNo, roleTitle, fault ?? ""].join("\t");
}

/** The cells of a line: its number, name, staff number, role, and its problem, if any. */
export function previewCells(value: string): readonly string[] {
  return value.split("\t");
}
