import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contextAt } from "@/lib/complaint/engine/context";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { platform as platforms } from "@/db/platform/schema/platform";
import { OFFICIAL_ROUTES } from "@/lib/domain/complaint/official-routes";
import { givenComplaint, givenPlatform, must } from "@/tests/support/stories";
import { ago, own, useScreens } from "@/tests/integration/complaint/screens/scene";

useScreens();

async function filedAt(industry: string | null, hoursAgo: number) {
  const platform = await givenPlatform(own.db, { industry });
  return { platform, ...(await givenComplaint(own.db, platform.id, ago(hoursAgo))) };
}

async function shown({ consumer }: Pick<Awaited<ReturnType<typeof filedAt>>, "consumer">) {
  const screen = await complaintScreen(consumer);
  if (screen === null) throw new Error("not found");
  return screen;
}

test("the consumer of a courier is shown its authority first, with the complaint to the company as passed on", async () => {
  const filed = await filedAt("G", 2);
  const { routes, filedAt: since } = await shown(filed);
  expect(routes.map(({ route }) => route)).toEqual(["12305", "12326", "12328", "12315", "12345"]);
  expect(routes[0]?.precondition).toEqual({ is: "met", by: "passed_on", since: since.getTime() });
  expect(routes.at(-1)?.precondition).toBeNull();
});

test("where the industry is not set all are shown, and an unlisted company has not got the complaint", async () => {
  const listed = await shown(await filedAt(null, 2));
  expect(listed.routes.map(({ route }) => route)).toEqual(OFFICIAL_ROUTES);
  const unlisted = await filedAt(null, 2);
  await own.db.update(platforms).set({ state: "unlisted" }).where(eq(platforms.id, unlisted.platform.id));
  const { routes } = await shown(unlisted);
  expect(routes.find(({ route }) => route === "12305")?.precondition).toEqual({
    is: "unknown",
    why: "not_passed_on",
  });
});

test("a missed deadline does not shorten the operator's fifteen days", async () => {
  const late = await shown(await filedAt("I", 80));
  const telecoms = late.routes.find(({ route }) => route === "12300");
  const from = late.filedAt.getTime() + 15 * 86_400_000;
  expect(telecoms?.precondition).toEqual({ is: "not_yet", why: "silence", from });
});

test("nothing is left to take anywhere once it is withdrawn", async () => {
  const filed = await filedAt("F", 2);
  const about = { complaintId: filed.complaintId, reason: "no_longer_wanted", note: null } as const;
  must(await withdraw(contextAt(own.db, ago(1)), filed.consumer, about));
  expect((await shown(filed)).routes).toEqual([]);
});
