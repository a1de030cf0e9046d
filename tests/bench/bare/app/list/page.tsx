import type { ReactNode } from "react";
import { bareSql } from "../rows";

export const dynamic = "force-dynamic";

/** The rows of the company's inbox, by one statement, in a table without anything. */
export default async function List({
  searchParams,
}: {
  readonly searchParams: Promise<{ platform?: string }>;
}): Promise<ReactNode> {
  const { platform = "" } = await searchParams;
  const rows = await bareSql()<
    { number: string; title: string; name: string; channel: string; matter: string; deadline: Date | null }[]
  >`
    select c.number, t.body as title, p.name_zh as name, c.channel, c.matter, c.deadline_at as deadline
    from complaint c join platform p on p.id = c.platform_id join complaint_text t on t.complaint_id = c.id and t.n = 1
    where c.platform_id = ${platform} and c.status <> 'closed' and c.clock_state = 'running'
    order by c.deadline_at, c.id limit 50`;
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <td>{row.number}</td>
            <td>{row.title}</td>
            <td>{row.name}</td>
            <td>{row.channel}</td>
            <td>{row.matter}</td>
            <td>{row.deadline?.toISOString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
