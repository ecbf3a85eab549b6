import { parse } from "@babel/parser";
import { describe, expect, test } from "vitest";
import { mockToPaste } from "../../src/rules/app-tests/mock-to-paste.ts";
import { pageToPaste } from "../../src/rules/markup/global.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import { pasteOf, say } from "../../src/rules/say.ts";
import { V3_CDN_URLS } from "../../src/sdk/cdn.ts";
import { matchCdn } from "../../transforms/find/sdk/match-cdn.ts";
import { migrateFixture } from "../migrate-fixture.ts";

describe("what a note says to paste", () => {
  const TAG = note("script-tag", { in: "tag", does: "loads", url: "https://cdn.rupt.dev/js/rupt.js" });
  const ENTRY = note("import-map", { at: "entry", name: "rupt", target: "npm:rupt" });
  const OTHERS = [
    note("mock", { of: "package", runner: "jest" }),
    note("config", { setting: "alias", value: "rupt" }),
    note("global", { in: "script", name: "Rupt" }),
  ];

  test.each([TAG, ENTRY])("of $rule is one line, and the note names both documented addresses", (found) => {
    for (const url of V3_CDN_URLS) expect(say(found).message).toContain(url);
    expect(pasteOf([found])?.text.split("\n")).toHaveLength(1);
    // An import map needs an ES module, which neither address is said to be.
    const address = found === TAG ? V3_CDN_URLS[0] : '"https://esm.sh/@ruptjs/client@3.0.0"';
    expect(pasteOf([found])?.text).toContain(address);
  });

  test.each<RuleNote>([TAG, ENTRY, ...OTHERS])("of $rule stands apart from the note", (found) => {
    const paste = pasteOf([note("cjs-require", { module: null }), found]);
    expect(paste?.language).toMatch(/^(?:js|html|json)$/);
    expect(say(found).message).not.toContain(paste?.text);
  });

  test("is nothing where only a person can tell", () => {
    expect(pasteOf([note("custom-domain"), note("import-map", { at: "call" })])).toBeNull();
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

  test("for a call of the global keeps the call's own values, in the language of its file", async () => {
    const call = `Rupt.attach({ client_id: "live", account: me.id, email: me.email, redirect_urls: {} });`;
    const { result } = await migrateFixture({
      "index.html": `<script src="https://cdn.rupt.dev/js/rupt.js"></script>\n<script>\n${call}\n</script>\n`,
      "player.ts": `window.${call}\n`,
    });
    const pasted = result.usages.filter(({ kind }) => kind === "global").map(({ paste }) => paste);
    expect(pasted.map((paste) => paste?.language)).toEqual(["html", "ts"]);
    for (const paste of pasted) {
      expect(paste?.text).toContain("rupt.evaluate.access({ user: me.id, email: me.email });");
      expect(paste?.text).toContain('new Rupt({ clientId: "live" });');
    }
    expect(pasted[1]?.text).not.toContain("<script");
  });

  test.each([
    mockToPaste("jest"),
    ...[TAG, ENTRY, ...OTHERS].map((found) => pasteOf([found])?.text ?? "nothing to paste"),
  ])("is no use of v2: %s", (paste) => {
    expect(paste).not.toBe("nothing to paste");
    expect(matchCdn(paste)).toBeNull();
  });
});
