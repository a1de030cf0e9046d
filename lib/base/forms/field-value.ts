/** The value of a form's field: the last where it repeats, as a control follows a hidden field of its name; undefined without it. */
export function fieldValue(
  values: Readonly<Record<string, readonly string[]>>,
  name: string,
): string | undefined {
  return values[name]?.at(-1);
}
