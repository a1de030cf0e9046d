// The public page of the rules: what each mechanism rests on, and which version of the numbers is in force.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findRulebookInForce, insertRulebook, listRulebooks } from "@/db/rulebook/rulebook";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { rulebookInForce } from "@/lib/domain/rulebook/rulebook";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { platformScreen } from "@/lib/platform/screens/platform";
import { rulebookPage } from "@/lib/rulebook/rulebook-page";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenComplaint, givenPlatform, hoursAfter, START } from "@/tests/support/stories";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

test("the 72 hours bind a platform that signed the convention, and are a yardstick for any other", async () => {
  const bindsWhen = async (conventionSignedAt: Date | null) => {
    const { id, slug } = await givenPlatform(own.db, { conventionSignedAt });
    const { consumer } = await givenComplaint(own.db, id, new Date());
    const [ofPlatform, ofComplaint] = [await platformScreen(slug), await complaintScreen(consumer)];
    return [ofPlatform?.binds, ofComplaint?.platform.binds];
  };
  expect(await bindsWhen(START)).toEqual(["binding", "binding"]);
  expect(await bindsWhen(null)).toEqual(["yardstick", "yardstick"]);
});

describe("of several versions", () => {
  /** Hours from START at which a version takes effect, and when it was published: not in the order of their effect. */
  const versions = [
    ["c", 48, -300],
    ["a", 0, -200],
    ["b", 24, -400],
    ["b-corrected", 24, -100],
  ] as const;

  beforeAll(async () => {
    for (const [version, effective, published] of versions) {
      const effective_at = hoursAfter(START, effective).toISOString();
      await insertRulebook(own.db, {
        rulebook: { ...DEFAULT_RULEBOOK, version, effective_at },
        publishedAt: hoursAfter(START, published),
        proposedBy: null,
        approvedBy: null,
      });
    }
  });

  test("the one that took effect last decides, and of one instant the one published last", async () => {
    const rulebooks = (await listRulebooks(own.db)).map(({ numbers }) => numbers);
    const inForceAt = async (instant: Date) => {
      const found = (await findRulebookInForce(own.db, instant))?.version;
      expect(rulebookInForce(rulebooks, instant.getTime())?.version).toBe(found);
      return found;
    };
    const around = [0, 24, 48].flatMap((hours) =>
      [-1, 0, 1].map((ms) => new Date(hoursAfter(START, hours).getTime() + ms)),
    );
    const found: unknown[] = [];
    for (const instant of around) found.push(await inForceAt(instant));
    const first = DEFAULT_RULEBOOK.version;
    expect(found).toEqual([first, "a", "a", "a", "b-corrected", "b-corrected", "b-corrected", "c", "c"]);
    expect(await inForceAt(new Date(0))).toBeUndefined();
  });

  test("the page shows the one in force now, and one that is to come in the list alone", async () => {
    const future = { ...DEFAULT_RULEBOOK, version: "to-come", volume_people: 20 };
    const effective_at = hoursAfter(new Date(), 24).toISOString();
    const published = { publishedAt: new Date(), proposedBy: null, approvedBy: null };
    await insertRulebook(own.db, { rulebook: { ...future, effective_at }, ...published });
    const { rulebook, versions: listed } = await rulebookPage();
    expect([rulebook.version, listed[0]?.version]).toEqual(["c", "to-come"]);
  });
});
