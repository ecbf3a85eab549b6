import type { Scenario, Sources } from "../run-equivalence.ts";

/** A hand-written pair. `v2` and `v3` are one source each, or several by path. */
export interface Pair {
  name: string;
  v2: string | Sources;
  v3: string | Sources;
  scenario?: Scenario;
  /** For a pair that must be reported as different: words that the report must hold. */
  reports?: string;
}

/** The sources of one side; a single source gets the name `main.tsx`. */
export const sourcesOf = (side: string | Sources): Sources =>
  typeof side === "string" ? { "main.tsx": side } : side;
