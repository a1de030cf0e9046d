// When a person of the company's list is new. Source: docs/domain/complaint.md, "An attested conversation is plausible".

const DAY_MS = 86_400_000;

/** So long after being put on the company's list a person is shown as new. */
const NEW_PERSON_DAYS = 7;

/** Whether a person of the company's list is shown as new (新登记) beside what is attested of them then. Epoch milliseconds. */
export function isNewPerson(addedAt: number, attestedAt: number): boolean {
  return attestedAt - addedAt < NEW_PERSON_DAYS * DAY_MS;
}
