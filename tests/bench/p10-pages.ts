// P10 and P10b: a page of the product against a bare Next page with the same rows of the same database: the company's
// inbox of fifty complaints, the public page of a platform made for one reader, and the same page as everybody gets it, from
// a cache of one second, by links and with cookies that the page does not read.
import { DISPLAY_COOKIES } from "@/lib/display";
import { refreshPublicFigures } from "@/lib/commands/refresh-public-figures";
import { INBOX_PAGE_SIZE } from "@/lib/screens/inbox-page";
import { startBare } from "@/tests/bench/support/bare-next";
import { fire, httpRequest } from "@/tests/bench/support/fire";
import { FIRST_COMPANY_PLATFORMS, loadedId, loadedSlug } from "@/tests/bench/support/load-people";
import { loadedDatabase, type LoadSize } from "@/tests/bench/support/loaded-database";
import { processorMs } from "@/tests/bench/support/processor-time";
import { startWeb } from "@/tests/bench/support/product-web";
import { rateRatio, rateRounds } from "@/tests/bench/support/rate-rounds";
import { median } from "@/tests/bench/support/rounds";
import { staffCookie } from "@/tests/bench/support/staff-cookie";
import { undoing } from "@/tests/figures/undo";
import type { Measure, Size } from "@/tests/figures/figure";

const CONNECTIONS = 8;
const PLAN: Readonly<Record<Size, { load: LoadSize; rounds: number; seconds: number }>> = {
  short: { load: "100k", rounds: 3, seconds: 2 },
  normal: { load: "100k", rounds: 8, seconds: 6 },
  large: { load: "1M", rounds: 12, seconds: 12 },
};
/** The first platform that is its company's only one: more than one page of complaints, and an inbox of its own. */
const PLATFORM = FIRST_COMPANY_PLATFORMS + 1;

export const measure: Measure = ({ size, say }) =>
  undoing(async (undo) => {
    const { load, rounds, seconds } = PLAN[size];
    const loaded = await loadedDatabase(load, say);
    undo(() => loaded.close());
    await refreshPublicFigures(loaded, loaded.asOf);
    const web = await startWeb(loaded.url, undo, say);
    const bare = await startBare(loaded.url, undo);
    const cookie = await staffCookie(loaded.db, loadedId("staff", PLATFORM));

    const platform = `${web.address}/zh/platforms/${loadedSlug(PLATFORM)}`;
    const get = (url: string, headers: Readonly<Record<string, string>> = {}) => {
      const request = httpRequest("GET", url, headers);
      return { address: url, connections: CONNECTIONS, request: () => request, expected: 200 };
    };
    /** Each visitor by a link of their own and with a cookie of their own, as a link is passed around. */
    const shared = {
      ...get(platform),
      request: (n: number) =>
        httpRequest("GET", `${platform}?from=timeline&isappinstalled=0&share=${String(n)}`, {
          Cookie: `_ga=GA1.1.${String(n)}; Hm_lvt=${String(n)}`,
        }),
    };
    /** What is sent there is no page that was made for its reader, and the chart must say so. */
    const [byLinks, inElderMode] = [
      "platform's page by shared links, from a cache of one second",
      "platform's page, in elder mode, from a cache of one second",
    ] as const;
    const pages = {
      "inbox of 50": get(`${web.address}/zh/company?view=open`, { Cookie: cookie }),
      "bare list of 50": get(`${bare.address}/list?platform=${loadedId("platform", PLATFORM)}`),
      [byLinks]: shared,
      [inElderMode]: get(platform, { Cookie: `${DISPLAY_COOKIES.mode}=elder` }),
      // Somebody who is signed in has theirs made for them.
      "platform's page, made each time": get(platform, { Cookie: cookie }),
      "bare page": get(`${bare.address}/platform?slug=${loadedSlug(PLATFORM)}`),
    };
    type Name = keyof typeof pages;
    /** Milliseconds of the web's processor for one page, round by round. */
    const used: Partial<Record<Name, number[]>> = {};
    const rate = (name: Name) => async () => {
      const { pid } = pages[name].address.startsWith(web.address) ? web : bare;
      const before = await processorMs(pid);
      const { perSecond, done, surprise } = await fire({ ...pages[name], milliseconds: seconds * 1_000 });
      if (surprise !== null || done === 0)
        throw new Error(`${name} was not always there:\n${surprise ?? ""}`);
      (used[name] ??= []).push(((await processorMs(pid)) - before) / done);
      return perSecond;
    };
    const sides = Object.keys(pages).map((name) => [name, rate(name as Name)] as const);
    const found = await rateRounds(
      Object.fromEntries(sides) as Record<Name, () => Promise<number>>,
      rounds,
      say,
    );
    // Without the warm-up.
    const each = (name: Name) => (used[name] ?? []).slice(1);
    const bytes: string[] = [];
    for (const [name, page] of Object.entries(pages)) {
      const { lastBytes } = await fire({ ...page, connections: 1, milliseconds: 1_000 });
      bytes.push(`${name} ${(lastBytes / 1_000).toFixed(0)} kB`);
    }
    const note = `${String(CONNECTIONS)} connections, ${String(rounds)} rounds of ${String(seconds)} s; rows of the inbox ${String(INBOX_PAGE_SIZE)}; ${bytes.join(", ")}`;
    const series = Object.entries(found).map(([label, rates]) => ({
      ...{ label, value: median(rates), unit: "per second" },
    }));
    const full = size !== "short";
    const against = (name: Name) => rateRatio(found[name], found["bare page"]);
    const made = "platform's page, made each time";
    const ms = (name: Name) => median(each(name)).toFixed(1);
    return [
      { key: "P10.list", ...rateRatio(found["inbox of 50"], found["bare list of 50"]), note, full, series },
      {
        ...{ key: "P10.made", ...rateRatio(each(made), each("bare page")), full },
        note: `like for like: ${ms(made)} ms of processor a page for somebody signed in, ${ms("bare page")} ms the bare page; at ${against(made).value.toFixed(2)} of its rate`,
      },
      {
        ...{ key: "P10b", ...against(byLinks), full },
        note: `no page is made but one a second for each choice of how pages look: this is the rate of sending what is kept (in elder mode ${against(inElderMode).value.toFixed(2)}), each visitor with a query and cookies of their own, against a page that is made each time; made each time it is ${against(made).value.toFixed(2)}`,
      },
    ];
  });
