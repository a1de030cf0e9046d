// Against a mutant a property is asked for one counterexample, not for the smallest.
import fc from "fast-check";

fc.configureGlobal({ endOnFailure: true });
