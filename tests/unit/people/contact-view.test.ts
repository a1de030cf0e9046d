// Who sees how to reach the consumer.
import { expect, test } from "vitest";
import { contactView, maySeeComplaint } from "@/lib/domain/people/access";
import { mintActor } from "@/lib/domain/people/actor";

const complaint = { complaintId: "c", platformId: "p", personId: "me" };
const withheld = { ...complaint, consentContact: false };
const given = { ...complaint, consentContact: true };

test("the consumer and regulators see the contact, whatever the consumer consented to", () => {
  const me = mintActor({ side: "consumer", personId: "me", complaintId: null });
  const officer = mintActor({ side: "regulator", role: "regulator_officer", staffId: "o" });
  expect([me, officer].flatMap((actor) => [contactView(actor, withheld), contactView(actor, given)])).toEqual(
    Array(4).fill("contact"),
  );
});

test("another consumer sees nothing, and time has no use for it", () => {
  const you = mintActor({ side: "consumer", personId: "you", complaintId: null });
  expect(contactView(you, given)).toBe("none");
  const clock = mintActor({ side: "clock" });
  expect(maySeeComplaint(clock, given)).toBe(true);
  expect(contactView(clock, given)).toBe("none");
});
