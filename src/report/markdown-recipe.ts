import type { PolicyRecipe } from "../result.ts";
import { DOCS } from "../sdk/docs.ts";
import { markdownCellCode, markdownCode } from "./escape-markdown.ts";
import type { MarkdownSection } from "./fit-markdown.ts";
import { markdownCellPlaces, markdownCellWords, markdownPlaces, markdownWords } from "./markdown-words.ts";
import { type RecipeField, type RecipePolicy, type RecipeValue, recipeView } from "./recipe-view.ts";

const doubt = (value: RecipeValue): string => (value.doubt === "" ? "" : ` (${value.doubt})`);

const cellValue = (value: RecipeValue): string => `${markdownCellCode(value.text)}${doubt(value)}`;

/** The values of a field in one cell, their places in another. */
function fieldCells({ values, hint }: RecipeField): { value: string; from: string } {
  const shown = values.map(cellValue);
  const note = hint === "" ? [] : [`<sub>${markdownCellWords(hint)}</sub>`];
  return {
    value: [...shown, ...note].join("<br>"),
    from: markdownCellPlaces(values.flatMap(({ sources }) => sources)),
  };
}

function challengeTable(fields: readonly RecipeField[]): string {
  const rows = fields.map((field) => {
    const { value, from } = fieldCells(field);
    return `| ${field.label} | ${value} | ${from} |`;
  });
  return ["| Field | Value | From |", "|---|---|---|", ...rows].join("\n");
}

/** One row a policy: the fields of the dashboard's form side by side. */
function policyTable(policies: readonly RecipePolicy[]): string {
  const labels = policies[0]?.fields.map(({ label }) => label) ?? [];
  const rows = policies.map(({ fields }) => {
    const cells = fields.map((field) => fieldCells(field));
    const from = cells.map((cell) => cell.from).filter((text) => text !== "");
    return `| ${[...cells.map(({ value }) => value), from.join(", ")].join(" | ")} |`;
  });
  return [`| ${[...labels, "From"].join(" | ")} |`, `|${"---|".repeat(labels.length + 1)}`, ...rows].join(
    "\n",
  );
}

const valueLine = (value: RecipeValue): string => {
  const from = value.sources.length > 0 ? `: ${markdownPlaces(value.sources)}` : "";
  return `${markdownCode(value.text)}${doubt(value)}${from}`;
};

/** The policies and the challenge config of one client id, as a section of a Markdown document. */
export function markdownRecipe(recipe: PolicyRecipe): MarkdownSection {
  const view = recipeView(recipe);
  const entries = [
    `### Challenge config: ${view.challengeName}\n\n${challengeTable(view.challenge)}\n\n`,
    `### Policies\n\n${policyTable(view.policies)}\n\n`,
    ...view.policies.map(
      ({ name, catches, detail, docs }) =>
        `- **${name}**: ${markdownWords(`${catches} ${detail}`)} [Docs](${docs})\n`,
    ),
  ];
  if (view.conflicts.length > 0) entries.push("\n### Conflicts to settle\n\n");
  for (const { label, values } of view.conflicts) {
    const list = values.map((value) => `  - ${valueLine(value)}\n`).join("");
    entries.push(`- **${label}**: ${values.length} values, the dashboard holds one.\n${list}`);
  }
  if (view.unmapped.length > 0) entries.push("\n### Without a home in v3\n\n");
  for (const { option, value, advice } of view.unmapped) {
    entries.push(`- ${markdownCode(option)} = ${valueLine(value)}\n  - ${markdownWords(advice)}\n`);
  }
  const open = `\n## Dashboard: client id ${markdownCode(view.client.text)}${doubt(view.client)}\n\nCreate these at <${DOCS.dashboard}>.\n\n`;
  return { open, entries };
}
