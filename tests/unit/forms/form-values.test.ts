import { describe, expect, test } from "vitest";
import { nestValues, readFormValues } from "@/lib/forms/form-values";

function form(...fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("field names are a document", () => {
  test("dots nest, numbers are lists, [] is always a list, otherwise the last value counts", () => {
    const values = readFormValues(
      form(
        ["title", "first"],
        ["title", "last"],
        ["attempts.0.channel", "hotline"],
        ["attempts.0.barriers[]", "ivr_loop"],
        ["attempts.1.channel", "app_chat"],
        ["$ACTION_ID", "framework"],
      ),
    );
    expect(nestValues(values)).toEqual({
      title: "last",
      attempts: [{ channel: "hotline", barriers: ["ivr_loop"] }, { channel: "app_chat" }],
    });
  });

  test("eleven blocks stay in the order of their numbers", () => {
    const blocks = Array.from(
      { length: 11 },
      (_, index) => [`list.${String(index)}.n`, String(index)] as const,
    );
    expect(nestValues(readFormValues(form(...blocks)))).toEqual({
      list: blocks.map(([, value]) => ({ n: value })),
    });
  });

  test("a field named after the prototype changes nothing", () => {
    const nested = nestValues(
      readFormValues(form(["__proto__.polluted", "yes"], ["constructor.prototype.x", "1"])),
    );
    expect(nested).not.toHaveProperty("polluted");
    expect({}).not.toHaveProperty("x");
  });
});
