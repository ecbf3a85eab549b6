import { chosenIn } from "../../dashboard/checklist.ts";
import { type ClientForms, clientForms, type Form, openValues } from "../../dashboard/fields.ts";
import type { Result } from "../../result.ts";
import { DOUBT_ADVICE, LEAD, LEAD_ACTION } from "../../rules/guide.ts";
import { DOCS } from "../../sdk/docs.ts";
import { MCP_SERVER, MCP_TOOLS } from "../../sdk/mcp.ts";
import type { Block, Words } from "../blocks.ts";
import type { Page, Table } from "../markdown.ts";
import { paragraph } from "./prompt-blocks.ts";

/** The recipe field by field, and how to compare it with the policies that exist. */
export function dashboardPage(result: Result): Page {
  const chosen = chosenIn(result.checklist);
  const forms = result.policies.map((recipe) => clientForms(recipe, chosen));
  return {
    title: "The policies: compare what exists with what the code had",
    sections: [
      {
        title: "Why",
        blocks: [
          paragraph([{ kind: "strong", text: LEAD }, ` ${LEAD_ACTION}`]),
          paragraph(
            "No program can create a policy: neither Rupt's REST interface nor its MCP server has a call for it. A person creates them in the dashboard. What exists can be read, and compared with the tables below.",
          ),
        ],
      },
      { title: "Connect", blocks: connectBlocks() },
      {
        title: "Compare",
        blocks: [
          {
            kind: "list",
            ordered: true,
            items: [
              {
                text: "Find the project and the environment that belong to the client id: `list_projects`, `list_api_keys`.",
              },
              { text: "Read what exists: `list_policies`, and `get_policy` for each." },
              {
                text: "Fill in the tables: what each environment has, and whether it is the same. Write what is there; if a field is not in the answer, say so, and do not guess.",
              },
              {
                text: "Or save the answers as JSON, as they are, and let the program compare. It ticks off what is the same, and lists what differs and which fields it does not know:",
                lines: [{ kind: "command", text: "npx rupt-migrate checklist --compare policies.json" }],
              },
              {
                text: "Report what differs to the owner of the dashboard. Change nothing through the MCP server: its write tools are for users, lists and devices.",
              },
            ],
          },
        ],
      },
      ...forms.map((form) => ({ title: titleOf(form, forms.length), blocks: clientBlocks(form) })),
    ],
  };
}

function connectBlocks(): Block[] {
  return [
    paragraph([
      "Rupt's MCP server is at ",
      { kind: "code", text: MCP_SERVER },
      "; add it to your agent as a remote server. It asks you to sign in (OAuth), and acts on your behalf. ",
      { kind: "link", text: "Docs", address: DOCS.mcp },
    ]),
    {
      kind: "list",
      title: "Read-only tools",
      ordered: false,
      items: MCP_TOOLS.map(({ name, gives }) => ({ text: [{ kind: "code", text: name }, `: ${gives}`] })),
    },
  ];
}

const titleOf = ({ client, where }: ClientForms, count: number): string =>
  count === 1
    ? "What the code had"
    : `What the code had: client id ${client.text.replace(/[`\r\n]/g, " ")}${where}`;

function clientBlocks({
  client,
  where,
  decisions,
  challenge,
  policies,
  questions,
  types,
}: ClientForms): (Block | Table)[] {
  return [
    paragraph([
      "Client id: ",
      { kind: "code", text: client.text },
      where,
      client.doubt === null ? "" : ` (${DOUBT_ADVICE[client.doubt].short})`,
    ]),
    tableOf([challenge, ...policies], types),
    ...(decisions.length === 0
      ? []
      : [
          {
            kind: "list" as const,
            title: "To be decided first",
            ordered: false,
            items: decisions.map(({ label, values, advice, chosen }) => ({
              text: [
                `${label}: `,
                ...values.flatMap(({ text }, index) => [
                  index === 0 ? "" : " or ",
                  { kind: "code" as const, text },
                  index === chosen ? " (chosen)" : "",
                ]),
              ],
              lines: [advice],
            })),
          },
        ]),
    ...(questions.length === 0
      ? []
      : [
          {
            kind: "list" as const,
            title: "Without a home in v3",
            ordered: false,
            items: questions.map(({ option, value, advice }) => ({
              text: [
                { kind: "code" as const, text: option },
                " = ",
                { kind: "code" as const, text: value.text },
              ],
              lines: [advice],
            })),
          },
        ]),
  ];
}

/** One row a field; the last columns are for whoever compares. */
function tableOf(forms: readonly Form[], types: ClientForms["types"]): Table {
  const head = ["Form", "Field", "From the code", ...types.flatMap((name) => [`${name} has`, "same?"])];
  const empty = types.flatMap((): Words[] => ["", ""]);
  const rows = forms.flatMap(({ kind, name, fields }) => {
    const form = kind === "challenge" ? `Challenge config "${name}"` : `Policy "${name}"`;
    const fixed: Words[][] =
      kind === "challenge"
        ? []
        : [
            [form, "Type", types.length > 1 ? "one policy for each environment" : types.join(), ...empty],
            [form, "Enabled", "yes", ...empty],
          ];
    return [...fixed, ...fields.map((field): Words[] => [form, field.label, valuesOf(field), ...empty])];
  });
  return { kind: "table", head, rows };
}

function valuesOf(field: Form["fields"][number]): Words {
  const values = openValues(field);
  if (values.length === 0) return field.hint;
  return values.flatMap(({ text, doubt }, index) => [
    index === 0 ? "" : field.kind === "pick" ? ", " : " or ",
    { kind: "code" as const, text },
    doubt === null ? "" : ` (${DOUBT_ADVICE[doubt].short})`,
  ]);
}
