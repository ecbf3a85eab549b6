import type { PolicyFact } from "../../src/result.ts";

type Value = PolicyFact["value"];

/** An option of a call: its constant, or `[text, value]` when the text is not the constant's own spelling. */
export type OptionFact = Value | [text: string, value: Value];

/** Facts of one attach call at `path:line`, one line more for each option, as the analysis yields them. */
export function callFacts(
  path: string,
  line: number,
  options: Record<string, OptionFact>,
  clientId: OptionFact = "client-1",
): PolicyFact[] {
  const usage = `${path}#${line}`;
  const client = folded(clientId);
  const call: PolicyFact = {
    usage,
    clientId: client,
    option: "call",
    text: "Rupt.attach",
    value: null,
    source: { path, line, column: 1 },
  };
  const rest = Object.entries(options).map(([option, fact], index) => ({
    usage,
    clientId: client,
    option,
    ...folded(fact),
    source: { path, line: line + 1 + index, column: 3 },
  }));
  return [call, ...rest];
}

function folded(fact: OptionFact): { text: string; value: Value } {
  if (Array.isArray(fact)) return { text: fact[0], value: fact[1] };
  return { text: JSON.stringify(fact), value: fact };
}
