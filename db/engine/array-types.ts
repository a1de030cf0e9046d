// PostgreSQL's array types have numbers of their own in every database; one connection asks, all of them know.
import { parseArray, writeArray } from "@/db/engine/array-codec";
import type { Codecs, Connection } from "@/db/engine/connection";

export interface ArrayType {
  readonly element: number;
  readonly array: number;
}

const ASK =
  "select typelem::int4 as element, oid::int4 as array from pg_type where typcategory = 'A' and typelem <> 0";

export async function readArrayTypes(connection: Connection): Promise<readonly ArrayType[]> {
  const rows = await connection.run({ text: ASK, params: [], prepare: false, values: false });
  return rows as unknown as readonly ArrayType[];
}

/** Makes a connection read and write lists of everything that it reads and writes. */
export function teachArrays({ parsers, serializers }: Codecs, types: readonly ArrayType[]): void {
  for (const { element, array } of types) {
    if (parsers[array] !== undefined) continue;
    const parse = (text: string) => parsers[element]?.(text) ?? text;
    parsers[array] = (text) => parseArray(text, parse);
    serializers[array] = (value) => writeArray(value, (one) => String(serializers[element]?.(one) ?? one));
  }
}
