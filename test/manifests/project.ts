import { type DependencyPlan, planDependencies } from "../../src/manifests/plan-dependencies.ts";
import type { ManifestInput, PackageUse } from "../../src/manifests/workspace-manifest.ts";
import type { NotEdited } from "../../src/rules/manifests/entry.ts";

/** What the code of a package did, in one word and a number: `migrated`, `held 2`, `both 1`, `dropped` or nothing. */
export type Use = "migrated" | `held ${number}` | `both ${number}` | "dropped" | null;

export interface Entry {
  content: object | string;
  use?: Use;
  locked?: NotEdited;
  /** Folder of the workspace root; null when it stands alone. */
  workspace?: string | null;
}

/** Plans a project of a few files; every file is in the workspace `.` unless it says otherwise. */
export function plan(files: Record<string, Entry>): DependencyPlan {
  return planDependencies(inputs(files));
}

function inputs(files: Record<string, Entry>): ManifestInput[] {
  return Object.entries(files).map(([path, { content, use = null, locked, workspace = "." }]) => ({
    path,
    text: typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`,
    workspace,
    locked: locked ?? null,
    use: useOf(use),
  }));
}

function useOf(use: Use): PackageUse | null {
  if (use === null) return null;
  const needsV2 = Number(/\d+$/.exec(use)?.[0] ?? 0);
  const ids = Array.from({ length: needsV2 }, (_, index) => `held-${index + 1}`);
  return { needsV2, ids, usesV3: /^(?:migrated|both)/.test(use) };
}

/** `path:line kind rule outcome[ held]` of every usage. */
export function usageLines({ usages }: DependencyPlan): string[] {
  return usages.map(
    ({ path, line, kind, notes, outcome, held }) =>
      `${path}:${line} ${kind} ${notes.map(({ rule }) => rule).join()} ${outcome}${held ? " held" : ""}`,
  );
}

/** The content of a changed package.json, or null when it stays as it is. */
export function changed({ texts }: DependencyPlan, path: string): unknown {
  const text = texts.get(path);
  return text === undefined ? null : path.endsWith(".json") ? JSON.parse(text) : text;
}
