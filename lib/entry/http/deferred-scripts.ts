// Defers a page's scripts until it has been painted, so that on a slow line they do
// not take the line from its words and its style. Without JavaScript it is whole all the same.

/** As React writes them, and nothing else does: in what people typed, `<` and `"` are escaped. */
const SCRIPT = /<script src="(\/_next\/static\/[^"<>]+)"(?=[^>]* async="")[^>]*><\/script>/g;
export const PRELOADED_SCRIPT = /<link rel="preload" as="script"[^>]*>/g;
const END = "</body>";

/** A tab that nobody sees is not painted: there nothing is waited for. */
const START = `(function(s){function go(){s.forEach(function(a){var e=document.createElement("script");e.async=true;e.src=a;document.head.appendChild(e)})}document.hidden?go():requestAnimationFrame(function(){setTimeout(go)})})`;

/** The page with its scripts behind the first paint. Their list is in a script of this answer's nonce. */
export function deferScripts(page: string, nonce: string): string {
  const sources = [...page.matchAll(SCRIPT)].map(([, source]) => source);
  const end = page.lastIndexOf(END);
  if (sources.length === 0 || end < 0) return page;
  const late = `<script nonce="${nonce}">${START}(${JSON.stringify([...new Set(sources)])})</script>`;
  return `${page.slice(0, end)}${late}${page.slice(end)}`
    .replaceAll(SCRIPT, "")
    .replaceAll(PRELOADED_SCRIPT, "");
}
