// One answer against one breach: a complaint whose deadline is near, and a person who acts as it passes.
import { v7 } from "uuid";
import type { Db } from "@/db/engine/client";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import type { Done } from "@/lib/complaint/engine/complaint-inputs";
import { contextAt } from "@/lib/complaint/engine/context";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import type { Result } from "@/lib/complaint/engine/result";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { givenComplaint, hoursAfter, must, REFUNDED } from "@/tests/support/stories";
import type { GivenComplaint, GivenPlatform } from "@/tests/support/stories";

export const ANSWERS = ["resolution_accepted", "resolution_proposed", "human_contact_attested"] as const;
export type Answer = (typeof ANSWERS)[number];

export interface Ground {
  readonly db: Db;
  readonly shop: GivenPlatform;
  readonly agent: CompanyActor;
}

export interface Race {
  readonly complaint: GivenComplaint;
  readonly answer: Answer;
  /** Epoch milliseconds. */
  readonly deadline: number;
}

export interface Run extends Race {
  /** What the person was answered. */
  readonly done: Done;
}

const BUDGET_HOURS = 72;
const attested = (complaintId: string, startedAt: Date) => ({
  complaintId,
  startedAt,
  seconds: 60,
  personName: "王敏",
  personNo: v7(),
  channel: "app_chat" as const,
});

/** A complaint that breaches at `deadline` unless somebody answers it. One contact stands, so that it can be proposed on. */
export async function prepareRace(ground: Ground, answer: Answer, deadline: number): Promise<Race> {
  const filedAt = new Date(deadline - BUDGET_HOURS * 3_600_000);
  const complaint = await givenComplaint(ground.db, ground.shop.id, filedAt);
  const spoken = hoursAfter(filedAt, 1);
  const contact = attested(complaint.complaintId, spoken);
  must(await attestHumanContact(contextAt(ground.db, hoursAfter(filedAt, 2)), ground.agent, contact));
  return { complaint, answer, deadline };
}

async function press({ agent }: Ground, context: CommandContext, race: Race): Promise<Result<Done>> {
  const { complaintId, consumer } = race.complaint;
  switch (race.answer) {
    case "resolution_accepted":
      return acceptResolution(context, consumer, { complaintId });
    case "resolution_proposed":
      return proposeResolution(context, agent, {
        complaintId,
        ...REFUNDED,
        steps: "核对了订单与通话记录。",
        answer: `您的订单 ${v7()} 由我本人办理全额退款，三个工作日到账。`,
      });
    case "human_contact_attested":
      return attestHumanContact(context, agent, attested(complaintId, new Date(race.deadline - 600_000)));
  }
}

/** Presses the button. Throws when the answer is refused: each of these may come before the deadline and after it. */
export async function runRace(ground: Ground, race: Race, context: CommandContext): Promise<Run> {
  return { ...race, done: must(await press(ground, context, race)) };
}

export const CLOSE_MS = 5;
export const isClose = (run: Run): boolean => Math.abs(run.done.at.getTime() - run.deadline) <= CLOSE_MS;
