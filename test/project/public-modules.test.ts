import { describe, expect, it } from "vitest";
import { publicModules } from "../../src/project/facts/public-modules.ts";

const packages = (manifest: Record<string, unknown>) => [
  { dir: "a", manifestPath: "a/package.json", manifest },
];

describe("modules that others may import", () => {
  it.each<[Record<string, unknown>, string, boolean]>([
    [{ main: "./src/index.js" }, "a/src/index.ts", true],
    [{ exports: { ".": { import: "./dist/index.mjs" } } }, "a/src/index.ts", true],
    [{ exports: { "./*": "./src/*.js" } }, "a/src/deep/b.js", true],
    [{ exports: "./src/index.js" }, "a/src/inner.js", false],
    [{ name: "lib", version: "1.0.0" }, "a/index.js", true],
    [{ name: "lib", version: "1.0.0" }, "a/src/index.js", false],
    [{ main: "index.js", private: true }, "a/index.js", false],
    [{ name: "app" }, "a/src/index.ts", false],
    [{ main: "./src/index.js" }, "b/src/index.js", false],
  ])("%j: %s %s", (manifest, path, expected) => {
    expect(publicModules(packages(manifest))(path)).toBe(expected);
  });
});
