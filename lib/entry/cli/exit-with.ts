// How a command that answers with a code of its own ends.
import { reasonOf } from "@/lib/entry/cli/reason-of";

/** Ends the process with the code that comes of it; with 2, and the reason on standard error, when it throws. */
export function exitWith(answer: Promise<number>): void {
  answer.then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(reasonOf(error));
      process.exit(2);
    },
  );
}
