import { LEAD, LEAD_ACTION } from "../rules/guide.ts";
import type { RuleTexts } from "../rules/rule.ts";
import { DOCS } from "../sdk/docs.ts";
import { ruleById } from "./rule-title.ts";

/** A rule as SARIF's `reportingDescriptor`. */
export interface SarifRule {
  id: string;
  name: string;
  shortDescription: { text: string };
  fullDescription: { text: string };
  help: { text: string; markdown: string };
  helpUri: string;
  defaultConfiguration: { level: "error" | "warning" | "note" };
  properties: { tags: string[] };
}

/** Id of the rule for policies that have to be created; it has no row in the table, for no code breaks it. */
export const POLICY_RULE = "create-policy";

const LEVELS = { action: "error", warning: "warning", info: "note" } as const;

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

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

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

/** The SARIF rule for a rule id, with help in text and Markdown. */
export function sarifRule(id: string): SarifRule {
  const rule = id === POLICY_RULE ? POLICY_ROW : (ruleById(id) ?? UNKNOWN_ROW);
  const todo = rule.todo === undefined ? "" : ` What to do: ${sentence(rule.todo)}`;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}${todo} ${rule.docs}`, markdown: helpMarkdown(rule) },
    helpUri: rule.docs,
    defaultConfiguration: { level: LEVELS[rule.level] },
    properties: { tags: ["migration", "rupt"] },
  };
}
