// All cases of the sample data, by the category of their platforms.
import { DELIVERY } from "@/db/seed/cases/errands";
import { SHOPPING } from "@/db/seed/cases/goods";
import { FOOD, HOUSING } from "@/db/seed/cases/home";
import { EDUCATION, HEALTH, TRAVEL } from "@/db/seed/cases/life";
import { FINANCE, TELECOM } from "@/db/seed/cases/money";
import { GAMES, SOCIAL, VIDEO } from "@/db/seed/cases/screens";
import type { SampleCase } from "@/db/seed/cases/sample-case";

/** Several per category; the seed goes round them. */
export const SAMPLE_CASES: Readonly<Record<string, readonly SampleCase[]>> = {
  shopping: SHOPPING,
  delivery: DELIVERY,
  finance: FINANCE,
  telecom: TELECOM,
  social: SOCIAL,
  video: VIDEO,
  games: GAMES,
  housing: HOUSING,
  food: FOOD,
  travel: TRAVEL,
  education: EDUCATION,
  health: HEALTH,
};
