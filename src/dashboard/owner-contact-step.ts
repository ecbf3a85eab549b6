import type { PolicyFact } from "../result.ts";
import { uniquePlaces } from "./place-order.ts";
import { placeList } from "./quoted.ts";

/**
 * Names the calls that pass neither `email` nor `phone` where other calls of the client do: their users cannot prove
 * that the account is theirs. Gives one step or none. Source: the v2 page about challenges.
 */
export function ownerContactStep(facts: readonly PolicyFact[]): string[] {
  const reachable = new Set(
    facts.filter((fact) => fact.option === "email" || fact.option === "phone").map((fact) => fact.usage),
  );
  const mute = facts.filter((fact) => fact.option === "call" && !reachable.has(fact.usage));
  if (mute.length === 0 || reachable.size === 0) return [];
  const places = placeList(uniquePlaces(mute.map((fact) => fact.source)));
  return [
    `The call at ${places} passes neither \`email\` nor \`phone\`: a challenge from there cannot reach the owner.`,
  ];
}
