/** Host, port and name of a database. Without DATABASE_URL it is the embedded one: whoever meant another has to see it. */
export function whereIs(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port === "" ? "5432" : port}${pathname}`;
}
