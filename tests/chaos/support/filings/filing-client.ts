// People who file and do not give up, most with JavaScript and some without: each sends the same form until a receipt comes back, now to one web process, now
// to the other, and now and then once more after it came.
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { learnForm, typeForm } from "@/tests/chaos/support/filings/filing-form";
import type { TypedForm } from "@/tests/chaos/support/filings/filing-form";

export interface Acknowledged {
  readonly title: string;
  readonly number: string;
  /** When the receipt came, by performance.now(). */
  readonly at: number;
}

export interface FilingRun {
  readonly acknowledged: readonly Acknowledged[];
  /** Filings that were given up without a receipt. */
  readonly unanswered: number;
  /** Answers by HTTP status; "broken" for a connection that ended first. */
  readonly answers: Readonly<Record<string, number>>;
  /** Receipts of one key that name two numbers. */
  readonly differing: number;
  readonly slowestMs: number;
  /** Requests without any answer after the client's patience. */
  readonly hung: number;
}

export interface FilingOptions {
  readonly addresses: readonly string[];
  readonly slugs: readonly string[];
  /** Asked before each filing: whether to begin another. */
  readonly goesOn: (begun: number) => boolean;
  readonly people: number;
  /** Longest wait for one answer. */
  readonly patienceMs: number;
  /** Longest a person tries. */
  readonly giveUpMs?: number;
  /** A filing that began, and each receipt, for a caller that follows along. */
  readonly onReceipt?: (receipt: Acknowledged) => void;
}

const AGAIN_EVERY = 20;
/** One in so many has no JavaScript. */
const WITHOUT_SCRIPT = 5;
const PAUSE_MS = 40;
const GIVE_UP_MS = 120_000;
const RECEIPT = /\/complaints\/(JT-\d{8}-[0-9A-Z]{8})\/filed/;

interface Answer {
  readonly status: string;
  readonly location: string;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
let sent = 0;

/** Every request says another client address, as a proxy would: nobody runs into the limit of one. */
function nextAddress(): string {
  sent += 1;
  return `10.${String((sent >> 16) & 255)}.${String((sent >> 8) & 255)}.${String(sent & 255)}`;
}

function post(address: string, typed: TypedForm, patienceMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const headers = {
      Origin: address,
      "Content-Type": typed.contentType,
      "Content-Length": typed.body.length,
      "X-Forwarded-For": nextAddress(),
    };
    const request = http.request(
      `${address}${typed.path}`,
      { method: "POST", agent, headers },
      (response) => {
        response.resume();
        const answer = {
          status: String(response.statusCode),
          location: response.headers.location ?? "",
        };
        // The head holds the receipt: what may be lost after it is not needed.
        response.once("close", () => resolve(answer));
      },
    );
    request.setTimeout(patienceMs, () => {
      resolve({ status: "hung", location: "" });
      request.destroy();
    });
    request.once("error", () => resolve({ status: "broken", location: "" }));
    request.end(typed.body);
  });
}

/** Files until `goesOn` says no, and answers what came of it. */
export async function fileByForm(options: FilingOptions): Promise<FilingRun> {
  const { addresses, slugs, people, patienceMs, giveUpMs = GIVE_UP_MS } = options;
  const first = addresses[0] ?? "";
  const form = await learnForm(first, slugs[0] ?? "");
  const acknowledged: Acknowledged[] = [];
  const answers: Record<string, number> = {};
  let begun = 0;
  let unanswered = 0;
  let differing = 0;
  let slowestMs = 0;
  let turn = 0;

  const send = async (typed: TypedForm): Promise<string | null> => {
    const started = performance.now();
    const answer = await post(addresses[turn++ % addresses.length] ?? first, typed, patienceMs);
    slowestMs = Math.max(slowestMs, performance.now() - started);
    const receipt = RECEIPT.exec(answer.location)?.[1] ?? null;
    const kind = receipt === null ? answer.status : "receipt";
    answers[kind] = (answers[kind] ?? 0) + 1;
    return receipt;
  };
  const insist = async (typed: TypedForm): Promise<string | null> => {
    for (const until = performance.now() + giveUpMs; performance.now() < until;) {
      const number = await send(typed);
      if (number !== null) return number;
      await sleep(PAUSE_MS * (1 + Math.random()));
    }
    return null;
  };
  const person = async () => {
    for (;;) {
      if (!options.goesOn(begun)) return;
      const n = begun++;
      const typed = typeForm(
        form,
        slugs[n % slugs.length] ?? "",
        `${String(n)}-${Math.random().toString(36).slice(2, 8)}`,
        n % WITHOUT_SCRIPT === 0 ? "action" : "entry",
      );
      const number = await insist(typed);
      if (number === null) {
        unanswered += 1;
        continue;
      }
      const receipt = { title: typed.title, number, at: performance.now() };
      acknowledged.push(receipt);
      options.onReceipt?.(receipt);
      if (n % AGAIN_EVERY === 0 && (await insist(typed)) !== number) differing += 1;
    }
  };
  await Promise.all(Array.from({ length: people }, person));
  return { acknowledged, unanswered, answers, differing, slowestMs, hung: answers["hung"] ?? 0 };
}
