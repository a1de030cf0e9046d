/** What stands in an address after the question mark. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** One value by its name; empty when it is not there, the last when it is there more than once. */
export function oneOf(params: SearchParams, name: string): string {
  const value = params[name];
  return (Array.isArray(value) ? value.at(-1) : value) ?? "";
}
