import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/cli/commands/analyze.ts";
import { checklist } from "../../src/cli/commands/checklist.ts";
import { readPolicies } from "../../src/dashboard/read-policies.ts";
import { PLAIN } from "../cli/samples.ts";
import { fakeContext } from "../cli/terminal/fake-context.ts";
import { temporaryTree } from "../project/temporary-tree.ts";

const CHALLENGE = {
  type: "account_sharing",
  channels: ["email"],
  success_url: "https://app.example/signup",
  logout_url: "https://app.example/logout",
};

const policy = (name: string, type: string, conditions: unknown, more: object = {}) => ({
  ...{ name, type, enabled: true, event_types: ["access"], conditions, action: "challenge" },
  challenge: CHALLENGE,
  ...more,
});

const cap = (type: string, value = 3, more: object = {}) =>
  policy("Cap", type, { and: [{ field: "device_count", operator: ">", value }] }, more);
const verify = (type: string, more: object = {}) =>
  policy(
    "Verify",
    type,
    {
      operator: "OR",
      conditions: [
        { field: "concurrent_sessions", operator: "=", value: true },
        { field: "impossible_travel", operator: "=", value: true },
      ],
    },
    more,
  );

async function compared(answer: unknown) {
  const { root, commit } = temporaryTree(PLAIN);
  commit();
  writeFileSync(join(root, "policies.json"), typeof answer === "string" ? answer : JSON.stringify(answer));
  const context = fakeContext(root, { width: { stdout: 200, stderr: 200 } });
  const status = await checklist(context, { compare: "policies.json" }, () => analyze(root));
  const ticked = (await analyze(root)).checklist.filter((item) => item.status === "done");
  return { status, out: context.out(), err: context.err(), ticked: ticked.map(({ title }) => title) };
}

describe("checklist --compare", () => {
  it("ticks off what is the same, two checks in one policy too", async () => {
    const { status, out, ticked } = await compared({ policies: [cap("development"), verify("development")] });
    expect(status).toBe(0);
    expect(ticked).toEqual([
      'Development: challenge config "Account sharing"',
      'Development: policy "Device limits"',
      'Development: policy "Impossible travel"',
      'Development: policy "Concurrency"',
    ]);
    expect(out).toContain('[ ] Production: policy "Device limits": not there');
    expect(out).toContain("2 policies in the file; 4 items ticked off.");
  });

  it.each([
    ["another limit", cap("development", 5), "`device_count > 5`, the code had 3"],
    [
      "another operator",
      policy("Cap", "development", [{ field: "device_count", operator: "=", value: 3 }]),
      "not `>`",
    ],
    ["a policy that is off", cap("development", 3, { enabled: false }), "Enabled: `false`, not `true`"],
    [
      "another event",
      cap("development", 3, { event_types: ["login"] }),
      "Event types: `login`, not `access`",
    ],
    ["another action", cap("development", 3, { action: "deny" }), "Action: `deny`, not `challenge`"],
    [
      "a condition beside it",
      policy("Cap", "development", {
        and: [
          { field: "device_count", operator: ">", value: 3 },
          { field: "metadata", operator: "=", value: "team" },
        ],
      }),
      "it only holds together with others",
    ],
  ])("flags %s", async (_what, found, why) => {
    const { status, out, ticked } = await compared([found]);
    expect(status).toBe(0);
    expect(out).toContain('[!] Development: policy "Device limits": differs');
    expect(out).toContain(why);
    expect(ticked).not.toContain('Development: policy "Device limits"');
  });

  it("flags another address of the challenge config", async () => {
    const challenge = { ...CHALLENGE, success_url: "https://app.example/welcome" };
    const { out } = await compared([cap("development", 3, { challenge })]);
    expect(out).toContain('[!] Development: challenge config "Account sharing": differs');
    expect(out).toContain(
      "Success URL: `https://app.example/welcome`, the code had `https://app.example/signup`",
    );
  });

  it("guesses nothing: what is spelled otherwise is listed, and not ticked", async () => {
    const { out, ticked } = await compared([
      {
        name: "Cap",
        type: "development",
        on: true,
        priority: 10,
        conditions: [{ field: "device_count", operator: "more_than", value: 3 }],
        action: "challenge",
        event_types: ["access"],
      },
    ]);
    expect(ticked).toEqual([]);
    expect(out).toContain('[?] Development: policy "Device limits": the file does not tell');
    expect(out).toContain('"Cap": Enabled: not in the file in a known spelling');
    expect(out).toContain("- Cap: on, priority");
  });

  it("reads the envelope of a tool's answer, and several answers of get_policy", () => {
    const text = JSON.stringify({ data: [{ name: "Cap", type: "production", action: "challenge" }] });
    const envelope = { content: [{ type: "text", text }] };
    expect(readPolicies(envelope)).toMatchObject([{ name: "Cap", type: "production", conditions: null }]);
    // The fuller answer of two counts.
    expect(readPolicies([envelope, cap("production"), { policy: verify("production") }])).toMatchObject([
      { name: "Cap", enabled: true, conditions: [{ check: "device_count", operator: ">", value: 3 }] },
      { name: "Verify", conditions: [{ isNarrowed: false }, { isNarrowed: false }] },
    ]);
  });

  it.each([
    ["no JSON", "policies:", "is not JSON"],
    ["no policy", { projects: [] }, "no policy is found in it"],
  ])("refuses a file with %s", async (_what, answer, why) => {
    const { status, err, ticked } = await compared(answer);
    expect(status).toBe(2);
    expect(err).toContain(why);
    expect(ticked).toEqual([]);
  });

  it.each([
    ["a list", []],
    ["an object", { policies: [] }],
    ["the envelope of a tool", { content: [{ type: "text", text: '{"data":[]}' }] }],
  ])("takes %s with nothing in it for what exists: nothing", async (_what, answer) => {
    const { status, out, ticked } = await compared(answer);
    expect([status, ticked]).toEqual([0, []]);
    expect(out).toContain('[ ] Production: policy "Device limits": not there');
  });

  it("survives what nobody would answer", () => {
    let deep: unknown = { name: "x", conditions: [] };
    for (let depth = 0; depth < 50; depth += 1) deep = { conditions: [deep], name: depth };
    for (const value of [
      null,
      3,
      "x",
      [],
      {},
      deep,
      { name: "p", action: 3, conditions: [[[[{ field: 3 }]]]] },
    ])
      expect(() => readPolicies(value)).not.toThrow();
    expect(readPolicies({ name: "p", conditions: { __proto__: null }, toString: 1 })).toHaveLength(1);
  });
});
