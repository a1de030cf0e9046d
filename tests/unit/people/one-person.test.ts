// Which mailbox and which number a contact is: two spellings of one are one person, two of two are not. And where its
// messages go, and which contacts cannot be used.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { countPeople } from "@/lib/domain/people/people-per-domain";
import { privateDomain } from "@/lib/domain/people/person-identity";
import { readContactBy } from "@/lib/contact/normal-contact";

const read = (typed: string) => {
  const contact = readContactBy(typed, DEFAULT_RULEBOOK);
  if ("refused" in contact) throw new Error(`${JSON.stringify(typed)} is refused: ${contact.refused}`);
  return contact;
};

describe("one mailbox is one person", () => {
  test.each([
    ["case and tags", "li.lei@example.com", [" Li.Lei+shop+2@Example.COM ", "li.lei+@example.com"]],
    [
      "dots, where the provider ignores them",
      "lilei@gmail.com",
      ["l.i.l.e.i@gmail.com", "li.lei+x@GoogleMail.com"],
    ],
    ["two names of one provider", "lei@proton.me", ["lei@protonmail.com", "l.e.i@pm.me"]],
    ["full-width letters", "a@b.cn", ["ａ＠ｂ．ｃｎ", "a@b。cn", "a＠b｡cn"]],
    [
      "a domain in its own script and in ASCII",
      "a@xn--fsqu00a.xn--fiqs8s",
      ["a@例子.中国", "A@XN--FSQU00A.xn--fiqs8s"],
    ],
    ["ligatures", "office@x.com", ["oﬃce@x.com", "oﬀice@X.com"]],
    ["Kelvin and Ångström signs", "kå@x.com", ["\u212a\u212b@x.com", "Ka\u030a@x.com"]],
    [
      "marks that nobody sees",
      "a@b.com",
      ["a\u00ad@b.com", "\u200ba@b\u3164.com", "\u202aa@b.com\u202c", "a\ufe0f@b.com"],
    ],
    [
      "what was copied along",
      "a@b.com",
      ["邮箱：a@b.com。", "<a@b.com>", "mailto:a@b.com", "“a@b.com”，", "a@b.com."],
    ],
  ])("whatever the %s", (_, mailbox, spellings) => {
    expect(spellings.map((spelling) => read(spelling).identity)).toEqual(spellings.map(() => mailbox));
  });

  test("and two are two: dots elsewhere, another domain, another script that looks alike", () => {
    const others = [
      "li.lei@qq.com",
      "lilei@qq.com",
      "lilei@vip.qq.com",
      "lilei@163.com",
      "lіlei@qq.com",
      "lilei@faß.de",
      "lilei@fass.de",
    ];
    expect(new Set(others.map((other) => read(other).identity)).size).toBe(others.length);
  });

  test("messages go where it was spelled: the tag and the case stay, the domain is ASCII", () => {
    expect(read("Name+CN@Company.com").deliverTo).toBe("Name+CN@company.com");
    expect(read("ｎａｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ").deliverTo).toBe("name@example.com");
    expect(read("l.i+x@googlemail.com").deliverTo).toBe("l.i+x@googlemail.com");
    expect(read("a@例子.中国").deliverTo).toBe("a@xn--fsqu00a.xn--fiqs8s");
  });

  const local = (length: number) => `${"a".repeat(length)}@x.com`;
  test("a local part has 64 octets at most, an address 254", () => {
    expect(read(local(64)).identity).toBe(local(64));
    expect(readContactBy(local(65), DEFAULT_RULEBOOK)).toEqual({ refused: "impossible_address" });
    expect(readContactBy(`${"雷".repeat(22)}@x.com`, DEFAULT_RULEBOOK)).toEqual({
      refused: "impossible_address",
    });
    const domain = `${"b".repeat(60)}.${"b".repeat(60)}.${"b".repeat(60)}`;
    expect(read(`${"a".repeat(64)}@${domain}.abcde`).deliverTo).toHaveLength(253);
    expect(readContactBy(`${"a".repeat(64)}@${domain}.abcdefg`, DEFAULT_RULEBOOK)).toEqual({
      refused: "impossible_address",
    });
  });

  test.each([
    "a@b@example.com",
    "lin..wan@example.com",
    ".lin@example.com",
    "lin.@example.com",
    "@b.com",
    "+x@b.com",
    "a@b",
    "a@.b.com",
    "a@b..com",
    "a b@c.com",
    "a@b c.com",
    "a@-b.com",
    "a@b-.com",
    "a@b_c.com",
    "a@1.2.3.4",
    "a@[1.2.3.4]",
    "a@b.com/c",
    "a@b.com:25",
    "a@b%2ecom",
    'a"b@c.com',
    "a,b@c.com",
    "😀@b.com",
    "a\ud800@b.com",
  ])("%j is impossible", (typed) => {
    expect(readContactBy(typed, DEFAULT_RULEBOOK)).toEqual({ refused: "impossible_address" });
  });
});

describe("one number is one person", () => {
  test.each([
    "13800138000",
    "138 0013 8000",
    "138-0013-8000",
    "+86 138 0013 8000",
    "0086 13800138000",
    "１３８００１３８０００",
    "手机号：13800138000。",
    "\u202d13800138000\u202c",
    "tel:+8613800138000",
  ])("%j is +8613800138000, which takes text messages", (typed) => {
    expect(read(typed)).toMatchObject({ identity: "+8613800138000", deliverTo: "+8613800138000" });
  });

  test("abroad too, with its country's code", () => {
    expect(read("+852 9123 4567").deliverTo).toBe("+85291234567");
    expect(read("+1 415 555 2671").deliverTo).toBe("+14155552671");
  });

  test.each(["010-62345678", "(010) 62345678", "+86 10 6234 5678", "010-62345678转123"])(
    "%j is a landline: stored, and sent nothing",
    (typed) => {
      expect(read(typed)).toMatchObject({ identity: "+861062345678", deliverTo: null });
    },
  );

  test("the extension of a landline is stored for the call", () => {
    expect(read("010-62345678 转 123").spelling).toBe("+861062345678 转123");
    expect(read(read("010-62345678 分机123").spelling).identity).toBe("+861062345678");
  });

  test.each([
    "400-812-3123",
    "4008123123",
    "+86 400 812 3123",
    "800 810 1234",
    "95588",
    "010-95588",
    "+86 95588",
    "12315",
    "12345",
    "10086",
    "110",
    "96110",
    "+1 800 555 1234",
  ])("%j is a service line", (typed) => {
    expect(readContactBy(typed, DEFAULT_RULEBOOK)).toEqual({ refused: "service_number" });
  });

  test.each(["1380013800", "138001380001", "abc", "62345678", "+86", "13800138000abc", "+999123456789"])(
    "%j is none",
    (typed) => {
      expect(readContactBy(typed, DEFAULT_RULEBOOK)).toEqual({ refused: "impossible_number" });
    },
  );

  test.each(["", " ", "。", "\u200b"])("%j is nothing", (typed) => {
    expect(readContactBy(typed, DEFAULT_RULEBOOK)).toEqual({ refused: "empty" });
  });
});

describe("people of one private domain", () => {
  test("count as three at most; everybody else counts", () => {
    expect(countPeople([], 3)).toBe(0);
    expect(countPeople(["a", "a", "a"], 3)).toBe(3);
    expect(countPeople(["a", "a", "a", "a"], 3)).toBe(3);
    expect(countPeople([null, null, null, null, "a", "a", "a", "a", "b"], 3)).toBe(8);
  });

  test("subdomains belong to the owner of the domain, and a public provider alone is nobody's", () => {
    const domain = (typed: string) => read(typed).mailDomain;
    expect(["a@evil.com.cn", "a@m1.evil.com.cn", "a@x.y.evil.com.cn"].map(domain)).toEqual(
      Array(3).fill("evil.com.cn"),
    );
    expect([domain("a@qq.com"), domain("a@vip.qq.com"), domain("a@mine.qq.com")]).toEqual([
      "qq.com",
      "vip.qq.com",
      "mine.qq.com",
    ]);
    const counted = (typed: string) => privateDomain(read(typed), DEFAULT_RULEBOOK);
    expect(["a@qq.com", "a@vip.qq.com", "a@mine.qq.com", "a@x.evil.com.cn"].map(counted)).toEqual([
      null,
      null,
      "mine.qq.com",
      "evil.com.cn",
    ]);
    expect(domain("13800138000")).toBeNull();
  });
});
