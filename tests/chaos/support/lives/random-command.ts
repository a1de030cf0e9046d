// One random command on one life, at an instant: what is answered, what is stored and what became of time must be what
// the model of that life says.
import { contextAt } from "@/lib/complaint/engine/context";
import type { Actor, Side } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { ClockEffect } from "@/lib/domain/complaint/lifecycle-facts";
import { clockEffectFault } from "@/tests/chaos/support/lives/clock-effect-fault";
import type { Life, Town } from "@/tests/chaos/support/lives/life-people";
import { VERBS, type Command } from "@/tests/chaos/support/lives/life-verbs";
import { columnsFault, readStoredLife, snapshotFault } from "@/tests/chaos/support/lives/stored-life";
import type { Random } from "@/tests/support/seeded-random";

const NAMES = Object.keys(VERBS) as Command[];
/** What ends a life comes seldom, or none would be long. */
const SELDOM: readonly Command[] = [
  "resolution_accepted",
  "contest_upheld",
  "withdrawn",
  "adjudicated",
  "merged",
];
/** Where both sides are stubborn one answers and the other disputes, until somebody has to judge it. */
const STUBBORN: readonly Command[] = [
  "resolution_proposed",
  "resolution_disputed",
  "judgement_proposed",
  "breach_judged",
];
/** What moves nothing comes less often, so that a life is mostly made of what does. */
const IDLE: readonly Command[] = [
  "proved",
  "contact_changed",
  "evidence_added",
  "message_sent",
  "amended",
  "referred",
  "contact_consent_withdrawn",
];

export interface RandomCommand {
  readonly taken: boolean;
  /** What it was to do to time; nothing, when it was to be refused. */
  readonly effect: ClockEffect;
  /** Question and answer in a few words: how many different ones there were says how much was tried. */
  readonly seen: string;
  /** Everything that was otherwise than the model says. */
  readonly wrong: readonly string[];
}

function chooseActor(town: Town, life: Life, nowMs: number, random: Random): Actor {
  if (life.stubborn && random.percent(60)) {
    const { status, judgement } = life.model.at(nowMs).snapshot;
    if (judgement !== null) return random.pick(town.regulators);
    return random.pick(status === "proposed" ? life.consumers : town.company);
  }
  if (random.percent(5)) return random.pick(town.strangers);
  return random.pick([random.pick(town.company), random.pick(life.consumers), random.pick(town.regulators)]);
}

/** Mostly what the table offers this side now; else anything. */
function chooseCommand(life: Life, side: Side, nowMs: number, random: Random): Command {
  const likely = NAMES.filter((command) => {
    if (SELDOM.includes(command) && random.percent(85)) return false;
    if (IDLE.includes(command) && random.percent(60)) return false;
    return !("refused" in life.model.decide({ command, side, about: {}, logged: {} }, nowMs));
  });
  const stubborn = likely.filter((command) => STUBBORN.includes(command));
  if (life.stubborn && random.percent(80)) {
    if (stubborn.length > 0) return random.pick(stubborn);
    if (likely.includes("human_contact_attested")) return "human_contact_attested";
  }
  return random.percent(70) && likely.length > 0 ? random.pick(likely) : random.pick(NAMES);
}

export async function randomCommand(
  town: Town,
  life: Life,
  at: Date,
  random: Random,
): Promise<RandomCommand> {
  const nowMs = at.getTime();
  const { complaintId, number } = life.filed;
  const actor = chooseActor(town, life, nowMs, random);
  const known = !town.strangers.includes(actor);
  const command = chooseCommand(life, actor.side, nowMs, random);
  const attempt = VERBS[command]({ town, life, random, actor, nowMs });
  const move = { command, side: actor.side, about: attempt.about ?? {}, logged: attempt.logged ?? {} };
  const { status } = life.model.at(nowMs).snapshot;
  const decision = life.model.decide(move, nowMs);
  const refusal = !known ? "not_found" : "refused" in decision ? decision.refused : (attempt.refused ?? null);
  const before = await readStoredLife(town.db, complaintId, nowMs);
  const result = await attempt.run(contextAt(town.db, at));
  if (result.ok) {
    life.model.take(move, nowMs);
    await attempt.then?.();
  }
  const after = await readStoredLife(town.db, complaintId, nowMs);
  const answered = result.ok ? `${result.value.status} ${String(result.value.outcome)}` : result.refusal;
  const wanted = refusal ?? ("refused" in decision ? "" : `${decision.status} ${String(decision.outcome)}`);
  const effect = refusal !== null || "refused" in decision ? "none" : decision.clock;
  const standing = life.model.at(nowMs);
  const faults = [
    answered === wanted ? null : `was answered ${answered}, not ${wanted}`,
    clockEffectFault(effect, before.snapshot, after.snapshot, nowMs, DEFAULT_RULEBOOK),
    snapshotFault(after, standing),
    // A command that finds nothing settles nothing.
    known ? columnsFault(after, standing) : null,
  ];
  const where = `${number} at ${at.toISOString()}: ${command} by ${JSON.stringify(actor)}`;
  return {
    taken: result.ok,
    effect,
    seen: `${command} ${actor.side} ${status} ${refusal ?? "taken"}`,
    wrong: faults.flatMap((fault) => (fault === null ? [] : [`${where}: ${fault}`])),
  };
}
