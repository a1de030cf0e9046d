import type { ReactNode } from "react";
import { ROWS, type Asked } from "../rows";
import { Table } from "../table";

export const dynamic = "force-dynamic";

/** The rows of the regulator's queue, in a table without anything. */
export default async function Queue({
  searchParams,
}: {
  readonly searchParams: Promise<Asked>;
}): Promise<ReactNode> {
  return <Table cells={await ROWS.queue(await searchParams)} />;
}
