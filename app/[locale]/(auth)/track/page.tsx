import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { readPage, type AuthPageProps, type PageFacts } from "@/app/[locale]/(auth)/_parts/page-facts";
import { SignInPage } from "@/app/[locale]/(auth)/_parts/sign-in-page";
import { openComplaint } from "@/app/[locale]/(auth)/track/actions";
import { queryValue } from "@/app/[locale]/_shell/query-value";
import { findComplaintForViewer } from "@/lib/sign-in/engine/complaint-for-viewer";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { pageOfComplaint } from "@/lib/sign-in/engine/landing-path";
import { signInPath } from "@/lib/sign-in/engine/return-path";
import { parseComplaintNumber } from "@/lib/domain/shared/reference";
import { getTranslator } from "@/lib/base/i18n/translator";

const EXAMPLE = "JT-20261122-7K3M9Q2T";

/** The number from the link; null if there is none. */
function numberAsked({ query }: PageFacts): string | null {
  return parseComplaintNumber(queryValue(query, "number") ?? "");
}

export async function generateMetadata(props: AuthPageProps): Promise<Metadata> {
  const facts = await readPage(props);
  const t = getTranslator(facts.locale, "auth");
  // Search engines do not index pages with a number in the address.
  return numberAsked(facts) === null
    ? { title: t("track.title") }
    : { title: t("track.linkTitle"), robots: { index: false } };
}

/**
 * Status without an account, and where every link to a complaint leads that this browser may not open yet. `?number=` (from
 * a notice, a calendar or a receipt's QR code) fills the number in, never the code; `?return=` is the page that the link
 * pointed to. The page does not reveal whether there is such a complaint.
 */
export default async function TrackPage(props: AuthPageProps): Promise<ReactNode> {
  const facts = await readPage(props);
  const { locale, returnTo } = facts;
  const viewer = await gatePublic();
  const t = getTranslator(locale, "auth");
  const asked = numberAsked(facts);
  const target = asked === null ? null : pageOfComplaint(locale, asked, returnTo);
  if (asked !== null && target !== null && (await findComplaintForViewer(viewer, asked)) !== null)
    redirect(target);
  const signedIn = viewer.kind === "consumer" && asked !== null;
  return (
    <SignInPage
      locale={locale}
      title={t(asked === null ? "track.title" : "track.linkTitle")}
      lead={t(asked === null ? "track.lead" : "track.linkLead")}
      id="track"
      action={openComplaint}
      initial={asked === null ? {} : { number: [asked] }}
      returnTo={target}
      fields={[
        {
          name: "number",
          kind: "reference",
          label: t("track.number"),
          help: (
            <>
              {t("track.numberHelp")} <span className="standard:nowrap">{EXAMPLE}</span>
            </>
          ),
        },
        {
          name: "accessCode",
          kind: "reference",
          label: t("track.accessCode"),
          help: t("track.accessCodeHelp"),
        },
      ]}
      submit={t("track.open")}
      busy={t("track.opening")}
      aside={
        <>
          <h2 className="text-lg">{t(signedIn ? "track.notListed" : "track.lost")}</h2>
          {signedIn ? <p className="mt-2 text-ink2">{t("track.notListedText")}</p> : null}
          <a
            className="link mt-2 inline-flex min-h-target items-center"
            href={signedIn ? `/${locale}/complaints` : signInPath(locale, "consumer", target)}
          >
            {t(signedIn ? "track.mine" : "track.byContact")}
          </a>
        </>
      }
    />
  );
}
