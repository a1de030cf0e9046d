// Every place where the database stores sealed values, so that they can be sealed again with another key.
import { sql, type SQL } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { rowsAsArrays } from "@/db/engine/rows-as-arrays";

interface Place {
  readonly table: string;
  /** PostgreSQL's name of the type of its key. */
  readonly key: "uuid" | "bigint";
  readonly beforeAll: string;
  /** The sealed bytes of row `t`; null where it has none. */
  readonly value: SQL;
  /** Sets them to those of row `v`. */
  readonly set: SQL;
}

const UUIDS = { key: "uuid", beforeAll: "00000000-0000-0000-0000-000000000000" } as const;
/** Where a one-time code goes, in base64 among the facts of its notice. PostgreSQL breaks base64 into lines. */
const FACT = {
  value: sql`decode(t.facts ->> 'sealedContact', 'base64')`,
  set: sql`facts = jsonb_set(t.facts, '{sealedContact}', to_jsonb(translate(encode(v.becomes, 'base64'), E'\n', '')))`,
} as const;

const PLACES = {
  contacts: { ...UUIDS, table: "contact", value: sql`t.sealed`, set: sql`sealed = v.becomes` },
  "spellings of complaints": {
    ...UUIDS,
    table: "complaint",
    value: sql`t.contact_sealed`,
    set: sql`contact_sealed = v.becomes`,
  },
  "second factors": {
    ...UUIDS,
    table: "staff",
    value: sql`t.totp_sealed`,
    set: sql`totp_sealed = v.becomes`,
  },
  "notices of codes": { ...UUIDS, ...FACT, table: "notification" },
  "codes to be sent": { ...FACT, table: "outbox", key: "bigint", beforeAll: "-1" },
} as const satisfies Readonly<Record<string, Place>>;

export type SealedPlace = keyof typeof PLACES;
export const SEALED_PLACES = Object.keys(PLACES) as SealedPlace[];

export interface SealedValue {
  readonly id: string;
  readonly sealed: Buffer;
}

/** Where a walk along a place stands; it begins with null. */
export interface SealedWindow {
  /** The key of the last row that was looked at; null when there was none left. */
  readonly last: string | null;
  /** Those among them that do not begin with the mark. */
  readonly values: readonly SealedValue[];
}

/** The next `limit` rows of a place by key, and what is sealed in them otherwise than by `mark` (its first bytes). */
export async function readSealedAfter(
  db: Executor,
  place: SealedPlace,
  { after, limit, mark }: { readonly after: string | null; readonly limit: number; readonly mark: Buffer },
): Promise<SealedWindow> {
  const { table, key, beforeAll, value } = PLACES[place];
  const rows = await db.execute<{ id: string; hex: string | null }>(sql`
    with looked as (
      select t.id, ${value} as value from ${sql.raw(table)} t
      where t.id > ${after ?? beforeAll}::${sql.raw(key)} order by t.id limit ${limit})
    select id::text as id,
      case when substring(value from 1 for ${mark.length}) <> ${mark} then encode(value, 'hex') end as hex
    from looked order by looked.id`);
  const values = rows.flatMap(({ id, hex }) =>
    hex === null ? [] : [{ id, sealed: Buffer.from(hex, "hex") }],
  );
  return { last: rows.at(-1)?.id ?? null, values };
}

export interface ResealedValue extends SealedValue {
  readonly becomes: Buffer;
}

/**
 * Puts other bytes where these are, and says how many. A row that somebody works on, or has changed meanwhile, is left for
 * the next walk: nobody is waited for.
 */
export async function replaceSealed(
  tx: Tx,
  place: SealedPlace,
  values: readonly ResealedValue[],
): Promise<number> {
  const { table, key, value, set } = PLACES[place];
  const bytes = (buffer: Buffer) => `\\x${buffer.toString("hex")}`;
  const rows = rowsAsArrays<ResealedValue>(
    "v",
    [
      { name: "id", type: key, cell: ({ id }) => id },
      { name: "was", type: "bytea", cell: ({ sealed }) => bytes(sealed) },
      { name: "becomes", type: "bytea", cell: ({ becomes }) => bytes(becomes) },
    ],
    values,
  );
  const changed = await tx.execute(sql`
    with v as (
      select v.id, v.becomes from ${rows} join ${sql.raw(table)} t on t.id = v.id and ${value} = v.was
      order by v.id for update of t skip locked)
    update ${sql.raw(table)} t set ${set} from v where t.id = v.id returning 1`);
  return changed.length;
}
