// The people and things that rights are tried with. Every complaint has words that stand nowhere else: who
// reads them has seen that complaint.
import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { complaint } from "@/db/complaint/schema/complaint";
import { platform } from "@/db/platform/schema/platform";
import { specialReview } from "@/db/review/schema";
import { startSession } from "@/lib/sign-in/engine/start-session";
import type { SessionOwner } from "@/lib/sign-in/engine/start-session";
import { cookieOfSession } from "@/lib/sign-in/engine/session-token";
import { givenAgent, givenComplaint, givenPlatform, givenRegulator } from "@/tests/support/stories";
import type { GivenComplaint } from "@/tests/support/stories";
import type { OwnedBy, Viewer } from "@/tests/support/access/table";

export interface MarkedComplaint extends GivenComplaint {
  /** Words of its story; all who may see the complaint read them. */
  readonly story: string;
  /** The local part of its contact's address; the company reads it only with consent. */
  readonly contact: string;
}

/** What an address or a form names for one kind of object. */
export interface Named {
  readonly number: string;
  readonly slug: string;
  readonly platformId: string;
  readonly review: string;
}

export interface Scene {
  readonly db: Db;
  /** Cookie header of a fresh session; empty for nobody. */
  cookieOf(viewer: Viewer): Promise<string>;
  /** What is named to this viewer as own, foreign or unknown. */
  named(viewer: Viewer, object: OwnedBy): Named;
  /** Words that this viewer must never read. */
  secretsFrom(viewer: Viewer): readonly string[];
  /** Words that the viewer reads on the pages of what is their own. */
  storyOf(viewer: Viewer): string;
  readonly complaints: Readonly<Record<"mine" | "coded" | "theirs", MarkedComplaint>>;
  readonly platforms: readonly string[];
  readonly reviews: readonly string[];
}

async function marked(db: Db, platformId: string): Promise<MarkedComplaint> {
  const mark = randomBytes(6).toString("hex");
  const [story, contact] = [`story${mark}`, `contact${mark}`];
  const filed = await givenComplaint(db, platformId, new Date(), {
    title: `标题 ${story}`,
    narrative: `经过 ${story}`,
    wanted: `诉求 ${story}`,
    contact: { kind: "email", value: `${contact}@example.test` },
  });
  return { ...filed, story, contact };
}

async function givenReview(db: Db, platformId: string): Promise<string> {
  const number = `ZX-2026-${randomBytes(4).toString("hex")}`;
  const openedAt = new Date();
  await db.insert(specialReview).values({ id: v7(), number, platformId, state: "opened", openedAt });
  return number;
}

async function personOf(db: Db, complaintId: string): Promise<string> {
  const [row] = await db.select().from(complaint).where(eq(complaint.id, complaintId));
  if (row === undefined) throw new Error("a complaint of the scene is gone");
  return row.personId;
}

const UNKNOWN: Named = {
  number: "JT-20261101-00000000",
  slug: "no-such-platform",
  platformId: "00000000-0000-7000-8000-000000000000",
  review: "ZX-2026-0",
};

/** Opens a session as signing in does, and says its cookie header. */
export async function openSession(db: Db, owner: SessionOwner): Promise<string> {
  const { name, value } = cookieOfSession(await startSession(db, owner, new Date()));
  return `${name}=${value}`;
}

/** Two platforms of two companies, three complaints, a review each, and one person for every column of the tables. */
export async function givenScene(db: Db): Promise<Scene> {
  const [here, there] = [await givenPlatform(db), await givenPlatform(db)];
  await db.update(platform).set({ state: "unlisted", listedAt: null }).where(eq(platform.id, there.id));
  const mine = await marked(db, here.id);
  const coded = await marked(db, here.id);
  const theirs = await marked(db, there.id);
  const reviews = { own: await givenReview(db, here.id), foreign: await givenReview(db, there.id) };
  const staff = {
    agent: await givenAgent(db, here),
    manager: await givenAgent(db, here, "company_manager"),
    officer: await givenRegulator(db),
    supervisor: await givenRegulator(db, "regulator_supervisor"),
  };
  const personId = await personOf(db, mine.complaintId);
  const ownerOf = (viewer: Exclude<Viewer, "nobody">): SessionOwner => {
    if (viewer === "consumer") return { kind: "consumer", personId };
    if (viewer === "code") return { kind: "complaint", complaintId: coded.complaintId };
    return { kind: "staff", staffId: staff[viewer].staffId };
  };
  const own = (viewer: Viewer) => (viewer === "code" ? coded : mine);
  const secrets: Readonly<Record<Viewer, readonly string[]>> = {
    nobody: [mine, coded, theirs].flatMap(({ story, contact }) => [story, contact]),
    consumer: [coded, theirs].flatMap(({ story, contact, number }) => [story, contact, number]),
    code: [mine, theirs].flatMap(({ story, contact, number }) => [story, contact, number]),
    agent: [theirs.story, theirs.number, ...[mine, coded, theirs].map(({ contact }) => contact)],
    manager: [theirs.story, theirs.number, ...[mine, coded, theirs].map(({ contact }) => contact)],
    officer: [],
    supervisor: [],
  };
  return {
    db,
    complaints: { mine, coded, theirs },
    platforms: [here.id, there.id],
    reviews: Object.values(reviews),
    cookieOf: async (viewer) => (viewer === "nobody" ? "" : openSession(db, ownerOf(viewer))),
    named: (viewer, object) => {
      if (object === "unknown") return UNKNOWN;
      // The nearest stranger: for a consumer somebody who complained about the same platform.
      const stranger = viewer === "consumer" ? coded : viewer === "code" ? mine : theirs;
      const at = object === "foreign" ? there : here;
      const platform = { slug: at.slug, platformId: at.id };
      if (object === "foreign") return { number: stranger.number, ...platform, review: reviews.foreign };
      return { number: own(viewer).number, ...platform, review: reviews.own };
    },
    secretsFrom: (viewer) => secrets[viewer],
    storyOf: (viewer) => own(viewer).story,
  };
}
