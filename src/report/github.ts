import type { Outcome, Result, Usage } from "../result.ts";
import { LEAD, LEAD_ACTION } from "../rules/guide.ts";
import { countOf } from "./count-of.ts";
import { escapeGithubData, escapeGithubProperty } from "./escape-github.ts";
import { notesByWeight } from "./notes-by-weight.ts";
import { recipeView } from "./recipe-view.ts";
import { ruleTitle } from "./rule-title.ts";
import { summaryText } from "./run-title.ts";

type Command = "error" | "warning" | "notice";

/** The workflow command for each outcome; a migrated usage needs no annotation. */
const COMMANDS: Readonly<Record<Outcome, Command | null>> = {
  manual: "error",
  review: "warning",
  migrated: null,
};

function command(name: Command, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeGithubProperty(String(value))}`)
    .join(",");
  return `::${name} ${list}::${escapeGithubData(message)}`;
}

function annotation(usage: Usage): string[] {
  // What another guide covers does not count as left, so it must not look like a failed check.
  const name = usage.kind === "related" ? "notice" : COMMANDS[usage.outcome];
  if (name === null) return [];
  const notes = notesByWeight(usage.notes).filter(({ level }) => level !== "info");
  const oneLine = usage.line === usage.endLine;
  const properties = {
    file: usage.path,
    line: usage.line,
    endLine: usage.endLine,
    col: usage.column,
    ...(oneLine ? { endColumn: usage.endColumn } : {}),
    title: `rupt-migrate: ${ruleTitle(notes[0]?.rule ?? usage.kind)}`,
  };
  const text = notes.map(({ message, docs }) => `${message}\n${docs}`).join("\n");
  return [command(name, properties, usage.held ? `Held on v2, still working.\n${text}` : text)];
}

/** What to create in the dashboard for each client id, in one notice. */
function notice(result: Result): string[] {
  if (result.policies.length === 0) return [];
  const parts = result.policies.map((recipe) => {
    const view = recipeView(recipe);
    const fields = [...view.challenge, ...view.policies.flatMap(({ fields }) => fields.slice(2, 3))];
    const lines = fields.map(({ label, values, hint }) => {
      const sure = values.length === 1 && values[0]?.doubt === "";
      const parts = [values.map(({ text }) => text).join(" | "), sure ? "" : hint];
      return `  ${label}: ${parts.filter((part) => part !== "").join(" - ")}`;
    });
    return [`Client id ${view.client.text}`, ...lines].join("\n");
  });
  const title = `rupt-migrate: create the policies of ${countOf(result.policies.length, "client id")} before you deploy`;
  return [command("notice", { title }, [LEAD, LEAD_ACTION, ...parts].join("\n"))];
}

/**
 * GitHub workflow commands: an error for each manual usage and each file that failed, a warning for each usage to
 * review, a notice for each related package and one with the policies to create. Source: "Workflow commands for GitHub Actions".
 */
export function github(result: Result): string {
  const order: readonly Outcome[] = ["manual", "review"];
  const lines = [
    ...notice(result),
    ...result.errors.map(({ path, message }) =>
      command("error", { file: path, title: "rupt-migrate: not migrated" }, message),
    ),
    ...order.flatMap((outcome) =>
      result.usages.filter((usage) => usage.outcome === outcome).flatMap(annotation),
    ),
  ];
  const { manual, review } = result.summary.usages;
  const closing = `rupt-migrate: ${summaryText(result)} ${manual} manual, ${review} to review.`;
  return `${[...lines, closing].join("\n")}\n`;
}
