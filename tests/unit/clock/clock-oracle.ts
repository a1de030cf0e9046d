// A second clock, as naive as can be and written apart: it lives through every half hour of a complaint's life, one
// after the other, and takes half an hour off what is left whenever time runs. It shares no code with the real one.

import { NaiveJudges } from "./clock-oracle-judges";
import type { Act, Happening, OracleRules } from "./clock-oracle-terms";

/** Lives a complaint tick by tick. Acts that its status does not allow are put aside in `refused`, with their place. */
export class NaiveClock {
  status = "open";
  outcome: string | null = null;
  left: number;
  spent = 0;
  cycle = 1;
  firstBreach: number | null = null;
  breach: number | null = null;
  happened: Happening[] = [];
  taken: Act[] = [];
  refused: { readonly act: Act; readonly place: number }[] = [];
  tick = 0;

  private stopped: "question" | "proposal" | null = null;
  private questionAge: number | null = null;
  private proposalAge: number | null = null;
  private flagged = false;
  private contacts = 0;
  /** Standing ones from before the running cycle: no proposal rests on them. */
  private older = 0;
  private disputes = 0;
  private pauses = 0;
  private began: number;
  private closed = 0;
  private reopenings = 0;
  private judges = new NaiveJudges();

  /** `attests`: somebody attests a contact in this life, so no proposal rests on one that is only assumed. */
  constructor(
    private readonly rules: OracleRules,
    private readonly attests: boolean,
  ) {
    this.left = rules.budget;
    this.began = rules.budget;
  }

  live(acts: readonly Act[], until: number): this {
    const byTick = Map.groupBy(acts, (one) => one.tick);
    for (this.tick = 0; this.tick <= until; this.tick += 1) {
      if (this.tick > 0) this.halfHourPasses();
      this.timeSpeaks();
      for (const act of byTick.get(this.tick) ?? []) {
        if (!this.allows(act)) {
          this.refused.push({ act, place: this.taken.length });
          continue;
        }
        this.take(act);
        this.taken.push(act);
        this.timeSpeaks();
      }
    }
    this.tick = until;
    return this;
  }

  get state(): string {
    if (this.status === "closed") return "stopped";
    if (this.stopped === "question") return "paused";
    return this.stopped === "proposal" ? "held" : "running";
  }

  get deadline(): number | null {
    if (this.breach !== null) return this.breach;
    return this.status === "closed" ? null : this.tick + this.left;
  }

  private get isLive(): boolean {
    return this.status !== "closed";
  }

  private halfHourPasses(): void {
    if (!this.isLive) return;
    if (this.questionAge !== null) this.questionAge += 1;
    if (this.proposalAge !== null) this.proposalAge += 1;
    if (this.stopped !== null) return;
    this.spent += 1;
    this.left = Math.max(0, this.left - 1);
  }

  private once(type: string, due: number): void {
    if (this.happened.some((one) => one.type === type && one.cycle === this.cycle)) return;
    this.happened.push({ type, at: this.tick, due, cycle: this.cycle });
  }

  /** Milestones, then lapses. */
  private timeSpeaks(): void {
    if (this.isLive) this.timeSpeaksOfTheLive();
    if (this.judges.lapses(this.tick))
      this.happened.push({ type: "judgement_lapsed", at: this.tick, due: this.tick, cycle: this.cycle });
  }

  private timeSpeaksOfTheLive(): void {
    if (this.cycle === 1 && this.contacts === 0 && this.tick >= this.rules.firstContact) {
      this.once("first_contact_due", this.rules.firstContact);
    }
    for (const hours of this.rules.warnings) {
      if (this.began > hours * 2 && this.left === hours * 2 && this.breach === null) {
        this.once(`warn_${String(hours)}`, this.tick);
      }
    }
    if (this.left === 0 && this.breach === null) {
      this.judges.breached(this.tick, this.firstBreach !== null);
      this.breach = this.tick;
      this.firstBreach ??= this.tick;
      this.once("breach", this.tick);
    }
    for (const [index, after] of this.rules.escalations.entries()) {
      if (this.breach !== null && this.tick === this.breach + after) {
        this.once(`escalate_${String(index + 1)}`, this.tick);
      }
    }
    if (this.questionAge === this.rules.pause) {
      this.happened.push({ type: "information_lapsed", at: this.tick, due: this.tick, cycle: this.cycle });
      this.toCompany();
    }
    if (this.proposalAge === this.rules.confirmation && !this.flagged) {
      this.happened.push({ type: "confirmation_lapsed", at: this.tick, due: this.tick, cycle: this.cycle });
      this.end("unconfirmed");
    }
  }

  private toCompany(): void {
    this.status = "open";
    this.nothingWaits();
  }

  private nothingWaits(): void {
    this.stopped = null;
    this.questionAge = null;
    this.proposalAge = null;
  }

  private end(outcome: string): void {
    this.status = "closed";
    this.outcome = outcome;
    this.closed = this.tick;
    this.nothingWaits();
  }

  private get mayReopen(): boolean {
    const solved = this.outcome === "resolved" || this.outcome === "unconfirmed";
    return solved && this.reopenings === 0 && this.tick - this.closed < this.rules.reopening;
  }

  private allows(act: Act): boolean {
    const company = this.status === "open";
    switch (act.type) {
      case "information_requested":
      case "contested":
        return company;
      case "resolution_proposed":
        return this.isLive && this.stopped !== "proposal" && (!this.attests || this.contacts > this.older);
      case "human_contact_revoked":
        return this.isLive && (!this.attests || this.contacts > 0);
      case "resolution_disputed":
        return this.status === "proposed";
      case "reopened":
        return this.mayReopen;
      case "appealed":
        return !this.isLive;
      case "adjudicated":
      case "evidence_added":
        return true;
      default:
        return this.isLive;
    }
  }

  private take(act: Act): void {
    if (act.type === "human_contact_attested") this.contacts += 1;
    if (act.type === "human_contact_denied" || act.type === "human_contact_revoked") this.contactFalls();
    if (act.type === "information_requested") {
      this.status = "awaiting_consumer";
      this.questionAge = 0;
      if (this.pauses === 0 && this.breach === null) {
        this.pauses = 1;
        this.stopped = "question";
      }
    }
    if (act.type === "information_supplied" && this.status === "awaiting_consumer") this.toCompany();
    if (act.type === "resolution_proposed") {
      this.nothingWaits();
      this.status = "proposed";
      this.proposalAge = 0;
      this.flagged = act.flagged === true;
      const holds = !this.flagged && this.breach === null && this.disputes < this.rules.disputesAllowed;
      if (holds) this.stopped = "proposal";
    }
    if (act.type === "resolution_disputed") {
      this.disputes += 1;
      if (!this.flagged && this.breach === null) this.judges.heard += 1;
      this.toCompany();
    }
    if (act.type === "resolution_accepted") this.end("resolved");
    if (act.type === "withdrawn") this.end("withdrawn");
    if (act.type === "merged") this.end("merged");
    if (act.type === "contest_upheld") this.end(act.outcome ?? "rejected");
    // What counts for nobody has no breach to be judged.
    if (act.type === "merged" || act.type === "contest_upheld") this.judges.judged();
    if (act.type === "adjudicated") {
      this.end(act.outcome ?? this.outcome ?? "");
      this.judges.judged();
    }
    if (act.type === "reopened") this.reopen();
  }

  /** The newest falls first: one of the running cycle, as long as there is one. */
  private contactFalls(): void {
    this.contacts = Math.max(0, this.contacts - 1);
    this.older = Math.min(this.older, this.contacts);
    if (this.contacts > this.older || this.status !== "proposed") return;
    if (this.stopped === "proposal") this.disputes += 1;
    this.toCompany();
  }

  private reopen(): void {
    this.status = "open";
    this.outcome = null;
    this.reopenings += 1;
    this.cycle += 1;
    this.left = Math.max(this.left, this.rules.floor);
    this.began = this.left;
    this.spent = 0;
    this.breach = null;
    this.judges.heard = 0;
    this.older = this.contacts;
  }
}
