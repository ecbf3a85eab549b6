import { migrateFiles } from "../../transforms/driver.ts";
import type { AttachCall } from "../../transforms/find/attach/attach-facts.ts";
import { findEntries } from "../../transforms/find/sdk/find-entries.ts";
import { isAddress, onlyV2 } from "../../transforms/find/sdk/v2-shape.ts";
import { oneFile } from "../../transforms/one-file.ts";
import type { UsageDraft } from "../../transforms/usages/usage-draft.ts";
import { applyWithin, type Edit } from "../code/edits/edits.ts";
import { textAt } from "../code/edits/reindent.ts";
import { isTypeScriptFile } from "../code/file-names.ts";
import { keyName, type NodePath, type Range } from "../code/tree/index.ts";
import { escaped } from "../code/word-of.ts";
import type { Frame, NamedClient } from "../report/handoff/prompt-input.ts";
import { redactingEdits } from "../report/redact.ts";
import type { Paste, Usage } from "../result.ts";
import type { CallNames } from "../rules/handoff.ts";
import { TODO_MARK } from "../rules/todo-mark.ts";
import { V2_PACKAGE } from "../sdk/v2.ts";
import type { MigratedCode } from "./migrate-code.ts";

/** What a prompt needs of the code of a place, besides what the result says. */
export interface PlaceFacts {
  names: CallNames;
  /** The lines around the place, secrets blanked as in diffs. */
  frame: Frame | null;
  /** Clients of v3 that the code has, or has after the run. */
  clients: readonly NamedClient[];
}

/** Lines that are shown before and after the place. */
const AROUND = 4;
/** A place that is longer than this is cut. */
const MOST_LINES = 60;

/** What the code says at the place of each usage; asked for only where prompts are made. */
export function placeFacts({ migration, secrets, usageOf }: MigratedCode): Map<string, PlaceFacts> {
  const found = new Map<string, PlaceFacts>();
  const clients = clientsOf(migration);
  for (const [draft, usage] of usageOf) {
    const text = migration.texts.get(usage.path);
    const hidden = redactingEdits(secrets.get(usage.path));
    const frame = text === undefined ? null : frameOf(text, usage, hidden);
    const names = namesOf(draft, usage, clientIn(migration, usage.path));
    const page = draft.attach && draft.held ? pageScript(draft.attach, hidden) : null;
    found.set(usage.id, { names: { ...names, page }, frame, clients });
  }
  return found;
}

type Hidden = ReturnType<typeof redactingEdits>;

/** Whole lines around a usage. What must not be shown and reaches into them is blanked with the lines that it stands on. */
function frameOf(text: string, { line, endLine }: Usage, hidden: Hidden): Frame {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  const first = Math.max(1, line - AROUND);
  const last = Math.min(starts.length, endLine + AROUND, line + MOST_LINES);
  let start = starts[first - 1] ?? 0;
  let end = starts[last] ?? text.length;
  for (const edit of hidden) {
    if (edit.start >= end || edit.end <= start) continue;
    start = Math.min(start, edit.start);
    end = Math.max(end, edit.end);
  }
  const inside = hidden
    .filter((edit) => edit.start >= start && edit.end <= end)
    .map((edit) => ({
      ...edit,
      // Later lines keep their numbers.
      text: edit.text + "\n".repeat(text.slice(edit.start, edit.end).split(/\r\n|\n|\r/).length - 1),
    }));
  const from = starts.findLastIndex((each) => each <= start) + 1;
  const shown = applyWithin(text, { start, end }, inside);
  return { first: from, lines: shown.replace(/[\r\n]+$/, "").split(/\r\n|\n|\r/) };
}

/** How a file has its client, where it has one: decided in this run, or there from an earlier one. */
function clientIn({ decisions, files }: MigratedCode["migration"], path: string): string {
  for (const plan of decisions.plans) {
    if (plan.unit.module.path !== path) continue;
    const [use] = plan.migrated.values();
    if (use) return called(use.local, use.group.creation);
  }
  const units = files.filter((file) => file.path === path).flatMap((file) => file.units);
  const [client] = units.flatMap((unit) => unit.v3.clients);
  return client ? called(client.name ?? "rupt", client.creation) : "rupt";
}

function clientsOf({ decisions, files }: MigratedCode["migration"]): NamedClient[] {
  const made = decisions.clients.flatMap(({ home, creation, id }) =>
    home.in === "module" && !home.exists
      ? [{ name: called(home.exported, creation), path: home.path, id: id.source, isExported: true }]
      : [],
  );
  const there = files.flatMap(({ path, units }) =>
    units.flatMap(({ v3 }) =>
      v3.clients.map(({ name, creation, id, exported }) => ({
        name: called((exported === "default" ? null : exported) ?? name ?? "rupt", creation),
        path,
        id,
        isExported: exported !== null,
      })),
    ),
  );
  const all = new Map([...made, ...there].map((client) => [`${client.path}\0${client.name}`, client]));
  return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const called = (name: string, creation: "eager" | "lazy" | "keyed"): string =>
  creation === "eager" ? name : creation === "lazy" ? `${name}()` : `${name}(clientId)`;

function namesOf(draft: UsageDraft, usage: Usage, client: string): Omit<CallNames, "page"> {
  const call = draft.attach?.call ?? (draft.todo && "node" in draft.todo ? draft.todo.node : null);
  const options = draft.attach ? attachOptions(draft.attach) : optionsIn(call);
  const text = (...names: string[]): string | null =>
    names.map((name) => options.get(name)).find((each) => each !== undefined) ?? null;
  return {
    user: text("account", "user"),
    email: text("email"),
    phone: text("phone"),
    metadata: text("metadata"),
    onLogout: text("on_current_device_logout"),
    clientId: draft.attach?.clientId?.text ?? text("client_id"),
    action: text("action"),
    result: resultOf(call),
    client,
    language: isTypeScriptFile(usage.path) ? "ts" : "js",
    paste: usage.paste ?? null,
  };
}

function attachOptions({ options }: AttachCall): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, value, conditions } of options?.entries ?? [])
    if (conditions.length === 0 && name !== "secret" && !value.is("ObjectMethod"))
      found.set(name, textAt(value, "  "));
  return found;
}

/** The options of a call of another function of v2, where they are a literal. */
function optionsIn(call: NodePath | null): Map<string, string> {
  const found = new Map<string, string>();
  if (!call?.is("CallExpression")) return found;
  const [argument] = call.get("arguments");
  if (!argument?.is("ObjectExpression")) return found;
  for (const property of argument.get("properties")) {
    if (!property.is("ObjectProperty")) continue;
    const name = keyName(property);
    if (name !== null && name !== "secret") found.set(name, property.get("value").text);
  }
  return found;
}

/** What the result is bound to, as it is written. */
function resultOf(call: NodePath | null): string | null {
  const outer = call?.parentPath?.is("AwaitExpression") ? call.parentPath : call;
  const declarator = outer?.parentPath;
  return declarator?.is("VariableDeclarator") ? declarator.get("id").text : null;
}

const NAME = "page.js";
const MARKS = new RegExp(`^[ \\t]*// ${escaped(TODO_MARK)}.*\\n`, "gm");

/**
 * The script of a page that holds a call, as a module that calls v3: what the program makes of the same code where it stands in a
 * file of its own and imports the package. Null where it would not edit all of it, and for templates.
 *
 * @param hidden what must not be shown of the file
 */
function pageScript({ call: { file, range } }: AttachCall, hidden: readonly Range[]): Paste | null {
  const { page } = file.unit;
  const isInside = (block: Range, { start, end }: Range): boolean => start >= block.start && end <= block.end;
  if (page?.language !== "html" || !page.isEdited) return null;
  const block = page.tokens
    .flatMap((token) =>
      token.kind === "tag" && token.name.toLowerCase() === "script" ? (token.raw ?? []) : [],
    )
    .find((raw) => isInside(raw, range));
  if (block === undefined) return null;
  if (hidden.some(({ start, end }) => start < block.end && end > block.start)) return null;
  const entries = findEntries(file, onlyV2).filter(({ path }) => isInside(block, path.range));
  const edits = entries.flatMap(({ form, path, specifier, specifierPath }): Edit[] => {
    if (form === "global") return [{ ...path.range, text: "Rupt" }];
    return specifierPath && isAddress(specifier) ? [{ ...specifierPath.range, text: `"${V2_PACKAGE}"` }] : [];
  });
  const script = applyWithin(file.text, block, edits);
  const lead = entries.some(({ form }) => form === "global") ? `import Rupt from "${V2_PACKAGE}";\n\n` : "";
  const moved = migrated(`${lead}${dedent(script.replaceAll("\r\n", "\n").replace(MARKS, ""))}\n`);
  if (moved === null) return null;
  const lines = moved.trimEnd().replace(/^(?=.)/gm, "  ");
  return { language: "html", text: `<script type="module">\n${lines}\n</script>` };
}

/** Null where something of it stays on v2. */
function migrated(text: string): string | null {
  const { newTexts, drafts, errors } = migrateFiles({ files: new Map([[NAME, text]]) }, oneFile("auto"), {
    ...{ decided: {}, todos: false, verifyRewrite: true },
  });
  const stays = drafts.length === 0 || drafts.some(({ held, needsV2 }) => held || needsV2);
  return stays || errors.length > 0 ? null : (newTexts.get(NAME) ?? null);
}

/** Without the indentation that all lines share; a literal that goes over lines would change with it. */
function dedent(text: string): string {
  const lines = text
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  if (/`[^`]*\n/.test(text)) return lines.join("\n");
  const filled = lines.filter((line) => line.trim() !== "");
  const shared = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(shared)).join("\n");
}
