// All complaints of the sample data, by the category of their platforms.
import { DELIVERY } from "@/db/seed/sample-complaints/errands";
import { SHOPPING } from "@/db/seed/sample-complaints/goods";
import { FOOD, HOUSING } from "@/db/seed/sample-complaints/home";
import { EDUCATION, HEALTH, TRAVEL } from "@/db/seed/sample-complaints/life";
import { FINANCE, TELECOM } from "@/db/seed/sample-complaints/money";
import { GAMES, SOCIAL, VIDEO } from "@/db/seed/sample-complaints/screens";
import type { SampleComplaint } from "@/db/seed/sample-complaints/sample-complaint";

/** Several per category; the seed goes round them. */
export const SAMPLE_COMPLAINTS: Readonly<Record<string, readonly SampleComplaint[]>> = {
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
