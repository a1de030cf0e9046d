// Which mailbox and which number a contact is: two spellings of one are one person, two of two are not.
import { describe, expect, test } from "vitest";
import { emailIdentity, phoneIdentity } from "@/lib/domain/person-identity";

describe("a mailbox", () => {
  test.each([
    [" Li.Lei+shop+2@Example.COM ", "li.lei@example.com"],
    ["a@b.cn", "a@b.cn"],
    ["ａ＠ｂ．ｃｎ", "a@b.cn"],
    ["a@mail.b.com", "a@mail.b.com"],
    ["a@b.com.", "a@b.com"],
  ])("%j is %s", (typed, mailbox) => {
    expect(emailIdentity(typed)).toBe(mailbox);
  });

  test.each([
    "",
    "abc.com",
    "@b.com",
    "+x@b.com",
    "a@b",
    "a@.b.com",
    "a@b.com..",
    "a@b..com",
    "a b@c.com",
    "a@b c.com",
  ])("%j is none", (typed) => {
    expect(emailIdentity(typed)).toBeNull();
  });
});

describe("a phone number", () => {
  test.each(["+8613800138000", "+1234567", "+123456789012345"])("%s is itself", (number) => {
    expect(phoneIdentity(number)).toBe(number);
  });

  test.each([
    "13800138000",
    "+123456",
    "+1234567890123456",
    "+0123456789",
    "x+8613800138000",
    "+8613800138000x",
    "",
  ])("%j is none", (typed) => {
    expect(phoneIdentity(typed)).toBeNull();
  });
});
