/** A question that is answered once for a whole run. */
export interface DecisionRow {
  /** What may be answered, the default first, each with what it does. */
  readonly choices: Readonly<Record<string, string>>;
  /** What is asked on a terminal. */
  readonly question: string;
  /** The question in one line; yes is the other choice. */
  ask(places: number): string;
}

/** A question as its file writes it. */
export const decision = <const Row extends DecisionRow>(row: Row): Row => row;
