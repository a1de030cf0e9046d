// How many deeds a form has room for: those that were sent, at least one.
import type { FormValues } from "@/app/_forms/form-state";

const KIND = /^deeds\.(\d{1,2})\.kind$/;

/** The number of rows. */
export function deedRows(values: FormValues): number {
  const places = Object.keys(values).flatMap((name) => KIND.exec(name)?.[1] ?? []);
  return Math.max(1, ...places.map((place) => Number(place) + 1));
}

/** The same values with one more row. */
export function withOneMoreDeed(values: FormValues): FormValues {
  return { ...values, [`deeds.${String(deedRows(values))}.kind`]: [""] };
}
