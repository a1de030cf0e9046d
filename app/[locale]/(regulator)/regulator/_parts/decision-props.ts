import type { Locale } from "@/lib/i18n/locale";
import type { RegulatorComplaintScreen } from "@/lib/screens/regulator-complaint";

export interface DecisionProps {
  readonly locale: Locale;
  readonly screen: RegulatorComplaintScreen;
}
