// The figures of trust: mostly counts of what went wrong, of which nothing may.
import { atLeast, atMost } from "@/tests/figures/bound";
import { none, since, stated, trust } from "@/tests/figures/entry";
import type { Entry } from "@/tests/figures/entry";

export const TRUST_FIGURES = {
  R1: none("R1", "Filings lost, doubled or without a clock while the web process is killed", "filings"),
  R2: none("R2", "Milestone events or notifications missing or doubled while workers are killed", "rows"),
  "R3.lost": none(
    "R3",
    "Acknowledged filings lost, or answered with 500, while PostgreSQL is killed",
    "filings",
  ),
  "R3.recovery": trust(
    "R3",
    "The longest wait from PostgreSQL's recovery to the first filing served",
    "seconds",
    atMost(10),
  ),
  R4: none(
    "R4",
    "Uncaught exceptions, queries over 10 s and unhealthy queries while all backends are terminated",
    "faults",
  ),
  "R4.refused": stated(
    "R4",
    "Tries to file that end in a 503, or without a receipt, meanwhile",
    "share of tries",
  ),
  R5: none("R5", "Filings doubled, lost or hung over 15 s behind a faulty network", "filings"),
  R6: none("R6", "Milestones early or late under skewed clocks of web and worker", "milestones"),
  R7: none("R7", "Random event lists on which the clock and a naive oracle differ", "lists"),
  R8: none("R8", "Random commands on a real database that differ from the lifecycle table", "commands"),
  R9: none("R9", "Races of an answer against a breach with other than one explained outcome", "races"),
  R10: none(
    "R10",
    "Platforms with other than one review, or a rollup that differs from a recount",
    "platforms",
  ),
  R11: none(
    "R11",
    "Deliveries lost, or repeated under another id, with receivers failing and workers killed",
    "deliveries",
  ),
  R12: none("R12", "Malformed requests answered with 500 or more, and exits of the server", "answers"),
  R13: none("R13", "Leaks over every route and action, role and object", "leaks"),
  "R16.detected": none("R16", "Tampers with the event log that went unseen", "tampers"),
  "R16.speed": trust("R16", "Verifying 1 M events", "seconds", atMost(60)),
  "R16.cost": {
    ...trust("R16", "Cost of the chain on a filing", "ratio", atMost(1.1)),
    ...since("2026-11-29", "the range is the median's 95 % since; before, the lowest and highest round"),
  },
  "R19.honest": {
    ...trust(
      "R19",
      "Honest filers served while 500 accounts brigade one platform, the worse of two places",
      "share",
      atLeast(0.99),
    ),
    ...since("2026-11-29", "half of the accounts are proved, and half of the honest share their network"),
  },
  "R19.reviews": none(
    "R19",
    "Special reviews that open on a brigade whose accounts proved nothing",
    "reviews",
  ),
  "R19.opened": stated(
    "R19",
    "Special reviews that open when half of the brigade's accounts are proved",
    "reviews",
  ),
  R20: none("R20", "Script payloads run, and policy violations", "payloads"),
  R21: none(
    "R21",
    "Failures seen by a client that retries once, over rolling restarts and every migration",
    "failures",
  ),
  "R22.lost": trust(
    "R22",
    "Work lost by a restore to a random second, at 1.4 filings a second",
    "seconds",
    atMost(60),
  ),
  "R22.lostBusy": trust(
    "R22",
    "The same while people file as fast as the machine can",
    "seconds",
    atMost(60),
  ),
  "R22.broken": none("R22", "Broken chains and milestones fired twice after a restore", "rows"),
  "R22.up": trust("R22", "From the order to restore to serving", "seconds", atMost(300)),
  "R23.known": {
    ...trust(
      "R23",
      "Owners with the right secret let in from a known device, under 10,000 guesses an hour from 1 and 200 networks",
      "share",
      atLeast(1),
    ),
    // A hundred of a hundred, as it must be: no share of them can lie above, and each one was counted.
    counted: true,
  },
  "R23.new": trust("R23", "The same from a new device and network", "share", atLeast(0.99)),
  "R23.beyond": none("R23", "Guesses looked at beyond what the bounds admit", "guesses"),
  "R24.hours": none(
    "R24",
    "Hours gained beyond the rules by a company that tries all of its tricks",
    "hours",
  ),
  "R24.flagged": trust("R24", "Honest answers that are called canned", "share", atMost(0.01)),
  "R26.domain": {
    ...trust("R26", "Broken rules of lib/domain that a unit test notices", "percent", atLeast(85)),
    counted: true,
  },
  "R26.commands": {
    ...trust("R26", "Broken commands that a test notices", "percent", atLeast(75)),
    counted: true,
  },
} as const satisfies Record<string, Entry>;
