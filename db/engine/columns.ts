// The column shapes that every table shares: instants with a zone, bytes, keys in time order.
import { customType, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 } from "uuid";

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

/** A uuid v7 key: unique everywhere, and in time order, so that inserts stay at the right edge of the index. */
export const key = (name = "id") =>
  uuid(name)
    .primaryKey()
    .$defaultFn(() => v7());

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => "bytea",
});
