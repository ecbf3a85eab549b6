import type { ChecklistItem, InstallCommand, Note, PolicyRecipe, SourcePlace, Usage } from "../result.ts";
import { LEAD } from "../rules/guide.ts";
import { ruleById } from "../rules/rule-by-id.ts";
import { DOCS } from "../sdk/docs.ts";
import { quoted } from "./folded.ts";
import { uniquePlaces } from "./places.ts";

/** One item per manual usage: what it is, what to do, what was taken out, where to read more. A mark at one is no second item. */
export function codeItems(usages: readonly Usage[]): ChecklistItem[] {
  const manual = usages.filter((usage) => usage.outcome === "manual");
  const told = new Set(
    manual
      .filter(({ kind }) => kind !== "todo")
      .flatMap(({ path, notes }) => notes.map(({ rule }) => `${path}\0${rule}`)),
  );
  return manual
    .filter((usage) => !told.has(`${usage.path}\0${markedRule(usage)}`))
    .map((usage) => ({
      id: `code/${usage.id}`,
      title: `${titleOf(usage)} (${usage.path}:${usage.line})`,
      steps: stepsOf(usage),
      status: "todo",
      sources: [{ path: usage.path, line: usage.line, column: usage.column }],
    }));
}

/** The rule that a TODO mark in the code names; null for every other usage. */
function markedRule({ kind, snippet }: Usage): string | null {
  return kind === "todo" ? (/TODO\(rupt-migrate\):\s*([\w-]+)/.exec(snippet)?.[1] ?? null) : null;
}

function titleOf(usage: Usage): string {
  const [first] = weighty(usage);
  return first ? (ruleById(first.rule)?.title ?? first.message) : `Manual: ${usage.kind}`;
}

function stepsOf(usage: Usage): string[] {
  const [code = ""] = usage.snippet.split("\n");
  return [
    `${usage.path}:${usage.line}${code.trim() === "" ? "" : `: ${quoted(code.trim())}`}. ${usage.held ? "This place is still on v2 and works as before." : "This place was not carried over whole."}`,
    ...weighty(usage).flatMap(noteSteps),
  ];
}

function noteSteps(note: Note): string[] {
  const todo = ruleById(note.rule)?.todo;
  return [
    note.message,
    ...(note.removed === undefined ? [] : [`Taken out: ${quoted(note.removed)}`]),
    `${todo === undefined ? "Read" : `${capital(todo)}. See`} ${note.docs}`,
  ];
}

/** The notes that made the usage manual; all notes when none did. */
function weighty({ notes }: Usage): Note[] {
  const action = notes.filter((note) => note.level === "action");
  return action.length > 0 ? action : notes;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is left around the code: install the packages, rotate a secret that was shipped, deploy in the right order. */
export function followUpItems(
  recipes: readonly PolicyRecipe[],
  usages: readonly Usage[],
  install: InstallCommand | null,
): ChecklistItem[] {
  const swapped = usages.filter((usage) => usage.kind === "dependency" && usage.outcome === "migrated");
  const leaked = usages.filter((usage) => usage.notes.some((note) => note.rule === "secret-removed"));
  const command = install ? quoted(install.command) : "the install command of your package manager";
  const rows: readonly { due: boolean; item: ChecklistItem }[] = [
    {
      due: swapped.length > 0 || install !== null,
      item: followUp("install", "Install the packages", swapped, [
        `Run ${command} and commit the lock file.`,
        "Then run your type check and tests.",
      ]),
    },
    {
      due: leaked.length > 0,
      item: followUp("rotate-secret", "Replace the secret that was in the code", leaked, [
        "The `secret` option was in code that browsers load: treat it as known to others.",
        "Create a new secret in the dashboard, use it on the server only, and revoke the old one.",
      ]),
    },
    {
      due: recipes.length > 0,
      item: followUp(
        "deploy-order",
        "Deploy after the policies exist",
        [],
        [
          LEAD,
          `Check that the policies of Type \`production\` exist and are enabled. No tool creates them; an agent can compare them with this list through Rupt's MCP server, \`list_policies\`. See ${DOCS.mcp}`,
          "Then deploy the migrated code, and watch that challenges are counted in the dashboard.",
        ],
      ),
    },
  ];
  return rows.flatMap(({ due, item }) => (due ? [item] : []));
}

function followUp(id: string, title: string, from: readonly SourcePlace[], steps: string[]): ChecklistItem {
  return { id: `follow-up/${id}`, title, steps, status: "todo", sources: uniquePlaces(from) };
}
