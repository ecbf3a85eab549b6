import type { PolicyFact } from "../result.ts";
import { foldedKey } from "./folded-key.ts";

/** The facts of each client id, by its `foldedKey`; clients and facts in the order they come. */
export function factsByClient(facts: readonly PolicyFact[]): Map<string, PolicyFact[]> {
  const clients = new Map<string, PolicyFact[]>();
  for (const fact of facts) {
    const key = foldedKey(fact.clientId);
    const known = clients.get(key);
    if (known) known.push(fact);
    else clients.set(key, [fact]);
  }
  return clients;
}
