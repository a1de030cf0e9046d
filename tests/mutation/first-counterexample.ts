// Against a mutant a property is asked for one counterexample, not for the smallest, and for no longer than a second.
import fc from "fast-check";

fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 1000 });
