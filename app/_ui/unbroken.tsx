import type { ReactNode } from "react";

const DATE_ZH = String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日(?: \d{2}:\d{2})?`;
const DATE_EN = String.raw`\d{1,2} [A-Z][a-z]+ \d{4}(?:, \d{2}:\d{2})?`;
const INTERVAL = String.raw`[\d.]+%–[\d.]+%`;
const HOURS = String.raw`\d{2}:\d{2}-\d{2}:\d{2}`;
/** A count and its measure word. */
const COUNT_ZH = String.raw`[\d,.]+ (?:小时|分钟|[人次个件项行天分])`;

/** What does not break over two lines. */
const WHOLE = new RegExp(`(${[DATE_ZH, DATE_EN, INTERVAL, HOURS, COUNT_ZH].join("|")})`);

/** A sentence whose dates, intervals, hours and counts each stay on one line. */
export function Unbroken({ text }: { readonly text: string }): ReactNode {
  // Split by a group, the odd parts are what it found.
  return text.split(WHOLE).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="nowrap">
        {part}
      </span>
    ),
  );
}
