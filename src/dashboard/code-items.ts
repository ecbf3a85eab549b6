import type { ChecklistItem, InstallCommand, Note, PolicyRecipe, SourcePlace, Usage } from "../result.ts";
import { LEAD } from "../rules/guide.ts";
import { ruleById } from "../rules/rules.ts";
import { capital } from "../rules/words.ts";
import { DOCS } from "../sdk/docs.ts";
import { quoted } from "./folded.ts";
import { uniquePlaces } from "./places.ts";

/**
 * One item per usage that a person has to act on or look at: what it is, what to do, what was taken out, where to read
 * more. What only follows from another usage, and a mark at one, is no second item.
 *
 * @param editedLines the lines of usages in files that a run has edited, as they are since; by their id
 */
export function codeItems(
  usages: readonly Usage[],
  editedLines: ReadonlyMap<string, number> = new Map(),
): ChecklistItem[] {
  const open = usages.filter(({ outcome, because }) => outcome !== "migrated" && because === undefined);
  const told = new Set(
    open
      .filter(({ kind }) => kind !== "todo")
      .flatMap(({ path, notes }) => notes.map(({ rule }) => `${path}\0${rule}`)),
  );
  return open
    .filter((usage) => !told.has(`${usage.path}\0${markedRule(usage)}`))
    .map((usage) => {
      const { id, path, column, line: before } = usage;
      const line = editedLines.get(id) ?? before;
      return {
        id: codeItemId(usage),
        title: `${titleOf(usage)} (${path}:${line})`,
        steps: stepsOf(usage, line, !usage.held && editedLines.has(id)),
        status: "todo",
        sources: [{ path, line, column }],
      };
    });
}

/** What the ids of items about code begin with. */
export const CODE_ITEM = "code/";

export const codeItemId = ({ id }: Pick<Usage, "id">): string => `${CODE_ITEM}${id}`;

/** The rule that a TODO mark in the code names; null for every other usage. */
export function markedRule({ kind, snippet }: Usage): string | null {
  return kind === "todo" ? (/TODO\(rupt-migrate\):\s*([\w-]+)/.exec(snippet)?.[1] ?? null) : null;
}

function titleOf(usage: Usage): string {
  const [first] = weighty(usage);
  return first
    ? (ruleById(first.rule)?.title ?? first.message)
    : `${usage.outcome === "manual" ? "Manual" : "Review"}: ${usage.kind}`;
}

function stepsOf(usage: Usage, line: number, isEdited: boolean): string[] {
  const code = (usage.snippet.split("\n")[0] ?? "").trim();
  const shown = code === "" ? "" : isEdited ? `, where ${quoted(code)} was` : `: ${quoted(code)}`;
  return [
    `${usage.path}:${line}${shown}. ${stateOf(usage, isEdited)}`,
    ...weighty(usage).flatMap((note) => noteSteps(note, isEdited)),
  ];
}

function noteSteps(note: Note, isEdited: boolean): string[] {
  const todo = note.todo ?? ruleById(note.rule)?.todo;
  return [
    note.message,
    ...(note.removed === undefined
      ? []
      : [`${isEdited ? "Taken out" : "To be taken out"}: ${quoted(note.removed.replace(/\s*\n\s*/g, " "))}`]),
    `${todo === undefined ? "Read" : `${capital(todo)}. See`} ${note.docs}`,
  ];
}

function stateOf({ held, outcome }: Usage, isEdited: boolean): string {
  if (held) return "This place is still on v2 and works as before.";
  if (outcome !== "review") return "This place was not carried over whole.";
  return isEdited
    ? "This place is on v3; look at one thing about it."
    : "A run moves this place to v3; then look at one thing about it.";
}

/** The notes that made the usage what it is; all notes when none did. */
function weighty({ notes, outcome }: Usage): Note[] {
  const level = outcome === "review" ? "warning" : "action";
  const those = notes.filter((note) => note.level === level);
  return those.length > 0 ? those : notes;
}

export const INSTALL_ITEM = "follow-up/install";

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
        "The `secret` option was in code that browsers load: treat it as leaked.",
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
