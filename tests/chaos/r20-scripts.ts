// R20: payloads that would run a script, in texts that people write, in every side's views, in a browser. The journey is
// tests/e2e/scripts-never-run.test.ts; it fails at a script that ran, a dialog, a policy violation or a foreign host.
import { buildWhenNeeded } from "@/lib/entry/build/build-when-needed";
import type { Measure } from "@/tests/figures/figure";
import { provideChromium } from "@/tests/support/chromium";
import { SCRIPT_PAYLOADS } from "@/tests/support/script-payloads";
import { runStep } from "@/tests/support/steps";

export const measure: Measure = async ({ size, say }) => {
  await buildWhenNeeded(say);
  const { ok } = await runStep({
    name: "payloads in a browser",
    command: ["playwright", "test", "--config", "tests/playwright.config.ts", "scripts-never-run"],
    env: { CHROMIUM_PATH: await provideChromium(), ...(size === "short" ? {} : { EVERY_PAYLOAD: "yes" }) },
  });
  return [
    {
      key: "R20",
      value: ok ? 0 : 1,
      full: size !== "short",
      note:
        `${String(SCRIPT_PAYLOADS.length)} payloads in every text of a complaint's life (titles, stories, wishes, questions, ` +
        "answers, proposals, reasons, decisions, messages, notes), some in names of platforms, of staff and of who called, " +
        "in searches and unlisted names; read by consumer, company and regulator; a run in which one runs, or a policy is " +
        "violated, fails and counts as 1",
    },
  ];
};
