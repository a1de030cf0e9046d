/** The words of markup alone: a blank between elements, and none where a part of a sentence stays on one line. */
export function markupWords(markup: string): string {
  return markup
    .replaceAll(/<span class="nowrap">([^<]*)<\/span>/g, "$1")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
}
