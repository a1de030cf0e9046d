import type { ReactNode } from "react";
import {
  DecisionForm,
  type DecisionFormProps,
} from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { SectionHeading } from "@/app/_ui/section-heading";

interface DecisionSectionProps extends DecisionFormProps {
  /** The id of the heading. */
  readonly section: string;
  readonly title: string;
  /** What it does, before its fields. */
  readonly text: string;
  readonly className?: string;
}

/** A decision that is not the pressing one: a heading, what it does, and its form. */
export function DecisionSection({
  section,
  title,
  text,
  className,
  ...form
}: DecisionSectionProps): ReactNode {
  return (
    <section aria-labelledby={section} className={className}>
      <SectionHeading id={section}>{title}</SectionHeading>
      <p className="mb-3 text-ink2">{text}</p>
      <DecisionForm pressing={false} {...form} />
    </section>
  );
}
