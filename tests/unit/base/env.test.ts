import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/base/env";
import { EXAMPLE_OPERATOR } from "@/tests/support/example-operator";

const key = () => randomBytes(32).toString("base64");
const SMTP_URL = "smtp://mail.example:587";
const production = () => ({
  ...EXAMPLE_OPERATOR,
  AUTH_SECRET: key(),
  ACCESS_SECRET: key(),
  CONTACT_KEY: key(),
  SMTP_URL,
});

describe("production is the default and refuses what only a demonstration may have", () => {
  test("three random keys, a way to send mail and who runs it are enough to start", () => {
    const read = parseEnv(production());
    expect(read.demo).toBe(false);
    expect(read.CONTACT_KEY).toHaveLength(32);
  });
  test.each(["AUTH_SECRET", "ACCESS_SECRET", "CONTACT_KEY"])("a missing %s is named", (name) => {
    expect(() => parseEnv({ ...production(), [name]: "" })).toThrow(`${name} is missing`);
  });
  test("without a way to send mail it does not start, unless a folder for the mail is named", () => {
    expect(() => parseEnv({ ...production(), SMTP_URL: "" })).toThrow("SMTP_URL is missing");
    const read = parseEnv({ ...production(), SMTP_URL: "", MAIL_FOLDER: "/var/spool/jietong" });
    expect(read.MAIL_FOLDER).toBe("/var/spool/jietong");
  });
  test("a key of 31 bytes is weak, one of 32 is not", () => {
    expect(() => parseEnv({ ...production(), AUTH_SECRET: randomBytes(31).toString("base64") })).toThrow(
      "weak",
    );
    expect(() => parseEnv({ ...production(), AUTH_SECRET: randomBytes(32).toString("hex") })).not.toThrow();
  });
  test("a long key of one repeated character is weak", () => {
    expect(() => parseEnv({ ...production(), CONTACT_KEY: "a".repeat(64) })).toThrow("CONTACT_KEY is weak");
  });
  test("the token of the metrics may be left out, but not be weak", () => {
    expect(parseEnv(production()).METRICS_TOKEN).toBeUndefined();
    expect(parseEnv({ ...production(), METRICS_TOKEN: key() }).METRICS_TOKEN).toHaveLength(44);
    expect(() => parseEnv({ ...production(), METRICS_TOKEN: "prometheus" })).toThrow("METRICS_TOKEN is weak");
  });
  test.each([
    ["a sentence", "correct horse battery staple, correct horse battery staple"],
    ["a sentence without blanks", "correcthorsebatterystaplecorrecthorsebatterystaple"],
    ["a sentence in capitals and small letters", "CorrectHorseBatteryStapleCorrectHorseBatteryStaple"],
    ["a piece over and over", "Jietong2026xYJietong2026xYJietong2026xYJietong2026xY"],
    ["the alphabet", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"],
    ["bytes one after the other", Buffer.from(Array.from({ length: 32 }, (_, n) => n)).toString("hex")],
    ["capitals only", "CORRECTHORSEBATTERYSTAPLECORRECTHORSEBATTERYSTAPLE"],
  ])("%s is no key, though base64 can be read out of it", (_, typed) => {
    expect(() => parseEnv({ ...production(), ACCESS_SECRET: typed })).toThrow("ACCESS_SECRET is weak");
    expect(() => parseEnv({ ...production(), METRICS_TOKEN: typed })).toThrow("METRICS_TOKEN is weak");
  });
  test.each(["AUTH_SECRET", "ACCESS_SECRET", "CONTACT_KEY"])(
    "the published keys of the demo are refused as %s, whichever they are",
    (name) => {
      const demo = parseEnv({ JIETONG_MODE: "demo" });
      for (const published of [
        demo.AUTH_SECRET,
        demo.ACCESS_SECRET.toString("hex"),
        demo.CONTACT_KEY.toString("base64"),
      ])
        expect(() => parseEnv({ ...production(), [name]: published })).toThrow(`${name} is a published key`);
    },
  );
  test("an address without HTTPS is refused, unless it is this machine's own", () => {
    const at = (PUBLIC_URL: string) => parseEnv({ ...production(), PUBLIC_URL });
    expect(() => at("http://jietong.example")).toThrow("PUBLIC_URL must begin with https://");
    expect(at("https://jietong.example").PUBLIC_URL).toBe("https://jietong.example");
    expect(at("http://127.0.0.1:3000").PUBLIC_URL).toBe("http://127.0.0.1:3000");
  });
  test("a thousand keys as openssl draws them are all strong", () => {
    for (let n = 0; n < 1_000; n += 1) expect(() => parseEnv(production())).not.toThrow();
  });
  test("CONTACT_KEY seals until another key is named; then the first named seals, and CONTACT_KEY still opens", () => {
    const given = production();
    const contact = Buffer.from(given.CONTACT_KEY, "base64");
    const [one, two] = [randomBytes(32), randomBytes(32)];
    expect(parseEnv(given).SEAL_KEYS).toEqual([contact]);
    const named = (...keys: Buffer[]) =>
      parseEnv({ ...given, SEAL_KEYS: keys.map((each) => each.toString("hex")).join(", ") }).SEAL_KEYS;
    expect(named(one, two)).toEqual([one, two, contact]);
    expect(named(contact, one)).toEqual([contact, one]);
  });
  test("cookies open by the keys that are named for sealing, and by CONTACT_KEY only where none is, or it is one", () => {
    const given = production();
    const contact = Buffer.from(given.CONTACT_KEY, "base64");
    const one = randomBytes(32);
    const named = (...keys: Buffer[]) =>
      parseEnv({ ...given, SEAL_KEYS: keys.map((each) => each.toString("hex")).join(",") }).COOKIE_KEYS;
    expect(parseEnv(given).COOKIE_KEYS).toEqual([contact]);
    expect(named(one)).toEqual([one]);
    expect(named(one, contact)).toEqual([one, contact]);
  });
  test("a weak key among those that seal is refused, and so is one that keys something else", () => {
    const given = production();
    expect(() => parseEnv({ ...given, SEAL_KEYS: `${key()},short` })).toThrow("SEAL_KEYS is weak");
    expect(() => parseEnv({ ...given, SEAL_KEYS: given.AUTH_SECRET })).toThrow("must differ");
  });
  test("one key for two purposes is refused", () => {
    const same = key();
    expect(() => parseEnv({ ...production(), AUTH_SECRET: same, CONTACT_KEY: same })).toThrow("must differ");
    expect(() => parseEnv({ ...production(), ACCESS_SECRET: same, METRICS_TOKEN: same })).toThrow(
      "must differ",
    );
  });
});

describe("people can read who runs it", () => {
  test.each(Object.keys(EXAMPLE_OPERATOR))("production does not start without %s", (name) => {
    for (const empty of ["", "  "]) expect(() => parseEnv({ ...production(), [name]: empty })).toThrow(name);
  });
  test("what is missing is named in one sentence", () => {
    const given = { ...production(), OPERATOR_NAME: "", OPERATOR_PHONE: "" };
    expect(() => parseEnv(given)).toThrow(
      /^The environment is not usable:\nNobody could read who runs .*: set OPERATOR_NAME, OPERATOR_PHONE$/,
    );
  });
  test("both languages are said as they were set", () => {
    const { operator } = parseEnv(production());
    expect(operator.name).toEqual({ zh: "示例市消费者协会", en: "Example City Consumers’ Association" });
    expect(operator.phone).toBe("010-0000 0000");
  });
  test.each([
    ["OPERATOR_PHONE", "call us"],
    ["OPERATOR_PHONE", "400 (press 9)"],
    ["OPERATOR_PHONE", "12"],
    ["OPERATOR_MAIL", "desk at association"],
  ])("%s=%s reaches nobody", (name, value) => {
    expect(() => parseEnv({ ...production(), [name]: value })).toThrow(name);
  });
  test("a short number that people dial is one", () => {
    expect(parseEnv({ ...production(), OPERATOR_PHONE: "123" }).operator.phone).toBe("123");
  });
  test("the demo says of itself that it is one, and takes what is set", () => {
    const demo = parseEnv({ JIETONG_MODE: "demo", OPERATOR_MAIL: "a@b.example" }).operator;
    expect(demo.name.zh).toContain("演示");
    expect(demo.basis.en).toContain("demonstration");
    expect(demo.mail).toBe("a@b.example");
  });
});

describe("the demo needs nothing", () => {
  test("an empty environment will do, and its keys differ from each other", () => {
    const read = parseEnv({ JIETONG_MODE: "demo" });
    expect(read.demo).toBe(true);
    expect(read.ACCESS_SECRET.equals(read.CONTACT_KEY)).toBe(false);
    expect(read.PUBLIC_URL).toBe("http://127.0.0.1:3000");
  });
  test("NODE_ENV does not make a demo", () => {
    expect(() => parseEnv({ NODE_ENV: "development" })).toThrow("AUTH_SECRET is missing");
  });
});

describe("every wrong setting is named", () => {
  test.each([
    ["PORT", "65536"],
    ["DATABASE_URL", "mysql://a/b"],
    ["JIETONG_MODE", "staging"],
    ["TRUST_PROXY", "maybe"],
  ])("%s=%s", (name, value) => {
    expect(() => parseEnv({ JIETONG_MODE: "demo", [name]: value })).toThrow(name);
  });
  test("a slash at the end of the public address is dropped", () => {
    const read = parseEnv({ JIETONG_MODE: "demo", PUBLIC_URL: "https://jietong.example/" });
    expect(read.PUBLIC_URL).toBe("https://jietong.example");
  });
});
