import type { PolicyFact, Result, Usage } from "../../src/result.ts";

const GUIDE = "https://rupt.dev/docs/v3/migration/account-sharing-on-web";

/** A usage with what a test does not care about filled in. */
export function usage(fields: Partial<Usage> & { id: string }): Usage {
  const [path = "src/a.ts"] = fields.id.split("#");
  return {
    kind: "attach",
    path,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 10,
    outcome: "migrated",
    held: false,
    snippet: "Rupt.attach({})",
    notes: [],
    ...fields,
  };
}

/** A held call, with the rule that held it. */
export function heldUsage(id: string, rule = "custom-domain"): Usage {
  return usage({
    id,
    outcome: "manual",
    held: true,
    notes: [{ rule, level: "action", message: "`domain` is set.", docs: GUIDE }],
  });
}

/** A result of a run that found these usages. Policies and checklist are still empty. */
export function runResult(usages: Usage[], fields: Partial<Result> = {}): Result {
  const of = (outcome: Usage["outcome"]): number => usages.filter((each) => each.outcome === outcome).length;
  return {
    schemaVersion: 2,
    tool: { name: "rupt-migrate", version: "0.1.0" },
    mode: "write",
    plan: null,
    summary: {
      filesScanned: 10,
      filesWithUsages: 1,
      filesChanged: 0,
      usages: {
        found: usages.length,
        migrated: of("migrated"),
        review: of("review"),
        manual: of("manual"),
        held: usages.filter((each) => each.held).length,
      },
      todo: usages.filter(({ outcome, because }) => outcome !== "migrated" && because === undefined).length,
      errors: 0,
      durationMs: 12,
    },
    usages,
    files: [],
    dependencies: [],
    policies: [],
    decisions: [],
    checklist: [],
    errors: [],
    skipped: [],
    install: null,
    ...fields,
  };
}

/** The facts of the usage, as if the call stood at line 1 of its file. */
export function factsOf(
  id: string,
  options: Record<string, string | number>,
  client = "client-1",
): PolicyFact[] {
  const [path = ""] = id.split("#");
  const base = { usage: id, clientId: { text: JSON.stringify(client), value: client } };
  return [
    { ...base, option: "call", text: "Rupt.attach", value: null, source: { path, line: 1, column: 1 } },
    ...Object.entries(options).map(([option, value], index) => ({
      ...base,
      option,
      text: JSON.stringify(value),
      value,
      source: { path, line: 2 + index, column: 3 },
    })),
  ];
}
