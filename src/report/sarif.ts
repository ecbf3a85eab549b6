import { LEAD, LEAD_ACTION } from "../rules/guide.ts";
import type { RuleTexts } from "../rules/rule.ts";
import { ruleById } from "../rules/rules.ts";
import { capital } from "../rules/words.ts";
import { DOCS } from "../sdk/docs.ts";
import type { Finding, Notice, NoticePlace, ReportDocument } from "./blocks.ts";
import { STILL_ON_V2, stateOf } from "./sections/findings.ts";
import { pathToUri, revealControls, toSafeJson } from "./text/escape.ts";

/** GitHub refuses a run with more results as a whole. Source: "SARIF support for code scanning", limits. */
const MOST_RESULTS = 25_000;

/** The parts of SARIF 2.1.0 that this report uses. */
interface SarifResult {
  ruleId: string;
  level: "error" | "warning" | "note";
  message: { text: string };
  locations: unknown[];
  relatedLocations?: unknown[];
  partialFingerprints: Record<string, string>;
  suppressions?: { kind: "external"; status: "accepted"; justification: string }[];
  properties?: Record<string, unknown>;
}

/** The levels of what is left, the worst first; a related package does not count as left. */
const LEVELS = [
  { left: "manual", level: "error" },
  { left: "review", level: "warning" },
  { left: "pending", level: "error" },
  { left: null, level: "note" },
] as const;

/**
 * SARIF 2.1.0: one result for each finding that a check is red for, then one for each policy to create. The rules carry their help,
 * so a code-scanning page explains each finding by itself.
 *
 * @param accepted ids of usages that the baseline accepts: they are there, suppressed
 */
export function sarif(
  { tool, findings, notices, errors }: ReportDocument,
  accepted: readonly string[] = [],
): string {
  const known = new Set(accepted);
  const shown = findings.filter(({ left, outcome }) => left !== null || outcome !== "migrated");
  const all = [
    ...LEVELS.flatMap(({ left, level }) =>
      shown
        .filter((finding) => finding.left === left)
        .map((finding) => findingResult(finding, level, known.has(finding.id))),
    ),
    ...notices.flatMap(noticeResult),
  ];
  const found = all.slice(0, MOST_RESULTS);
  const ids = [...new Set(found.map(({ ruleId }) => ruleId))].sort();
  const results = found.map(({ ruleId, ...rest }) => ({ ruleId, ruleIndex: ids.indexOf(ruleId), ...rest }));
  return toSafeJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: DOCS.webMigration,
            rules: ids.map(sarifRule),
          },
        },
        automationDetails: { id: `${tool.name}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the scanned tree." } } },
        invocations: [
          {
            executionSuccessful: errors.length === 0,
            toolExecutionNotifications: [
              ...errors.map(({ path, message }) => ({
                level: "error",
                message: { text: messageText(message) },
                locations: [location(path)],
              })),
              ...leftOut(all.length),
            ],
          },
        ],
        results,
      },
    ],
  });
}

function leftOut(count: number): unknown[] {
  if (count <= MOST_RESULTS) return [];
  const text = `${count - MOST_RESULTS} of ${count} results are left out: code scanning takes ${MOST_RESULTS} in one run. The worst are here; \`npx rupt-migrate --json\` lists them all.`;
  return [{ level: "warning", message: { text } }];
}

/** SARIF viewers take `[text](address)` for a link; the brackets of the repo's text must not make one. */
function messageText(text: string): string {
  return revealControls(text).replace(/\[([^\]]*)\]\(/g, "\\[$1\\](");
}

function location(path: string, region?: Record<string, unknown>): unknown {
  const artifactLocation = { uri: pathToUri(path), uriBaseId: "%SRCROOT%" };
  return { physicalLocation: { artifactLocation, ...(region === undefined ? {} : { region }) } };
}

const placeLocation = ({ path, line, column = 1 }: NoticePlace): unknown =>
  location(path, line === undefined ? undefined : { startLine: line, startColumn: column });

function findingResult(finding: Finding, level: SarifResult["level"], isAccepted: boolean): SarifResult {
  const { id, place, kind, outcome, held, left, rule, source } = finding;
  const notes = finding.notes.filter((note) => note.level !== "info");
  const lines = notes.map(({ message, removed }) =>
    removed === null ? message : `${message}\nRemoved: ${removed.text}`,
  );
  const text = left === "pending" ? STILL_ON_V2 : [...stateOf(finding), ...lines].join("\n");
  return {
    ruleId: rule,
    level,
    message: { text: messageText(text) || kind },
    locations: [
      location(place.path, {
        startLine: place.line,
        startColumn: place.column,
        endLine: place.endLine,
        endColumn: place.endColumn,
        snippet: { text: source.text },
      }),
    ],
    partialFingerprints: { "ruptUsage/v1": id },
    ...(isAccepted ? { suppressions: [SUPPRESSION] } : {}),
    properties: { kind, outcome, held, rules: notes.map((note) => note.rule) },
  };
}

/** Source: SARIF 2.1.0, 3.35. Code scanning shows a suppressed result as dismissed. */
const SUPPRESSION = {
  kind: "external",
  status: "accepted",
  justification: "Accepted in .rupt-migrate/baseline.json.",
} as const;

/** A thing to do in the dashboard, at the places that its values come from. */
function noticeResult({ id, text, places }: Notice): SarifResult[] {
  const [first, ...others] = places;
  if (first === undefined) return [];
  return [
    {
      ruleId: POLICY_RULE,
      level: "note",
      message: { text: messageText(text) },
      locations: [placeLocation(first)],
      ...(others.length > 0 ? { relatedLocations: others.map(placeLocation) } : {}),
      partialFingerprints: { "ruptPolicy/v1": id },
    },
  ];
}

/** Id of the rule for policies that have to be created; it has no row in the table, for no code breaks it. */
const POLICY_RULE = "create-policy";

const POLICY_ROW: RuleTexts = {
  title: "Create a policy in the dashboard",
  level: "info",
  why: `${LEAD} ${LEAD_ACTION}`,
  todo: "create the policy, then tick it in the checklist",
  docs: DOCS.webMigration,
};

/** Stands for a rule that the table does not have. */
const UNKNOWN_ROW: RuleTexts = {
  title: "Use of the v2 SDK",
  level: "action",
  why: "This place uses the v2 SDK.",
  docs: DOCS.webMigration,
};

const RULE_LEVELS = { action: "error", warning: "warning", info: "note" } as const;

const sentence = (text: string): string => `${capital(text)}.`;

/** `on-logout` as `OnLogout`. */
const pascalCase = (id: string): string =>
  id.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());

function helpMarkdown(rule: RuleTexts): string {
  const parts = [rule.why];
  if (rule.todo !== undefined) parts.push(`**What to do:** ${sentence(rule.todo)}`);
  if (rule.before !== undefined) parts.push(`Before:\n\n\`\`\`js\n${rule.before}\n\`\`\``);
  if (rule.after !== undefined) parts.push(`After:\n\n\`\`\`js\n${rule.after}\n\`\`\``);
  return [...parts, `[Documentation](${rule.docs})`].join("\n\n");
}

/** The SARIF `reportingDescriptor` for a rule id, with help in text and Markdown. */
export function sarifRule(id: string) {
  const rule = id === POLICY_RULE ? POLICY_ROW : (ruleById(id) ?? UNKNOWN_ROW);
  const todo = rule.todo === undefined ? "" : ` What to do: ${sentence(rule.todo)}`;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}${todo} ${rule.docs}`, markdown: helpMarkdown(rule) },
    helpUri: rule.docs,
    defaultConfiguration: { level: RULE_LEVELS[rule.level] },
    properties: { tags: ["migration", "rupt"] },
  };
}
