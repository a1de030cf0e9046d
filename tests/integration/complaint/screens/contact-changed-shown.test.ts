// Somebody with the access code gives a complaint another contact: its owner reads it in the product, when, and until they
// have changed it back. The contacts themselves stand in no event and no notice.
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { changeContact } from "@/lib/complaint/commands/change-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { disown } from "@/lib/complaint/commands/disown";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { mintActor, type ConsumerActor } from "@/lib/domain/people/actor";
import { notify } from "@/lib/notification/rounds/notify";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { myComplaintsScreen } from "@/lib/complaint/screens/my-complaints";
import { noticesScreen } from "@/lib/notification/screens/notices";
import { aFiling, fresh, givenComplaint, givenUnproved, hoursAfter, must } from "@/tests/support/stories";
import { own, platform, useScreens } from "@/tests/integration/complaint/screens/scene";

const NOW = new Date();

useScreens();

/** So many hours after the filing, which is ten hours ago. */
const instant = (hours: number) => hoursAfter(NOW, hours - 10);
const at = (hours: number) => contextAt(own.db, instant(hours));
const address = () => `${v7()}@example.test`;

async function filed() {
  const value = address();
  const contact = { kind: "email" as const, value };
  const given = await givenComplaint(own.db, platform.id, instant(0), { contact });
  const [row] = await own.sql<{ person_id: string }[]>`
    select person_id from complaint where id = ${given.complaintId}`;
  const personId = row?.person_id ?? "";
  return { ...given, value, owner: mintActor({ side: "consumer", personId, complaintId: null }) };
}
type Filed = Awaited<ReturnType<typeof filed>>;

const change = (who: ConsumerActor, { complaintId }: Filed, value: string, hours: number) =>
  changeContact(at(hours), who, { complaintId, value, locale: "zh", consentContact: false });
const prove = (who: ConsumerActor, { complaintId }: Filed, value: string, hours: number) =>
  proveByCode(at(hours), who, { complaintId, value, locale: "zh" });

/** What the account's list and the page of the complaint say; they say the same. */
async function shown({ owner, complaintId }: Filed) {
  const { complaints } = await myComplaintsScreen(owner, null);
  const page = await complaintScreen({ ...owner, complaintId });
  const line = complaints.find(({ id }) => id === complaintId);
  expect(line?.contactChangedAt).toEqual(page?.contactChangedAt);
  return page;
}

/** The titles of the notices of the account, the oldest first. */
async function notices({ owner }: Filed): Promise<readonly string[]> {
  while ((await notify(own.db, { limit: 100 })).taken > 0);
  const { notices: found } = await noticesScreen({ personId: owner.personId }, "zh", null);
  return found.map(({ title }) => title).toReversed();
}
const CHANGED = "这件投诉的联系方式换了";
const CONFIRMED = "新换的联系方式已确认";

test("changed with the access code and proved with it, it is said on the page, in the list and in two notices", async () => {
  const mine = await filed();
  expect((await shown(mine))?.contactChangedAt).toBeNull();
  const theirs = address();
  must(await change(mine.consumer, mine, theirs, 2));
  expect(await shown(mine)).toMatchObject({ contactChangedAt: instant(2), contactProved: false });
  must(await prove(mine.consumer, mine, theirs, 3));
  const page = await shown(mine);
  expect(page).toMatchObject({ contactChangedAt: instant(2), contactProved: true });
  expect(page?.contact?.shown).not.toContain(theirs.split("@")[0]);
  expect(await notices(mine)).toEqual(expect.arrayContaining([CHANGED, CONFIRMED]));
  const logged =
    await own.sql`select facts::text from complaint_event where complaint_id = ${mine.complaintId}
    union all select facts::text from notification where complaint_id = ${mine.complaintId}`;
  expect(JSON.stringify(logged)).not.toContain(theirs.split("@")[0]);
});

test("proved in the place of a landline, without a change before it, it is said all the same", async () => {
  const { personId } = must(
    await verifyContact(at(0), { value: address(), locale: "zh", joinPersonId: null }),
  );
  const owner = mintActor({ side: "consumer", personId, complaintId: null });
  const value = `0571-8${String(1_000_000 + fresh())}`;
  const filing = aFiling(platform.id, instant(0), { contact: { kind: "phone", value } });
  const given = must(await fileComplaint(at(0), owner, filing));
  const { complaintId } = given;
  const mine = {
    ...given,
    value,
    owner,
    consumer: mintActor({ side: "consumer", personId: null, complaintId }),
  };
  must(await prove(mine.consumer, mine, address(), 4));
  expect(await shown(mine)).toMatchObject({ contactChangedAt: instant(4), contactProved: true });
  const said = await notices(mine);
  expect([said.includes(CONFIRMED), said.includes(CHANGED)]).toEqual([true, false]);
});

test("its owner changes it back in their account, and nothing is said any more", async () => {
  const mine = await filed();
  must(await change(mine.consumer, mine, address(), 2));
  must(await change(mine.owner, mine, mine.value, 3));
  expect((await shown(mine))?.contactChangedAt).toBeNull();
  expect(await notices(mine)).not.toContain(CONFIRMED);
});

test("the new one taken off by its owner, it is still said that it was changed", async () => {
  const mine = await filed();
  const value = address();
  const victim = must(await verifyContact(at(0), { value, locale: "zh", joinPersonId: null }));
  must(await change(mine.consumer, mine, value, 2));
  const they = mintActor({ side: "consumer", personId: victim.personId, complaintId: null });
  must(await disown(at(3), they, { complaintId: mine.complaintId }));
  expect(await shown(mine)).toMatchObject({ contactChangedAt: instant(2), contact: null });
});

test("whose complaint nobody knew before the code was answered reads nothing of their own act", async () => {
  const given = await givenUnproved(own.db, platform.id, instant(0));
  const { complaintId, consumer } = given;
  const value = address();
  must(await proveByCode(at(2), consumer, { complaintId, value, locale: "zh" }));
  while ((await notify(own.db, { limit: 100 })).taken > 0);
  const rows = await own.sql`select 1 from notification
    where complaint_id = ${complaintId} and message = 'other_contact_proved'`;
  expect(rows).toHaveLength(0);
  const [row] = await own.sql<
    { person_id: string }[]
  >`select person_id from complaint where id = ${complaintId}`;
  const owner = mintActor({ side: "consumer", personId: row?.person_id ?? "", complaintId: null });
  expect((await shown({ ...given, value, owner }))?.contactChangedAt).toBeNull();
});
