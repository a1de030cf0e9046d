// Strangers fill no queue: words that no list has wait for an officer once somebody proved a complaint that has them.
import { v7 } from "uuid";
import { expect, it } from "vitest";
import { gatherPhrases } from "@/db/complaint/gather-phrases";
import { listWaitingPhrases } from "@/db/complaint/path-phrase";
import { claim } from "@/lib/complaint/commands/claim";
import { judgePhrase } from "@/lib/complaint/commands/judge-phrase";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { mintActor } from "@/lib/domain/people/actor";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { at, base, officer, refusedAs, shop, useScene } from "@/tests/integration/complaint/scene";
import { aFiling, givenComplaint, givenUnproved, hoursAfter, must, START } from "@/tests/support/stories";

useScene();

const waiting = async () =>
  (await listWaitingPhrases(base.db, 100)).map(({ phrase, firstAt }) => ({ phrase, firstAt }));

/** Words in a complaint that nobody proved: they wait for nobody, and cannot be decided. */
async function saidByStranger(words: string) {
  const contact = { kind: "email", value: `${v7()}@163.com` } as const;
  const attempts = aFiling("", START).attempts.map((one) => ({ ...one, path: ["0", words] }));
  const filed = await givenUnproved(base.db, shop.id, START, { attempts, contact });
  await gatherPhrases(base.db);
  expect((await waiting()).map(({ phrase }) => phrase)).not.toContain(words);
  const early = { phrase: words, verdict: "released", reason: "菜单里的词" } as const;
  expect(await judgePhrase(at(1), officer, early)).toEqual(refusedAs("phrase_gone"));
  return { ...filed, contact };
}

it("from the instant at which a code proved it", async () => {
  const { complaintId, consumer, contact } = await saidByStranger("先报修后选人");
  must(await proveByCode(at(2), consumer, { complaintId, value: contact.value, locale: "zh" }));
  expect(await waiting()).toContainEqual({ phrase: "先报修后选人", firstAt: hoursAfter(START, 2) });
});

it("from the instant at which somebody took it into their account", async () => {
  const { complaintId, contact } = await saidByStranger("先选套餐后报修");
  const answer = { ...contact, locale: "zh", joinPersonId: null } as const;
  const { personId } = must(await verifyContact(at(2), answer));
  const account = mintActor({ side: "consumer", personId, complaintId: null });
  must(await claim(at(3), account, { complaintId }));
  expect(await waiting()).toContainEqual({ phrase: "先选套餐后报修", firstAt: hoursAfter(START, 3) });
});

it("in the order of how many people said them; of as many the longest waiting; one hand with many mailboxes is one", async () => {
  const order = async (...phrases: readonly string[]) =>
    (await listWaitingPhrases(base.db, 100))
      .filter(({ phrase }) => phrases.includes(phrase))
      .map(({ phrase, people, attempts }) => [phrase, people, attempts]);
  const [attempt] = aFiling("", START).attempts;
  if (attempt === undefined) throw new Error("nobody tried");
  const said = (words: string, hour: number, domain: string, times = 1) =>
    givenComplaint(base.db, shop.id, hoursAfter(START, hour), {
      attempts: Array.from({ length: times }, () => ({ ...attempt, path: [words] })),
      contact: { kind: "email", value: `${v7()}@${domain}` },
    });
  const [many, alone, twice] = ["按号选人", "再按一次", "转接专席"] as const;
  for (let n = 0; n < 3; n += 1) await said(many, 5, "firm.test", 2);
  await said(alone, 6, "one.test", 3);
  expect(await order(many, alone)).toEqual([
    [many, 1, 6],
    [alone, 1, 3],
  ]);
  await said(twice, 7, "two.test");
  expect((await order(many, alone, twice)).at(-1)).toEqual([twice, 1, 1]);
  await said(twice, 8, "three.test");
  expect((await order(many, alone, twice))[0]).toEqual([twice, 2, 2]);
  // Strangers move nothing.
  for (let n = 0; n < 3; n += 1) {
    const contact = { kind: "email", value: `${v7()}@163.com` } as const;
    const attempts = [{ ...attempt, path: [alone] }];
    await givenUnproved(base.db, shop.id, hoursAfter(START, 9), { attempts, contact });
  }
  expect((await order(many, alone, twice)).map(([phrase]) => phrase)).toEqual([twice, many, alone]);
  // Nor does a complaint that does not count.
  const { complaintId } = await said(many, 9, "four.test");
  expect((await order(many, alone, twice))[0]).toEqual([many, 2, 7]);
  await base.sql`update complaint set counted = false where id = ${complaintId}`;
  expect((await order(many, alone, twice)).slice(0, 2)).toEqual([
    [twice, 2, 2],
    [many, 1, 7],
  ]);
  await base.sql`update complaint set counted = true where id = ${complaintId}`;
});
