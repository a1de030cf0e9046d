import type { ReactNode } from "react";
import { ROWS, type Asked } from "../rows";
import { Table } from "../table";

export const dynamic = "force-dynamic";

/** One complaint, as a company or its consumer reads it, in a table without anything. */
export default async function Complaint({
  searchParams,
}: {
  readonly searchParams: Promise<Asked>;
}): Promise<ReactNode> {
  return <Table cells={await ROWS.complaint(await searchParams)} />;
}
