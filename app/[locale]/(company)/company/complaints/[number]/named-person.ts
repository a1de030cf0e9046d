// The person named in the form: somebody from the company's list, or a new colleague who is added to it.
import type { FormOutcome } from "@/app/_forms/form-action";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { presentPeople } from "@/lib/people/screens/company-people";
import { personLabel } from "./person-label";

interface Typed {
  /** What was chosen or typed in the list's field. */
  readonly person: string;
  readonly newName: string;
  readonly newNo: string;
}

type Named = { readonly name: string; readonly staffNo: string };

/** A new colleague wins over the list. In the list: by the offered label, by number, or by a unique name. */
export async function namedPerson(
  actor: CompanyActor,
  locale: Locale,
  typed: Typed,
): Promise<Named | (FormOutcome & { readonly problems: readonly unknown[] })> {
  const t = getTranslator(locale, "company");
  const [newName, newNo] = [cleanText(typed.newName), cleanText(typed.newNo)];
  if (newName !== "" && newNo !== "") return { name: newName, staffNo: newNo };
  if (newName !== "" || newNo !== "") {
    const field = newName === "" ? "newName" : "newNo";
    return { problems: [{ field, message: t(newName === "" ? "missing.personName" : "missing.personNo") }] };
  }
  const asked = cleanText(typed.person);
  if (asked === "") return { problems: [{ field: "person", message: t("missing.person") }] };
  const people = await presentPeople(actor);
  const same = (text: string) => text.toUpperCase() === asked.toUpperCase();
  const exactly = people.find((one) => same(personLabel(one)) || same(one.staffNo));
  const byName = people.filter((one) => one.name === asked);
  const found = exactly ?? (byName.length === 1 ? byName[0] : undefined);
  if (found !== undefined) return found;
  const message = t(byName.length > 1 ? "missing.personTwice" : "missing.personUnknown");
  return { problems: [{ field: "person", message }] };
}
