// What the chain costs a filing: the same rows are written with it and without it, in turns.
import { createHash, randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { Client } from "@/db/engine/client";
import { insertFilings } from "@/db/filing/filing";
import type { NewFiling } from "@/db/filing/filing";
import { COMPLAINT } from "@/lib/complaint/engine/complaint-file";
import type { Facts } from "@/lib/complaint/engine/logged-file";
import { buildFiling } from "@/lib/complaint/engine/new-complaint";
import { sha256 } from "@/lib/base/sha256";
import { CHAIN_START, chainHash, textDigest } from "@/lib/domain/shared/event-chain";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { medianInterval } from "@/tests/bench/support/rounds";
import { aFiling } from "@/tests/support/stories";

const DIGESTS = new Set(["attemptsDigest", "texts"]);
const NOTHING = "\\x";
/** Filings of one side in a round: few, so that both sides meet the same moments of the machine. */
const EACH = 30;

export interface ChainCost {
  /** A filing with the chain against one without: the median of the rounds, and its range with 95 %. */
  readonly ratio: number;
  readonly min: number;
  readonly max: number;
  /** Of single rounds. */
  readonly lowest: number;
  readonly highest: number;
  readonly rounds: number;
}

function newFiling(platformId: string): NewFiling {
  const [personId, contactId, now] = [v7(), v7(), new Date()];
  const story = { ...aFiling(platformId, now), locale: "zh" };
  const { rows } = buildFiling({
    id: v7(),
    platformId,
    personId,
    contactId,
    story,
    accessCodeHash: randomBytes(32),
    idempotencyHash: randomBytes(32),
    rules: DEFAULT_RULEBOOK,
    atMs: now.getTime(),
    liveSlot: 1,
    by: { side: "consumer", actorId: null },
    proof: { proof: "session", contactProved: true },
  });
  const created_at = now.toISOString();
  const print = createHash("sha256").update(contactId).digest("hex");
  return {
    ...rows,
    platform: null,
    desk: null,
    people: [{ id: personId, locale: "zh", created_at }],
    contact: {
      id: contactId,
      person_id: personId,
      kind: "email",
      fingerprint: `\\x${print}`,
      sealed: "\\x00",
      takes_messages: true,
      private_domain: null,
      created_at,
    },
  };
}

/** The same filing as it would be if the log were a plain table: no hash, no digest, no salt. */
function withoutChain(filing: NewFiling): NewFiling {
  return {
    ...filing,
    complaint: { ...filing.complaint, attemptsSalt: NOTHING, chainHead: NOTHING },
    texts: filing.texts.map((text) => ({ ...text, salt: NOTHING })),
    events: filing.events.map((event) => {
      const facts = Object.entries(event.facts ?? {}).filter(([name]) => !DIGESTS.has(name));
      return { ...event, facts: Object.fromEntries(facts), prevHash: NOTHING, hash: NOTHING };
    }),
  };
}

/** Milliseconds that one filing spends on its digests: three texts, the attempts, the event. */
function hashingMs(filing: NewFiling, rounds: number): number {
  const [event] = filing.events;
  if (event === undefined) throw new Error("a filing without its event");
  const recorded = {
    ...event,
    ordinal: event.ordinal ?? 1,
    atMs: event.at,
    scheduledMs: event.scheduledAt,
    recordedMs: event.recordedAt,
    facts: event.facts as Facts,
  };
  const started = performance.now();
  for (let n = 0; n < rounds; n += 1) {
    randomBytes(16 * (filing.texts.length + 1));
    for (const { body } of filing.texts) textDigest("00".repeat(16), body, sha256);
    textDigest("00".repeat(16), JSON.stringify([filing.attempts, filing.barriers]), sha256);
    chainHash(CHAIN_START, COMPLAINT.exported(event.complaintId, recorded, DEFAULT_RULEBOOK), sha256);
  }
  return (performance.now() - started) / rounds;
}

async function timed(client: Client, filings: readonly NewFiling[]): Promise<number> {
  const started = performance.now();
  for (const filing of filings) await insertFilings(client.db, [filing]);
  return (performance.now() - started) / filings.length;
}

/** One connection, so that nothing but the statements themselves is compared. */
export async function measureChainCost(
  client: Client,
  platformId: string,
  rounds: number,
): Promise<ChainCost> {
  const make = () => Array.from({ length: EACH }, () => newFiling(platformId));
  await timed(client, make());
  await timed(client, make().map(withoutChain));
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [plain, chained] = [make().map(withoutChain), make()];
    const hashing = hashingMs(newFiling(platformId), 500);
    const first = round % 2 === 0 ? await timed(client, plain) : await timed(client, chained);
    const second = round % 2 === 0 ? await timed(client, chained) : await timed(client, plain);
    const [without, having] = round % 2 === 0 ? [first, second] : [second, first];
    ratios.push((having + hashing) / without);
  }
  const { value, min, max } = medianInterval(ratios);
  return { ratio: value, min, max, lowest: Math.min(...ratios), highest: Math.max(...ratios), rounds };
}
