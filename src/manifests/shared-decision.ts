import type { EntryDecision } from "./entry-decision.ts";
import type { WorkspaceManifest } from "./workspace-manifest.ts";

/** An entry that a whole workspace shares. `left` is a manifest that still needs it without a usage to show for it. */
export function sharedDecision(
  { locked }: WorkspaceManifest,
  usages: number,
  left: string | undefined,
): Exclude<EntryDecision, { action: "swap" }> {
  if (usages > 0) return { action: "keep", usages, add: null };
  if (locked !== null) return { action: "leave", why: locked, add: null };
  return left === undefined
    ? { action: "remove" }
    : { action: "leave", why: `${left} may still need it`, add: null };
}
