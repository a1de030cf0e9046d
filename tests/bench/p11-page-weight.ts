// P11: what public and consumer pages weigh, against a Next page with nothing in it; and what a phone makes of them.
import { buildWhenNeeded } from "@/lib/entry/build/build-when-needed";
import { BARE, buildBareWhenNeeded } from "@/tests/bench/support/bare-next";
import { isScriptlessPage } from "@/lib/entry/http/scriptless-pages";
import { pageScripts } from "@/tests/bench/support/page-scripts";
import { phonePages } from "@/tests/bench/support/phone-pages";
import type { Measure, Measured } from "@/tests/figures/figure";
import { sampleAddress } from "@/tests/support/page-manifests";
import { ROOT } from "@/tests/support/steps";

/** Pages that anybody or any consumer sees; staff, the component page and the demo's mail are not among them. */
const LIGHT = /^\/\[locale\]\/(\(public\)|\(consumer\)|\(auth\)|notices)\//;
const NOT_FOR_READERS = /\/(components|dev\/mail)\/page$/;
const SHOWN = 5;

async function bytes(): Promise<Measured> {
  const bare = (await pageScripts(BARE)).find(({ page }) => page === "/page")?.bytes ?? NaN;
  const readers = (await pageScripts(ROOT)).filter(
    ({ page }) => LIGHT.test(page) && !NOT_FOR_READERS.test(page),
  );
  const pages = readers.filter(({ page }) => !isScriptlessPage(sampleAddress(page)));
  const sorted = pages.toSorted((a, b) => b.bytes - a.bytes);
  const [heaviest, lightest] = [sorted[0], sorted.at(-1)];
  if (heaviest === undefined || lightest === undefined) throw new Error("The build holds no public page.");
  const bar = (label: string, value: number) => ({ label, value: value / 1_000, unit: "kB" });
  return {
    key: "P11.bytes",
    value: heaviest.bytes / bare,
    note: `${String(pages.length)} pages with scripts, the heaviest ${heaviest.page}, the lightest at ${(lightest.bytes / bare).toFixed(3)}; ${String(readers.length - pages.length)} more carry no script at all`,
    full: true,
    series: [
      bar("bare Next", bare),
      bar("the lightest page", lightest.bytes),
      ...sorted.slice(0, SHOWN).map(({ page, bytes: size }) => bar(page.replace("/[locale]", ""), size)),
    ],
  };
}

export const measure: Measure = async ({ size, say }) => {
  await buildWhenNeeded(say);
  await buildBareWhenNeeded();
  const weight = await bytes();
  return size === "short" ? [weight] : [weight, ...(await phonePages(say))];
};
