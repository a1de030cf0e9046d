import type { ReactNode } from "react";

interface AuthFrameProps {
  readonly title: string;
  readonly lead?: string;
  /** Other ways in, under a rule. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of all sign-in pages: heading, lead, form, other ways. */
export function AuthFrame({ title, lead, aside, children }: AuthFrameProps): ReactNode {
  return (
    <div className="page pt-9 pb-16">
      <div className="max-w-xl elder:max-w-none">
        <h1>{title}</h1>
        {lead === undefined ? null : <p className="mt-3 text-ink2">{lead}</p>}
        <div className="mt-7">{children}</div>
        {aside === undefined ? null : <div className="mt-11 border-t border-line pt-5">{aside}</div>}
      </div>
    </div>
  );
}
