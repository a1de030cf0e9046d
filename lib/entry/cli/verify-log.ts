// `npm run verify-log`: checks every chain, every text, every attempt and every stored clock, and names the first row that is broken.
import { chooseDatabase } from "@/db/engine/choose-database";
import { createClient } from "@/db/engine/client";
import type { Db } from "@/db/engine/client";
import { noteRound, VERIFY_LOG } from "@/db/operations/round";
import { exitWith } from "@/lib/entry/cli/exit-with";
import { whereIs } from "@/lib/entry/cli/where-is";
import { verifyLog } from "@/lib/entry/audit/verify-log";

/** What is wrong, in an operator's words. */
const WORDS: Readonly<Record<string, string>> = {
  sequence: "an event is missing or one too many",
  link: "the event does not follow the one before it",
  hash: "the event is not what was written",
  other_file: "the event belongs to another complaint",
  no_such_review: "the review of this log is gone",
  no_such_edits: "what was edited has lost the end of its log",
  edited_unnamed: "the platform is not what its edits come to: it was changed by nobody's name",
  rulebook_changed: "the version of the rules is not the one that was published",
  phrase_changed: "what is shown of a phrase is not what was decided of it",
  channel: "a version of a channel is not the one that was declared",
  known_as: "another name or number of a platform is not the one that was added, or did not end so",
  report_answer: "a report of a number was not answered so",
  earlier_than_before: "the event is earlier than the one before it",
  consumer_contact: "the contact is not the one that the log gives the complaint",
  no_such_complaint: "the complaint of this log is gone",
  head: "the complaint does not know the end of its log",
  unknown_type: "no event is of this type",
  ordinal: "the event does not say which of several it is, or is not one of several",
  facts: "the event has facts that no such event has",
  text_missing: "a text that the event stands for is gone",
  text_changed: "a text is not the one that the event stands for",
  text_unlogged: "a text stands in no event",
  attempts: "the attempts and their barriers are not what was filed",
  contact: "a conversation is not the one that was attested, or was not answered so",
  proposal: "a proposal is not the one that was made",
  platform: "the complaint does not stand with the platform that its log names",
  clock: "the stored snapshot is not what the log comes to",
  columns: "a stored column is not what the log comes to",
};

/** For the alarm that rings when the log was not found sound for a day. A replica or a reader cannot be written to. */
async function note(db: Db, busySeconds: number): Promise<void> {
  await noteRound(db, VERIFY_LOG, { runs: 1, failures: 0, busySeconds }).catch(() => {
    console.error("This database cannot be written to: the verification is not noted in it.");
  });
}

async function main(): Promise<number> {
  const chosen = await chooseDatabase();
  const client = createClient(chosen.url, { max: 2, statementTimeoutMs: 0, name: "jietong-verify-log" });
  try {
    const started = performance.now();
    const { complaints, reviews, edits, events, texts, unchained, broken } = await verifyLog(client.db);
    const seconds = (performance.now() - started) / 1000;
    if (broken !== null) {
      const { number, seq, what } = broken;
      console.error(`broken: ${number}, event ${String(seq)}: ${WORDS[what] ?? what} (${what})`);
      return 1;
    }
    await note(client.db, seconds);
    console.log(
      `The log of ${whereIs(chosen.url)} holds: ${String(complaints)} complaints, ${String(reviews)} reviews, ${String(edits)} edits, ${String(events)} events, ${String(texts)} texts, ${String(unchained)} reports of numbers that no chain holds yet, ${seconds.toFixed(1)} s`,
    );
    return 0;
  } finally {
    await client.close();
    await chosen.stop();
  }
}

exitWith(main());
