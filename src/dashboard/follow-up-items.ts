import type { ChecklistItem, InstallCommand, PolicyRecipe, SourcePlace, Usage } from "../result.ts";
import { LEAD } from "../rules/guide.ts";
import { uniquePlaces } from "./place-order.ts";
import { quoted } from "./quoted.ts";

/** What is left around the code: install the packages, rotate a secret that was shipped, deploy in the right order. */
export function followUpItems(
  recipes: readonly PolicyRecipe[],
  usages: readonly Usage[],
  install: InstallCommand | null,
): ChecklistItem[] {
  const swapped = usages.filter((usage) => usage.kind === "dependency" && usage.outcome === "migrated");
  const leaked = usages.filter((usage) => usage.notes.some((note) => note.rule === "secret-removed"));
  const command = install ? quoted(install.command) : "the install command of your package manager";
  return [
    ...(swapped.length > 0 || install
      ? [
          followUp("install", "Install the packages", swapped, [
            `Run ${command} and commit the lock file.`,
            "Then run your type check and tests.",
          ]),
        ]
      : []),
    ...(leaked.length > 0
      ? [
          followUp("rotate-secret", "Replace the secret that was in the code", leaked, [
            "The `secret` option was in code that browsers load: treat it as known to others.",
            "Create a new secret in the dashboard, use it on the server only, and revoke the old one.",
          ]),
        ]
      : []),
    ...(recipes.length > 0
      ? [
          followUp(
            "deploy-order",
            "Deploy after the policies exist",
            [],
            [
              LEAD,
              "Check that the policies of Type `production` exist and are enabled.",
              "Then deploy the migrated code, and watch that challenges are counted in the dashboard.",
            ],
          ),
        ]
      : []),
  ];
}

function followUp(id: string, title: string, from: readonly SourcePlace[], steps: string[]): ChecklistItem {
  return { id: `follow-up/${id}`, title, steps, status: "todo", sources: uniquePlaces(from) };
}
