/** One entry of a list to choose from. */
export interface Choice<T> {
  title: string;
  /** Missing: a heading, which cannot be chosen. */
  value?: T;
}

/**
 * How a question ended: with an answer; left with `q` or Escape; or cancelled with Ctrl-C, or because the terminal went
 * away.
 */
export type Answer<T> = { kind: "answer"; value: T } | { kind: "left" } | { kind: "cancelled" };

/** Asks a person. Commands get one only where somebody can answer (`canAsk`). Texts must be escaped by the caller. */
export interface Asker {
  /** Chooses with the arrow keys and Enter. `initial` is the value the cursor stands on at first. */
  select<T>(message: string, choices: readonly Choice<T>[], initial?: T): Promise<Answer<T>>;
  /** A line of text, which may be empty. */
  text(message: string, initial?: string): Promise<Answer<string>>;
  /** Yes or no; Enter takes the default. */
  confirm(message: string, initial?: boolean): Promise<Answer<boolean>>;
}

/** Asks yes or no, yes by default. Escape counts as cancelled, like Ctrl-C: neither is an answer (exit status 130). */
export async function confirm(
  asker: Asker,
  question: string,
  byDefault = true,
): Promise<"yes" | "no" | "cancelled"> {
  const answer = await asker.confirm(question, byDefault);
  if (answer.kind !== "answer") return "cancelled";
  return answer.value ? "yes" : "no";
}
