// Vectors of conversations that fall, or that the consumer has to confirm. Hours after filing.
import type { Vector } from "./vector";

export const CONTACT_VECTORS: readonly Vector[] = [
  {
    says: "contact 5, proposed 10, revoked 30",
    steps: [
      [5, "human_contact_attested"],
      [10, "resolution_proposed"],
      [30, "human_contact_revoked"],
    ],
    deadline: 92,
    breaches: [92],
    fired: [["first_contact_due", 24, 30]],
  },
  {
    says: "two holds used by revoking, the third proposal does not hold",
    steps: [
      [5, "human_contact_attested"],
      [10, "resolution_proposed"],
      [30, "human_contact_revoked"],
      [31, "human_contact_attested"],
      [32, "resolution_proposed"],
      [60, "human_contact_revoked"],
      [61, "human_contact_attested"],
      [62, "resolution_proposed"],
    ],
    deadline: 120,
    breaches: [120],
    ends: ["unconfirmed", 134],
  },
  {
    says: "contact attested 20, revoked 43",
    steps: [
      [20, "human_contact_attested"],
      [43, "human_contact_revoked"],
    ],
    deadline: 72,
    breaches: [72],
    fired: [["first_contact_due", 24, 43]],
  },
  {
    says: "a call that the consumer is said to have made, confirmed too late to be the first contact",
    steps: [
      [5, "human_contact_attested", { fromConsumer: true }],
      [24, "human_contact_confirmed", { fromConsumer: true }],
    ],
    deadline: 72,
    breaches: [72],
    fired: [["first_contact_due", 24]],
  },
];
