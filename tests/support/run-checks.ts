// `npm run check`: format, types, lint, boundaries, dead code, migrations, house rules. No database is needed.
import { CHECKS } from "@/tests/support/check-steps";
import { runSideBySide } from "@/tests/support/steps";

const started = performance.now();
const results = await runSideBySide(...CHECKS);
const failed = results.filter((result) => !result.ok);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `\n${String(results.length - failed.length)} of ${String(results.length)} checks hold (${seconds} s)`,
);
if (failed.length > 0) process.exitCode = 1;
