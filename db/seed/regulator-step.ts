// What a regulator does in a story. An appeal is never decided by whom it is against: the supervisor decides those.
import { SAMPLE_DECISIONS } from "@/db/seed/answers";
import { needed } from "@/db/seed/scene";
import type { StoryScene } from "@/db/seed/scene";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { dismissContest } from "@/lib/complaint/commands/dismiss-contest";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";

type Finding = "for_consumer" | "for_company";

export const dismiss = ({ ctx, world, complaintId }: StoryScene) =>
  dismissContest(ctx, world.officer, { complaintId, reason: SAMPLE_DECISIONS.dismissed });

export const uphold = ({ ctx, world, complaintId }: StoryScene, to: string) =>
  upholdContest(ctx, world.officer, {
    complaintId,
    reason: SAMPLE_DECISIONS.upheld,
    rightPlatformId: needed(world.platforms.get(to), "a right platform").id,
  });

/** After a breach: nobody answered, or the answer was enough and late. */
export const decideBreach = ({ ctx, world, complaintId, index }: StoryScene, outcome: Finding) =>
  adjudicate(ctx, index % 2 === 0 ? world.officer : world.otherOfficer, {
    complaintId,
    outcome,
    reason: SAMPLE_DECISIONS[outcome],
    hadPerson: outcome === "for_company",
    hadAnswer: outcome === "for_company",
    breachCounts: true,
  });

export const decideAppeal = ({ ctx, world, complaintId }: StoryScene, outcome: Finding | null) =>
  adjudicate(ctx, world.supervisor, {
    complaintId,
    outcome,
    reason: SAMPLE_DECISIONS[outcome ?? "stands"],
    hadPerson: true,
    hadAnswer: outcome !== "for_consumer",
    breachCounts: true,
  });
