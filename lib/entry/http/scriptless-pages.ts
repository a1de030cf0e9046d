// Pages of words, links and the browser's own forms: nothing on them ever waits for a script, so they have none.
import { PRELOADED_SCRIPT } from "@/lib/entry/http/deferred-scripts";

/** Held against the build by `tests/e2e/scriptless-pages.test.ts`: these are all the pages whose code wakes nothing. */
const SCRIPTLESS_PAGE =
  /^\/(zh|en)(\/(about|accessibility|contact|dev\/mail|dial-tests|file|help|not-sent|platforms(\/[^/]+(\/side-by-side)?)?|privacy|regulator(\/(complaints|platforms(\/[^/]+\/obligations)?|reviews))?|rules))?$/;

/** The elements and what is between them. In what people typed, `<` is escaped. */
const SCRIPT = /<script\b[^>]*>[^]*?<\/script>/g;

/** `url` is a request's: the path, with its query. */
export function isScriptlessPage(url: string): boolean {
  return SCRIPTLESS_PAGE.test(url.split("?")[0] ?? "");
}

/** The page without the framework's scripts, and without its second copy of itself, which they would read. */
export function dropScripts(page: string): string {
  return page.replaceAll(SCRIPT, "").replaceAll(PRELOADED_SCRIPT, "");
}
