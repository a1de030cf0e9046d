import type { IncomingMessage } from "node:http";

/** The value of a cookie of ours; undefined when the browser sent none of that name. */
export function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const pair = headers.cookie?.split(";").find((one) => one.trimStart().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf("=") + 1).trim();
}
