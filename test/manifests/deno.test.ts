import { expect, it } from "vitest";
import { changed, plan, usageLines } from "./project.ts";

const V3 = "npm:@ruptjs/client@^3.0.0";

it("swaps what Deno installs of npm, and keeps comments and commas; a comment on the entry goes with it", () => {
  const content = `{
  // the map, in "order"
  "imports": {
    "@std/path": "jsr:@std/path@1", // std, 1
    "rupt": "npm:rupt@^2.24.1" /* v2, old */,
    "zod": "npm:zod@3",
  },
  "scopes": { "./old/": { "rupt": "npm:rupt@2" } },
}
`;
  const result = plan({ "deno.jsonc": { content, use: "migrated", workspace: null } });
  expect(result.errors).toEqual([]);
  expect(changed(result, "deno.jsonc")).toBe(`{
  // the map, in "order"
  "imports": {
    "@ruptjs/client": "${V3}",
    "@std/path": "jsr:@std/path@1", // std, 1
    "zod": "npm:zod@3",
  },
  "scopes": { "./old/": { "@ruptjs/client": "${V3}" } },
}
`);
});

it("keeps it for held code, beside v3", () => {
  const content = { imports: { rupt: "npm:rupt@2" } };
  const result = plan({ "deno.json": { content, use: "both 2", workspace: null } });
  expect(changed(result, "deno.json")).toEqual({ imports: { "@ruptjs/client": V3, rupt: "npm:rupt@2" } });
  expect(usageLines(result)).toEqual(["deno.json:3 dependency v2-kept manual held"]);
});

it("leaves other names and other addresses alone", () => {
  const content = { imports: { sdk: "npm:rupt@2", rupt: "https://esm.sh/rupt@2" } };
  const result = plan({ "deno.json": { content, use: "migrated", workspace: null } });
  expect(changed(result, "deno.json")).toBeNull();
  expect(usageLines(result)).toEqual(["deno.json:3 dependency dependency-left manual held"]);
});

it("provides for the package.json beside it", () => {
  const result = plan({
    "deno.json": { content: { imports: { rupt: "npm:rupt@2" } }, use: "migrated", workspace: null },
    "package.json": { content: { name: "app" }, use: "migrated", workspace: null },
  });
  expect([...result.texts.keys()]).toEqual(["deno.json"]);
});
