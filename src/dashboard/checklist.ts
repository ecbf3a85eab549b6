import type { ChecklistItem, InstallCommand, PolicyFact, PolicyRecipe, Usage } from "../result.ts";
import { codeItems } from "./code-items.ts";
import { dashboardItems } from "./dashboard-items.ts";
import { factsByClient } from "./facts-by-client.ts";
import { foldedKey } from "./folded-key.ts";
import { followUpItems } from "./follow-up-items.ts";

export { mergeChecklist } from "./merge-checklist.ts";

/**
 * Everything a person has to do, all of it open: in the dashboard per client id, in the code per manual usage, and
 * what follows. Ids do not depend on lines; `groupOf(id)` tells the part of the list.
 *
 * @param usages the usages of this run and those an earlier run edited (see `mergeSaved`)
 * @param facts lets steps quote a limit that does not fold and name calls without email and phone
 * @param install the command of this run, if its dependencies changed
 */
export function buildChecklist(
  recipes: readonly PolicyRecipe[],
  usages: readonly Usage[],
  facts: readonly PolicyFact[] = [],
  install: InstallCommand | null = null,
): ChecklistItem[] {
  const byClient = factsByClient(facts);
  return distinct([
    ...recipes.flatMap((recipe) => dashboardItems(recipe, byClient.get(foldedKey(recipe.clientId)) ?? [])),
    ...codeItems(usages),
    ...followUpItems(recipes, usages, install),
  ]);
}

/** Two usages with one id would be ticked together; the later ones are numbered. */
function distinct(items: readonly ChecklistItem[]): ChecklistItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.id) ?? 0) + 1;
    seen.set(item.id, count);
    return count === 1 ? item : { ...item, id: `${item.id}~${count}` };
  });
}
