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
