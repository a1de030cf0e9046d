// `npm run chaos [-- R1 R4] [--short | --large]`: the figures of trust. A measurement is one file beside this one that
// exports `measure`; it starts what it needs, breaks it, audits it with SQL, and leaves nothing running.
import { runFigures } from "@/tests/figures/run-figures";

// Stories are made with the product's own commands and cookies, which need keys; the fixed ones of the demo will do.
process.env["JIETONG_MODE"] = "demo";
process.env["LOG_LEVEL"] ??= "fatal";

await runFigures({
  name: "chaos",
  measures: {
    R1: () => import("@/tests/chaos/r01-web-kills"),
    R2: () => import("@/tests/chaos/r02-worker-kills"),
    R3: () => import("@/tests/chaos/r03-postgres-kills"),
    R4: () => import("@/tests/chaos/r04-ended-backends"),
    R5: () => import("@/tests/chaos/r05-faulty-network"),
    R6: () => import("@/tests/chaos/r06-skewed-clocks"),
    R7: () => import("@/tests/chaos/r07-clock-oracle"),
    R8: () => import("@/tests/chaos/r08-lifecycle-model"),
    R9: () => import("@/tests/chaos/r09-answer-against-breach"),
    R10: () => import("@/tests/chaos/r10-thresholds-crossed"),
    R11: () => import("@/tests/chaos/r11-deliveries"),
    R12: () => import("@/tests/chaos/r12-malformed"),
    R13: () => import("@/tests/chaos/r13-rights"),
    R16: () => import("@/tests/chaos/r16-log-tampers"),
    R19: () => import("@/tests/chaos/r19-brigades"),
    R20: () => import("@/tests/chaos/r20-scripts"),
    R21: () => import("@/tests/chaos/r21-rolling-restarts"),
    R22: () => import("@/tests/chaos/r22-restore-drill"),
    R23: () => import("@/tests/chaos/r23-guesses"),
    R24: () => import("@/tests/chaos/r24-hostile-company"),
  },
  short: ["R1", "R2", "R4", "R9", "R10", "R23"],
});
