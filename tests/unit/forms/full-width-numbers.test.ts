import { describe, expect, test } from "vitest";
import {
  attestSchema,
  proposeSchema,
} from "@/app/[locale]/(company)/company/complaints/[number]/form-schemas";

const hidden = { number: "JT-20261122-7K3M9Q2T", seen: "1", back: "" };

describe("numbers written with a Chinese keyboard", () => {
  test("are minutes of a contact", () => {
    const person = { person: "", newName: "周敏", newNo: "A1027", callerDigits: "", channel: "hotline" };
    const typed = { ...hidden, ...person, startedAt: "2026-11-24T09:40", minutes: "１５" };
    expect(attestSchema("zh").parse(typed).minutes).toBe(15);
  });

  test("are an amount", () => {
    const said = {
      steps: "核对了订单。",
      answer: "全额退回。",
      remedy: "refund",
      promisedOn: "",
      followUp: "",
    };
    const typed = { ...hidden, ...said, amount: "１，２６８．５０" };
    expect(proposeSchema("zh").parse(typed).amount).toBe(126_850);
  });
});
