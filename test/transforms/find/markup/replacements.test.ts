import { parse } from "@babel/parser";
import { describe, expect, test } from "vitest";
import { RULE_IDS } from "../../../../src/rules/rules.ts";
import { V3_CDN_URLS } from "../../../../src/sdk/cdn.ts";
import { matchCdn } from "../../../../transforms/find/markup/match-cdn.ts";
import { replacementFor } from "../../../../transforms/find/markup/replacements.ts";

describe("replacementFor", () => {
  test.each(["script-tag", "import-map"] as const)("%s names both documented addresses", (rule) => {
    for (const url of V3_CDN_URLS) expect(replacementFor(rule)).toContain(url);
  });

  test.each(["jest", "vitest"] as const)(
    "the mock for %s is code, and a class with evaluate.access",
    async (runner) => {
      const code = replacementFor("mock", { runner }) ?? "";
      expect(() => parse(code)).not.toThrow();
      let mocked: unknown;
      const fn = (): { mockResolvedValue: (value: unknown) => () => Promise<unknown> } => ({
        mockResolvedValue: (value) => () => Promise.resolve(value),
      });
      const tool = {
        fn,
        hoisted: (make: () => unknown) => make(),
        mock: (_: string, make: () => unknown) => (mocked = make()),
      };
      new Function(runner === "jest" ? "jest" : "vi", code)(tool);
      const { default: Rupt } = mocked as {
        default: new (o: unknown) => { evaluate: { access: (o: unknown) => Promise<unknown> } };
      };
      expect(await new Rupt({ clientId: "a" }).evaluate.access({ user: "b" })).toEqual({
        evaluation_id: "test",
      });
    },
  );

  test("the page's call keeps the client id", () => {
    expect(replacementFor("global", { clientId: '"abc"' })).toContain('clientId: "abc"');
  });

  test("nothing to paste is a use of v2", () => {
    for (const rule of RULE_IDS) expect(matchCdn(replacementFor(rule) ?? "")).toBeNull();
    expect(replacementFor("swap-import")).toBeNull();
  });
});
