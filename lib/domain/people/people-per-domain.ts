// How many people a rule counts, when several of them differ only by mailboxes that one hand can make at will.
// Source: docs/domain/contacts.md, "People of one domain".

/**
 * @param domains of each person the private domain that is all they are known by, null for everybody else
 * @param most how many people of one such domain count together
 */
export function countPeople(domains: readonly (string | null)[], most: number): number {
  const perDomain = new Map<string, number>();
  let people = 0;
  for (const domain of domains) {
    if (domain === null) people += 1;
    else perDomain.set(domain, (perDomain.get(domain) ?? 0) + 1);
  }
  for (const count of perDomain.values()) people += Math.min(count, most);
  return people;
}
