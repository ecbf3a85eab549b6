import type { ChecklistItem, PolicyRecipe, Result, SourcedValue, SourcePlace } from "../../result.ts";
import { STATE_FOLDER } from "../../state-files.ts";

/** The result with a repo's label before every path and usage id, so that several results can stand side by side. */
export function prefixResult(result: Result, label: string): Result {
  const under = (path: string): string => `${label}/${path}`;
  const place = (source: SourcePlace): SourcePlace => ({ ...source, path: under(source.path) });
  const places = (sources: readonly SourcePlace[]): SourcePlace[] => sources.map(place);
  const values = <T extends SourcedValue>(found: readonly T[]): T[] =>
    found.map((entry) => ({ ...entry, sources: places(entry.sources) }));
  const recipe = (found: PolicyRecipe): PolicyRecipe => ({
    ...found,
    ...(found.package === undefined ? {} : { package: under(found.package) }),
    ...(found.environments
      ? { environments: found.environments.map((entry) => ({ ...entry, source: place(entry.source) })) }
      : {}),
    challenge: {
      ...found.challenge,
      successUrl: values(found.challenge.successUrl),
      logoutUrl: values(found.challenge.logoutUrl),
    },
    policies: found.policies.map((policy) => ({
      ...policy,
      sources: places(policy.sources),
      ...(policy.variants
        ? { variants: policy.variants.map((each) => ({ ...each, sources: places(each.sources) })) }
        : {}),
    })),
    unmapped: values(found.unmapped),
    conflicts: found.conflicts.map(({ field, values: each }) => ({ field, values: values(each) })),
  });
  const item = (found: ChecklistItem): ChecklistItem => ({
    ...found,
    id: found.id.replace(/^code\//, () => `code/${label}/`),
    sources: places(found.sources),
  });
  return {
    ...result,
    usages: result.usages.map((usage) => ({
      ...usage,
      id: under(usage.id),
      path: under(usage.path),
      ...(usage.because ? { because: usage.because.map(under) } : {}),
    })),
    decisions: result.decisions.map((each) => ({ ...each, places: places(each.places) })),
    files: result.files.map(({ path, status, diff }) => ({
      path: under(path),
      status,
      diff: prefixDiff(diff, label),
    })),
    dependencies: result.dependencies.map((entry) => ({ ...entry, path: under(entry.path) })),
    policies: result.policies.map(recipe),
    checklist: result.checklist.map(item),
    errors: result.errors.map((error) => ({ ...error, path: under(error.path) })),
    skipped: result.skipped.map((entry) => ({ ...entry, path: under(entry.path) })),
  };
}

/** The label in the headers of a unified diff; its hunks stay as they are. */
function prefixDiff(diff: string, label: string): string {
  const body = diff.search(/^@@ /m);
  const head = body === -1 ? diff : diff.slice(0, body);
  const named = head.replace(/^(--- "?a\/|\+\+\+ "?b\/)/gm, (prefix) => `${prefix}${label}/`);
  const whole = named.replace(
    /^diff --git ("?a\/)(.*) ("?b\/)/gm,
    (_line, a, path, b) => `diff --git ${a}${label}/${path} ${b}${label}/`,
  );
  return body === -1 ? whole : whole + diff.slice(body);
}

/** Names that say nothing about the repo a result comes from. */
const GENERIC: ReadonlySet<string> = new Set([STATE_FOLDER, ".", ""]);

/**
 * A short name for each of several result files, by which a merged report tells the repos apart: the file's name
 * without ending, and as many folders before it as it takes to be different.
 * @param files paths as they were given, `/` or `\` between folders
 */
export function resultLabels(files: readonly string[]): string[] {
  const parts = files.map((file) =>
    file
      .replace(/\.json$/i, "")
      .split(/[\\/]+/)
      .filter((part) => !GENERIC.has(part) && part !== ".."),
  );
  const deepest = Math.max(1, ...parts.map((part) => part.length));
  for (let depth = 1; depth <= deepest; depth++) {
    const labels = parts.map((part) => part.slice(-depth).join("/") || "result");
    if (new Set(labels).size === labels.length) return labels;
  }
  return parts.map((part, index) => `${part.join("/") || "result"}#${index + 1}`);
}
