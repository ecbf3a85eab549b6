import { outcomeOf } from "../../src/rules/say.ts";
import type { Outcome } from "./invariants/outcome.ts";

/** Counts what a suite has seen, so that an empty success shows. */
export class Tally {
  programs = 0;
  edited = 0;
  created = 0;
  readonly usages = { found: 0, migrated: 0, review: 0, manual: 0 };
  private readonly started = performance.now();

  add(outcome: Outcome): void {
    this.programs += 1;
    if (outcome.output !== outcome.program.text) this.edited += 1;
    this.created += outcome.created.size;
    for (const draft of outcome.drafts) {
      this.usages.found += 1;
      this.usages[outcomeOf(draft.notes)] += 1;
    }
  }

  /** One line for the log of CI. */
  line(suite: string, seed: number): string {
    const { found, migrated, review, manual } = this.usages;
    const seconds = ((performance.now() - this.started) / 1000).toFixed(1);
    return `${suite}: seed ${seed}, ${this.programs} programs (${this.edited} edited, ${this.created} client modules), ${found} usages = ${migrated} migrated + ${review} review + ${manual} manual, ${seconds} s\n`;
  }
}
