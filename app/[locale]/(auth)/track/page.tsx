import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextField } from "@/app/_forms/text-field";
import { AuthFrame } from "@/app/[locale]/(auth)/_parts/auth-frame";
import { readPage } from "@/app/[locale]/(auth)/_parts/page-facts";
import type { AuthPageProps } from "@/app/[locale]/(auth)/_parts/page-facts";
import { openComplaint } from "@/app/[locale]/(auth)/track/actions";
import { queryValue } from "@/app/[locale]/_shell/query-value";
import { gatePublic } from "@/lib/auth/gate";
import { parseComplaintNumber } from "@/lib/domain/reference";
import { getTranslator } from "@/lib/i18n/translator";

const EXAMPLE = "JT-20261122-7K3M9Q2T";

export async function generateMetadata(props: AuthPageProps): Promise<Metadata> {
  const { locale } = await readPage(props);
  return { title: getTranslator(locale, "auth")("track.title") };
}

/** Status without an account. `?number=` (from a receipt's QR code or a message) fills the number in, never the code. */
export default async function TrackPage(props: AuthPageProps): Promise<ReactNode> {
  const { locale, query } = await readPage(props);
  await gatePublic();
  const t = getTranslator(locale, "auth");
  const asked = parseComplaintNumber(queryValue(query, "number") ?? "");
  const aside = (
    <>
      <h2 className="text-lg">{t("track.lost")}</h2>
      <a className="link mt-2 inline-flex min-h-target items-center" href={`/${locale}/sign-in`}>
        {t("track.byContact")}
      </a>
    </>
  );
  return (
    <AuthFrame title={t("track.title")} lead={t("track.lead")} aside={aside}>
      <Form
        id="track"
        action={openComplaint}
        locale={locale}
        words={formWords(locale)}
        initial={asked === null ? {} : { number: [asked] }}
        className="flex flex-col gap-5"
      >
        <TextField
          name="number"
          label={t("track.number")}
          help={
            <>
              {t("track.numberHelp")} <span className="standard:nowrap">{EXAMPLE}</span>
            </>
          }
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <TextField
          name="accessCode"
          label={t("track.accessCode")}
          help={t("track.accessCodeHelp")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <SubmitButton busy={t("track.opening")} wide>
          {t("track.open")}
        </SubmitButton>
      </Form>
    </AuthFrame>
  );
}
