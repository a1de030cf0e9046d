// Many accounts file against one platform as fast as they can, first those who proved nothing, then those who did, while
// people with a complaint of their own file too, some of them from the brigade's own networks.
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Db } from "@/db/engine/client";
import { contact, person } from "@/db/people/schema/person";
import { fingerprint, seal } from "@/lib/contact/sealed-contact";
import { callAction } from "@/tests/support/access/ask";
import { builtActions } from "@/tests/support/access/manifest";
import { openSession } from "@/tests/support/access/scene";
import { givenPlatform } from "@/tests/support/stories";

export interface BrigadeSize {
  /** Half of them proved who they are: they file signed in. The others only type an address. */
  readonly accounts: number;
  readonly filings: number;
  /** People with a complaint of their own, half of them behind the brigade's own networks. */
  readonly honest: number;
}

/** What became of the honest in one place. */
export interface Place {
  readonly tried: number;
  readonly served: number;
}

export interface Served {
  readonly brigadeTried: number;
  readonly brigadeFiled: number;
  /** From homes of their own, and from the brigade's networks. */
  readonly apart: Place;
  readonly among: Place;
  /** Special reviews of the platform after the unproved half had filed, and after the proved one had. */
  readonly openedByUnproved: number;
  readonly openedByProved: number;
  /** Different people who count on the platform in the end. */
  readonly counted: number;
  readonly seconds: number;
}

const AT_ONCE = 12;
/** Accounts of a brigade share addresses, ten to each. */
const ACCOUNTS_PER_ADDRESS = 10;

/** A million: a review opens at thirty people. */
const USERS = 1_000_000;

/** A filing that nothing can be said against, as the form sends it. */
function fieldsOf(slug: string, mail: string): Record<string, string> {
  return {
    locale: "zh",
    idempotencyKey: v7(),
    platform: slug,
    unlisted: "",
    matter: "dispute",
    region: "",
    "attempts.0.present": "1",
    "attempts.0.channel": "app_chat",
    "attempts.0.when": "today",
    "attempts.0.asks": "6",
    "attempts.0.outcome": "no_human",
    "attempts.0.barriers[]": "repeat_ask",
    "attempts.0.measure.repeat_ask": "6",
    vulnerability: "none",
    contact: mail,
    title: "退款被机器人反复驳回",
    narrative: "连续输入转人工六次，只有同一条自动回复。",
    wanted: "退款并说明原因",
  };
}

interface Account {
  /** Null for who only types an address. */
  readonly cookie: string | null;
  readonly mail: string;
  /** The network that it files from. */
  readonly from: string;
}

const networkOf = (n: number) => `10.9.${String(Math.floor(n / ACCOUNTS_PER_ADDRESS))}.1`;

async function givenAccount(db: Db, n: number, proved: boolean): Promise<Account> {
  const [personId, mail] = [v7(), `wan@${v7()}.test`];
  const from = networkOf(n);
  if (!proved) return { cookie: null, mail, from };
  const verifiedAt = new Date();
  await db.insert(person).values({ id: personId, locale: "zh", verifiedAt });
  await db.insert(contact).values({
    id: v7(),
    personId,
    kind: "email",
    verifiedAt,
    fingerprint: fingerprint("email", mail),
    sealed: seal(mail),
  });
  return { cookie: await openSession(db, { kind: "consumer", personId }), mail, from };
}

/** Once everything that was filed before is counted. */
async function reviewsOpened(db: Db, platformId: string): Promise<number> {
  const waits = async () =>
    (await db.execute(sql`select 1 from platform_delta where platform_id = ${platformId} limit 1`)).length >
    0;
  while (await waits()) await sleep(100);
  const [row] = await db.execute<{ opened: number }>(
    sql`select count(*)::int as opened from special_review where platform_id = ${platformId}`,
  );
  return row?.opened ?? NaN;
}

async function peopleCounted(db: Db, platformId: string): Promise<number> {
  const [row] = await db.execute<{ people: number }>(sql`select count(*)::int as people from platform_person
    where platform_id = ${platformId} and last_filed_at is not null`);
  return row?.people ?? NaN;
}

/** The unproved half files first, then the proved one; the honest spread evenly, over all `addresses` in turns. */
export async function runBrigade(
  db: Db,
  addresses: readonly string[],
  size: BrigadeSize,
  say: (line: string) => void,
): Promise<Served> {
  const { id: platformId, slug } = await givenPlatform(db, { users: USERS });
  const action = builtActions().find(({ name }) => name === "/file/form file")?.id ?? "";
  const every = Math.max(1, Math.floor(size.filings / size.honest));
  const places = { apart: { tried: 0, served: 0 }, among: { tried: 0, served: 0 } };
  let [next, filed, honest, shown] = [0, 0, 0, 0];
  const started = performance.now();
  const file = async (n: number, mail: string, from: string, cookie: string | null) => {
    const address = addresses[n % addresses.length] ?? "";
    const headers = { "X-Forwarded-For": from, ...(cookie === null ? {} : { Cookie: cookie }) };
    const path = `/zh/file/form?platform=${slug}`;
    const answer = await callAction(address, path, action, fieldsOf(slug, mail), headers);
    return answer.location?.includes("/filed") === true ? null : answer;
  };
  const fileHonestly = async (n: number) => {
    honest += 1;
    const isAmong = honest % 2 === 0;
    const place = isAmong ? places.among : places.apart;
    const home = `172.16.${String(honest % 250)}.${String(Math.floor(honest / 250) + 1)}`;
    place.tried += 1;
    const from = isAmong ? networkOf(honest % size.accounts) : home;
    const refused = await file(n + 1, `honest@${v7()}.test`, from, null);
    if (refused === null) place.served += 1;
    else if ((shown += 1) <= 3) say(`  turned away: ${String(refused.status)} ${refused.body.slice(0, 400)}`);
  };
  const fileAll = async (accounts: readonly Account[], until: number) => {
    const filer = async () => {
      for (let n = next; n < until; n = next) {
        next += 1;
        const account = accounts[n % accounts.length];
        if (account === undefined) break;
        if ((await file(n, account.mail, account.from, account.cookie)) === null) filed += 1;
        if (n % every === 0 && honest < size.honest) await fileHonestly(n);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, filer));
  };
  const half = Math.floor(size.accounts / 2);
  // Each network holds some of both: accounts are dealt out in turns.
  const given = (proved: boolean) =>
    Promise.all(Array.from({ length: half }, (_, n) => givenAccount(db, 2 * n + (proved ? 1 : 0), proved)));
  await fileAll(await given(false), Math.floor(size.filings / 2));
  const openedByUnproved = await reviewsOpened(db, platformId);
  say(`  ${String(filed)} filings of the unproved half, ${String(openedByUnproved)} reviews`);
  await fileAll(await given(true), size.filings);
  const openedByProved = (await reviewsOpened(db, platformId)) - openedByUnproved;
  const seconds = (performance.now() - started) / 1_000;
  const counted = await peopleCounted(db, platformId);
  return {
    brigadeTried: next,
    brigadeFiled: filed,
    ...places,
    openedByUnproved,
    openedByProved,
    counted,
    seconds,
  };
}
