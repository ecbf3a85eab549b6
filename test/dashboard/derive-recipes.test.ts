import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveRecipes } from "../../src/dashboard/recipe.ts";
import type { PolicyFact, PolicyRecipe } from "../../src/result.ts";
import { callFacts, type OptionFact } from "./facts.ts";

const LOGOUT = "redirect_urls.logout_url";
const SUCCESS = "redirect_urls.new_account_url";
const LIMIT = "limit_config.overall_device_limit";
const OLD_LIMIT = "limit_config.overall_limit";

function only(facts: PolicyFact[]): PolicyRecipe {
  const [recipe, ...rest] = deriveRecipes(facts);
  expect(rest).toEqual([]);
  if (!recipe) throw new Error("no recipe");
  return recipe;
}
const limitOf = (recipe: PolicyRecipe) => recipe.policies[0]?.value;
const fields = (recipe: PolicyRecipe) => recipe.conflicts.map((conflict) => conflict.field);

describe("clients", () => {
  it("has no recipe without a call", () => {
    expect(deriveRecipes([])).toEqual([]);
  });

  it("joins two spellings of one id and takes the first by path and line", () => {
    const recipe = only([
      ...callFacts("src/b.ts", 3, {}, ["CLIENT_ID", "abc"]),
      ...callFacts("src/a.ts", 9, {}, ['"abc"', "abc"]),
      ...callFacts("src/a.ts", 20, {}, ["`abc`", "abc"]),
    ]);
    expect(recipe.clientId).toEqual({ text: '"abc"', value: "abc" });
    expect(recipe.policies[1]?.sources.map((place) => `${place.path}:${place.line}`)).toEqual([
      "src/a.ts:9",
      "src/a.ts:20",
      "src/b.ts:3",
    ]);
  });

  it("sorts lines as numbers", () => {
    expect(
      only([...callFacts("a.ts", 10, {}, ["LATE", "x"]), ...callFacts("a.ts", 9, {}, ["EARLY", "x"])])
        .clientId.text,
    ).toBe("EARLY");
  });

  it("keeps ids apart that fold to different values, and texts that do not fold", () => {
    const ids: OptionFact[] = [
      "a",
      "b",
      ["process.env.ID", null],
      ["props.id", null],
      ["'props.id'", "props.id"],
    ];
    const recipes = deriveRecipes(ids.flatMap((id, index) => callFacts(`f${index}.ts`, 1, {}, id)));
    expect(recipes.map((recipe) => recipe.clientId.text)).toEqual([
      '"a"',
      '"b"',
      "process.env.ID",
      "props.id",
      "'props.id'",
    ]);
  });

  it("names the client as the call spells it, though an option stands in a file before it", () => {
    const facts = callFacts("src/z.ts", 1, { [LOGOUT]: "https://x.io/out" }, ["ID", "abc"]);
    const moved = facts.map((fact) =>
      fact.option === LOGOUT ? { ...fact, source: { path: "src/a.ts", line: 1, column: 1 } } : fact,
    );
    expect(only(moved).clientId.text).toBe("ID");
    expect(only(moved).policies[1]?.sources).toEqual([{ path: "src/z.ts", line: 1, column: 1 }]);
  });
});

describe("the three policies", () => {
  it("has exactly these, in this order", () => {
    const recipe = only(callFacts("a.ts", 1, { [LIMIT]: 3 }));
    const call = [{ path: "a.ts", line: 1, column: 1 }];
    expect(recipe.policies).toEqual([
      {
        id: "device-limits",
        event: "access",
        check: "device_count",
        operator: ">",
        value: 3,
        action: "challenge",
        sources: [{ path: "a.ts", line: 2, column: 3 }],
      },
      {
        id: "impossible-travel",
        event: "access",
        check: "impossible_travel",
        operator: "=",
        value: true,
        action: "challenge",
        sources: call,
      },
      {
        id: "concurrency",
        event: "access",
        check: "concurrent_sessions",
        operator: "=",
        value: true,
        action: "challenge",
        sources: call,
      },
    ]);
  });

  // What one call says, the value of the policy, and whether there is a conflict.
  const cases: [string, Record<string, OptionFact>[], number | null, boolean][] = [
    ["no limit", [{}], null, false],
    ["a literal", [{ [LIMIT]: 3 }], 3, false],
    ["a constant", [{ [LIMIT]: ["MAX_DEVICES", 4] }], 4, false],
    ["zero", [{ [LIMIT]: 0 }], 0, false],
    ["the deprecated name", [{ [OLD_LIMIT]: 2 }], 2, false],
    ["both names in one call: the new one wins", [{ [LIMIT]: 3, [OLD_LIMIT]: 9 }], 3, false],
    ["both names, the other way round", [{ [OLD_LIMIT]: 9, [LIMIT]: 3 }], 3, false],
    [
      "the new name is undefined: the old one counts",
      [{ [LIMIT]: ["undefined", null], [OLD_LIMIT]: 9 }],
      9,
      false,
    ],
    ["the new name is null: the old one counts", [{ [LIMIT]: ["null", null], [OLD_LIMIT]: 9 }], 9, false],
    [
      "the new name does not fold: it still wins",
      [{ [LIMIT]: ["plan.devices", null], [OLD_LIMIT]: 9 }],
      null,
      false,
    ],
    ["both names in two calls, equal", [{ [LIMIT]: 3 }, { [OLD_LIMIT]: 3 }], 3, false],
    ["both names in two calls, different", [{ [LIMIT]: 3 }, { [OLD_LIMIT]: 5 }], null, true],
    ["a number as text", [{ [LIMIT]: "3" }], 3, false],
    ["a number and the same as text", [{ [LIMIT]: "3" }, { [LIMIT]: 3 }], 3, false],
    ["text that is no number", [{ [LIMIT]: "many" }], null, false],
    ["does not fold", [{ [LIMIT]: ["plan.devices", null] }], null, false],
    [
      "the same expression twice",
      [{ [LIMIT]: ["plan.devices", null] }, { [LIMIT]: ["plan.devices", null] }],
      null,
      false,
    ],
    [
      "two expressions",
      [{ [LIMIT]: ["plan.devices", null] }, { [LIMIT]: ["team.devices", null] }],
      null,
      true,
    ],
    ["a value and an expression", [{ [LIMIT]: 3 }, { [LIMIT]: ["plan.devices", null] }], null, true],
    ["a limit and a call without one", [{ [LIMIT]: 3 }, {}], 3, false],
    ["three limits", [{ [LIMIT]: 3 }, { [LIMIT]: 5 }, { [LIMIT]: 10 }], null, true],
  ];
  it.each(cases)("limit: %s", (_name, calls, value, conflict) => {
    const recipe = only(calls.flatMap((options, index) => callFacts(`f${index}.ts`, 1, options)));
    expect(limitOf(recipe)).toBe(value);
    expect(fields(recipe)).toEqual(conflict ? ["deviceLimit"] : []);
  });

  it("gives the places of every limit of a conflict", () => {
    const recipe = only([
      ...callFacts("b.ts", 1, { [LIMIT]: 5 }),
      ...callFacts("a.ts", 1, { [LIMIT]: 3 }),
      ...callFacts("c.ts", 1, { [LIMIT]: 3 }),
    ]);
    expect(recipe.conflicts[0]?.values).toEqual([
      {
        text: "3",
        value: 3,
        sources: [
          { path: "a.ts", line: 2, column: 3 },
          { path: "c.ts", line: 2, column: 3 },
        ],
      },
      { text: "5", value: 5, sources: [{ path: "b.ts", line: 2, column: 3 }] },
    ]);
    expect(recipe.policies[0]?.sources).toHaveLength(3);
  });
});

describe("the challenge config", () => {
  const channels: [Record<string, OptionFact>, string[]][] = [
    [{}, []],
    [{ email: ["user.email", null] }, ["email"]],
    [{ phone: ["user.phone", null] }, ["sms"]],
    [{ phone: ["user.phone", null], email: ["user.email", null] }, ["email", "sms"]],
    [{ email: ["undefined", null] }, []],
    [{ email: ["void 0", null] }, []],
    [{ email: "" }, []],
    [{ email: "owner@x.io" }, ["email"]],
  ];
  it.each(channels)("channels of %j", (options, expected) => {
    expect(only(callFacts("a.ts", 1, options)).challenge.channels).toEqual(expected);
  });

  it("takes a channel from any call of the client", () => {
    const facts = [
      ...callFacts("a.ts", 1, { email: ["e", null] }),
      ...callFacts("b.ts", 1, { phone: ["p", null] }),
    ];
    expect(only(facts).challenge.channels).toEqual(["email", "sms"]);
  });

  it("makes new_account_url the Success URL and logout_url the Logout URL", () => {
    const { challenge } = only(
      callFacts("a.ts", 1, { [LOGOUT]: "https://x.io/out", [SUCCESS]: "https://x.io/join" }),
    );
    expect(challenge.successUrl).toEqual([
      {
        text: '"https://x.io/join"',
        value: "https://x.io/join",
        sources: [{ path: "a.ts", line: 3, column: 3 }],
      },
    ]);
    expect(challenge.logoutUrl.map((entry) => entry.value)).toEqual(["https://x.io/out"]);
  });

  it("never takes success_url for the Success URL", () => {
    const recipe = only(callFacts("a.ts", 1, { "redirect_urls.success_url": "https://x.io/home" }));
    expect(recipe.challenge.successUrl).toEqual([]);
    expect(recipe.unmapped.map((entry) => entry.option)).toEqual(["redirect_urls.success_url"]);
  });

  // Two spellings, how many entries they make.
  const spellings: [OptionFact, OptionFact, number][] = [
    ["https://x.io/out", ["LOGOUT_URL", "https://x.io/out"], 1],
    [["'https://x.io/out'", "https://x.io/out"], ["`${BASE}/out`", "https://x.io/out"], 1],
    ["https://x.io/out", "https://x.io/bye", 2],
    ["/out", "https://x.io/out", 2],
    ["https://x.io/out", ["urls.logout", null], 2],
    [["urls.logout", null], ["urls.logout", null], 1],
    [["origin + '/out'", null], ['origin+"/out"', null], 1],
    [["process.env.OUT", null], ["import.meta.env.VITE_OUT", null], 2],
    ["https://x.io/out", ["undefined", null], 1],
    [["null", null], ["undefined", null], 0],
  ];
  it.each(spellings)("logout_url %j and %j", (first, second, count) => {
    const recipe = only([
      ...callFacts("a.ts", 1, { [LOGOUT]: first }),
      ...callFacts("b.ts", 1, { [LOGOUT]: second }),
    ]);
    expect(recipe.challenge.logoutUrl).toHaveLength(count);
    expect(fields(recipe)).toEqual(count > 1 ? ["logoutUrl"] : []);
    if (count === 1)
      expect(recipe.challenge.logoutUrl[0]?.text).toBe(
        Array.isArray(first) ? first[0] : JSON.stringify(first),
      );
  });

  it("has no conflict between clients", () => {
    const recipes = deriveRecipes([
      ...callFacts("a.ts", 1, { [LOGOUT]: "x" }, "one"),
      ...callFacts("b.ts", 1, { [LOGOUT]: "y" }, "two"),
    ]);
    expect(recipes.flatMap(fields)).toEqual([]);
  });

  it("orders conflicts: successUrl, logoutUrl, deviceLimit", () => {
    const recipe = only([
      ...callFacts("a.ts", 1, { [LIMIT]: 1, [LOGOUT]: "a", [SUCCESS]: "a" }),
      ...callFacts("b.ts", 1, { [LIMIT]: 2, [LOGOUT]: "b", [SUCCESS]: "b" }),
    ]);
    expect(fields(recipe)).toEqual(["successUrl", "logoutUrl", "deviceLimit"]);
  });
});

describe("what has no home", () => {
  it("lists it by dotted name with advice and link", () => {
    const recipe = only(
      callFacts("a.ts", 1, {
        event: "trial_started",
        groups: ["[{ id: team.id }]", null],
        tolerance: "strict",
        "limit_config.people_limit": 2,
        "redirect_urls.upgrade_url": ["URLS.upgrade", "https://x.io/up"],
        "redirect_urls.suspended_url": "https://x.io/stop",
        "redirect_urls.success_url": "https://x.io/home",
        "limit_config.max_devices": 3,
        "redirect_urls.toString": "https://x.io/text",
      }),
    );
    expect(recipe.unmapped.map((entry) => [entry.option, entry.value])).toEqual([
      ["redirect_urls.success_url", "https://x.io/home"],
      ["redirect_urls.upgrade_url", "https://x.io/up"],
      ["redirect_urls.suspended_url", "https://x.io/stop"],
      ["limit_config.people_limit", 2],
      ["tolerance", "strict"],
      ["groups", null],
      ["event", "trial_started"],
      ["limit_config.max_devices", 3],
      ["redirect_urls.toString", "https://x.io/text"],
    ]);
    for (const entry of recipe.unmapped) expect(entry.advice).toMatch(/https:\/\//);
  });

  it("does not list what has a home, what is dropped, or a secret", () => {
    const facts = callFacts("a.ts", 1, {
      secret: "s3cret",
      metadata: ["{}", null],
      email: "a@b.c",
      [LOGOUT]: "x",
      [LIMIT]: 1,
    });
    const recipe = only(facts);
    expect(recipe.unmapped).toEqual([]);
    expect(JSON.stringify(recipe)).not.toContain("s3cret");
  });
});

it("does not depend on the order of the facts", () => {
  const facts = [
    ...callFacts("src/a.ts", 1, { [LOGOUT]: "a", [LIMIT]: 3, email: ["e", null] }),
    ...callFacts("src/b.ts", 1, { [LOGOUT]: ["A", "a"], [LIMIT]: 5, event: "x" }, ["ID", "client-1"]),
    ...callFacts("src/c.ts", 7, { [SUCCESS]: "b", groups: ["g", null] }, ["env.ID", null]),
  ];
  const expected = JSON.stringify(deriveRecipes(facts));
  fc.assert(
    fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
      expect(JSON.stringify(deriveRecipes(shuffled))).toBe(expected);
    }),
  );
});
