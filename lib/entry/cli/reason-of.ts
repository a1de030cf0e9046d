/** What went wrong at the bottom: what a query was given, secrets among it, is nobody's to read. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}
