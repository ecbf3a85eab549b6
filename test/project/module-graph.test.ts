import { expect, it } from "vitest";
import { createModuleGraph } from "../../src/project/resolution/module-graph.ts";

it("finds the way back from a module that imports thousands of others", () => {
  const leaves = Array.from({ length: 3_000 }, (_, index) => `leaf-${index}.js`);
  const texts = new Map([
    ["enter.js", 'import "./store.js";'],
    ["store.js", ["enter.js", ...leaves].map((path) => `import "./${path}";`).join("\n")],
    ...leaves.map((path): [string, string] => [path, ""]),
  ]);
  const graph = createModuleGraph("/nowhere", {
    packages: [],
    known: () => null,
    overlay: (path) => texts.get(path) ?? null,
  });
  expect(graph.reaches("store.js", new Set(["enter.js"]))).toBe(true);
  expect(graph.reaches("leaf-0.js", new Set(["enter.js"]))).toBe(false);
});
