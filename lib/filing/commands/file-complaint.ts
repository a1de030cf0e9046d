// A consumer files, or an intake desk for one. One read, one write; a retry with the same key files nothing and is answered the same.
import { v7 } from "uuid";
import { fileTogether, type NewFiling } from "@/db/filing/filing";
import { readFilingContext, type FilingContext } from "@/db/filing/filing-context";
import { findPersonOfDesks, readDeskDay } from "@/db/filing/intake-desk";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { isProvedByDesk } from "@/lib/domain/filing/intake-desk";
import { isOverLiveLimit, lowestFreeSlot } from "@/lib/domain/complaint/live-limit";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import type { ConsumerActor, DeskActor } from "@/lib/domain/people/actor";
import { platformNameKey } from "@/lib/domain/platform/platform-name";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { asBytea } from "@/lib/complaint/engine/as-bytea";
import { filingFault } from "@/lib/filing/engine/check-filing";
import { cleanStory } from "@/lib/filing/engine/clean-story";
import { cleanText } from "@/lib/domain/shared/clean-text";
import type { FileComplaintInput, Filed, FiledForm } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { chosenMs } from "@/lib/complaint/engine/now-of";
import { buildFiling } from "@/lib/complaint/engine/new-complaint";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { keyOfFiling } from "@/lib/filing/engine/key-of-filing";
import { isUniqueViolation } from "@/db/engine/is-unique-violation";
import { accessCodeFor, hashAccessCode, hashIdempotencyKey } from "@/lib/complaint/engine/access-code";
import { seal } from "@/lib/contact/sealed-contact";
import { readTypedContact, type TypedContact } from "@/lib/contact/typed-contact";

/** Each loss of a race means that another filing of the same person went through; there are few places to race for. */
const MOST_RACES = 12;
const SHORTEST_KEY = 16;
/**
 * `actor` null: nobody is signed in, and nobody is known to have filed it until it is proved. What such a filing is answered
 * does not depend on anybody else's complaints. A desk files for people who have no account, each known by their contact.
 * Throws for a key that is too short to be one.
 */
export async function fileComplaint(
  ctx: CommandContext,
  actor: ConsumerActor | DeskActor | null,
  input: FileComplaintInput | FiledForm,
): Promise<Result<Filed>> {
  if (input.idempotencyKey.length < SHORTEST_KEY)
    throw new Error("An idempotency key needs 16 characters or more.");
  const contact = input.contact === null ? null : readTypedContact(input.contact.value);
  if (contact !== null && "refused" in contact) return refused("contact_unusable");
  for (let race = 0; race < MOST_RACES; race += 1) {
    try {
      return await tryToFile(ctx, actor, input, contact);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
  return refused("somebody_was_faster");
}

async function tryToFile(
  ctx: CommandContext,
  actor: ConsumerActor | DeskActor | null,
  form: FileComplaintInput | FiledForm,
  contact: TypedContact | null,
): Promise<Result<Filed>> {
  const desk = actor?.side === "desk" ? actor : null;
  const ofDesks =
    desk === null || contact === null ? null : await findPersonOfDesks(ctx.db, contact.fingerprint);
  const personId = actor?.side === "consumer" ? actor.personId : ofDesks;
  const { platform } = form;
  const key = keyOfFiling(form);
  const idempotencyHash = hashIdempotencyKey(key);
  if ("id" in platform && !isUuid(platform.id)) return refused("unknown_platform");
  const found = await readFilingContext(ctx.db, {
    idempotencyHash: idempotencyHash.toString("hex"),
    platformId: "id" in platform ? platform.id : null,
    platformSlug: "slug" in platform ? platform.slug : null,
    platformKey: "unlistedName" in platform ? platformNameKey(platform.unlistedName) : null,
    fingerprint: contact?.fingerprint.toString("hex") ?? null,
    personId,
    atMs: chosenMs(ctx),
  });
  const accessCode = accessCodeFor(key);
  if (found.filed !== null) {
    const { id, number, status, deadlineMs } = found.filed;
    const deadlineAt = deadlineMs === null ? null : new Date(deadlineMs);
    return done({ complaintId: id, number, accessCode, deadlineAt, status, replay: true });
  }
  const atMs = chosenMs(ctx) ?? found.databaseMs;
  const input = inputAt(form, atMs);
  const fault = filingFault(input, atMs);
  if (fault !== null) return refused(fault);
  if (found.platform === null && !("unlistedName" in platform)) return refused("unknown_platform");
  if (found.rulebook === null) throw new Error("No rulebook is in force.");
  const rules = await rulebookOf(ctx.db, ctx.db, found.rulebook);
  const liveSlot = freeSlot(found, rules);
  if (liveSlot === null && !input.heldElsewhere) return refused("too_many_live");
  const writing = { input, found, rules, atMs, contact, idempotencyHash, accessCode, liveSlot };
  if (desk === null) return write(ctx, { ...writing, personId, readBack: null });
  const readBack = await atDesk(ctx, desk, new Date(atMs));
  // What the desk's word does not prove is nobody's, like any other filing without a session.
  return write(ctx, { ...writing, personId: readBack.proves ? personId : null, readBack });
}

function inputAt(form: FileComplaintInput | FiledForm, atMs: number): FileComplaintInput {
  const { attempts, ...rest } = form;
  return { ...rest, attempts: typeof attempts === "function" ? attempts(new Date(atMs)) : attempts };
}

interface ReadBack {
  readonly proves: boolean;
  readonly row: NonNullable<NewFiling["desk"]>;
}

/** What a desk files next on this day, and whether its word proves it. */
async function atDesk(ctx: CommandContext, { deskId, readBackBy }: DeskActor, at: Date): Promise<ReadBack> {
  const day = chinaDay(at);
  const desk = await readDeskDay(ctx.db, deskId, day);
  if (desk === null) throw new Error("A desk files that is not there.");
  const place = desk.filed + 1;
  return {
    proves: isProvedByDesk(desk, place, at),
    row: { desk_id: deskId, day, place, read_back_by: readBackBy },
  };
}

interface Writing {
  readonly input: FileComplaintInput;
  readonly found: FilingContext;
  readonly rules: Rulebook;
  readonly atMs: number;
  readonly personId: string | null;
  readonly contact: TypedContact | null;
  readonly idempotencyHash: Buffer;
  readonly accessCode: string;
  readonly liveSlot: number | null;
  /** Null: no desk files it. */
  readonly readBack: ReadBack | null;
}

async function write(ctx: CommandContext, writing: Writing): Promise<Result<Filed>> {
  const { input, found, rules, atMs, idempotencyHash, accessCode, readBack } = writing;
  const at = new Date(atMs).toISOString();
  const contact =
    writing.contact === null ? null : (found.contact ?? { id: v7(), personId: v7(), verified: false });
  // Without a session nobody says who files: the complaint is a person's of its own until somebody proves it to be theirs.
  const personId = writing.personId ?? v7();
  const unknown = [
    ...(writing.personId === null ? [personId] : []),
    // A contact that nobody has shown to be theirs belongs to a person of its own, also when an account types it in.
    ...(contact === null || found.contact !== null ? [] : [contact.personId]),
  ];
  const platformId = found.platform?.id ?? v7();
  const name = "unlistedName" in input.platform ? cleanText(input.platform.unlistedName) : "";
  const id = v7();
  const { rows, number, snapshot } = buildFiling({
    id,
    accessCodeHash: hashAccessCode(accessCode),
    idempotencyHash,
    platformId,
    personId,
    contactId: contact?.id ?? null,
    // Neither the spelling that was typed first nor one that is proved later says what this filing typed.
    contactSealed: writing.contact === null ? null : seal(writing.contact.spelling),
    story: cleanStory(input, atMs),
    rules,
    atMs,
    liveSlot: writing.liveSlot ?? 1,
    by: { side: "consumer", actorId: readBack === null ? writing.personId : null },
    proof: {
      proof: provedAs(writing),
      contactProved: contact?.verified === true && contact.personId === writing.personId,
    },
    facts: readBack === null ? undefined : { deskId: readBack.row.desk_id },
  });
  await fileTogether(ctx.db, {
    ...rows,
    people: unknown.map((person) => ({ id: person, locale: input.locale, created_at: at })),
    contact: newContact(writing, contact, at),
    desk: readBack?.row ?? null,
    platform:
      found.platform === null ? { id: platformId, name, key: platformNameKey(name), created_at: at } : null,
  });
  const deadlineAt = rows.complaint.deadlineAt === null ? null : new Date(rows.complaint.deadlineAt);
  return done({ complaintId: id, number, accessCode, deadlineAt, status: snapshot.status, replay: false });
}

function provedAs({ personId, readBack }: Writing): "none" | "session" | "desk" {
  if (readBack !== null) return readBack.proves ? "desk" : "none";
  return personId === null ? "none" : "session";
}

/** The row of a contact that nobody used before. */
function newContact(
  { found, contact: typed }: Writing,
  contact: { readonly id: string; readonly personId: string } | null,
  at: string,
) {
  if (contact === null || typed === null || found.contact !== null) return null;
  return {
    id: contact.id,
    person_id: contact.personId,
    kind: typed.kind,
    fingerprint: asBytea(typed.fingerprint.toString("hex")),
    sealed: asBytea(seal(typed.spelling).toString("hex")),
    takes_messages: typed.deliverTo !== null,
    private_domain: typed.privateDomain === null ? null : asBytea(typed.privateDomain.toString("hex")),
    created_at: at,
  };
}

/** The lowest free slot; null when the person has as many live complaints on this platform as the rules allow. */
function freeSlot(found: FilingContext, rules: Rulebook): number | null {
  const slot = lowestFreeSlot(found.takenSlots);
  return isOverLiveLimit(slot, rules) ? null : slot;
}
