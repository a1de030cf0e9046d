/** The query of an address, as a page gets it: a repeated parameter is a list. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The value of a parameter: the first where it is repeated, null where it is missing. */
export function queryValue(query: Query, name: string): string | null {
  const value = query[name];
  return (typeof value === "string" ? value : value?.[0]) ?? null;
}
