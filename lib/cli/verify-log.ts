// `npm run verify-log`: checks every chain, every text, every attempt and every stored clock, and names the first row that is broken.
import { chooseDatabase } from "@/db/choose-database";
import { createClient } from "@/db/client";
import { verifyLog } from "@/lib/commands/verify-log";

/** What is wrong, in the words of whoever has to look. */
const WORDS: Readonly<Record<string, string>> = {
  sequence: "an event is missing or one too many",
  link: "the event does not follow the one before it",
  hash: "the event is not what was written",
  other_complaint: "the event belongs to another complaint",
  earlier_than_before: "the event is earlier than the one before it",
  no_such_complaint: "the complaint of this log is gone",
  head: "the complaint does not know the end of its log",
  text_missing: "a text that the event stands for is gone",
  text_changed: "a text is not the one that the event stands for",
  text_unlogged: "a text stands in no event",
  attempts: "the attempts and their barriers are not what was filed",
  clock: "the stored clock is not what the log comes to",
  columns: "the stored status or deadline is not what the log comes to",
};

async function main(): Promise<number> {
  const chosen = await chooseDatabase();
  const client = createClient(chosen.url, { max: 2, statementTimeoutMs: 0, name: "jietong-verify-log" });
  try {
    const started = performance.now();
    const { complaints, events, texts, broken } = await verifyLog(client.db);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (broken !== null) {
      const { number, seq, what } = broken;
      console.error(`broken: ${number}, event ${String(seq)}: ${WORDS[what] ?? what} (${what})`);
      return 1;
    }
    console.log(
      `The log holds: ${String(complaints)} complaints, ${String(events)} events, ${String(texts)} texts, ${seconds} s`,
    );
    return 0;
  } finally {
    await client.close();
    await chosen.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  },
);
