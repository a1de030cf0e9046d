import type { ReactNode } from "react";
import { bareSql } from "../rows";

export const dynamic = "force-dynamic";

/** A platform by its name in URLs: a dynamic page with one row of the database. */
export default async function Platform({
  searchParams,
}: {
  readonly searchParams: Promise<{ slug?: string }>;
}): Promise<ReactNode> {
  const { slug = "" } = await searchParams;
  const [row] = await bareSql()<{ name_zh: string; name_en: string }[]>`
    select name_zh, name_en from platform where slug = ${slug}`;
  return (
    <main>
      <h1>{row?.name_zh}</h1>
      <p>{row?.name_en}</p>
    </main>
  );
}
