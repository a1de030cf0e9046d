/** Digits and signs as a Chinese keyboard may write them: １２００，５０ is 1200,50. */
export function halfWidth(typed: string): string {
  return typed.normalize("NFKC");
}
