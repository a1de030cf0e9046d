// How long a session lives. All numbers are our own.

export type SessionKind = "consumer" | "staff" | "complaint";

interface SessionLimit {
  /** Longest time without a sign of a person, in minutes: a page asked for, a form sent, a key or a pointer touched. */
  readonly idleMinutes: number;
  /** Longest time from signing in, in minutes. */
  readonly absoluteMinutes: number;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** Staff read other people's complaints, so they sign in every working day; a consumer reads their own. */
export const SESSION_LIMITS: Readonly<Record<SessionKind, SessionLimit>> = {
  consumer: { idleMinutes: 14 * DAY, absoluteMinutes: 90 * DAY },
  staff: { idleMinutes: 30, absoluteMinutes: 12 * HOUR },
  complaint: { idleMinutes: 2 * HOUR, absoluteMinutes: 24 * HOUR },
};

/** The longest of the absolute limits, in seconds: how long the cookie lasts. The row decides earlier. */
export const COOKIE_MAX_AGE_SECONDS = 90 * DAY * 60;

/** `lastSeenAt` is written at most this often, in seconds: reading a page must not cost a write each time. */
export const LAST_SEEN_EVERY_SECONDS = 60;

interface SessionTimes {
  readonly kind: SessionKind;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** The absolute end of a session that starts at `now`. */
export function absoluteEnd(kind: SessionKind, now: Date): Date {
  return new Date(now.getTime() + SESSION_LIMITS[kind].absoluteMinutes * 60_000);
}

/** Whether a session is still valid at `now`. Both limits admit what is strictly before them. */
export function isSessionLive(session: SessionTimes, now: Date): boolean {
  const idleEnd = session.lastSeenAt.getTime() + SESSION_LIMITS[session.kind].idleMinutes * 60_000;
  return session.revokedAt === null && now < session.expiresAt && now.getTime() < idleEnd;
}
