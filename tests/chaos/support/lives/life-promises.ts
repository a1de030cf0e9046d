// The answers to a promise, and the acceptance that makes one, by chance.
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { breakPromise } from "@/lib/complaint/commands/break-promise";
import { findDeedDone } from "@/lib/complaint/commands/find-deed-done";
import { keepPromise } from "@/lib/complaint/commands/keep-promise";
import { promiseFacts } from "@/lib/domain/complaint/promise";
import { asAnybody, type Scene, type Verb } from "@/tests/chaos/support/lives/life-scene";

/** Most of the time one that there is. */
function anyPromise({ life, random, nowMs }: Scene) {
  const { snapshot } = life.model.at(nowMs);
  const promise = 1 + random.below(snapshot.promises.length + (random.percent(10) ? 1 : 0) || 1);
  const input = { complaintId: life.filed.complaintId, promise };
  return { input, about: promiseFacts(snapshot, promise, nowMs), logged: { promise } };
}

export const accept: Verb = ({ actor, life, random, nowMs }) => {
  const asked = random.percent(60) ? random.percent(40) : undefined;
  const received = asked ?? life.model.at(nowMs).snapshot.status !== "proposed";
  const input = { complaintId: life.filed.complaintId, ...(asked === undefined ? {} : { received: asked }) };
  return {
    run: (context) => acceptResolution(context, asAnybody(actor), input),
    about: { received },
    logged: { received },
  };
};

export const keep: Verb = (scene) => {
  const { input, ...rest } = anyPromise(scene);
  return { run: (context) => keepPromise(context, asAnybody(scene.actor), input), ...rest };
};

export const breakOne: Verb = (scene) => {
  const { input, ...rest } = anyPromise(scene);
  return { run: (context) => breakPromise(context, asAnybody(scene.actor), input), ...rest };
};

export const findDone: Verb = (scene) => {
  const { input, ...rest } = anyPromise(scene);
  return {
    run: (context) => findDeedDone(context, asAnybody(scene.actor), { ...input, reason: "查过付款记录" }),
    ...rest,
  };
};
