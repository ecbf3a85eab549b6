import { describe, expect, it } from "vitest";
import { buildChecklist, CHECKLIST_GROUPS, groupOf, mergeChecklist } from "../../src/dashboard/checklist.ts";
import { deriveRecipes } from "../../src/dashboard/recipe.ts";
import type { ChecklistItem, PolicyFact, Usage } from "../../src/result.ts";
import { callFacts } from "./facts.ts";
import { heldUsage, usage } from "./sample-result.ts";

const URLS = {
  "redirect_urls.logout_url": "https://x.io/out",
  "redirect_urls.new_account_url": "https://x.io/join",
};
const fromFacts = (facts: PolicyFact[]): ChecklistItem[] =>
  buildChecklist({ recipes: deriveRecipes(facts), usages: [], facts });
const ofUsages = (...usages: Usage[]): ChecklistItem[] => buildChecklist({ recipes: [], usages });
const ids = (items: ChecklistItem[]): string[] => items.map((item) => item.id);
const find = (items: ChecklistItem[], part: string): ChecklistItem => {
  const found = items.find((item) => item.id.includes(part));
  if (!found) throw new Error(`no item ${part} in ${ids(items).join(", ")}`);
  return found;
};
const stepsOf = (items: ChecklistItem[], part: string): string => find(items, part).steps.join("\n");

describe("items of the dashboard", () => {
  const facts = callFacts("src/a.ts", 4, {
    ...URLS,
    "limit_config.overall_device_limit": 3,
    email: ["user.email", null],
  });

  it("has one item per thing to do, all open, in the order to do them", () => {
    const items = fromFacts(facts);
    expect(items.map((item) => item.id.replace(/-[0-9a-f]{8}$/, ""))).toEqual([
      "dashboard/5704de/development/challenge",
      "dashboard/5704de/development/device-limits-3",
      "dashboard/5704de/development/impossible-travel",
      "dashboard/5704de/development/concurrency",
      "dashboard/5704de/try",
      "dashboard/5704de/production/challenge",
      "dashboard/5704de/production/device-limits-3",
      "dashboard/5704de/production/impossible-travel",
      "dashboard/5704de/production/concurrency",
      "dashboard/v2-environments",
      "follow-up/deploy-order",
    ]);
    expect(new Set(items.map((item) => item.status))).toEqual(new Set(["todo"]));
    expect(items.every((item) => item.steps.length > 1)).toBe(true);
  });

  it.each([
    ["production", ["production"]],
    ["dev", ["development"]],
    ["staging", ["development", "production"]],
  ])("asks for the forms of an id of %s in the environments it can belong to", (name, types) => {
    const source = { path: ".env", line: 1, column: 1 };
    const recipes = deriveRecipes(facts).map((recipe) => ({
      ...recipe,
      environments: [{ name, clientId: "client-1", source }],
    }));
    const items = buildChecklist({ recipes, usages: [], facts });
    const found = ids(items).map((id) => id.split("/")[2] ?? "");
    expect(new Set(found.filter((part) => /^(?:dev|prod)/.test(part)))).toEqual(new Set(types));
    expect(found.includes("try")).toBe(types.includes("development"));
  });

  it("names what the tiers have beside another limit", () => {
    const recipes = deriveRecipes([
      ...callFacts("src/a.ts", 4, { "limit_config.overall_device_limit": ["LIMITS[tier]", null] }),
      ...callFacts("src/b.ts", 4, { "limit_config.overall_device_limit": 4 }),
    ]).map((recipe) => ({
      ...recipe,
      policies: recipe.policies.map((policy) =>
        policy.id === "device-limits"
          ? { ...policy, variants: [{ when: "team", value: 10, sources: policy.sources }] }
          : policy,
      ),
    }));
    const items = buildChecklist({ recipes, usages: [] });
    expect(stepsOf(items, "decide-deviceLimit")).toContain("By tier, the code has: team 10.");
    expect(stepsOf(items, "development/device-limits")).toContain("By tier, the code has: team 10.");
  });

  it("gives the exact values to enter", () => {
    const items = fromFacts(facts);
    const challenge = stepsOf(items, "/challenge");
    expect(challenge).toContain("https://app.rupt.dev/policies");
    expect(challenge).toContain("Type: `account_sharing`.");
    expect(challenge).toContain("Verification channels: `Email`.");
    expect(challenge).toContain("Success URL: `https://x.io/join`. From src/a.ts:6.");
    expect(challenge).toContain("Logout URL: `https://x.io/out`.");
    expect(stepsOf(items, "/device-limits")).toContain("Condition: `device_count > 3`");
    expect(stepsOf(items, "/device-limits")).toContain("Event type: `access`.");
    expect(stepsOf(items, "/device-limits")).toContain("Action: `challenge`");
    expect(stepsOf(items, "/impossible-travel")).toContain("Condition: `impossible_travel = true`.");
    expect(stepsOf(items, "/concurrency")).toContain("Condition: `concurrent_sessions = true`.");
    expect(stepsOf(items, "development/device-limits")).toContain("Type: `development`. Enabled: yes.");
    expect(stepsOf(items, "production/device-limits")).toContain("Type: `production`. Enabled: yes.");
    expect(stepsOf(items, "production/challenge")).toContain("Check that it is the address of production.");
    expect(stepsOf(items, "v2-environments")).toContain("Policies replace v2 environments.");
    expect(stepsOf(items, "try")).toContain("The code uses client id `client-1`.");
  });

  it("says what to do without a limit, with one that does not fold, and with several", () => {
    const limit = (value: [string, null] | number) => ({ "limit_config.overall_device_limit": value });
    expect(stepsOf(fromFacts(callFacts("a.ts", 1, {})), "device-limits-default")).toContain(
      "copy the default from your v2 dashboard",
    );
    const unknown = stepsOf(
      fromFacts(callFacts("a.ts", 1, limit(["plan.devices", null]))),
      "device-limits-lookup",
    );
    expect(unknown).toContain("Condition: `device_count > N` is not a constant");
    expect(unknown).toContain("From a.ts:2.");
    expect(unknown).toContain("The limit was `plan.devices` in the code.");
    const several = fromFacts([...callFacts("a.ts", 1, limit(3)), ...callFacts("b.ts", 1, limit(5))]);
    expect(stepsOf(several, "/device-limits")).toContain(
      "Condition: take what you decide above, `device_count > 3` or `device_count > 5`.",
    );
    expect(stepsOf(several, "decide-deviceLimit")).toContain("`5` at b.ts:2.");
  });

  it("says what keeps a URL from being copied", () => {
    const challenge = (value: [string, null] | string) =>
      stepsOf(fromFacts(callFacts("a.ts", 1, { "redirect_urls.logout_url": value })), "/challenge");
    expect(challenge("/out")).toContain("is relative");
    expect(challenge("")).toContain("is empty");
    expect(challenge(["`${origin}/out`", null])).toContain("`${origin}/out` is not a constant");
    expect(challenge(["a + `b`", null])).toContain('"a + `b`" is not a constant');
    expect(challenge("https://x.io")).toContain(
      "Success URL: The code sets no `redirect_urls.new_account_url`",
    );
    expect(challenge("https://x.io")).toContain("nobody can be asked to prove");
  });

  it("names the calls that cannot reach the owner where others can", () => {
    const items = fromFacts([...callFacts("a.ts", 1, { email: ["e", null] }), ...callFacts("b.ts", 7, {})]);
    expect(stepsOf(items, "/challenge")).toContain("The call at b.ts:7 passes neither `email` nor `phone`");
  });

  it("asks about each conflict and each option without a home", () => {
    const items = fromFacts([
      ...callFacts("a.ts", 1, { "redirect_urls.logout_url": "https://x.io/1", groups: ["g()", null] }),
      ...callFacts("b.ts", 1, { "redirect_urls.logout_url": "https://x.io/2", event: "upgrade" }),
    ]);
    expect(stepsOf(items, "decide-logoutUrl")).toContain("`https://x.io/2` at b.ts:2.");
    expect(stepsOf(items, "/challenge")).toContain(
      "Logout URL: take what you decide above, `https://x.io/1` or `https://x.io/2`.",
    );
    expect(stepsOf(items, "question-groups")).toContain("updateUser");
    expect(stepsOf(items, "question-event")).toContain("v2 had `event`: `upgrade` at b.ts:3.");
  });

  it("names the client in titles only where there are two", () => {
    expect(fromFacts(facts).some(({ title }) => title.includes("client-1"))).toBe(false);
    const two = fromFacts([...facts, ...callFacts("src/b.ts", 4, URLS, "client-2")]);
    const dashboard = two.filter(({ id }) => /^dashboard\/[0-9a-f]{6}\//.test(id));
    expect(dashboard.every(({ title }) => /\(client `client-[12]`\)$/.test(title))).toBe(true);
  });

  it("shows what was decided in the later steps, and forgets it where the values are others", () => {
    const limits = (...values: number[]) =>
      values.flatMap((value, index) => callFacts(`${index}.ts`, 1, { "limit_config.overall_limit": value }));
    const before = limits(3, 5);
    const { id, choices } = find(fromFacts(before), "decide-deviceLimit");
    expect(choices).toEqual(["3", "5"]);
    const chosen = new Map([[id, "5"]]);
    const after = buildChecklist({ recipes: deriveRecipes(before), usages: [], facts: before, chosen });
    expect(find(after, "decide-deviceLimit").chosen).toBe("5");
    for (const environment of ["development", "production"]) {
      const steps = stepsOf(after, `${environment}/device-limits`);
      expect(steps).toContain("Condition: `device_count > 5`. From 1.ts:2.");
      expect(steps).not.toContain("device_count > 3");
    }
    const other = limits(3, 7);
    const again = buildChecklist({ recipes: deriveRecipes(other), usages: [], facts: other, chosen });
    expect(find(again, "decide-deviceLimit").chosen).toBeNull();
  });

  it("keeps clients apart, an id and an expression that spells it too", () => {
    const items = fromFacts([
      ...callFacts("a.ts", 1, {}, "ID"),
      ...callFacts("b.ts", 1, {}, ["ID", null]),
      ...callFacts("c.ts", 1, {}, "../../x y"),
      ...callFacts("d.ts", 1, {}, "../../x-y"),
    ]);
    expect(new Set(ids(items)).size).toBe(items.length);
    expect(items.filter((item) => item.id.endsWith("/production/concurrency"))).toHaveLength(4);
    expect(items.every((item) => /^[\w./~-]+$/.test(item.id) && !item.id.includes(".."))).toBe(true);
  });
});

describe("ids", () => {
  it("do not depend on lines, columns or spelling", () => {
    const at = (line: number, text: string) =>
      ids(fromFacts(callFacts("a.ts", line, { "redirect_urls.logout_url": [text, "https://x.io"] })));
    expect(at(1, '"https://x.io"')).toEqual(at(90, "LOGOUT"));
  });

  it("change with what is to be entered, so that a tick does not speak for another value", () => {
    const of = (options: Parameters<typeof callFacts>[2]) => ids(fromFacts(callFacts("a.ts", 1, options)));
    const changed = (a: string[], b: string[]) =>
      a.filter((id) => !b.includes(id)).map((id) => id.split("/")[3]?.split("-")[0]);
    expect(changed(of({ ...URLS }), of({ ...URLS, "redirect_urls.logout_url": "https://y.io" }))).toEqual([
      "challenge",
      "challenge",
    ]);
    expect(changed(of({ "limit_config.overall_limit": 3 }), of({ "limit_config.overall_limit": 4 }))).toEqual(
      ["device", "device"],
    );
  });
});

describe("items of the code and what follows", () => {
  it("has one per usage that is left for a person, with what to do, and none for the rest", () => {
    const items = ofUsages(
      usage({ id: "src/ok.ts#1" }),
      usage({ id: "src/look.ts#1", outcome: "review" }),
      heldUsage("src/api.ts#attach"),
      usage({
        id: "src/g.ts#1",
        outcome: "manual",
        notes: [
          { rule: "attach-to-access", level: "info", message: "info", docs: "https://rupt.dev" },
          {
            rule: "groups",
            level: "action",
            message: "`groups` has no place.",
            docs: "https://rupt.dev/g",
            removed: "groups: team",
          },
        ],
      }),
      usage({ id: "package.json#core", kind: "related", outcome: "manual" }),
      usage({ id: "src/t.ts#todo", kind: "todo", outcome: "manual" }),
      // The import of a held call only follows from it.
      { ...heldUsage("src/api.ts#import", "v2-kept"), because: ["src/api.ts#attach"] },
    );
    expect(ids(items)).toEqual([
      "code/src/look.ts#1",
      "code/src/api.ts#attach",
      "code/src/g.ts#1",
      "code/package.json#core",
      "code/src/t.ts#todo",
    ]);
    expect(stepsOf(items, "src/look.ts")).toContain(
      "A run moves this place to v3; then look at one thing about it",
    );
    expect(stepsOf(items, "src/api.ts")).toContain("still on v2 and works as before");
    expect(stepsOf(items, "src/api.ts")).toContain("Ask Rupt how v3 uses a custom domain");
    expect(stepsOf(items, "src/g.ts")).toContain("To be taken out: `groups: team`");
    expect(stepsOf(items, "src/g.ts")).not.toContain("info");
  });

  it("does not stumble over a rule it does not know", () => {
    const items = ofUsages(heldUsage("a.ts#1", "from-the-future"), heldUsage("a.ts#2", "constructor"));
    expect(items.map((item) => item.title)).toEqual([
      "`domain` is set. (a.ts:1)",
      "`domain` is set. (a.ts:1)",
    ]);
  });

  it("reminds of install, rotation and the order of deployment when they are due", () => {
    expect(ids(ofUsages(usage({ id: "package.json#rupt", kind: "dependency" })))).toEqual([
      "follow-up/install",
    ]);
    const install = { manager: "pnpm", command: "pnpm install" } as const;
    expect(stepsOf(buildChecklist({ recipes: [], usages: [], install }), "install")).toContain(
      "`pnpm install`",
    );
    const secret = usage({
      id: "a.ts#1",
      notes: [{ rule: "secret-removed", level: "warning", message: "m", docs: "https://rupt.dev" }],
    });
    expect(ids(buildChecklist({ recipes: [], usages: [secret] }))).toEqual(["follow-up/rotate-secret"]);
    expect(buildChecklist({ recipes: [], usages: [] })).toEqual([]);
  });

  it("groups by the first part of the id", () => {
    expect(CHECKLIST_GROUPS.map((group) => group.id)).toEqual(["dashboard", "code", "follow-up"]);
    expect([
      groupOf("dashboard/x/y"),
      groupOf("code/a#1"),
      groupOf("follow-up/z"),
      groupOf("nonsense"),
    ]).toEqual(["dashboard", "code", "follow-up", "follow-up"]);
  });
});

describe("mergeChecklist", () => {
  const item = (id: string): ChecklistItem => ({ id, title: id, steps: ["s"], status: "todo", sources: [] });
  const saved = (id: string, status: "todo" | "done" | "skipped", more = {}) => ({
    id,
    title: "old",
    status,
    ...more,
  });

  it("keeps ticks, adds what is new, marks what is gone", () => {
    const { items, state } = mergeChecklist(
      {
        schemaVersion: 1,
        items: [saved("b", "done", { note: "by Ann" }), saved("gone", "skipped", { reason: "no" })],
      },
      [item("a"), item("b")],
    );
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      ["a", "todo"],
      ["b", "done"],
    ]);
    expect(state.items).toEqual([
      { id: "a", title: "a", status: "todo" },
      { id: "b", title: "b", status: "done", note: "by Ann" },
      { id: "gone", title: "old", status: "skipped", reason: "no", gone: true },
    ]);
  });

  it("gives a tick back when its cause is back, and settles after one merge", () => {
    const first = mergeChecklist({ schemaVersion: 1, items: [saved("a", "done")] }, []);
    expect(first.state.items[0]?.gone).toBe(true);
    const back = mergeChecklist(first.state, [item("a")]);
    expect(back.items[0]?.status).toBe("done");
    expect(back.state.items).toEqual([{ id: "a", title: "a", status: "done" }]);
    expect(mergeChecklist(back.state, [item("a")]).state).toEqual(back.state);
  });
});
