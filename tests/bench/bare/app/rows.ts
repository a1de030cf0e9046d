import postgres from "postgres";

const shared = globalThis as typeof globalThis & { bareSql?: postgres.Sql };

/** One pool for all pages, as the product has. */
export function bareSql(): postgres.Sql {
  shared.bareSql ??= postgres(process.env["DATABASE_URL"] ?? "", { max: 16 });
  return shared.bareSql;
}
