/** Rupt's MCP server. Source: https://rupt.dev/docs/v3/ai-tools/mcp/ */
export const MCP_SERVER = "https://api.rupt.dev/v3/mcp";

/** Its tools that only read, as far as a comparison needs them. */
export const MCP_TOOLS = [
  { name: "list_projects", gives: "the projects of the account" },
  { name: "list_api_keys", gives: "the keys of a project and their environment: which client id is whose" },
  { name: "list_policies", gives: "the policies that exist" },
  { name: "get_policy", gives: "one policy in full" },
  { name: "list_policy_templates", gives: "what a new policy can be made from" },
] as const;

/**
 * The fields of a policy, and the spellings of their names that are read. The docs name the fields as the dashboard labels them, and do not
 * show the JSON: these are spellings of the labels, nothing more. What is spelled otherwise is listed as unknown.
 * Source: https://rupt.dev/docs/v3/concepts/policies
 */
export const POLICY_FIELDS = {
  name: ["name"],
  type: ["type", "environment"],
  enabled: ["enabled", "is_enabled"],
  events: ["event_types", "eventTypes", "events", "event_type", "event"],
  conditions: ["conditions", "condition"],
  action: ["action", "verdict"],
  challenge: ["challenge", "challenge_config", "challengeConfig"],
} as const;

/** The same of a challenge config. Source: https://rupt.dev/docs/v3/challenge-flow */
export const CHALLENGE_FIELDS = {
  type: ["type", "category"],
  channels: ["channels", "verification_channels", "verificationChannels"],
  successUrl: ["success_url", "successUrl"],
  logoutUrl: ["logout_url", "logoutUrl"],
} as const;

/** The same of one condition. */
export const CONDITION_FIELDS = {
  check: ["check", "field"],
  operator: ["operator", "op"],
  value: ["value"],
} as const;

/** How a group of conditions is spelled: a list under its word, or a list with the word beside it. */
export const CONDITION_GROUPS = {
  and: ["and", "AND", "all"],
  or: ["or", "OR", "any"],
  list: ["conditions", "children", "rules"],
  word: ["operator", "op", "logic", "type"],
} as const;

/** Spellings of the two operators of the recipe. */
export const OPERATORS: Readonly<Record<string, ">" | "=">> = {
  ">": ">",
  gt: ">",
  greater_than: ">",
  "=": "=",
  "==": "=",
  eq: "=",
  equals: "=",
};
