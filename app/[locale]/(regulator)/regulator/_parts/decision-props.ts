import type { Locale } from "@/lib/base/i18n/locale";
import type { RegulatorComplaintScreen } from "@/lib/complaint/screens/regulator-complaint";

export interface DecisionProps {
  readonly locale: Locale;
  readonly screen: RegulatorComplaintScreen;
}
