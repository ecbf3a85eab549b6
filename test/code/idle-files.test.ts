import { describe, expect, it, vi } from "vitest";
import type * as Scopes from "../../src/code/tree/build-scopes.ts";
import { NO_RESOLVER } from "../../src/code/tree/index.ts";
import { analyzeFile, readFile } from "../../transforms/find/analyze-file.ts";
import { onlyV2 } from "../../transforms/find/sdk/v2-shape.ts";

let built = 0;
vi.mock("../../src/code/tree/build-scopes.ts", async (original) => {
  const real = await original<typeof Scopes>();
  const counting: typeof real.buildScopes = (table) => {
    built += 1;
    return real.buildScopes(table);
  };
  return { ...real, buildScopes: counting };
});

function scopesBuiltFor(path: string, text: string): number {
  built = 0;
  analyzeFile(readFile(path, text), {
    shapeOf: () => onlyV2,
    resolver: NO_RESOLVER,
    decided: {},
  });
  return built;
}

describe("a file that only mentions the SDK", () => {
  it.each([
    ["in a comment", "// We left rupt for now.\nexport const a = (b) => b.attach({ client_id: b });\n"],
    ["in a name", "export const rupt = {};\nrupt.attach({});\ninterrupted(rupt);\n"],
  ])("%s costs its parse and one look at its nodes", (_, text) => {
    expect(scopesBuiltFor("a.ts", text)).toBe(0);
  });

  it("and uses it is worth its scopes", () => {
    expect(scopesBuiltFor("a.ts", 'import Rupt from "rupt";\nRupt.attach({});\n')).toBe(1);
  });
});
