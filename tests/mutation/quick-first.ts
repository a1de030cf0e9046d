// The order of test files against a mutant. Vitest runs the slowest first; one failure ends a mutant, so the quickest go first.
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** A file that noticed the last mutant comes before all others: the next mutant stands close to it. */
export default class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = new Map(
      files.map((file) => {
        const last = this.ctx.cache.getTestSpecificationResult(file);
        return [file, last === undefined ? 0 : last.failed ? -1 : last.duration] as const;
      }),
    );
    // Projects stay together, in the order of their configuration.
    const projects = this.ctx.projects.map(({ name }) => name);
    return Promise.resolve(
      [...files].sort(
        (a, b) =>
          projects.indexOf(a.project.name) - projects.indexOf(b.project.name) ||
          (place.get(a) ?? 0) - (place.get(b) ?? 0),
      ),
    );
  }
}
