// Calls every server action of the table as every viewer, about every object, and says what does not fit.
import { inArray, sql } from "drizzle-orm";
import { complaint } from "@/db/complaint/schema/complaint";
import { notification } from "@/db/notification/schema";
import { platform } from "@/db/platform/schema/platform";
import { specialReview } from "@/db/review/schema";
import { callAction } from "@/tests/support/access/ask";
import { comparable } from "@/tests/support/access/comparable";
import type { Answer } from "@/tests/support/access/ask";
import type { BuiltAction } from "@/tests/support/access/manifest";
import type { Named, Scene } from "@/tests/support/access/scene";
import type { Right } from "@/tests/support/access/table";
import { addressOf } from "@/tests/support/access/walk-pages";
import type { Walk } from "@/tests/support/access/walk-pages";
import { words } from "@/tests/support/e2e-words";

const UUID = "019a0000-0000-7000-8000-000000000000";

/** Everything that the forms ask for, so that nothing but the missing right stands in the way. */
const FILLED: Readonly<Record<string, string>> = {
  seen: "1",
  back: "",
  text: "话",
  reason: "理由",
  note: "",
  proposal: "",
  contactId: UUID,
  title: "题",
  narrative: "经过",
  wanted: "诉求",
  code: "000000",
  kind: "not_ours",
  person: "",
  newName: "周敏",
  newNo: "A1",
  direction: "to_consumer",
  callerDigits: "",
  channel: "hotline",
  startedAt: "2026-11-01T10:00",
  minutes: "5",
  contact: "another@example.test",
  steps: "已退款",
  answer: "款项已退回原账户",
  "deeds.0.kind": "refund",
  "deeds.0.amount": "1",
  "deeds.0.when": "done",
  "deeds.0.day": "2026-11-01",
  followUp: "",
  decision: "dismiss",
  outcome: "for_consumer",
  intoNumber: "JT-20261101-00000001",
  to: "12315",
  promise: "1",
  users: "5000000",
  source: "年报",
  asOf: "2026-01-01",
  intoId: UUID,
  nameZh: "平台",
  nameEn: "Platform",
  newSlug: "another-name",
  category: "shopping",
  companyId: "",
};
const SPECIAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "/complaints/[number] withdrawComplaint": { reason: "other" },
  "/company/complaints/[number]/propose proposeAction": { decision: "granted" },
  // A verdict on a stock reply: what it says is read by its own company alone.
  "/company/complaints/[number]/propose judgeDraft": {
    decision: "granted",
    answer: "您的问题已记录，会尽快反馈，请您耐心等待处理结果。",
    "deeds.0.kind": "correction",
    "deeds.0.what": "更正订单里的收货地址",
    "deeds.0.when": "done",
  },
};

function fieldsOf({ thing, expected }: Right, named: Named): Record<string, string> {
  const number = thing.includes("/reviews/") ? named.review : named.number;
  const about = { locale: "zh", number, platformId: named.platformId };
  // Where the right is there, an empty form is enough to be asked for its fields, and moves nothing.
  if (expected === "may" && !thing.endsWith(" judgeDraft")) return { ...about, proposal: "none" };
  return { ...FILLED, ...SPECIAL[thing], ...about };
}

const GONE = words("zh", "refusal", "company.not_found");

function wordOf({ status, location, body }: Answer): string {
  if (location?.includes("/not-found") === true) return "404";
  if (status >= 400) return String(status);
  if (body.includes('"link":{"href":"/zh/sign-in')) return "door";
  if (/^1:null$/m.test(body)) return "none";
  return body.includes(GONE) ? "404" : "may";
}

/** What must be as it was after somebody without the right tried. */
async function stateOf({ db, complaints, platforms, reviews }: Scene): Promise<string> {
  const ids = Object.values(complaints).map(({ complaintId }) => complaintId);
  const state = [
    await db.select().from(complaint).where(inArray(complaint.id, ids)).orderBy(complaint.id),
    await db
      .select()
      .from(platform)
      .where(inArray(platform.id, [...platforms]))
      .orderBy(platform.id),
    await db
      .select()
      .from(specialReview)
      .where(inArray(specialReview.number, [...reviews]))
      .orderBy(specialReview.id),
    await db
      .select({ read: sql`count(*) filter (where ${notification.readAt} is not null)` })
      .from(notification)
      .where(inArray(notification.complaintId, ids)),
  ];
  return JSON.stringify(state);
}

/** Walks the rows one by one, each with a session of its own: some of the actions end it. */
export async function walkActions(
  scene: Scene,
  address: string,
  rights: readonly Right[],
  built: readonly BuiltAction[],
): Promise<Walk> {
  const faults: string[] = [];
  let asked = 0;
  const call = async (right: Right, named: Named): Promise<Answer> => {
    const action = built.find(({ name }) => name === right.thing);
    if (action === undefined) throw new Error(`${right.thing} is not in the build`);
    const cookie = await scene.cookieOf(right.viewer);
    const path = addressOf(action.routes[0] ?? "/[locale]", named);
    asked += 1;
    return callAction(
      address,
      path,
      action.id,
      fieldsOf(right, named),
      cookie === "" ? {} : { Cookie: cookie },
    );
  };
  for (const right of rights.filter(({ expected }) => expected !== "-")) {
    const { thing, object, viewer, expected } = right;
    const complain = (what: string) => void faults.push(`${thing} ${object}, ${viewer}: ${what}`);
    const before = await stateOf(scene);
    const named = scene.named(viewer, object);
    const answer = await call(right, named);
    if (wordOf(answer) !== expected) complain(`${wordOf(answer)} instead of ${expected}`);
    for (const secret of scene.secretsFrom(viewer))
      if (secret !== named.number && answer.body.includes(secret)) complain(`leaks ${secret}`);
    if (expected !== "may" && (await stateOf(scene)) !== before) complain("changed something");
    if (object === "foreign" && expected === "404") {
      const unknown = scene.named(viewer, "unknown");
      if (comparable(answer, named) !== comparable(await call(right, unknown), unknown))
        complain("somebody else's is not answered as nobody's");
    }
  }
  return { asked, faults };
}
