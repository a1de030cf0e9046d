import type { ReactNode } from "react";

interface TextSectionProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly note?: string;
}

/** A heading, its points, and perhaps a closing sentence. */
export function TextSection({ title, lines, note }: TextSectionProps): ReactNode {
  return (
    <section className="mt-9">
      <h2>{title}</h2>
      <ul className="mt-2 list-disc space-y-2 pl-6 prose-width">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {note === undefined ? null : <p className="mt-3 text-ink2 prose-width">{note}</p>}
    </section>
  );
}
