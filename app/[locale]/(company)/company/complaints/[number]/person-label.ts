/** How the field offers a person of the list: staff number first. */
export function personLabel({ staffNo, name }: { readonly staffNo: string; readonly name: string }): string {
  return `${staffNo} ${name}`;
}
