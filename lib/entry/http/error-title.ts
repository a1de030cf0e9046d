// A form that came back with problems says so in the page's title, the first thing a screen reader reads. With
// JavaScript the form does it itself; without, the title was written before the form was known, and is put right here.
import type { IncomingMessage } from "node:http";

/** The form's own words stand on its summary of problems. */
const PREFIX = /data-error-title="([^"]*)"/;

/** The page that answers `request`, its title right where it is a form posted by the browser alone. */
export function nameErrorsInTitle({ method, headers }: IncomingMessage, page: string): string {
  if (method !== "POST" || headers["next-action"] !== undefined) return page;
  const prefix = PREFIX.exec(page)?.[1];
  return prefix === undefined ? page : page.replace("<title>", () => `<title>${prefix}`);
}
