// Who is notified of what time does, and of what was said or judged of it: breaches and warnings.
import { escalationLevel } from "../clock/escalation";
import { inApp, mail, mailBoth, type NoticesOf } from "./notice";

/** A warning with a day or less left is mailed; an earlier one waits in the product. */
const WARNING_MAILED_FROM_HOURS = 24;

// As long as no regulator knows whose the platform is, nobody there was late, and no page of its own can show it.
export const firstContactMissed: NoticesOf = ({ listed }) =>
  listed ? mailBoth("first_contact_missed") : [mail("consumer", "first_contact_missed_unlisted")];
export const breached: NoticesOf = ({ listed, toJudge }) => {
  if (toJudge) return [...mailBoth("breached_to_judge"), inApp("officers", "breach_to_judge")];
  return listed ? mailBoth("breached") : [mail("consumer", "breached_unlisted")];
};
export const breachJudged: NoticesOf = ({ breachCounts }) =>
  mailBoth(breachCounts ? "breach_counts" : "breach_not_counted");

export const warning: NoticesOf = ({ hoursLeft }) =>
  hoursLeft !== null && hoursLeft <= WARNING_MAILED_FROM_HOURS
    ? [mail("company", "warning")]
    : [inApp("company", "warning")];

export const escalation: NoticesOf = ({ ordinal, listed, proved, breachCounts }) => {
  switch (escalationLevel(ordinal)) {
    case "regulator":
      // Stands beside the breach, which both sides are mailed about at the same instant.
      return [
        inApp("consumer", "escalated_regulator"),
        inApp("company", "escalated_regulator"),
        inApp("officers", "escalated_regulator"),
      ];
    case "supervisor":
      return [
        inApp("consumer", "escalated_supervisor"),
        mail("company", "escalated_supervisor"),
        inApp("supervisors", "escalated_supervisor"),
      ];
    case "public":
      // Nothing of a complaint that nobody proved stands on the platform's page, and no breach that does not count.
      return listed && proved && breachCounts ? mailBoth("escalated_public") : [];
  }
};
