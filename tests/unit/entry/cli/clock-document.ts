export const FILED = { type: "filed", at: "2026-03-01T00:00:00Z" };

/** A document for `rules clock`: filed ten hours before now, unless `more` says otherwise. */
export const clock = (more: object = {}): string =>
  JSON.stringify({ events: [FILED], now: "2026-03-01T10:00:00Z", ...more });
