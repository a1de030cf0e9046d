import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import type { FormAction, FormValues } from "@/app/_forms/form-state";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { TextField } from "@/app/_forms/text-field";
import { PersonText } from "@/app/_ui/person-text";
import { LIMITS, type LimitedField } from "@/lib/domain/shared/limits";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import {
  addDetails,
  amendComplaint,
  answerQuestion,
  dispute,
  fileAppeal,
  reopenAgain,
  sayItIsSolved,
  takeBackConsent,
  withdrawComplaint,
  writeMessage,
} from "../actions";
import type { FormAct } from "../acts";
import { TEXT_ACTS, type TextAct } from "../text-acts";
import { ConversationsAnswered } from "./conversations-answered";
import { WithdrawFields } from "./withdraw-fields";

interface ActFormProps {
  readonly locale: Locale;
  readonly act: FormAct;
  readonly screen: ComplaintScreen;
}

const TEXT_ACTIONS: Readonly<Record<TextAct, FormAction>> = {
  dispute,
  information: answerQuestion,
  message: writeMessage,
  details: addDetails,
  reopen: reopenAgain,
  appeal: fileAppeal,
};

/** The form of one act. */
export function ActForm({ locale, act, screen }: ActFormProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  switch (act) {
    case "contact":
      return <ConversationsAnswered locale={locale} screen={screen} />;
    case "solved":
      return <Frame locale={locale} screen={screen} action={sayItIsSolved} submit={t("act.solved.submit")} />;
    case "consent":
      return (
        <Frame locale={locale} screen={screen} action={takeBackConsent} submit={t("act.consent.submit")} />
      );
    case "withdraw":
      return (
        <Frame locale={locale} screen={screen} action={withdrawComplaint} submit={t("act.withdraw.submit")}>
          <WithdrawFields locale={locale} mayBeMistaken={screen.choices.mayBeMistaken} />
        </Frame>
      );
    case "amend":
      return <Amend locale={locale} screen={screen} />;
    case "dispute":
    case "information":
    case "message":
    case "details":
    case "reopen":
    case "appeal": {
      return (
        <Frame locale={locale} screen={screen} action={TEXT_ACTIONS[act]} submit={t(`act.${act}.submit`)}>
          {act === "information" && screen.question !== null ? (
            <blockquote className="border-l-4 border-line2 pl-4 whitespace-pre-line">
              <PersonText text={screen.question.text} />
            </blockquote>
          ) : null}
          <TextAreaField
            name="text"
            label={t(`act.${act}.label`)}
            help={t("act.max", { max: LIMITS[TEXT_ACTS[act].limit] })}
            rows={6}
          />
        </Frame>
      );
    }
  }
}

interface FrameProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
  readonly action: FormAction;
  readonly submit: string;
  readonly initial?: FormValues;
  readonly children?: ReactNode;
}

function Frame({ locale, screen, action, submit, initial, children }: FrameProps): ReactNode {
  return (
    <Form
      id="act"
      action={action}
      locale={locale}
      words={formWords(locale)}
      {...(initial === undefined ? {} : { initial })}
    >
      <HiddenField name="number" value={screen.number} />
      <HiddenField name="proposal" value={screen.proposal?.id ?? ""} />
      <div className="flex flex-col gap-6">
        {children}
        <div>
          <SubmitButton busy={getTranslator(locale, "common")("actions.busy")}>{submit}</SubmitButton>
        </div>
      </div>
    </Form>
  );
}

function Amend({ locale, screen }: Omit<ActFormProps, "act">): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { title, narrative, wanted } = screen.content;
  const initial = { title: [title], narrative: [narrative], wanted: [wanted] };
  const help = (field: LimitedField): string => t("act.max", { max: LIMITS[field] });
  return (
    <Frame
      locale={locale}
      screen={screen}
      action={amendComplaint}
      submit={t("act.amend.submit")}
      initial={initial}
    >
      <TextField name="title" label={t("act.amend.fieldTitle")} help={help("title")} />
      <TextAreaField name="narrative" label={t("act.amend.narrative")} help={help("narrative")} rows={8} />
      <TextAreaField name="wanted" label={t("act.amend.wanted")} help={help("wanted")} rows={3} />
    </Frame>
  );
}
