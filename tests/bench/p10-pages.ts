// P10: a page of the product against a bare Next page with the same rows of the same database: the company's inbox of
// fifty complaints, and the public page of a platform.
import { DISPLAY_COOKIES } from "@/lib/display";
import { refreshPublicFigures } from "@/lib/commands/refresh-public-figures";
import { INBOX_PAGE_SIZE } from "@/lib/screens/inbox-page";
import { startBare } from "@/tests/bench/support/bare-next";
import { fire, fireOnly, httpRequest } from "@/tests/bench/support/fire";
import { FIRST_COMPANY_PLATFORMS, loadedId, loadedSlug } from "@/tests/bench/support/load-people";
import { loadedDatabase, type LoadSize } from "@/tests/bench/support/loaded-database";
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

    const get = (url: string, headers: Readonly<Record<string, string>> = {}) => {
      const request = httpRequest("GET", url, headers);
      return { address: url, connections: CONNECTIONS, request: () => request, expected: 200 };
    };
    const pages = {
      "inbox of 50": get(`${web.address}/zh/company?view=open`, { Cookie: cookie }),
      "bare list of 50": get(`${bare.address}/list?platform=${loadedId("platform", PLATFORM)}`),
      "platform's page": get(`${web.address}/zh/platforms/${loadedSlug(PLATFORM)}`),
      "platform's page, in elder mode": get(`${web.address}/zh/platforms/${loadedSlug(PLATFORM)}`, {
        Cookie: `${DISPLAY_COOKIES.mode}=elder`,
      }),
      // Whoever is signed in has theirs made for them.
      "platform's page, made each time": get(`${web.address}/zh/platforms/${loadedSlug(PLATFORM)}`, {
        Cookie: cookie,
      }),
      "bare page": get(`${bare.address}/platform?slug=${loadedSlug(PLATFORM)}`),
    };
    const rate = (name: keyof typeof pages) => () =>
      fireOnly({ ...pages[name], milliseconds: seconds * 1_000 });
    const found = await rateRounds(
      {
        "inbox of 50": rate("inbox of 50"),
        "bare list of 50": rate("bare list of 50"),
        "platform's page": rate("platform's page"),
        "platform's page, in elder mode": rate("platform's page, in elder mode"),
        "platform's page, made each time": rate("platform's page, made each time"),
        "bare page": rate("bare page"),
      },
      rounds,
      say,
    );
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
    const against = (name: keyof typeof pages) => rateRatio(found[name], found["bare page"]).value.toFixed(2);
    const [elder, made] = [
      against("platform's page, in elder mode"),
      against("platform's page, made each time"),
    ];
    return [
      { key: "P10.list", ...rateRatio(found["inbox of 50"], found["bare list of 50"]), note, full, series },
      {
        ...{ key: "P10.public", ...rateRatio(found["platform's page"], found["bare page"]), full },
        note: `to whoever is not signed in: made once a second for each choice of how pages look (in elder mode ${elder}); made for somebody signed in it is ${made}`,
      },
    ];
  });
