// A second account of a natural person of the regulator: the same staff number and name, typed a little differently.
import type { RegulatorActor } from "@/lib/domain/people/actor";
import type { TestDatabase } from "@/tests/support/database";
import { givenRegulator } from "@/tests/support/stories";

export async function givenSecondAccount(
  { db, sql }: Pick<TestDatabase, "db" | "sql">,
  of: RegulatorActor,
  role: RegulatorActor["role"] = "regulator_supervisor",
): Promise<RegulatorActor> {
  const other = await givenRegulator(db, role);
  await sql`update staff s set staff_no = translate(lower(o.staff_no), '0123456789', '０１２３４５６７８９') || ' ', name = '　' || o.name from staff o
    where o.id = ${of.staffId} and s.id = ${other.staffId}`;
  return other;
}
