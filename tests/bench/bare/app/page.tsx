import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

/** The least that a page of Next can be. */
export default function Page(): ReactNode {
  return <h1>Bare</h1>;
}
