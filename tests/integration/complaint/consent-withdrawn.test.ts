// What a consumer consented to can be taken back: the company sees no contact from then on, and the log says when.
import { expect, test } from "vitest";
import { contextAt } from "@/lib/complaint/engine/context";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import { withdrawContactConsent } from "@/lib/complaint/commands/withdraw-contact-consent";
import { companyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { givenComplaint, must } from "@/tests/support/stories";
import { agent, own, platform, useScreens } from "@/tests/integration/complaint/screens/scene";

useScreens();

test("the company sees the contact until the consent is taken back, also after the closing, and only its consumer may", async () => {
  const { complaintId, number, consumer } = await givenComplaint(own.db, platform.id, new Date(), {
    consentContact: true,
  });
  const stranger = (await givenComplaint(own.db, platform.id, new Date())).consumer;
  const ctx = () => contextAt(own.db, new Date());
  const shown = async () => (await companyComplaintScreen(agent, number))?.reach ?? null;

  expect(await shown()).not.toBeNull();
  expect(await withdrawContactConsent(ctx(), stranger, { complaintId })).toMatchObject({
    refusal: "not_found",
  });
  must(await withdraw(ctx(), consumer, { complaintId, reason: "other", note: null }));
  expect(await shown()).not.toBeNull();
  must(await withdrawContactConsent(ctx(), consumer, { complaintId }));
  expect(await shown()).toBeNull();
  expect(await withdrawContactConsent(ctx(), consumer, { complaintId })).toMatchObject({
    refusal: "nothing_changed",
  });
  const screen = await complaintScreen(consumer);
  expect(screen?.consentContact).toBe(false);
  expect(screen?.log.filter(({ type }) => type === "contact_consent_withdrawn")).toHaveLength(1);
  expect((await verifyLog(own.db, { batchSize: 10 })).broken).toBeNull();
});
