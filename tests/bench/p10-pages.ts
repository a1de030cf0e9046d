// P10: what one page costs the web's processor, for the five pages that people look at most, beside a bare Next page with the
// same rows of the same database and a plain node:http list of them. P10b: a public page as everybody gets it, from a
// cache of one second, by links and with cookies that the page does not read.
import { DISPLAY_COOKIES } from "@/lib/base/display";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { startBare } from "@/tests/bench/support/bare-next";
import { fire, httpRequest } from "@/tests/bench/support/fire";
import { FIRST_COMPANY_PLATFORMS, loadedSlug } from "@/tests/bench/support/load-people";
import { loadedDatabase, type LoadSize } from "@/tests/bench/support/loaded-database";
import type { NodeServer } from "@/tests/bench/support/node-server";
import { pageSides, QUEUE_ROWS } from "@/tests/bench/support/page-sides";
import { startPlainList } from "@/tests/bench/support/plain-list-server";
import { processorMs } from "@/tests/bench/support/processor-time";
import { startWeb } from "@/tests/bench/support/product-web";
import { rateRatio, rateRounds } from "@/tests/bench/support/rate-rounds";
import { median } from "@/tests/bench/support/rounds";
import { PAGE_NAMES, type PageName } from "@/tests/figures/page-figures";
import type { Measure, Measured, Size } from "@/tests/figures/figure";
import { undoing } from "@/tests/figures/undo";

const CONNECTIONS = 8;
const PLAN: Readonly<Record<Size, { load: LoadSize; rounds: number; seconds: number }>> = {
  short: { load: "100k", rounds: 3, seconds: 1 },
  normal: { load: "100k", rounds: 8, seconds: 4 },
  large: { load: "1M", rounds: 12, seconds: 8 },
};
/** The first platform that is its company's only one: more than one page of complaints, and an inbox of its own. */
const PLATFORM = FIRST_COMPANY_PLATFORMS + 1;
/** The product's queue is shorter than the fifty that are asked for, and claims nothing by that. */
const SHORTER: Partial<Record<PageName, string>> = {
  queue: `${String(QUEUE_ROWS)} rows, as the product's page has, not 50: nothing is claimed; `,
};

interface Asked {
  readonly server: NodeServer;
  readonly request: (n: number) => string;
}

export const measure: Measure = ({ size, say }) =>
  undoing(async (undo) => {
    const { load, rounds, seconds } = PLAN[size];
    const loaded = await loadedDatabase(load, say);
    undo(() => loaded.close());
    await refreshPublicFigures(loaded, loaded.asOf);
    const web = await startWeb(loaded.url, undo, say);
    const bare = await startBare(loaded.url, undo);
    const plain = await startPlainList(loaded.url, undo);
    const sides = await pageSides(loaded, web.address, PLATFORM);

    const get = (server: NodeServer, path: string, cookie?: string): Asked => {
      const headers = cookie === undefined ? {} : { Cookie: cookie };
      const request = httpRequest("GET", `${server.address}${path}`, headers);
      return { server, request: () => request };
    };
    const platform = `/zh/platforms/${loadedSlug(PLATFORM)}`;
    /** Each visitor by a link of their own and with a cookie of their own, as a link is passed around. */
    const shared: Asked = {
      server: web,
      request: (n) =>
        httpRequest("GET", `${web.address}${platform}?from=timeline&isappinstalled=0&share=${String(n)}`, {
          Cookie: `_ga=GA1.1.${String(n)}; Hm_lvt=${String(n)}`,
        }),
    };
    const elder = get(web, platform, `${DISPLAY_COOKIES.mode}=elder`);
    const pages: Record<string, Asked> = { shared, elder };
    for (const name of PAGE_NAMES) {
      const { path, cookie, rows } = sides[name];
      pages[name] = get(web, path, cookie);
      pages[`${name}, bare`] = get(bare, rows);
      pages[`${name}, plain`] = get(plain, rows);
    }

    /** Milliseconds of the server's processor for one page, round by round, the warm-up first. */
    const used: Record<string, number[]> = {};
    const kilobytes: Record<string, string> = {};
    const rate =
      (name: string, { server, request }: Asked) =>
      async () => {
        const before = await processorMs(server.pid);
        const { address } = server;
        const fired = await fire({
          address,
          request,
          connections: CONNECTIONS,
          milliseconds: seconds * 1_000,
          expected: 200,
        });
        if (fired.surprise !== null || fired.done === 0)
          throw new Error(`${name} was not always there:\n${fired.surprise ?? ""}`);
        (used[name] ??= []).push(((await processorMs(server.pid)) - before) / fired.done);
        kilobytes[name] = (fired.lastBytes / 1_000).toFixed(0);
        return fired.perSecond;
      };
    const asked = Object.entries(pages).map(([name, page]) => [name, rate(name, page)] as const);
    const rates = await rateRounds(Object.fromEntries(asked), rounds, say);

    const full = size !== "short";
    const each = (name: string) => (used[name] ?? []).slice(1);
    const ms = (name: string) => median(each(name)).toFixed(1);
    const cost = (name: PageName): Measured[] => {
      const own = each(name);
      const [bareName, plainName] = [`${name}, bare`, `${name}, plain`];
      const short = SHORTER[name] ?? "";
      const whole = full && short === "";
      const measuredAs = `${String(CONNECTIONS)} connections, ${String(rounds)} rounds of ${String(seconds)} s`;
      const beside = `bare ${ms(bareName)} ms and ${kilobytes[bareName] ?? ""} kB, a plain node:http list ${ms(plainName)} ms`;
      return [
        {
          key: `P10.${name}.ms` as const,
          full: whole,
          value: median(own),
          min: Math.min(...own),
          max: Math.max(...own),
          note: `${short}${measuredAs}; all threads of the process, its database not; ${kilobytes[name] ?? ""} kB`,
        },
        {
          key: `P10.${name}.ratio` as const,
          ...rateRatio(own, each(bareName)),
          full: whole,
          note: `${short}${beside}; both without session, rights, language and look`,
        },
      ];
    };
    const against = (name: string) =>
      rateRatio(rates[name] ?? [], rates["platform, bare"] ?? []).value.toFixed(2);
    return [
      ...PAGE_NAMES.flatMap(cost),
      {
        key: "P10b",
        ...rateRatio(rates["shared"] ?? [], rates["platform, bare"] ?? []),
        full,
        note: `no page is made but one a second for each choice of how pages look: this is the rate of sending what is kept (in elder mode ${against("elder")}), each visitor with a query and cookies of their own, against a page that is made each time; made each time it is ${against("platform")}`,
      },
    ];
  });
