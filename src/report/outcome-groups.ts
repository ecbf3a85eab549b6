import type { Outcome, Usage } from "../result.ts";

/** How an outcome is named to a person. */
export interface OutcomeText {
  outcome: Outcome;
  title: string;
  meaning: string;
}

/** The outcomes, those that need a person first. */
export const OUTCOMES: readonly OutcomeText[] = [
  { outcome: "manual", title: "Manual", meaning: "A person has to act." },
  { outcome: "review", title: "Review", meaning: "Edited; a person should look at one named thing." },
  { outcome: "migrated", title: "Migrated", meaning: "Edited as the migration guide says." },
];

export interface OutcomeGroup extends OutcomeText {
  usages: Usage[];
}

/** The usages by outcome, in the order of `OUTCOMES`; empty groups are left out. */
export function outcomeGroups(usages: readonly Usage[]): OutcomeGroup[] {
  return OUTCOMES.map((row) => ({
    ...row,
    usages: usages.filter((usage) => usage.outcome === row.outcome),
  })).filter((group) => group.usages.length > 0);
}
