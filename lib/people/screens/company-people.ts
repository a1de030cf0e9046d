// The company's list of people as its own staff see it, and the four numbers of what was attested of them.
import { database } from "@/db/engine/client";
import { listConversationFigures, type PlatformConversations } from "@/db/platform/conversation-figures";
import { listCompanyPeople, listPresentPeople, type CompanyPerson } from "@/db/people/company-person";
import { readDatabaseTime } from "@/db/engine/database-time";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { isNewPerson } from "@/lib/domain/people/new-person";

export type ListedPerson = CompanyPerson & { readonly isNew: boolean };

export interface CompanyPeopleScreen {
  readonly people: readonly ListedPerson[];
  /** Of the actor's platforms, as the public sees them. */
  readonly conversations: readonly PlatformConversations[];
  readonly mayKeep: boolean;
}

export async function companyPeopleScreen(actor: CompanyActor): Promise<CompanyPeopleScreen> {
  const db = database();
  const [people, conversations, now] = await Promise.all([
    listCompanyPeople(db, actor.companyId),
    listConversationFigures(db, actor.platformIds),
    readDatabaseTime(db),
  ]);
  return {
    people: people.map((one) => ({ ...one, isNew: isNewPerson(one.addedAt.getTime(), now.getTime()) })),
    conversations,
    mayKeep: actor.role === "company_manager",
  };
}

/** Who may be named in an attestation of this company. */
export function presentPeople(actor: CompanyActor): Promise<readonly CompanyPerson[]> {
  return listPresentPeople(database(), actor.companyId);
}
