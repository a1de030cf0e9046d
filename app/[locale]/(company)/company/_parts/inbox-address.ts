// Addresses of the company's pages: a view, a place in it, and what is being done are all in the link.
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import type { Locale } from "@/lib/base/i18n/locale";
import type { CompanyFormName } from "@/lib/complaint/screens/company-choices";
import { inboxView, type InboxView } from "@/lib/complaint/screens/inbox-views";

/** A place in the inbox; links to a complaint and back preserve it. */
export interface InboxAddress {
  readonly view: InboxView;
  readonly after: string | null;
  readonly before: string | null;
  readonly query: string | null;
}

/** Reads an address as typed. */
export function readAddress(query: Query): InboxAddress {
  return {
    view: inboxView(queryValue(query, "view") ?? undefined),
    after: queryValue(query, "after"),
    before: queryValue(query, "before"),
    query: queryValue(query, "q"),
  };
}

/** The same, from a form's field. */
export function readAddressText(text: string): InboxAddress {
  const search = new URLSearchParams(text);
  return readAddress(Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)])));
}

export function addressText({ view, after, before, query }: InboxAddress): string {
  const search = new URLSearchParams();
  if (query === null) search.set("view", view);
  else search.set("q", query);
  if (after !== null) search.set("after", after);
  if (before !== null) search.set("before", before);
  return search.toString();
}

export function inboxHref(locale: Locale, address: InboxAddress): string {
  return `/${locale}/company?${addressText(address)}`;
}

/** Addresses of complaints for all rows of a list; the place is encoded once. */
export function complaintHrefs(
  locale: Locale,
  address: InboxAddress,
): (number: string, form: CompanyFormName | null) => string {
  const place = addressText(address);
  return (number, form) =>
    `/${locale}/company/complaints/${number}?${place}${form === null ? "" : `&do=${form}`}`;
}

export function complaintHref(
  locale: Locale,
  number: string,
  address: InboxAddress,
  more: { readonly form?: CompanyFormName | null; readonly done?: string } = {},
): string {
  const href = complaintHrefs(locale, address)(number, more.form ?? null);
  return more.done === undefined ? href : `${href}&done=${encodeURIComponent(more.done)}`;
}
