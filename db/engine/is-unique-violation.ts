const UNIQUE_VIOLATION = "23505";

/** Whether the database refused a row because another has its place. drizzle wraps what the driver threw. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === UNIQUE_VIOLATION) || isUniqueViolation(error.cause);
}

/** Does it, and once more when another took a place in the same instant: the second look finds it taken. */
export async function retryOnUniqueViolation<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return act();
  }
}
