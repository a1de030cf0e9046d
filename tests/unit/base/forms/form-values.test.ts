import { describe, expect, test } from "vitest";
import { fieldValue } from "@/lib/base/forms/field-value";
import { nestValues, readFormValues } from "@/lib/base/forms/form-values";

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

  test("a field that is read by its name is its last value as well", () => {
    const values = readFormValues(form(["locale", "zh"], ["locale", "en"]));
    expect(fieldValue(values, "locale")).toBe("en");
    expect(nestValues(values)).toEqual({ locale: "en" });
    expect(fieldValue(values, "number")).toBeUndefined();
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
