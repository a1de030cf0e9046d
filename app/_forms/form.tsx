"use client";
import {
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type SubmitEvent,
} from "react";
import { FormContext } from "./form-context";
import { FormNotices, type FormWords } from "./form-notices";
import { sendAhead } from "./send-ahead";
import { freshForm, LOCALE_FIELD, type FormAction, type FormState, type FormValues } from "./form-state";
import { isSignal, lostConnection } from "./submission-failure";

interface FormProps {
  /** Unique on the page; the ids of its fields begin with it. */
  readonly id: string;
  readonly action: FormAction;
  /** Where the form is sent first, if it can be accepted without the action. */
  readonly ahead?: string;
  readonly locale: string;
  readonly words: FormWords;
  /** The initial values. */
  readonly initial?: FormValues;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A form that works without JavaScript: the browser posts it and the server renders it again with its state. With
 * JavaScript the same action is called in place, a failed connection keeps what was typed, and a second press waits.
 */
export function Form(props: FormProps): ReactNode {
  // Another form in the same place starts with its own initial values.
  return <OneForm key={props.id} {...props} />;
}

function OneForm({ id, action, ahead, locale, words, initial, className, children }: FormProps): ReactNode {
  const [posted, post] = useActionState(action, freshForm(initial));
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, setPending] = useState(false);
  const [round, setRound] = useState(0);
  const busy = useRef(false);
  const state = answered ?? posted;
  const context = useMemo(() => ({ id, state, pending }), [id, state, pending]);

  // A page restored from the back-forward cache is not submitting any more.
  useEffect(() => {
    const wake = (): void => {
      busy.current = false;
      setPending(false);
    };
    window.addEventListener("pageshow", wake);
    return () => window.removeEventListener("pageshow", wake);
  }, []);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(async () => {
      let leaving = false;
      try {
        const goTo = ahead === undefined ? null : await sendAhead(ahead, form);
        if (goTo !== null) {
          // Busy until the next page is shown.
          leaving = true;
          window.location.assign(goTo);
          return;
        }
        const next = await action(state, form);
        startTransition(() => setAnswered(next));
      } catch (error) {
        if (isSignal(error)) {
          // Done: the page changes. The next page may have the same form, which then starts empty.
          startTransition(() => {
            setAnswered(freshForm(initial));
            setRound((rounds) => rounds + 1);
          });
          throw error;
        }
        setAnswered(lostConnection(state, form, error, words));
      } finally {
        if (!leaving) {
          busy.current = false;
          setPending(false);
        }
      }
    });
  }

  return (
    <FormContext.Provider value={context}>
      <form id={id} action={post} onSubmit={submit} noValidate className={className} aria-busy={pending}>
        <input type="hidden" name={LOCALE_FIELD} value={locale} />
        <FormNotices formId={id} state={state} words={words} />
        {/* A new answer has every value, cleaned: the controls start again from it. */}
        <div key={`${String(round)}.${String(state.serial)}`} className="contents">
          {children}
        </div>
      </form>
    </FormContext.Provider>
  );
}
