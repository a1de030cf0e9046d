import { eq, inArray, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { outbox } from "@/db/notification/schema";
import { contact, person } from "@/db/people/schema/person";
import { oneTimeCode } from "@/db/sign-in/schema";
import { signInConsumer } from "@/lib/sign-in/engine/consumer-sign-in";
import { openViewer } from "@/lib/sign-in/engine/open-viewer";
import { codeFor } from "@/lib/sign-in/engine/one-time-code";
import { fingerprint, unseal } from "@/lib/contact/sealed-contact";
import { context, sessionOf, writeComplaint } from "@/tests/integration/sign-in/records";
import {
  another,
  answer,
  ask,
  browser,
  CODE_TRIES,
  newestCodeId,
  own,
  useBrowser,
} from "@/tests/integration/sign-in/one-browser";

useBrowser();

test("a code has six digits, is sent once, and is stored nowhere", async () => {
  expect(await ask("sent@example.com")).toMatchObject({ sent: true });
  const id = await newestCodeId("sent@example.com");
  const code = codeFor(id);
  expect(code).toMatch(/^\d{6}$/);
  const [row] = await own.db
    .select()
    .from(outbox)
    .where(eq(outbox.eventKey, `code:${id}`));
  expect(row).toMatchObject({ topic: "one_time_code", facts: { codeId: id, kind: "email", locale: "zh" } });
  expect(unseal(Buffer.from(String(row?.facts["sealedContact"]), "base64"))).toBe("sent@example.com");
  expect(JSON.stringify(row)).not.toContain(code);
});

test("the right code answers once and never again", async () => {
  await ask("once@example.com");
  const code = codeFor(await newestCodeId("once@example.com"));
  expect(await answer("once@example.com", code)).toMatchObject({ answered: true });
  expect(await answer("once@example.com", code)).toEqual({ refused: "wrong" });
});

test("of many answers at the same instant exactly one is right", async () => {
  await ask("race@example.com");
  const code = codeFor(await newestCodeId("race@example.com"));
  const answers = await Promise.all(
    Array.from({ length: CODE_TRIES }, () => answer("race@example.com", code)),
  );
  expect(answers.filter((one) => "answered" in one)).toHaveLength(1);
});

test("blanks and full-width digits are read as the digits they are", async () => {
  await ask("wide@example.com");
  const code = codeFor(await newestCodeId("wide@example.com"));
  const wide = code.replaceAll(/\d/g, (digit) => ` ${String.fromCodePoint(0xff10 + Number(digit))}`);
  expect(await answer("Wide+tag@Example.com", wide)).toMatchObject({ answered: true });
});

test("the fifth try may be right, the sixth may not", async () => {
  for (const [email, wrong, ends] of [
    ["fifth@example.com", CODE_TRIES - 1, { answered: true }],
    ["sixth@example.com", CODE_TRIES, { refused: "wrong" }],
  ] as const) {
    await ask(email);
    const code = codeFor(await newestCodeId(email));
    for (let n = 0; n < wrong; n += 1)
      expect(await answer(email, another(code))).toEqual({ refused: "wrong" });
    expect(await answer(email, code)).toMatchObject(ends);
  }
});

test("a code serves ten minutes", async () => {
  const shift = (id: string, minutes: number) =>
    own.db
      .update(oneTimeCode)
      .set({ expiresAt: sql`expires_at - make_interval(secs => ${minutes * 60})` })
      .where(eq(oneTimeCode.id, id));
  await ask("late@example.com");
  const late = await newestCodeId("late@example.com");
  await shift(late, 10);
  expect(await answer("late@example.com", codeFor(late))).toEqual({ refused: "wrong" });
  await ask("just@example.com");
  const just = await newestCodeId("just@example.com");
  await shift(just, 9);
  expect(await answer("just@example.com", codeFor(just))).toMatchObject({ answered: true });
});

test("only the newest code of a contact serves", async () => {
  await ask("newest@example.com");
  const older = codeFor(await newestCodeId("newest@example.com"));
  await ask("newest@example.com");
  const newer = codeFor(await newestCodeId("newest@example.com"));
  if (older !== newer) expect(await answer("newest@example.com", older)).toEqual({ refused: "wrong" });
  expect(await answer("newest@example.com", newer)).toMatchObject({ answered: true });
});

test("a code answers for its own contact only", async () => {
  await ask("mine@example.com");
  await ask("yours@example.com");
  const code = codeFor(await newestCodeId("mine@example.com"));
  const yours = codeFor(await newestCodeId("yours@example.com"));
  if (code !== yours) expect(await answer("yours@example.com", code)).toEqual({ refused: "wrong" });
});

test("a known and an unknown contact are answered alike", async () => {
  await writeComplaint(own.db, "known@example.com");
  const known = await ask("known@example.com");
  const unknown = await ask("unknown@example.com");
  expect(Object.keys(known)).toEqual(Object.keys(unknown));
  expect(await answer("known@example.com", "x")).toEqual(await answer("unknown@example.com", "x"));
  expect(await answer("never-asked@example.com", "000000")).toEqual({ refused: "not_asked_here" });
});

test.each([
  ["", "empty"],
  ["nobody", "impossible_number"],
  ["a@b", "impossible_address"],
  ["12315", "service_number"],
  ["010-62345678", "landline"],
  ["\0@example.com", "impossible_address"],
  ["x".repeat(500), "impossible_number"],
])("%j is sent no code, and the reason is said: %s", async (typed, refused) => {
  expect(await ask(typed, "bad")).toEqual({ refused });
});

test("a code is read out of what was pasted with it", async () => {
  await ask("pasted@example.com");
  const code = codeFor(await newestCodeId("pasted@example.com"));
  expect(await answer("pasted@example.com", `验证码：\u200b${code}。`)).toMatchObject({ answered: true });
});

describe("signing in", () => {
  const signIn = async (email: string, typed = email) => {
    await ask(typed);
    const code = codeFor(await newestCodeId(email));
    return signInConsumer(context(own.db, undefined, undefined, { asked: browser }), {
      contact: typed,
      code,
      locale: "en",
    });
  };

  test("opens the session of the person who filed with that contact", async () => {
    const filed = await writeComplaint(own.db, "filed@example.com");
    const sessionId = sessionOf(await signIn("filed@example.com", "Filed+news@EXAMPLE.com"));
    expect(await openViewer(own.db, sessionId)).toEqual({
      kind: "consumer",
      sessionId,
      personId: filed.personId,
    });
  });

  test("makes one person for a new contact, however often they come", async () => {
    sessionOf(await signIn("new@example.com"));
    sessionOf(await signIn("new@example.com"));
    const rows = await own.db
      .select({ locale: person.locale, verifiedAt: contact.verifiedAt })
      .from(contact)
      .innerJoin(person, eq(person.id, contact.personId))
      .where(eq(contact.fingerprint, fingerprint("email", "new@example.com")));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.locale).toBe("en");
    expect(rows[0]?.verifiedAt).toBeInstanceOf(Date);
  });

  test("counts a private domain's mailboxes together, and sends to the spelling that was proved", async () => {
    const email = "name@owned-by-one.example";
    await writeComplaint(own.db, "name+cn@owned-by-one.example");
    sessionOf(await signIn(email));
    sessionOf(await signIn("second@owned-by-one.example"));
    const rows = await own.db
      .select({ sealed: contact.sealed, domain: contact.privateDomain })
      .from(contact)
      .where(
        inArray(contact.fingerprint, [
          fingerprint("email", email),
          fingerprint("email", "second@owned-by-one.example"),
        ]),
      );
    expect(rows.map(({ sealed }) => unseal(sealed)).toSorted()).toEqual([
      email,
      "second@owned-by-one.example",
    ]);
    expect(new Set(rows.map(({ domain }) => domain?.toString("hex"))).size).toBe(1);
    expect(rows[0]?.domain).not.toBeNull();
  });

  test("a mainland mobile number is one person with and without its country code", async () => {
    await ask("138 1234 5678");
    const [row] = await own.db
      .select({ id: oneTimeCode.id })
      .from(oneTimeCode)
      .where(eq(oneTimeCode.fingerprint, fingerprint("phone", "+8613812345678")));
    const answered = await signInConsumer(context(own.db, undefined, undefined, { asked: browser }), {
      contact: "+86 13812345678",
      code: codeFor(row?.id ?? ""),
    });
    expect(sessionOf(answered)).toMatch(/^[0-9a-f-]{36}$/);
  });
});
