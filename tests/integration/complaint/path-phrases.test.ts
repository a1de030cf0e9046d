// What people said on the way to a person and no list has waits for an officer, who releases or refuses it by name.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { listAttemptDetails } from "@/db/complaint/complaint-details";
import { gatherPhrases } from "@/db/complaint/gather-phrases";
import { countWaitingPhrases, listDecidedPhrases, listWaitingPhrases } from "@/db/complaint/path-phrase";
import { judgePhrase } from "@/lib/complaint/commands/judge-phrase";
import { filedContent } from "@/lib/complaint/screens/complaint-content";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { PHRASES_FILE } from "@/lib/domain/shared/edit-log";
import type { PhraseVerdict } from "@/lib/domain/complaint/attempt-path";
import { editsOf } from "@/tests/integration/platform/edits";
import { at, base, officer, refusedAs, shop, useScene } from "@/tests/integration/complaint/scene";
import { aFiling, givenComplaint, givenRegulator, hoursAfter, must, START } from "@/tests/support/stories";

useScene();

let made = 0;
/** Words that nobody said before in this file. */
const freshWords = () => {
  made += 1;
  return `套餐${String.fromCodePoint(0x4e00 + made)}查询`;
};
const [ATTEMPT] = aFiling("", START).attempts;
async function said(...path: readonly string[]) {
  if (ATTEMPT === undefined) throw new Error("nobody tried");
  return givenComplaint(base.db, shop.id, START, { attempts: [{ ...ATTEMPT, path }] });
}
const judge = (phrase: string, verdict: PhraseVerdict, hour: number, seen?: number, actor = officer) =>
  judgePhrase({ ...at(hour), ...(seen === undefined ? {} : { lastSeenSeq: seen }) }, actor, {
    phrase,
    verdict,
    reason: "菜单里的词",
  });
const waiting = async () => (await listWaitingPhrases(base.db, 100)).map(({ phrase }) => phrase);
async function shownTo(reader: "filer" | "officer" | "company", complaintId: string) {
  const rows = await listAttemptDetails(base.db, complaintId);
  return filedContent([], rows, reader).attempts.flatMap(({ path }) => path);
}
const one = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`${String(rows.length)} rows`);
  return row;
};

describe("words that no list has", () => {
  it("wait once, however often they are said, with the attempts that have them and where they were said", async () => {
    const words = freshWords();
    const { number } = await said("0", words, "转人工");
    await said(words, words);
    const all = await listWaitingPhrases(base.db, 100);
    const found = one(all.filter(({ phrase }) => phrase === words));
    expect(found).toMatchObject({ firstAt: START, attempts: 2 });
    expect(found.examples).toHaveLength(2);
    expect(found.examples).toContainEqual(
      expect.objectContaining({ number, channel: "app_chat", path: ["0", words, "转人工"] }),
    );
    expect((await countWaitingPhrases(base.db)).oldest).toEqual(START);
  });

  it("and no key, no listed phrase and no number in one piece or several wait", async () => {
    const before = await waiting();
    await said("0", "#", "转人工", "13800138000", "客服", "138", "0013", "8000");
    expect(await waiting()).toEqual(before);
  });

  it("that a program of the version before filed are noted when the next one starts", async () => {
    const words = freshWords();
    const { complaintId } = await said("0");
    await base.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update attempt set path = ${sql.array(["0", words])} where complaint_id = ${complaintId}`;
    });
    expect(await waiting()).not.toContain(words);
    await gatherPhrases(base.db);
    await gatherPhrases(base.db);
    const found = (await listWaitingPhrases(base.db, 100)).filter(({ phrase }) => phrase === words);
    expect(one(found)).toMatchObject({ attempts: 1, firstAt: START });
    await base.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update attempt set path = ${sql.array(["0"])} where complaint_id = ${complaintId}`;
    });
  });

  it("said by many in the same instant are noted once, and every filing is taken", async () => {
    const [first, second] = [freshWords(), freshWords()];
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => said(...(n % 2 === 0 ? [first, second] : [second, first]))),
    );
    const noted = (await listWaitingPhrases(base.db, 100)).filter(({ phrase }) =>
      [first, second].includes(phrase),
    );
    expect(noted.map(({ attempts }) => attempts)).toEqual([12, 12]);
  });
});

describe("an officer", () => {
  it("releases them: the company reads them from then on, in every complaint, with name and reason in the log", async () => {
    const words = freshWords();
    const [before, after] = [await said("0", words), await said(words)];
    const hidden = { step: null, standing: "waits" };
    expect((await shownTo("company", before.complaintId))[1]).toEqual(hidden);
    expect(await shownTo("company", after.complaintId)).toEqual([hidden]);
    must(await judge(words, "released", 1, 0));
    const shown = { step: words, standing: "readable" };
    expect((await shownTo("company", before.complaintId))[1]).toEqual(shown);
    expect(await shownTo("company", (await said(words)).complaintId)).toEqual([shown]);
    expect(await waiting()).not.toContain(words);
    expect((await editsOf(PHRASES_FILE)).at(-1)).toMatchObject({
      type: "phrase_released",
      actor_id: officer.staffId,
      reason: "菜单里的词",
      old: { phrase: words, verdict: null },
      new: { phrase: words, verdict: "released" },
    });
    expect((await listDecidedPhrases(base.db, { before: null, limit: 1 }))[0]).toMatchObject({
      phrase: words,
      verdict: "released",
      at: hoursAfter(START, 1),
      actorId: officer.staffId,
      reason: "菜单里的词",
    });
  });

  it("refuses them: who filed and officers still read them, nobody else ever does, and nobody is asked again", async () => {
    const words = freshWords();
    const { complaintId } = await said(words);
    must(await judge(words, "refused", 1, 0));
    expect(await shownTo("company", complaintId)).toEqual([{ step: null, standing: "refused" }]);
    expect(await shownTo("filer", complaintId)).toEqual([{ step: words, standing: "refused" }]);
    expect(await shownTo("officer", complaintId)).toEqual([{ step: words, standing: "refused" }]);
    await said(words);
    expect(await waiting()).not.toContain(words);
  });

  it("decides otherwise later, from a page that shows the last decision", async () => {
    const words = freshWords();
    const { complaintId } = await said(words);
    const { seq } = must(await judge(words, "released", 1, 0));
    expect(await judge(words, "refused", 2, 0)).toEqual(refusedAs("somebody_was_faster"));
    expect(await judge(words, "released", 2, seq)).toEqual(refusedAs("nothing_changed"));
    must(await judge(words, "refused", 2, seq));
    expect((await shownTo("company", complaintId))[0]).toMatchObject({ step: null });
  });

  it("finds what was decided however long ago, page by page, the latest first", async () => {
    const seqs: number[] = [];
    const words = freshWords();
    for (const phrase of [words, freshWords(), freshWords()]) {
      await said(phrase);
      seqs.unshift(must(await judge(phrase, "released", 1, 0)).seq);
    }
    const page = async (before: number | null, limit: number) =>
      (await listDecidedPhrases(base.db, { before, limit })).map(({ seq }) => seq);
    const [last = 0, middle = 0, first = 0] = seqs;
    expect(await page(null, 2)).toEqual([last, middle]);
    expect(await page(middle, 1)).toEqual([first]);
    must(await judge(words, "refused", 2, first));
  });

  it("gives a reason", async () => {
    const words = freshWords();
    await said(words);
    const nameless = { phrase: words, verdict: "released", reason: " " } as const;
    expect(await judgePhrase(at(1), officer, nameless)).toEqual(refusedAs("text_needed"));
    expect(await waiting()).toContain(words);
  });

  it("of two who decide in the same instant one is first, the other is refused; about other words both decide", async () => {
    const [words, others] = [freshWords(), freshWords()];
    await said(words, others);
    const colleague = await givenRegulator(base.db);
    const both = await Promise.all([
      judge(words, "released", 1, 0),
      judge(words, "refused", 1, 0, colleague),
      judge(others, "released", 1, 0, colleague),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(2);
    expect(both[2]).toMatchObject({ ok: true });
    expect(both).toContainEqual(refusedAs("somebody_was_faster"));
  });

  it("finds nothing to decide in what nobody said, in a key, a listed phrase or a number", async () => {
    await said("0", "转人工", "13800138000");
    for (const phrase of [`没人说过${v7().slice(-4)}`, "0", "转人工", "13800138000", ""])
      expect(await judge(phrase, "released", 1)).toEqual(refusedAs("phrase_gone"));
  });
});

describe("the register of phrases", () => {
  it("refuses that one is deleted, changed or made to wait again", async () => {
    const words = freshWords();
    await said(words);
    must(await judge(words, "refused", 1));
    for (const statement of [
      "delete from path_phrase",
      "truncate path_phrase",
      "update path_phrase set phrase = 'x'",
      "update path_phrase set verdict = null, seq = null",
    ])
      await expect(base.sql.unsafe(statement)).rejects.toThrow(/append-only/);
  });

  it.each([
    ["released past the product", "update path_phrase set verdict = 'released' where phrase = $1"],
    ["given to another edit", "update path_phrase set seq = seq - 1 where phrase = $1"],
    ["taken away", "delete from path_phrase where phrase = $1"],
  ])("shows that a refused phrase was %s", async (_what, statement) => {
    const words = freshWords();
    await said(words);
    const { seq } = must(await judge(words, "refused", 1));
    const [row = {}] = await base.sql`select * from path_phrase where phrase = ${words}`;
    const past = (work: string, values: string[]) =>
      base.sql.begin(async (sql) => {
        await sql`set local session_replication_role = replica`;
        await sql.unsafe(work, values);
      });
    await past(statement, [words]);
    const { broken } = await verifyLog(base.db);
    await past("delete from path_phrase where phrase = $1", [words]);
    await base.sql`insert into path_phrase ${base.sql(row)}`;
    expect(broken).toEqual({ number: `phrases ${PHRASES_FILE}`, seq, what: "phrase_changed" });
    expect((await verifyLog(base.db)).broken).toBeNull();
  });
});
