// Every figure that Jietong must hold, with its limits. A figure is here once its feature exists.
import { atLeast, atMost } from "@/tests/figures/bound";
import { none, since, speed, told, trust } from "@/tests/figures/entry";
import type { Entry } from "@/tests/figures/entry";

export const CATALOGUE = {
  "P1.statement": speed(
    "P1",
    "Filing over HTTP against pgbench of the same rows in one statement, the faster control, 16 connections",
    "ratio",
    atLeast(0.1),
    atLeast(0.5),
  ),
  "P1.transaction": speed(
    "P1",
    "Filing over HTTP against pgbench of the same rows in a transaction of plain inserts, 16 connections",
    "ratio",
    atLeast(0.1),
    atLeast(0.5),
  ),
  P2: speed(
    "P2",
    "Filing over HTTP against Payload 3 on the same PostgreSQL, commits grouped on our side only",
    "ratio",
    atLeast(2),
    atLeast(10),
  ),
  P3: speed(
    "P3",
    "All filings on one platform against spread over 2,000",
    "ratio",
    atLeast(0.8),
    atLeast(0.95),
  ),
  "P4.query": speed(
    "P4",
    "An idle clock round against an indexed point query",
    "ratio",
    atMost(20),
    atMost(5),
  ),
  "P4.growth": speed(
    "P4",
    "An idle clock round with 1 M open against one with 10 k open",
    "ratio",
    atMost(1.5),
    atMost(1.1),
  ),
  "P5.linear": speed(
    "P5",
    "Cost of one due complaint: the dearest of 1 k, 10 k, 100 k due against the cheapest",
    "ratio",
    atMost(1.5),
    atMost(1.2),
  ),
  "P5.rate": speed(
    "P5",
    "Transitions with event and outbox row",
    "per second",
    atLeast(10_000),
    atLeast(20_000),
  ),
  "P6.late": speed(
    "P6",
    "Lateness of milestones under filing load, 1 M open, p99",
    "seconds",
    atMost(2),
    atMost(1),
  ),
  "P6.killed": speed(
    "P6",
    "The same when one of two workers is killed, p99",
    "seconds",
    atMost(5),
    atMost(1),
  ),
  P7: speed(
    "P7",
    "Threshold check of one filing: a platform with 1 M past complaints against one with 10",
    "ratio",
    atMost(1.2),
    atMost(1.05),
  ),
  P9: speed("P9", "List page 10,000 against page 1", "ratio", atMost(1.3), atMost(1.1)),
  "P10.list": speed(
    "P10",
    "A 50-row list page against a bare Next page with the same rows",
    "ratio",
    atLeast(0.6),
    atLeast(0.85),
  ),
  "P10.made": speed(
    "P10",
    "Processor time of a public platform page made for one reader against a bare dynamic Next page",
    "ratio",
    atMost(2.5),
    atMost(1.5),
  ),
  P10b: speed(
    "P10b",
    "A public page by any shared link, from a cache of one second, against a bare dynamic Next page",
    "ratio",
    atLeast(5),
    atLeast(20),
  ),
  "P11.bytes": speed(
    "P11",
    "JavaScript (gzip) of public and consumer pages against a bare Next page, the heaviest page",
    "ratio",
    atMost(1.2),
    atMost(1.05),
  ),
  "P11.performance": speed(
    "P11",
    "Lighthouse mobile performance, the lowest page",
    "score",
    atLeast(0.95),
    atLeast(1),
  ),
  "P11.lcp": speed("P11", "Largest contentful paint, the slowest page", "ms", atMost(1_200), atMost(1_200)),
  "P11.tbt": speed("P11", "Total blocking time, the slowest page", "ms", atMost(200), atMost(200)),
  "P11.cls": speed("P11", "Cumulative layout shift, the worst page", "score", atMost(0.05), atMost(0.05)),
  "P12.start": speed("P12", "Start to the first 200 against bare Next", "ratio", atMost(2), atMost(1.3)),
  "P12.build": speed("P12", "Build against bare Next", "ratio", atMost(6), atMost(4)),
  "P13.growth": speed(
    "P13",
    "Memory after 1 M mixed requests against after 100 k",
    "ratio",
    atMost(1.25),
    atMost(1.1),
  ),
  "P13.size": speed("P13", "Memory after 1 M mixed requests", "MB", atMost(400), atMost(400)),

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
  "R4.refused": told(
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
  "R19.opened": told(
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
  "R23.known": trust(
    "R23",
    "Owners with the right secret let in from a known device, under 10,000 guesses an hour from 1 and 200 networks",
    "share",
    atLeast(1),
  ),
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

export type FigureKey = keyof typeof CATALOGUE;

/** By its name, as it stands in docs/figures; null when it has left the catalogue. */
export function entryNamed(name: string): Entry | null {
  return Object.values<Entry>(CATALOGUE).find((entry) => entry.name === name) ?? null;
}
