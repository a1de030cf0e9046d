import { describe, expect, test } from "vitest";
import {
  draftOf,
  draftSchema,
} from "@/app/[locale]/(company)/company/complaints/[number]/propose/proposal-draft";
import { attestSchema } from "@/app/[locale]/(company)/company/complaints/[number]/form-schemas";

const hidden = { number: "JT-20261122-7K3M9Q2T", seen: "1", back: "" };

describe("numbers written with a Chinese keyboard", () => {
  test("are minutes of a contact", () => {
    const person = { person: "", newName: "周敏", newNo: "A1027", callerDigits: "", channel: "hotline" };
    const typed = { ...hidden, ...person, startedAt: "2026-11-24T09:40", minutes: "１５" };
    expect(attestSchema("zh").parse(typed).minutes).toBe(15);
  });

  test("are an amount", () => {
    const deed = { kind: "refund", amount: "１，２６８．５０", day: "2026-11-24" };
    const fields = draftSchema.parse({ decision: "granted", deeds: [deed] });
    const { decided, problems } = draftOf(fields, "zh", new Date("2026-11-24T01:00:00Z"));
    expect(decided.deeds).toMatchObject([{ amountCents: 126_850 }]);
    expect(problems).toEqual([]);
  });
});
