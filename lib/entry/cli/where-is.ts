/** Host, port and name of a database. Without DATABASE_URL it is the embedded one, and an operator who meant another has to see that. */
export function whereIs(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port === "" ? "5432" : port}${pathname}`;
}
