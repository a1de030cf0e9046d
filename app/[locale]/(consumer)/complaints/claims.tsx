import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { formatDate } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { MyComplaintsScreen } from "@/lib/complaint/screens/my-complaints";
import { answerClaim } from "./actions";

interface ClaimsProps {
  readonly locale: Locale;
  readonly claimable: MyComplaintsScreen["claimable"];
}

/** Complaints filed with a contact of this account: number, platform and day, never their text. */
export function Claims({ locale, claimable }: ClaimsProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  if (claimable.length === 0) return null;
  return (
    <section id="claims" aria-labelledby="claims-heading" className="mt-7 border-2 border-ink bg-surface p-5">
      <h2 id="claims-heading">{t("claim.heading")}</h2>
      <p className="mt-1 text-ink2">{t("claim.lead")}</p>
      <ul role="list" className="mt-4 border-t border-line">
        {claimable.map((row) => (
          <Claim key={row.id} locale={locale} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Claim({
  locale,
  row,
}: {
  readonly locale: Locale;
  readonly row: ClaimsProps["claimable"][number];
}): ReactNode {
  const t = getTranslator(locale, "complaint");
  const busy = getTranslator(locale, "common")("actions.busy");
  return (
    <li className="border-b border-line py-4">
      <p className="flex flex-wrap gap-x-4">
        <strong>{row.platform === null ? t("claim.unlisted") : nameIn(locale, row.platform)}</strong>
        <span className="nowrap">{row.number}</span>
        <span className="nowrap text-ink2">
          {t("mine.filedAt", { date: formatDate(locale, row.filedAt) })}
        </span>
      </p>
      {row.proved ? <p className="mt-1 text-sm text-ink2">{t("claim.ofAnother")}</p> : null}
      <Form id={`claim-${row.id}`} action={answerClaim} locale={locale} words={formWords(locale)}>
        <HiddenField name="complaintId" value={row.id} />
        <div className="mt-2 flex flex-wrap gap-3">
          {row.proved ? null : (
            <SubmitButton intent="claim" kind="filled" busy={busy}>
              {t("claim.mine")}
            </SubmitButton>
          )}
          <SubmitButton intent="disown" kind="outlined" busy={busy}>
            {t("claim.notMine")}
          </SubmitButton>
        </div>
      </Form>
    </li>
  );
}
