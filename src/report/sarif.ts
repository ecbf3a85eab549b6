import { groupOf } from "../dashboard/checklist-group.ts";
import type { Result, SourcePlace, Usage } from "../result.ts";
import { LEAD, LEAD_ACTION, POLICY_GUIDE } from "../rules/guide.ts";
import { DOCS } from "../sdk/docs.ts";
import { toSafeJson } from "./escape-json.ts";
import { pathToUri } from "./escape-uri.ts";
import { notesByWeight } from "./notes-by-weight.ts";
import { recipeView } from "./recipe-view.ts";
import { revealControls } from "./reveal-controls.ts";
import { POLICY_RULE, type SarifRule, sarifRule } from "./sarif-rule.ts";

/** The parts of SARIF 2.1.0 that this report uses. */
interface Region {
  startLine: number;
  startColumn: number;
  endLine?: number;
  endColumn?: number;
  snippet?: { text: string };
}

interface SarifResult {
  ruleId: string;
  ruleIndex?: number;
  level: "error" | "warning" | "note";
  message: { text: string };
  locations: unknown[];
  relatedLocations?: unknown[];
  partialFingerprints: Record<string, string>;
  properties?: Record<string, unknown>;
}

const LEVELS = { manual: "error", review: "warning", migrated: "note" } as const;

/** SARIF viewers take `[text](address)` for a link; the brackets of the repo's text must not make one. */
function messageText(text: string): string {
  return revealControls(text).replace(/\[([^\]]*)\]\(/g, "\\[$1\\](");
}

function location(path: string, region?: Region): unknown {
  const artifactLocation = { uri: pathToUri(path), uriBaseId: "%SRCROOT%" };
  return { physicalLocation: { artifactLocation, ...(region === undefined ? {} : { region }) } };
}

const placeLocation = ({ path, line, column }: SourcePlace): unknown =>
  location(path, { startLine: line, startColumn: column });

function usageResult(usage: Usage): SarifResult {
  const notes = notesByWeight(usage.notes).filter(({ level }) => level !== "info");
  const { line, column, endLine, endColumn, snippet } = usage;
  const text = notes
    .map(({ message, removed }) => (removed === undefined ? message : `${message}\nRemoved: ${removed}`))
    .join("\n");
  const held = usage.held ? "Held on v2, still working.\n" : "";
  return {
    ruleId: notes[0]?.rule ?? usage.kind,
    // What another guide covers does not count as left.
    level: usage.kind === "related" ? "note" : LEVELS[usage.outcome],
    message: { text: messageText(`${held}${text}`) || usage.kind },
    locations: [
      location(usage.path, {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn,
        snippet: { text: snippet },
      }),
    ],
    partialFingerprints: { "ruptUsage/v1": usage.id },
    properties: {
      kind: usage.kind,
      outcome: usage.outcome,
      held: usage.held,
      rules: notes.map((note) => note.rule),
    },
  };
}

/** One result for each policy that the code needs, at the places its value comes from; none once all are ticked. */
function policyResults({ policies, checklist }: Result): SarifResult[] {
  const items = checklist.filter(({ id }) => groupOf(id) === "dashboard");
  const settled = items.length > 0 && items.every(({ status }) => status !== "todo");
  if (settled) return [];
  return policies.flatMap((recipe) => {
    const view = recipeView(recipe);
    return recipe.policies.flatMap(({ id, sources }, index) => {
      const [first, ...others] = sources;
      const condition = view.policies[index]?.fields[2];
      if (first === undefined || condition === undefined) return [];
      const values = condition.values.map((value) => value.text).join(" or ");
      const text = `${LEAD} ${LEAD_ACTION} Policy "${POLICY_GUIDE[id].name}" for client id ${view.client.text}: event access, condition ${values}, action challenge. ${condition.hint}`;
      return [
        {
          ruleId: POLICY_RULE,
          level: "note" as const,
          message: { text: messageText(text.trim()) },
          locations: [placeLocation(first)],
          ...(others.length > 0 ? { relatedLocations: others.map(placeLocation) } : {}),
          partialFingerprints: { "ruptPolicy/v1": `${recipe.clientId.text}:${id}` },
        },
      ];
    });
  });
}

/**
 * SARIF 2.1.0: one result for each usage that is not migrated, then one for each policy to create. The rules carry
 * their help, so a code-scanning page explains each finding by itself.
 */
export function sarif(result: Result): string {
  const { name, version } = result.tool;
  const found = [
    ...result.usages.filter(({ outcome }) => outcome !== "migrated").map(usageResult),
    ...policyResults(result),
  ];
  const ids = [...new Set(found.map(({ ruleId }) => ruleId))].sort();
  const rules: SarifRule[] = ids.map(sarifRule);
  const results = found.map(({ ruleId, ...rest }) => ({ ruleId, ruleIndex: ids.indexOf(ruleId), ...rest }));
  const notifications = result.errors.map(({ path, message }) => ({
    level: "error",
    message: { text: messageText(message) },
    locations: [location(path)],
  }));
  return toSafeJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name, version, semanticVersion: version, informationUri: DOCS.webMigration, rules },
        },
        automationDetails: { id: `${name}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the scanned tree." } } },
        invocations: [
          {
            executionSuccessful: result.errors.length === 0,
            toolExecutionNotifications: notifications,
          },
        ],
        results,
      },
    ],
  });
}
