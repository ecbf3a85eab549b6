import { describe, expect, it } from "vitest";
import { clientModulePath, keptByGit } from "../../src/project/client-module/place.ts";
import { findPackages, packageOwners } from "../../src/project/packages.ts";
import { importsTable } from "../../src/project/resolution/aliases.ts";
import { createModuleGraph } from "../../src/project/resolution/module-graph.ts";
import { createTsConfigs } from "../../src/project/resolution/tsconfig.ts";
import { temporaryTree } from "./temporary-tree.ts";

const json = (value: unknown) => JSON.stringify(value);

/** The path for a client that all files named `*use*` import. */
function placeIn(files: Record<string, string>, { git = false } = {}): ReturnType<typeof clientModulePath> {
  const tree = temporaryTree({ "package.json": "{}", ...files });
  if (git) tree.commit();
  const { root } = tree;
  const importers = Object.keys(files)
    .filter((path) => /use[^/]*$/.test(path))
    .sort();
  const packages = findPackages(root, Object.keys(files));
  const packageDirOf = (path: string) => packageOwners(packages)(path)?.dir ?? "";
  const packageDir = packageDirOf(importers[0] ?? "");
  const graph = createModuleGraph(root, { packages, known: () => null });
  return clientModulePath({
    root,
    packageDir,
    pkg: packages.find(({ dir }) => dir === packageDir),
    tables: graph.tables(importers[0] ?? ""),
    configs: createTsConfigs(),
    packageDirOf,
    importers,
    loads: { late: null, deferred: new Set() },
    formatOf: () => null,
    code: [],
    isTypeScript: importers.some((path) => /\.tsx?$/.test(path)),
    isKept: keptByGit(root),
  });
}

const SRC = { "src/a/use.ts": "", "src/b/use.ts": "" };

describe("the place of the client module", () => {
  it.each([
    ["@/*", "./client/*"],
    ["~/*", "./client/*"],
    ["#/*", "client/*"],
    ["$lib", "./client"],
    ["$lib/*", "client/*"],
  ])("is the folder that %s names", (name, target) => {
    const paths = json({ compilerOptions: { paths: { [name]: [target] } } });
    const files = { "client/x.ts": "", "src/use.ts": "" };
    expect(placeIn({ ...files, "tsconfig.json": paths })).toBe("client/rupt.ts");
    expect(placeIn({ ...files, "jsconfig.json": paths })).toBe("client/rupt.ts");
  });

  it("is the folder that imports of package.json name, and lib in it where that exists", () => {
    const files = { "package.json": json({ imports: { "#/*": "./web/*" } }), "web/a/use.js": "" };
    expect(placeIn(files)).toBe("web/rupt.js");
    expect(placeIn({ ...files, "web/lib/x.js": "" })).toBe("web/lib/rupt.js");
    expect(importsTable("", { imports: { "#/*": "./web/*" } }).names).toEqual({ "#/*": ["./web/*"] });
  });

  it("is the first folder of an alias that there is", () => {
    const config = json({ compilerOptions: { paths: { "@/*": ["./generated/*", "./web/*"] } } });
    expect(placeIn({ "tsconfig.json": config, "web/use.ts": "" })).toBe("web/rupt.ts");
  });

  it("is not the folder of another package", () => {
    const config = json({ compilerOptions: { paths: { "@/*": ["./src/*"] } } });
    const files = {
      "packages/ui/package.json": json({ name: "ui" }),
      "packages/ui/tsconfig.json": config,
      "packages/ui/src/x.ts": "",
      "web/a/use.ts": "",
      "web/b/use.ts": "",
    };
    expect(placeIn(files)).toBe("web/rupt.ts");
  });

  it("is not where the compiler writes, for all projects of a solution", () => {
    const out = json({ compilerOptions: { outDir: "src/lib" }, include: ["src"] });
    expect(placeIn({ ...SRC, "src/lib/x.js": "", "tsconfig.json": out })).toBe("src/rupt.ts");
    const solution = json({ files: [], references: [{ path: "./app.json" }] });
    const files = { ...SRC, "src/lib/x.js": "", "tsconfig.json": solution, "app.json": out };
    expect(placeIn(files)).toBe("src/rupt.ts");
  });

  it("is below rootDir, and among the files that are included and not excluded", () => {
    const files = { "web/a/use.ts": "", "web/b/use.ts": "", "src/x.md": "" };
    const rooted = json({ compilerOptions: { rootDir: "web" } });
    expect(placeIn({ ...files, "tsconfig.json": rooted })).toBe("web/rupt.ts");
    expect(placeIn({ ...files, "tsconfig.json": json({ include: ["web/**/*"] }) })).toBe("web/rupt.ts");
    const without = json({ include: ["src"], exclude: ["src/lib"] });
    expect(placeIn({ ...SRC, "src/lib/x.ts": "", "tsconfig.json": without })).toBe("src/rupt.ts");
  });

  it("follows what the settings extend", () => {
    const files = {
      "base.json": json({ exclude: ["src/lib"] }),
      "tsconfig.json": json({ extends: "./base" }),
    };
    expect(placeIn({ ...SRC, ...files, "src/lib/x.ts": "" })).toBe("src/rupt.ts");
  });

  it("minds no settings that leave the importing files out as well", () => {
    expect(placeIn({ ...SRC, "tsconfig.json": json({ include: ["server"] }) })).toBe("src/rupt.ts");
  });

  it("does not take the name of the package where names are looked for in its folder, nor one that differs by case", () => {
    const based = json({ compilerOptions: { baseUrl: "src" } });
    expect(placeIn({ ...SRC, "tsconfig.json": based })).toBe("src/rupt-client.ts");
    expect(placeIn({ ...SRC, "src/lib/x.ts": "", "tsconfig.json": based })).toBe("src/lib/rupt.ts");
    const starred = json({ compilerOptions: { paths: { "*": ["./src/*"] } } });
    expect(placeIn({ ...SRC, "tsconfig.json": starred })).toBe("src/rupt-client.ts");
    expect(placeIn({ ...SRC, "src/Rupt.vue": "" })).toBe("src/rupt-client.ts");
  });

  it("is nowhere where git keeps only what is listed", () => {
    const listed = "*\n!package.json\n!src/\n!src/use-a.ts\n!src/use-b.ts\n";
    const files = { "src/use-a.ts": "", "src/use-b.ts": "" };
    expect(placeIn({ ...files, ".gitignore": listed }, { git: true })).toEqual({
      unlisted: { path: "src/rupt-client.ts", by: [".gitignore"] },
    });
    expect(placeIn({ ...files, ".gitignore": `${listed}!src/rupt.ts\n` }, { git: true })).toBe("src/rupt.ts");
  });

  it("is where git keeps it", () => {
    expect(placeIn({ ...SRC, "src/lib/x.ts": "", ".gitignore": "lib/\n" }, { git: true })).toBe(
      "src/rupt.ts",
    );
    expect(placeIn({ ...SRC, ".gitignore": "rupt.*\n" }, { git: true })).toBe("src/rupt-client.ts");
    const kit = { "package.json": json({ dependencies: { "@sveltejs/kit": "2" } }) };
    expect(placeIn({ ...kit, ...SRC, ".gitignore": "src/lib\n" }, { git: true })).toBe("src/rupt.ts");
  });

  it.each([
    ["pages", {}],
    ["src/pages", {}],
    ["islands", {}],
    ["entrypoints", {}],
    ["netlify/functions", {}],
    ["app", { "expo-router": "4" }],
  ])("is not among the files of %s", (folder, dependencies) => {
    const place = placeIn({
      "package.json": json({ dependencies }),
      [`${folder}/a/use.jsx`]: "",
      [`${folder}/b/use.jsx`]: "",
    });
    expect(place).not.toContain(folder === "src/pages" ? "pages" : folder);
  });
});
