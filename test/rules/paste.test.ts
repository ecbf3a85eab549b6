import { parse } from "@babel/parser";
import { describe, expect, test } from "vitest";
import { mockToPaste } from "../../src/rules/app-tests/mock-to-paste.ts";
import { pageToPaste } from "../../src/rules/markup/global.ts";
import { scriptToPaste } from "../../src/rules/markup/script-tag.ts";
import { entryToPaste } from "../../src/rules/settings/import-map.ts";
import { V3_CDN_URLS } from "../../src/sdk/cdn.ts";
import { matchCdn } from "../../transforms/find/markup/match-cdn.ts";

describe("what a note says to paste", () => {
  test.each([scriptToPaste(), entryToPaste()])("names both documented addresses", (paste) => {
    for (const url of V3_CDN_URLS) expect(paste).toContain(url);
  });

  test.each(["jest", "vitest"] as const)(
    "the mock for %s is code, and a class with evaluate.access",
    async (runner) => {
      const code = mockToPaste(runner);
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

  test.each(["node", "bun", "module", "commonjs"] as const)(
    "the mock for %s is code in the syntax of its place",
    (runner) => {
      const code = mockToPaste(runner, "attach");
      expect(() => parse(code, { sourceType: runner === "module" ? "module" : "script" })).not.toThrow();
      expect(code).toContain("evaluate = { access: attach };");
      expect(code).not.toMatch(/\b(?:vi|jest)\./);
    },
  );

  test("the page's call keeps the client id", () => {
    expect(pageToPaste('"abc"')).toContain('clientId: "abc"');
  });

  test.each([mockToPaste("jest"), mockToPaste("vitest"), pageToPaste(), scriptToPaste(), entryToPaste()])(
    "is no use of v2",
    (paste) => {
      expect(matchCdn(paste)).toBeNull();
    },
  );
});
