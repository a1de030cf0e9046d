import type { ReactNode } from "react";
import { ROWS, type Asked } from "../rows";
import { Table } from "../table";

export const dynamic = "force-dynamic";

/** The rows of the company's inbox, in a table without anything. */
export default async function List({
  searchParams,
}: {
  readonly searchParams: Promise<Asked>;
}): Promise<ReactNode> {
  return <Table cells={await ROWS.list(await searchParams)} />;
}
