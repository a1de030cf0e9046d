// Many accounts file against one platform as fast as they can, while people with a complaint of their own file too.
import { v7 } from "uuid";
import type { Db } from "@/db/client";
import { contact, person } from "@/db/schema/person";
import { fingerprint, seal } from "@/lib/sealed/contact";
import { callAction } from "@/tests/support/access/ask";
import { builtActions } from "@/tests/support/access/manifest";
import { openSession } from "@/tests/support/access/scene";
import { givenPlatform } from "@/tests/support/stories";

export interface BrigadeSize {
  readonly accounts: number;
  readonly filings: number;
  readonly honest: number;
}

export interface Served {
  readonly brigadeTried: number;
  readonly brigadeFiled: number;
  readonly honestTried: number;
  readonly honestServed: number;
  readonly seconds: number;
}

const AT_ONCE = 12;
/** Accounts of a brigade share addresses, ten to each. */
const ACCOUNTS_PER_ADDRESS = 10;

/** A filing that nothing can be said against, as the form sends it. */
function fieldsOf(slug: string, mail: string): Record<string, string> {
  return {
    ...{ locale: "zh", idempotencyKey: v7(), platform: slug, unlisted: "", matter: "dispute", region: "" },
    ...{ "attempts.0.present": "1", "attempts.0.channel": "app_chat", "attempts.0.when": "today" },
    ...{ "attempts.0.asks": "6", "attempts.0.outcome": "no_human", "attempts.0.barriers[]": "repeat_ask" },
    ...{ "attempts.0.measure.repeat_ask": "6", vulnerability: "none", contact: mail },
    ...{
      title: "退款被机器人反复驳回",
      narrative: "连续输入转人工六次，只有同一条自动回复。",
      wanted: "退款并说明原因",
    },
  };
}

async function givenAccount(db: Db): Promise<{ cookie: string; mail: string }> {
  const [personId, mail] = [v7(), `wan@${v7()}.test`];
  await db.insert(person).values({ id: personId, locale: "zh" });
  await db.insert(contact).values({
    id: v7(),
    personId,
    kind: "email",
    fingerprint: fingerprint("email", mail),
    sealed: seal(mail),
  });
  return { cookie: await openSession(db, { kind: "consumer", personId }), mail };
}

/** Spreads the honest filings evenly over the brigade's, over all `addresses` in turns. */
export async function runBrigade(
  db: Db,
  addresses: readonly string[],
  size: BrigadeSize,
  say: (line: string) => void,
): Promise<Served> {
  const { slug } = await givenPlatform(db);
  const accounts = await Promise.all(Array.from({ length: size.accounts }, () => givenAccount(db)));
  const action = builtActions().find(({ name }) => name === "/file/form file")?.id ?? "";
  const every = Math.floor(size.filings / size.honest);
  let [next, filed, honest, served, shown] = [0, 0, 0, 0, 0];
  const started = performance.now();
  const file = async (n: number, fields: Record<string, string>, headers: Record<string, string>) => {
    const address = addresses[n % addresses.length] ?? "";
    const answer = await callAction(address, `/zh/file/form?platform=${slug}`, action, fields, headers);
    return answer.location?.includes("/filed") === true ? null : answer;
  };
  const filer = async () => {
    for (let n = next; n < size.filings; n = next) {
      next += 1;
      const who = n % accounts.length;
      const account = accounts[who];
      if (account === undefined) break;
      const from = `10.9.${String(Math.floor(who / ACCOUNTS_PER_ADDRESS))}.1`;
      const refused = await file(n, fieldsOf(slug, account.mail), {
        Cookie: account.cookie,
        "X-Forwarded-For": from,
      });
      if (refused === null) filed += 1;
      if (n % every !== 0 || honest >= size.honest) continue;
      honest += 1;
      const home = `172.16.${String(honest % 250)}.${String(Math.floor(honest / 250) + 1)}`;
      const turned = await file(n + 1, fieldsOf(slug, `honest@${v7()}.test`), {
        "X-Forwarded-For": home,
      });
      if (turned === null) served += 1;
      else if ((shown += 1) <= 3) say(`  turned away: ${String(turned.status)} ${turned.body.slice(0, 400)}`);
      if (honest % 50 === 0)
        say(
          `  ${String(n)} filings of the brigade, ${String(served)} of ${String(honest)} honest ones served`,
        );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, filer));
  const seconds = (performance.now() - started) / 1_000;
  return { brigadeTried: next, brigadeFiled: filed, honestTried: honest, honestServed: served, seconds };
}
