import type { ReactNode } from "react";
import { PersonText } from "@/app/_ui/person-text";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { FiledContent } from "@/lib/complaint/screens/complaint-content";

/** What the consumer says and wants, as staff read it. */
export function ConsumerStory({
  locale,
  content,
}: {
  readonly locale: Locale;
  readonly content: FiledContent;
}): ReactNode {
  return (
    <>
      <p className="whitespace-pre-line">
        <PersonText text={content.narrative} />
      </p>
      <p className="mt-2">
        {getTranslator(locale, "domain")("complaint.wanted")}
        {locale === "zh" ? "：" : ": "}
        <b className="whitespace-pre-line">
          <PersonText text={content.wanted} />
        </b>
      </p>
    </>
  );
}
