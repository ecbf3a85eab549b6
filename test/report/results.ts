import { buildChecklist } from "../../src/dashboard/checklist.ts";
import type { ChecklistItem, Note, Result, Usage } from "../../src/result.ts";
import { RULES, type RuleId } from "../../src/rules/rules.ts";

/** Three results that the golden files and the other report tests share: small, everything at once, hostile text. */

function note(rule: RuleId, message: string, removed?: string): Note {
  const { level, docs } = RULES[rule];
  return { rule, level, message, docs, ...(removed === undefined ? {} : { removed }) };
}

function usage(fields: Partial<Usage> & Pick<Usage, "id" | "kind" | "path" | "line" | "snippet">): Usage {
  const lines = fields.snippet.split("\n");
  const notes = fields.notes ?? [];
  const outcome = notes.some(({ level }) => level === "action")
    ? "manual"
    : notes.some(({ level }) => level === "warning")
      ? "review"
      : "migrated";
  const column = fields.column ?? 1;
  const last = lines.at(-1) ?? "";
  return {
    column,
    endLine: fields.line + lines.length - 1,
    endColumn: lines.length === 1 ? column + last.length : last.length + 1,
    outcome,
    held: false,
    notes,
    ...fields,
  };
}

/** The checklist of a result as a run makes it, with what a person did about some of it. */
function listed(result: Result, statuses: Record<string, ChecklistItem["status"]>): Result {
  const items = buildChecklist({ recipes: result.policies, usages: result.usages, install: result.install });
  const checklist = items.map((item) => {
    const [, status] = Object.entries(statuses).find(([part]) => item.id.includes(part)) ?? [];
    return { ...item, status: status ?? item.status };
  });
  return { ...result, checklist };
}

/** Counts of a result, so that they never disagree with its parts. */
function counted(
  fields: Omit<Result, "summary" | "schemaVersion" | "tool" | "plan" | "decisions"> &
    Partial<Pick<Result, "plan" | "decisions">>,
  filesScanned: number,
): Result {
  const { usages, files, errors } = fields;
  const of = (outcome: Usage["outcome"]): number => usages.filter((one) => one.outcome === outcome).length;
  return {
    schemaVersion: 2,
    tool: { name: "rupt-migrate", version: "1.2.3" },
    mode: fields.mode,
    plan: fields.plan ?? null,
    summary: {
      filesScanned,
      filesWithUsages: new Set(usages.map(({ path }) => path)).size,
      filesChanged: files.filter(({ status }) => status === "changed" || status === "created").length,
      usages: {
        found: usages.length,
        migrated: of("migrated"),
        review: of("review"),
        manual: of("manual"),
        held: usages.filter(({ held }) => held).length,
      },
      todo: usages.filter(({ outcome, because }) => outcome !== "migrated" && because === undefined).length,
      errors: errors.length,
      durationMs: 184,
    },
    usages,
    files,
    dependencies: fields.dependencies,
    policies: fields.policies,
    decisions: fields.decisions ?? [],
    checklist: fields.checklist,
    errors,
    skipped: fields.skipped,
    install: fields.install,
  };
}

const at = (path: string, line: number, column: number) => ({ path, line, column });

/** One file, one call, nothing left to do in code. */
export const small: Result = listed(
  counted(
    {
      mode: "write",
      usages: [
        usage({
          id: "import-7c1d",
          kind: "import",
          path: "src/rupt.ts",
          line: 1,
          snippet: 'import Rupt from "rupt";',
          notes: [note("swap-import", 'import Rupt from "@ruptjs/client"')],
        }),
        usage({
          id: "attach-90aa",
          kind: "attach",
          path: "src/rupt.ts",
          line: 4,
          column: 9,
          snippet:
            'Rupt.attach({\n    client_id: "client_123",\n    account: user.id,\n    email: user.email,\n    redirect_urls: {\n      logout_url: "https://example.com/logout",\n      new_account_url: "https://example.com/signup",\n    },\n    limit_config: { overall_device_limit: 3 },\n  })',
          notes: [
            note("attach-to-access", "`attach` is `rupt.evaluate.access`"),
            note(
              "redirect-urls",
              "the Logout URL lives on the policy",
              'logout_url: "https://example.com/logout"',
            ),
            note("device-limit", "the limit is a policy: `device_count > 3`", "overall_device_limit: 3"),
          ],
        }),
        usage({
          id: "dependency-11f0",
          kind: "dependency",
          path: "package.json",
          line: 7,
          column: 5,
          snippet: '"rupt": "^2.24.1"',
          notes: [note("dependency-swapped", "`rupt` goes, `@ruptjs/client` comes")],
        }),
      ],
      files: [
        {
          path: "package.json",
          status: "changed",
          diff: '--- a/package.json\n+++ b/package.json\n@@ -5,5 +5,5 @@\n   "dependencies": {\n     "react": "19.0.0",\n-    "rupt": "^2.24.1"\n+    "@ruptjs/client": "^3.0.0"\n   }\n }\n',
        },
        {
          path: "src/rupt.ts",
          status: "changed",
          diff: '--- a/src/rupt.ts\n+++ b/src/rupt.ts\n@@ -1,14 +1,10 @@\n-import Rupt from "rupt";\n+import Rupt from "@ruptjs/client";\n+\n+const rupt = new Rupt({ clientId: "client_123" });\n \n export async function protect(user: User) {\n-  await Rupt.attach({\n-    client_id: "client_123",\n-    account: user.id,\n+  await rupt.evaluate.access({\n+    user: user.id,\n     email: user.email,\n-    redirect_urls: {\n-      logout_url: "https://example.com/logout",\n-      new_account_url: "https://example.com/signup",\n-    },\n-    limit_config: { overall_device_limit: 3 },\n   });\n }\n',
        },
      ],
      dependencies: [
        {
          path: "package.json",
          removed: { rupt: "^2.24.1" },
          added: { "@ruptjs/client": "^3.0.0" },
          kept: {},
        },
      ],
      policies: [
        {
          clientId: { text: '"client_123"', value: "client_123" },
          challenge: {
            type: "account_sharing",
            channels: ["email"],
            successUrl: [
              {
                text: '"https://example.com/signup"',
                value: "https://example.com/signup",
                sources: [at("src/rupt.ts", 10, 24)],
              },
            ],
            logoutUrl: [
              {
                text: '"https://example.com/logout"',
                value: "https://example.com/logout",
                sources: [at("src/rupt.ts", 9, 19)],
              },
            ],
          },
          policies: [
            {
              id: "device-limits",
              event: "access",
              check: "device_count",
              operator: ">",
              value: 3,
              action: "challenge",
              sources: [at("src/rupt.ts", 12, 43)],
            },
            {
              id: "impossible-travel",
              event: "access",
              check: "impossible_travel",
              operator: "=",
              value: true,
              action: "challenge",
              sources: [at("src/rupt.ts", 4, 9)],
            },
            {
              id: "concurrency",
              event: "access",
              check: "concurrent_sessions",
              operator: "=",
              value: true,
              action: "challenge",
              sources: [at("src/rupt.ts", 4, 9)],
            },
          ],
          unmapped: [],
          conflicts: [],
        },
      ],
      checklist: [],
      errors: [],
      skipped: [],
      install: { manager: "npm", command: "npm install" },
    },
    12,
  ),
  { "development/challenge": "done" },
);

/** Every kind, every outcome, two client ids, conflicts, values that do not fold, errors, kept packages. */
export const everything: Result = listed(
  counted(
    {
      mode: "dry-run",
      usages: [
        ...small.usages,
        usage({
          id: "attach-4410",
          kind: "attach",
          path: "src/pages/watch.tsx",
          line: 18,
          column: 5,
          held: true,
          snippet:
            "Rupt.attach({\n      client_id: CLIENT_ID,\n      account: user.id,\n      on_challenge: ({ challenge }) => {\n        openDialog(challenge);\n        return false;\n      },\n    })",
          notes: [
            note(
              "on-challenge",
              "`on_challenge` opens a dialog of its own; pass `auto_challenge: false` and act on `response.redirect`",
            ),
            note("no-owner-contact", "neither `email` nor `phone` is passed"),
          ],
        }),
        usage({
          id: "attach-77b2",
          kind: "attach",
          path: "src/pages/billing.tsx",
          line: 31,
          column: 3,
          snippet:
            "attach({\n    client_id: process.env.RUPT_ID,\n    account,\n    secret: [redacted],\n  })",
          notes: [
            note(
              "secret-removed",
              "v3 takes no `secret` in the browser; rotate it if it was shipped",
              "secret: [redacted]",
            ),
            note(
              "redirect-urls-unmapped",
              "`upgrade_url` has no documented home in v3",
              "upgrade_url: `${origin}/upgrade`, // 漢字 and e\u0301",
            ),
            note("metadata-scope", "`metadata` was tied to the device, v3 links it to the user"),
          ],
        }),
        usage({
          id: "call-1f90",
          kind: "call",
          path: "src/session.ts",
          line: 77,
          column: 11,
          held: true,
          snippet: "Rupt.detach({ client_id: CLIENT_ID, account: id, device })",
          notes: [note("detach", "v3 documents no `detach`; run again with `--drop-detach` to remove it")],
        }),
        usage({
          id: "attach-9c9c",
          kind: "attach",
          path: "src/session.ts",
          line: 40,
          column: 5,
          snippet: "Rupt.attach({\n  account,\n  groups: [{ id: team.id }],\n})",
          notes: [
            note(
              "groups",
              "send the groups with `updateUser` of `@ruptjs/api` on your server",
              "groups: [{ id: team.id }],",
            ),
          ],
        }),
        usage({
          id: "mock-aa01",
          kind: "mock",
          path: "src/session.test.ts",
          line: 3,
          snippet: 'vi.mock("rupt", () => ({ default: { attach: vi.fn() } }))',
          notes: [note("mock", "mock `@ruptjs/client` with a class that has `evaluate.access`")],
        }),
        usage({
          id: "script-0d1e",
          kind: "script",
          path: "public/landing.html",
          line: 9,
          column: 3,
          snippet: '<script src="https://cdn.rupt.dev/js/rupt.js"></script>',
          notes: [note("script-tag", "the v3 docs name two addresses, and they contradict each other")],
        }),
        usage({
          id: "related-5e5e",
          kind: "related",
          path: "package.json",
          line: 9,
          column: 5,
          snippet: '"@ruptjs/core": "^1.0.0"',
          notes: [note("related-package", "the v2 server SDK; `@ruptjs/api` replaces it in v3")],
        }),
      ],
      files: [
        ...small.files,
        {
          path: "src/lib/rupt.ts",
          status: "created",
          diff: '--- /dev/null\n+++ b/src/lib/rupt.ts\n@@ -0,0 +1,3 @@\n+import Rupt from "@ruptjs/client";\n+\n+export const rupt = new Rupt({ clientId: "client_123" });\n',
        },
        {
          path: "src/pages/billing.tsx",
          status: "changed",
          diff: "--- a/src/pages/billing.tsx\n+++ b/src/pages/billing.tsx\n@@ -29,9 +29,6 @@\n export function Billing({ account }: Props) {\n-  attach({\n-    client_id: process.env.RUPT_ID,\n-    account,\n-    secret: [redacted],\n-    // 漢字 and é\n+  getRupt().evaluate.access({\n+    user: account,\n   });\n   return <Plans account={account} />;\n }\n@@ -60,3 +57,3 @@\n export const a = 1;\n-export const b = 2;\n\\ No newline at end of file\n+export const b = 3;\n\\ No newline at end of file\n",
        },
        { path: "src/session.ts", status: "unchanged", diff: "" },
        { path: "src/broken.ts", status: "error", diff: "" },
      ],
      dependencies: [
        {
          path: "package.json",
          removed: {},
          added: { "@ruptjs/client": "^3.0.0" },
          kept: { rupt: "kept for 3 usages" },
        },
      ],
      policies: [
        {
          ...(small.policies[0] as Result["policies"][number]),
          challenge: {
            type: "account_sharing",
            channels: ["email", "sms"],
            successUrl: [
              {
                text: '"https://example.com/signup"',
                value: "https://example.com/signup",
                sources: [at("src/rupt.ts", 10, 24), at("src/session.ts", 44, 9)],
              },
            ],
            logoutUrl: [
              {
                text: '"https://example.com/logout"',
                value: "https://example.com/logout",
                sources: [at("src/rupt.ts", 9, 19)],
              },
              {
                text: "`${window.location.origin}/bye`",
                value: null,
                sources: [at("src/session.ts", 45, 9)],
              },
            ],
          },
          policies: [
            {
              id: "device-limits",
              event: "access",
              check: "device_count",
              operator: ">",
              value: null,
              action: "challenge",
              sources: [at("src/rupt.ts", 12, 43), at("src/session.ts", 47, 30)],
            },
            ...(small.policies[0]?.policies.slice(1) ?? []),
          ],
          unmapped: [
            {
              option: "redirect_urls.upgrade_url",
              text: "`${origin}/upgrade`",
              value: null,
              sources: [at("src/pages/billing.tsx", 36, 5)],
              advice:
                "the challenge flow page lists primary and secondary URLs; ask which one people reach to upgrade",
            },
            {
              option: "limit_config.people_limit",
              text: "2",
              value: 2,
              sources: [at("src/session.ts", 48, 19)],
              advice: "no check counts people; `concurrent_sessions` and `impossible_travel` come nearest",
            },
          ],
          conflicts: [
            {
              field: "logoutUrl",
              values: [
                {
                  text: '"https://example.com/logout"',
                  value: "https://example.com/logout",
                  sources: [at("src/rupt.ts", 9, 19)],
                },
                {
                  text: "`${window.location.origin}/bye`",
                  value: null,
                  sources: [at("src/session.ts", 45, 9)],
                },
              ],
            },
            {
              field: "deviceLimit",
              values: [
                { text: "3", value: 3, sources: [at("src/rupt.ts", 12, 43)] },
                { text: "LIMITS.family", value: 5, sources: [at("src/session.ts", 47, 30)] },
              ],
            },
          ],
        },
        {
          clientId: { text: "process.env.RUPT_ID", value: null },
          challenge: { type: "account_sharing", channels: [], successUrl: [], logoutUrl: [] },
          policies: [
            {
              id: "device-limits",
              event: "access",
              check: "device_count",
              operator: ">",
              value: null,
              action: "challenge",
              sources: [],
            },
            ...(small.policies[0]?.policies.slice(1) ?? []).map((policy) => ({
              ...policy,
              sources: [at("src/pages/billing.tsx", 31, 3)],
            })),
          ],
          unmapped: [],
          conflicts: [],
        },
      ],
      checklist: [],
      errors: [
        {
          path: "src/broken.ts",
          message: "line 3, column 14: unexpected token. Mend the file, then run rupt-migrate again.",
        },
      ],
      skipped: [
        { path: "node_modules/", reason: "installed packages" },
        { path: "public/vendor.min.js", reason: "minified" },
      ],
      install: { manager: "pnpm", command: "pnpm install" },
    },
    214,
  ),
  { "development/challenge": "done", "decide-logoutUrl": "skipped" },
);

/** What an attacker, or an unlucky repo, may put into names, snippets and values. */
const EVIL = {
  html: '</script><img src=x onerror="window.hacked=1"><b>bold</b>',
  ansi: "\u001b[31mred\u001b[0m\u009b2J\u0007",
  bidi: "user\u202e\u2066// admin\u2069 \u200b\ufeff",
  markdown:
    "**bold** [link](https://evil.example) <u>x</u> | cell @octocat #1 `tick` ```` www.evil.example $x$",
  command: "::error file=x,line=1::boo\n::set-output name=a::b\n##[error]hi %0A",
  lone: "\ud800 lone",
};

const evilPath = 'src/a b"c<img src=x onerror=alert(1)>,::error::\u001b[2J\u202e|`@octocat%\n.ts';
const evilText = Object.values(EVIL).join("\n");

/** Hostile text in every field that comes from the repo. */
export const hostile: Result = counted(
  {
    mode: "check",
    usages: [
      usage({
        id: "attach-evil",
        kind: "attach",
        path: evilPath,
        line: 2,
        column: 3,
        snippet: evilText,
        notes: [note("groups", `sent \`${EVIL.html}\` ${EVIL.markdown} ${EVIL.ansi}`, evilText)],
      }),
      usage({
        id: "import-evil",
        kind: "import",
        path: "::warning file=a::x.ts",
        line: 1,
        snippet: '::error::import Rupt from "rupt"',
        notes: [
          note("cjs-require", `${EVIL.command} ${EVIL.bidi}`),
          note("swap-import", "line one\r\nline two\rline three"),
        ],
      }),
      usage({
        id: "call-fence",
        kind: "call",
        path: "docs/`code`.mdx",
        line: 1,
        held: true,
        snippet: "````\n</details>\n```js\nRupt.detach()\n```",
        notes: [
          {
            ...note("detach", "- a list\n# a heading\n1. one\n| a | b |"),
            docs: "https://evil.example/)!(x",
          },
        ],
      }),
    ],
    files: [
      {
        path: evilPath,
        status: "changed",
        diff: `--- "a/src/evil.ts"\n+++ "b/src/evil.ts"\n@@ -1,3 +1,3 @@\n ::error::context\n-${EVIL.html}\n-${EVIL.ansi}\n+${EVIL.bidi}\n+${EVIL.markdown}\n`,
      },
    ],
    dependencies: [
      {
        path: evilPath,
        removed: { [EVIL.html]: EVIL.ansi },
        added: { [EVIL.markdown]: EVIL.bidi },
        kept: { rupt: EVIL.command },
      },
    ],
    policies: [
      {
        clientId: { text: JSON.stringify(EVIL.html), value: `${EVIL.html}${EVIL.bidi}` },
        challenge: {
          type: "account_sharing",
          channels: ["sms"],
          successUrl: [
            {
              text: EVIL.markdown,
              value: `https://x.example/?a=${EVIL.markdown}`,
              sources: [at(evilPath, 1, 1)],
            },
          ],
          logoutUrl: [{ text: EVIL.command, value: null, sources: [at(evilPath, 2, 2)] }],
        },
        policies: small.policies[0]?.policies ?? [],
        unmapped: [
          {
            option: "redirect_urls.success_url",
            text: EVIL.ansi,
            value: null,
            sources: [at(evilPath, 3, 3)],
            advice: EVIL.html,
          },
        ],
        conflicts: [
          {
            field: "successUrl",
            values: [
              { text: EVIL.html, value: null, sources: [at(evilPath, 1, 1)] },
              { text: EVIL.command, value: EVIL.command, sources: [] },
            ],
          },
        ],
      },
    ],
    checklist: [
      {
        id: `evil"'<>&${EVIL.bidi}`,
        title: `${EVIL.html} ${EVIL.markdown}`,
        steps: [evilText, "</details>", "- [x] fake"],
        status: "todo",
        sources: [at(evilPath, 1, 1)],
      },
    ],
    errors: [{ path: evilPath, message: `${evilText} \`${EVIL.html}\`` }],
    skipped: [{ path: `${evilPath}/`, reason: EVIL.html }],
    install: { manager: "npm", command: `npm install # ${EVIL.ansi}` },
  },
  3,
);

export const RESULTS = { small, everything, hostile } as const;
