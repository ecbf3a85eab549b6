import type { TextUsage } from "../../../../transforms/find/markup/text-usage.ts";

/** Usages as short lines, for tables: `kind rule text`. */
export function shown(text: string, usages: readonly TextUsage[]): string[] {
  return usages.map(({ kind, rule, start, end }) => `${kind} ${rule} ${text.slice(start, end)}`);
}

/** The text with a `▼` wherever a TODO comment would stand. */
export function withTodos(text: string, usages: readonly TextUsage[]): string {
  const places = [...new Set(usages.map(({ todoAt }) => todoAt ?? -1))].sort((a, b) => b - a);
  return places.reduce((rest, at) => (at < 0 ? rest : `${rest.slice(0, at)}▼${rest.slice(at)}`), text);
}
