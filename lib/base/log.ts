// One logger for every process: JSON lines on standard output, personal data redacted.
import pino from "pino";
import type { Logger } from "pino";
import { env } from "@/lib/base/env";

/** Fields that hold personal data or secrets wherever they stand, up to two levels deep. */
const PRIVATE = [
  "password",
  "code",
  "accessCode",
  "contact",
  "email",
  "phone",
  "narrative",
  "body",
  "text",
  "title",
  "cookie",
  "authorization",
  "token",
  "secret",
];

let root: Logger | undefined;

/** A logger that names the part it speaks for, as in `log("worker").info({ round }, "round done")`. */
export function log(part: string): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: "[redacted]",
    },
  });
  return root.child({ part });
}
