// What the template-reply rule says of an answer, and whether a proposal with it would hold the clock.
import { listAnswers } from "@/db/queries/proposal";
import { findPlatform } from "@/db/queries/find-platform";
import { templateFlag, type TemplateFlag } from "@/lib/domain/template-reply";
import { wouldHold } from "@/lib/domain/would-hold";
import type { CompanyActor } from "@/lib/domain/actor";
import type { CommandState } from "@/lib/commands/act-on-complaint";
import { cleanText } from "@/lib/domain/clean-text";
import type { ProposeResolutionInput } from "@/lib/commands/complaint-inputs";

const DAY_MS = 86_400_000;

/** Asked under the complaint's lock. */
export async function judgeProposal(
  { tx, complaint, snapshot, rules, now }: CommandState<CompanyActor>,
  input: Pick<ProposeResolutionInput, "answer" | "remedy">,
): Promise<{ readonly flag: TemplateFlag | null; readonly holds: boolean }> {
  const since = new Date(now.getTime() - rules.template_window_days * DAY_MS);
  const {
    earlier,
    elsewhere,
    names: people,
  } = await listAnswers(tx, complaint.id, complaint.platformId, since);
  const platform = await findPlatform(tx, complaint.platformId);
  const names = [platform?.nameZh, platform?.nameEn, platform?.companyZh, platform?.companyEn, ...people];
  const flag = templateFlag(
    {
      text: cleanText(input.answer),
      names: names.filter((name) => name != null),
      remedyChosen: input.remedy !== null,
      earlier,
      elsewhere,
    },
    rules,
  );
  const { disputes, cycleBreachedAt } = snapshot;
  return {
    flag,
    holds: wouldHold({ flagged: flag !== null, disputes, breached: cycleBreachedAt !== null }, rules),
  };
}
