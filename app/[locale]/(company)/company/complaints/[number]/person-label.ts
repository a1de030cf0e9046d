/** How the field of an attestation offers somebody of the list: the number first, as agents know each other. */
export function personLabel({ staffNo, name }: { readonly staffNo: string; readonly name: string }): string {
  return `${staffNo} ${name}`;
}
