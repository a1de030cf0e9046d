// Names of the fields of attempts: one block for each attempt, numbered from 0 without gaps.
import type { FormValues } from "@/app/_forms/form-state";

const NAME = /^attempts\.(\d{1,4})\.(.+)$/;

/** How many blocks were sent; a form that nobody has sent yet has one. */
export function attemptCount(values: FormValues): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const found = NAME.exec(name);
    return found === null ? [] : [Number(found[1])];
  });
  return numbers.length === 0 ? 1 : Math.max(...numbers) + 1;
}

/** The name of a field of one block. */
export function attemptField(index: number, field: string): string {
  return `attempts.${String(index)}.${field}`;
}

/** The same values with one more, empty block. */
export function withOneMoreAttempt(values: FormValues): FormValues {
  return { ...values, [attemptField(attemptCount(values), "present")]: ["1"] };
}

/** The same values without one block; those after it move up. The last one that is left becomes empty instead. */
export function withoutAttempt(values: FormValues, removed: number): FormValues {
  const remaining = Object.entries(values).flatMap(([name, value]): [string, readonly string[]][] => {
    const found = NAME.exec(name);
    if (found === null) return [[name, value]];
    const index = Number(found[1]);
    if (index === removed) return [];
    return [[index > removed ? attemptField(index - 1, found[2] ?? "") : name, value]];
  });
  return Object.fromEntries(remaining);
}
