// What a desk filed is in nobody's account until somebody shows it to be theirs; a contact given later changes no more than that.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { listClaimable } from "@/db/complaint/claimable";
import { deskByName } from "@/lib/filing/engine/desk-by-name";
import { changeContact } from "@/lib/complaint/commands/change-contact";
import { claim } from "@/lib/complaint/commands/claim";
import type { FileComplaintInput } from "@/lib/complaint/engine/complaint-inputs";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { registerDesk } from "@/lib/filing/commands/register-desk";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { mintActor } from "@/lib/domain/people/actor";
import { aFiling, fresh, givenRegulator, holderOf, hoursAfter, must, START } from "@/tests/support/stories";
import { at, base, officer, refusedAs, rowOf, shop, useScene } from "@/tests/integration/complaint/scene";

useScene();

const landline = () => `0571-8${String(1_000_000 + fresh())}`;

async function deskFiles(hour: number, value = landline()) {
  const name = `登记点${String(fresh())}`;
  const supervisor = await givenRegulator(base.db, "regulator_supervisor");
  const input = { name, reason: "社区服务中心", proposedBy: officer.staffId };
  must(await registerDesk(at(-24), supervisor, input));
  const desk = await deskByName(base.db, name, "何平");
  const contact: FileComplaintInput["contact"] = { kind: "phone", value };
  return must(await fileComplaint(at(hour), desk, aFiling(shop.id, hoursAfter(START, hour), { contact })));
}

describe("another contact of what a desk filed", () => {
  const change = (complaintId: string, value: string, hour: number) =>
    changeContact(at(hour), holderOf(complaintId), {
      complaintId,
      value,
      locale: "zh",
      consentContact: false,
    });
  const someone = async () => {
    const value = `${v7()}@example.test`;
    const answer = { value, locale: "zh", joinPersonId: null } as const;
    return { value, ...must(await verifyContact(at(0), answer)) };
  };

  it("takes it from nobody who has shown it to be theirs", async () => {
    const { complaintId } = await deskFiles(0);
    const [mine, stranger] = [await someone(), await someone()];
    must(await proveByCode(at(1), holderOf(complaintId), { complaintId, value: mine.value, locale: "zh" }));
    must(await change(complaintId, stranger.value, 2));
    const them = mintActor({ side: "consumer", personId: stranger.personId, complaintId: null });
    expect(await listClaimable(base.db, stranger.personId, 10)).toMatchObject([{ proved: true }]);
    expect(await claim(at(3), them, { complaintId })).toEqual(refusedAs("not_found"));
    const code = { complaintId, value: stranger.value, locale: "zh" } as const;
    must(await proveByCode(at(3), holderOf(complaintId), code));
    expect((await rowOf(complaintId)).personId).toBe(mine.personId);
  });

  it("makes nobody else who comes to a desk with that contact its person", async () => {
    const line = landline();
    const first = await deskFiles(0);
    must(await change(first.complaintId, line, 1));
    const second = await deskFiles(2, line);
    const [one, other] = [await rowOf(first.complaintId), await rowOf(second.complaintId)];
    expect(one.contactId).toBe(other.contactId);
    expect(one.personId).not.toBe(other.personId);
  });
});
