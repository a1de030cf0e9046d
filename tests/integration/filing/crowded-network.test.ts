// Many file from one network: who floods it is stopped, who lives beside them is not.
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 } from "uuid";
import { complaint } from "@/db/complaint/schema/complaint";
import { person } from "@/db/people/schema/person";
import { deviceCookie, openDevice, type Device } from "@/lib/sign-in/engine/known-device";
import { doorOfContact } from "@/lib/sign-in/engine/one-time-code";
import { mintActor } from "@/lib/domain/people/actor";
import { FILER_BOUNDS, NETWORK_BOUNDS } from "@/lib/domain/filing/filing-bounds";
import { filingSchema } from "@/lib/filing/engine/filing-schema";
import { takeFiling } from "@/lib/filing/commands/take-filing";
import { nestValues, readFormValues } from "@/lib/base/forms/form-values";
import { countAt } from "@/lib/sign-in/engine/rate-limit";
import { readTypedContact } from "@/lib/contact/typed-contact";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { givenPlatform, givenRulebook } from "@/tests/support/stories";

let own: TestDatabase;
const slugs: string[] = [];
const WIDE = FILER_BOUNDS.proved.max + 1;

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  for (let n = 0; n < WIDE; n += 1) slugs.push((await givenPlatform(own.db)).slug);
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

let networks = 0;
const aNetwork = () => `10.60.0.${String((networks += 1))}`;
const aContact = () => `${v7()}@example.test`;

/** As if so many had been filed from there within the hour. */
async function givenFiled(address: string, count: number): Promise<void> {
  const count1 = () => countAt(own.db, `filing-address:${address}`, NETWORK_BOUNDS.calm);
  await Promise.all(Array.from({ length: count }, count1));
}
const crowded = async () => {
  const address = aNetwork();
  await givenFiled(address, NETWORK_BOUNDS.calm.max);
  return address;
};

interface From {
  readonly address: string;
  /** Empty: none is left. */
  readonly contact?: string;
  readonly personId?: string;
  readonly device?: Device;
  readonly platform?: string;
  readonly key?: string;
}

/** "filed", or why not. */
async function file({ address, contact = aContact(), personId, device, platform, key = v7() }: From) {
  const form = new URLSearchParams({
    locale: "zh",
    idempotencyKey: key,
    platform: platform ?? slugs[0] ?? "",
    unlisted: "",
    "attempts.0.present": "1",
    "attempts.0.channel": "hotline",
    "attempts.0.when": "now",
    "attempts.0.outcome": "no_human",
    "attempts.0.barriers[]": "repeat_ask",
    "attempts.0.measure.repeat_ask": "6",
    region: "",
    vulnerability: "none",
    matter: "dispute",
    title: "退款申请被驳回",
    narrative: "连续输入转人工六次。",
    wanted: "退款。",
    contact,
    ...(contact === "" ? { noContact: "yes" } : {}),
  });
  const filing = filingSchema("zh", new Date()).parse(nestValues(readFormValues(form)));
  const who = mintActor({ side: "consumer", personId: personId ?? null, complaintId: null });
  const taken = await takeFiling(filing, { who, locale: "zh", address, device: device ?? null });
  return "refused" in taken ? taken.refused : "filed";
}
const tries = async (count: number, one: (n: number) => Promise<string>) => {
  const answers: string[] = [];
  for (let n = 0; n < count; n += 1) answers.push(await one(n));
  return answers;
};
const filed = (count: number) => Array.from({ length: count }, () => "filed");

test("in a calm network nobody is asked who they are: one contact files as often as it likes", async () => {
  const [address, contact] = [aNetwork(), aContact()];
  expect(await tries(FILER_BOUNDS.contact.max + 2, () => file({ address, contact }))).toEqual(
    filed(FILER_BOUNDS.contact.max + 2),
  );
});

test("in a crowded one a contact files three times, and its neighbour all the same", async () => {
  const [address, contact] = [await crowded(), aContact()];
  const answers = await tries(FILER_BOUNDS.contact.max + 1, () => file({ address, contact }));
  expect(answers).toEqual([...filed(FILER_BOUNDS.contact.max), "too_many_from_address"]);
  expect(await file({ address })).toBe("filed");
  // Another spelling of it is the same contact; another network is none of its business.
  expect(await file({ address, contact: contact.toUpperCase() })).toBe("too_many_from_address");
  expect(await file({ address: await crowded(), contact })).toBe("filed");
});

test("who leaves no contact shares one count with all who leave none there, and with nobody else", async () => {
  const address = await crowded();
  await Promise.all(
    Array.from({ length: FILER_BOUNDS.nobody.max - 1 }, () =>
      countAt(own.db, `filing-nobody:${address}`, FILER_BOUNDS.nobody),
    ),
  );
  expect(await tries(2, () => file({ address, contact: "" }))).toEqual(["filed", "too_many_from_address"]);
  expect(await file({ address })).toBe("filed");
});

test("tries that were refused take no place of a neighbour's", async () => {
  const [address, contact] = [aNetwork(), aContact()];
  await givenFiled(address, NETWORK_BOUNDS.unproved.max - FILER_BOUNDS.contact.max - 1);
  await tries(20, () => file({ address, contact }));
  expect(await tries(2, () => file({ address }))).toEqual(["filed", "too_many_from_address"]);
});

test("where a network has had its three hundred, who is signed in still files, ten an hour and not one more", async () => {
  const address = aNetwork();
  await givenFiled(address, NETWORK_BOUNDS.unproved.max);
  const personId = v7();
  await own.db.insert(person).values({ id: personId, verifiedAt: new Date() });
  expect(await file({ address })).toBe("too_many_from_address");
  const answers = await tries(WIDE, (n) => file({ address, personId, platform: slugs[n] ?? "" }));
  expect(answers).toEqual([...filed(FILER_BOUNDS.proved.max), "too_many_of_filer"]);
});

test("and so does a device that answered a code of this contact before, for this contact only", async () => {
  const address = aNetwork();
  await givenFiled(address, NETWORK_BOUNDS.unproved.max);
  const contact = aContact();
  const typed = readTypedContact(contact);
  if ("refused" in typed) throw new Error(typed.refused);
  const now = new Date();
  const device = openDevice(deviceCookie(null, doorOfContact(typed), now).value, now);
  if (device === null) throw new Error("no device");
  const answers = await tries(WIDE, () => file({ address, contact, device }));
  expect(answers).toEqual([...filed(FILER_BOUNDS.proved.max), "too_many_of_filer"]);
  expect(await file({ address, device })).toBe("too_many_from_address");
});

test("a form that was filed and whose answer was lost is answered again, and files nothing", async () => {
  const address = aNetwork();
  await givenFiled(address, NETWORK_BOUNDS.unproved.max - 1);
  const [key, contact] = [v7(), aContact()];
  expect(await file({ address, key, contact })).toBe("filed");
  expect(await file({ address })).toBe("too_many_from_address");
  const before = await own.db.$count(complaint);
  const answers = await tries(FILER_BOUNDS.again.max + 1, () => file({ address, key, contact }));
  expect(answers).toEqual([...filed(FILER_BOUNDS.again.max), "too_many_from_address"]);
  expect(await own.db.$count(complaint)).toBe(before);
});
