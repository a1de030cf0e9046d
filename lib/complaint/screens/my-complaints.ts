// The complaints of a consumer, the newest first, in keyset pages.
import { database } from "@/db/engine/client";
import { listConsumerComplaints } from "@/db/complaint/consumer-complaint";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import { listTitles } from "@/db/complaint/text";
import { listClaimable, type ClaimableRow } from "@/db/complaint/claimable";
import { isAccount, type ConsumerActor } from "@/lib/domain/people/actor";
import type { TwoNames } from "@/lib/base/i18n/name-in";
import { clockShown, type ClockShown } from "@/lib/complaint/screens/clock-shown";

const PAGE_SIZE = 20;
/** The rest is asked about once these are answered. */
const MOST_CLAIMABLE = 10;

export interface ComplaintLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly platform: TwoNames;
  readonly filedAt: Date;
  readonly now: Date;
  readonly clock: ClockShown;
  readonly proved: boolean;
  /** When its contact was last changed, if that was with the access code and not in an account. */
  readonly contactChangedAt: Date | null;
}

export interface MyComplaintsScreen {
  readonly complaints: readonly ComplaintLine[];
  /** Complaints that name a contact of this account: are they theirs? */
  readonly claimable: readonly ClaimableRow[];
  /** What the next page begins after; null on the last page. */
  readonly next: string | null;
}

/** `before` comes from the address, as typed: anything that is no id of a page begins at the start. */
export async function myComplaintsScreen(
  actor: ConsumerActor,
  before: string | null,
): Promise<MyComplaintsScreen> {
  const db = database();
  const from = before !== null && isUuid(before) ? before : null;
  const found = await listConsumerComplaints(db, actor, { before: from, limit: PAGE_SIZE + 1 });
  const shown = found.slice(0, PAGE_SIZE);
  const titles = await listTitles(
    db,
    shown.map((row) => row.id),
  );
  const complaints = await Promise.all(
    shown.map(
      async ({
        id,
        number,
        platform,
        filedAt,
        now,
        clock,
        rulebookVersion,
        provedAt,
        contactChangedByCodeAt: changed,
      }): Promise<ComplaintLine> => {
        const rulebook = await rulebookOf(db, db, rulebookVersion);
        const title = titles.get(id) ?? "";
        const face = clockShown(clock, rulebook, now);
        const contactChangedAt = changed === null ? null : new Date(changed);
        const proved = provedAt !== null;
        return { id, number, title, platform, filedAt, now, clock: face, proved, contactChangedAt };
      },
    ),
  );
  const claimable =
    from === null && isAccount(actor) ? await listClaimable(db, actor.personId, MOST_CLAIMABLE) : [];
  return { complaints, claimable, next: found.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null };
}
