// Everybody who could do something to a complaint, and people who could not: theirs is another one.
import { randomUUID } from "node:crypto";
import type { Db } from "@/db/engine/client";
import { person } from "@/db/people/schema/person";
import type { Actor, CompanyActor, ConsumerActor } from "@/lib/domain/people/actor";
import type { Vulnerability } from "@/lib/domain/complaint/complaint";
import { contextAt } from "@/lib/complaint/engine/context";
import type { Filed } from "@/lib/complaint/engine/complaint-inputs";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { LifeModel } from "@/tests/chaos/support/lives/life-model";
import type { Random } from "@/tests/support/seeded-random";
import {
  accountOf,
  aFiling,
  givenAgent,
  givenPlatform,
  givenRegulator,
  holderOf,
  must,
} from "@/tests/support/stories";

export interface Town {
  readonly db: Db;
  readonly platformId: string;
  /** Of another company. */
  readonly otherPlatformId: string;
  readonly company: readonly CompanyActor[];
  readonly regulators: readonly Actor[];
  readonly strangers: readonly Actor[];
}

export interface Life {
  readonly filed: Filed;
  /** An older complaint of the same person on the same platform, which stays open; of another person when nobody proved this one. */
  readonly elder: Filed;
  /** Filed without a session: nobody's until its code is answered, and then of a person of its own. */
  readonly unproved: boolean;
  readonly model: LifeModel;
  /** The company answers, and the consumer disputes: a life in which a breach may have to be judged. */
  readonly stubborn: boolean;
  /** The person by account, and anybody with number and access code. */
  readonly consumers: readonly Actor[];
}

const UNPROVED_PERCENT = 30;

export async function givenTown(db: Db): Promise<Town> {
  const [shop, other] = [await givenPlatform(db), await givenPlatform(db)];
  const company = [await givenAgent(db, shop), await givenAgent(db, shop, "company_manager")];
  const regulators = [
    await givenRegulator(db),
    await givenRegulator(db),
    await givenRegulator(db, "regulator_supervisor"),
  ];
  const strangers = [await givenAgent(db, other), accountOf(randomUUID()), holderOf(randomUUID())];
  return { db, platformId: shop.id, otherPlatformId: other.id, company, regulators, strangers };
}

export async function givenLife(town: Town, filedAt: Date, random: Random): Promise<Life> {
  const personId = randomUUID();
  await town.db.insert(person).values({ id: personId, verifiedAt: new Date() });
  const account = accountOf(personId);
  const vulnerability: Vulnerability = random.pick(["none", "none", "elderly", "disabled"]);
  const heldElsewhere = random.percent(4);
  const unproved = random.percent(UNPROVED_PERCENT);
  const file = (by: ConsumerActor | null, at: Date, about: Parameters<typeof aFiling>[2]) =>
    fileComplaint(contextAt(town.db, at), by, aFiling(town.platformId, at, about));
  const elder = must(await file(account, new Date(filedAt.getTime() - 60_000), {}));
  const filed = must(await file(unproved ? null : account, filedAt, { vulnerability, heldElsewhere }));
  const model = new LifeModel(filedAt.getTime(), {
    priority: vulnerability !== "none",
    recorded: heldElsewhere,
    proved: !unproved,
  });
  const holder = holderOf(filed.complaintId);
  const stubborn = random.percent(40);
  return { filed, elder, unproved, model, stubborn, consumers: unproved ? [holder] : [account, holder] };
}
