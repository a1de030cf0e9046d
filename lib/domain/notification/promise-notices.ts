// Who is notified that a promise fell due, or was said to be broken. Source: docs/domain/complaint.md, "Promises".
import { inApp, mail, type NoticesOf } from "./notice";

/** Asked twice. Who has answered meanwhile is not asked. */
export const promiseDue: NoticesOf = ({ again, answered }) => {
  if (answered) return [];
  return again
    ? [mail("consumer", "promise_due_again")]
    : [mail("consumer", "promise_due"), inApp("company", "promise_due")];
};

/** The first one reopens the complaint; a later one waits for an officer. */
export const promiseBroken: NoticesOf = ({ over }) =>
  over
    ? [mail("company", "promise_broken_again"), inApp("officers", "promise_broken_again")]
    : [mail("company", "promise_broken")];
