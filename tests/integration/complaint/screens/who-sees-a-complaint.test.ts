// Who sees a complaint: the condition of every query, held to the rule for every kind of actor and every complaint.
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { visibleTo } from "@/db/complaint/complaint-scope";
import { complaint } from "@/db/complaint/schema/complaint";
import { maySeeComplaint, type ComplaintOwner } from "@/lib/domain/people/access";
import { mintActor, type Actor } from "@/lib/domain/people/actor";
import { companyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { givenAgent, givenComplaint, givenPlatform, START } from "@/tests/support/stories";
import { own, useScreens } from "@/tests/integration/complaint/screens/scene";

useScreens();

/** Two people, each with a complaint on each of two platforms. */
async function givenFour(): Promise<ComplaintOwner[]> {
  const platforms = [await givenPlatform(own.db), await givenPlatform(own.db)];
  for (const person of ["li", "wang"]) {
    const contact = { kind: "email", value: `${person}@example.test` } as const;
    for (const { id } of platforms) await givenComplaint(own.db, id, START, { contact });
  }
  const { id: complaintId, platformId, personId } = complaint;
  return own.db.select({ complaintId, platformId, personId }).from(complaint);
}

/** Every kind of actor there is, on all sides of what the rule asks. */
function everyActor(owners: readonly ComplaintOwner[]): Actor[] {
  const people = [...new Set(owners.map(({ personId }) => personId)), v7(), null];
  const complaints = [...owners.map(({ complaintId }) => complaintId), v7(), null];
  const [one = "", other = ""] = new Set(owners.map(({ platformId }) => platformId));
  const consumers = people.flatMap((personId) =>
    complaints.map((complaintId) => mintActor({ side: "consumer", personId, complaintId })),
  );
  const companies = [[], [one], [other], [one, other], [v7()]].map((platformIds) =>
    mintActor({ side: "company", role: "company_agent", staffId: v7(), companyId: v7(), platformIds }),
  );
  const regulators = (["regulator_officer", "regulator_supervisor"] as const).map((role) =>
    mintActor({ side: "regulator", role, staffId: v7() }),
  );
  return [...consumers, ...companies, ...regulators, mintActor({ side: "clock" })];
}

test("the queries show an actor exactly the complaints that the rule lets them see", async () => {
  const owners = await givenFour();
  expect(new Set(owners.map(({ personId }) => personId)).size).toBe(2);
  const actors = everyActor(owners);
  for (const actor of actors) {
    const rows = await own.db.execute<{ id: string }>(
      sql`select c.id from complaint c where ${visibleTo(actor, "c")}`,
    );
    const allowed = owners.filter((owner) => maySeeComplaint(actor, owner));
    expect([actor, rows.map(({ id }) => id).sort()]).toEqual([
      actor,
      allowed.map(({ complaintId }) => complaintId).sort(),
    ]);
  }
  expect(actors).toHaveLength(32);
});

describe("the company's page shows the consumer's address", () => {
  const contact = { kind: "email", value: "zhao@example.test" } as const;

  test("with the consumer's consent, and without it none", async () => {
    const platform = await givenPlatform(own.db);
    const agent = await givenAgent(own.db, platform);
    const shownWith = async (consentContact: boolean) => {
      const { number } = await givenComplaint(own.db, platform.id, new Date(), { contact, consentContact });
      const screen = await companyComplaintScreen(agent, number);
      return JSON.stringify(screen).includes(contact.value);
    };
    expect(await shownWith(true)).toBe(true);
    expect(await shownWith(false)).toBe(false);
  });
});
