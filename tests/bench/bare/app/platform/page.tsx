import type { ReactNode } from "react";
import { ROWS, type Asked } from "../rows";

export const dynamic = "force-dynamic";

/** A platform by its name in URLs: a dynamic page with one row of the database. */
export default async function Platform({
  searchParams,
}: {
  readonly searchParams: Promise<Asked>;
}): Promise<ReactNode> {
  const [[nameZh, nameEn] = []] = await ROWS.platform(await searchParams);
  return (
    <main>
      <h1>{nameZh}</h1>
      <p>{nameEn}</p>
    </main>
  );
}
