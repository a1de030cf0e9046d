// `npm run bench [-- P7 P9] [--short | --large]`: the figures of speed. A measurement is one file beside this one that
// exports `measure`; it starts what it needs and leaves nothing running.
import { stopLoaded } from "@/tests/bench/support/loaded-database";
import { runFigures } from "@/tests/figures/run-figures";

// The commands that are measured need keys; the fixed ones of the demo will do.
process.env["JIETONG_MODE"] ??= "demo";
process.env["LOG_LEVEL"] ??= "fatal";

await runFigures({
  name: "bench",
  measures: {
    P1: () => import("@/tests/bench/p01-filing-over-http"),
    P2: () => import("@/tests/bench/p02-payload"),
    P3: () => import("@/tests/bench/p03-one-platform"),
    P4: () => import("@/tests/bench/p04-idle-round"),
    P5: () => import("@/tests/bench/p05-transitions"),
    P6: () => import("@/tests/bench/p06-lateness"),
    P7: () => import("@/tests/bench/p07-threshold-check"),
    P9: () => import("@/tests/bench/p09-far-pages"),
    P10: () => import("@/tests/bench/p10-pages"),
    P11: () => import("@/tests/bench/p11-page-weight"),
    P12: () => import("@/tests/bench/p12-start-and-build"),
    P13: () => import("@/tests/bench/p13-memory"),
  },
  short: ["P4", "P5", "P7", "P9", "P11"],
  again: 2,
  end: stopLoaded,
});
