import type { Asker } from "./asker.ts";

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
