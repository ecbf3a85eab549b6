import { describe, expect, test } from "vitest";
import { errorLine } from "../../src/rules/errors.ts";
import { changed, type Entry, plan, type Use, usageLines } from "./project.ts";

const RUPT = { dependencies: { rupt: "^2.24.1" } };
const CLIENT = { dependencies: { "@ruptjs/client": "^3.0.0" } };

describe("one package", () => {
  const CASES: [use: Use, content: object, after: object | null, usages: string[]][] = [
    ["migrated", RUPT, CLIENT, ["dependency-swapped migrated"]],
    ["dropped", RUPT, {}, ["dependency-removed migrated"]],
    [null, RUPT, {}, ["dependency-removed migrated"]],
    ["held 2", RUPT, null, ["v2-kept manual held"]],
    [
      "both 1",
      RUPT,
      { dependencies: { "@ruptjs/client": "^3.0.0", rupt: "^2.24.1" } },
      ["v2-kept manual held"],
    ],
    [
      "migrated",
      { dependencies: { rupt: "2", "@ruptjs/client": "^3.2.0" } },
      { dependencies: { "@ruptjs/client": "^3.2.0" } },
      ["dependency-swapped migrated"],
    ],
    [
      "migrated",
      { dependencies: { "@ruptjs/client": "^3.2.0" }, devDependencies: { rupt: "2" } },
      { dependencies: { "@ruptjs/client": "^3.2.0" } },
      ["dependency-swapped migrated"],
    ],
    [
      "migrated",
      { dependencies: { rupt: "2" }, devDependencies: { "@ruptjs/client": "^3.2.0" } },
      { dependencies: { "@ruptjs/client": "^3.2.0" } },
      ["dependency-swapped migrated", "dependency-removed migrated"],
    ],
    [
      "migrated",
      { peerDependencies: { rupt: "2" }, devDependencies: { rupt: "2", "@ruptjs/client": "^3.0.0" } },
      { peerDependencies: { "@ruptjs/client": "^3.0.0" }, devDependencies: { "@ruptjs/client": "^3.0.0" } },
      ["dependency-swapped migrated", "dependency-swapped migrated"],
    ],
    [
      "migrated",
      { ...RUPT, overrides: { rupt: "2.24.1" }, bundledDependencies: ["rupt"] },
      CLIENT,
      ["dependency-swapped migrated", "dependency-removed migrated", "dependency-removed migrated"],
    ],
    [
      "both 3",
      {
        peerDependencies: { rupt: "2" },
        peerDependenciesMeta: { rupt: { optional: true } },
        overrides: { rupt: "2" },
      },
      {
        peerDependencies: { "@ruptjs/client": "^3.0.0", rupt: "2" },
        peerDependenciesMeta: { rupt: { optional: true } },
        overrides: { rupt: "2" },
      },
      ["v2-kept manual held", "v2-kept manual held", "v2-kept manual held"],
    ],
    // What is called so is another package: the client comes beside it.
    [
      "migrated",
      { dependencies: { rupt: "workspace:*" } },
      { dependencies: { "@ruptjs/client": "^3.0.0", rupt: "workspace:*" } },
      ["dependency-left manual held"],
    ],
    [
      "migrated",
      { dependencies: { rupt: "npm:other@1" } },
      { dependencies: { "@ruptjs/client": "^3.0.0", rupt: "npm:other@1" } },
      ["dependency-left manual held"],
    ],
    [
      "migrated",
      { dependencies: { rupt: "2", "rupt-v2": "npm:rupt@^2" }, resolutions: { rupt: "2" } },
      { dependencies: { "@ruptjs/client": "^3.0.0", "rupt-v2": "npm:rupt@^2" }, resolutions: { rupt: "2" } },
      ["dependency-swapped migrated", "dependency-left manual held", "dependency-left manual held"],
    ],
    [
      "migrated",
      { dependencies: { "@ruptjs/core": "1" } },
      { dependencies: { "@ruptjs/client": "^3.0.0", "@ruptjs/core": "1" } },
      ["related-package manual held"],
    ],
    ["migrated", { name: "interrupt" }, { name: "interrupt", ...CLIENT }, []],
    ["held 1", { name: "interrupt" }, null, []],
  ];
  test.each(CASES)("%s %j", (use, content, after, usages) => {
    const result = plan({ "package.json": { content, use } });
    expect(changed(result, "package.json")).toEqual(after);
    expect(usageLines(result).map((line) => line.split(" ").slice(2).join(" "))).toEqual(usages);
    expect(result.errors).toEqual([]);
  });

  test("the result says what went, came and stays, and why", () => {
    const results = (["migrated", "held 1", "both 2", null] as const).map(
      (use) => plan({ "package.json": { content: RUPT, use } }).dependencies,
    );
    const path = "package.json";
    const [removed, added] = [{ rupt: "^2.24.1" }, { "@ruptjs/client": "^3.0.0" }];
    expect(results).toEqual([
      [{ path, removed, added, kept: {} }],
      [{ path, removed: {}, added: {}, kept: { rupt: "kept for 1 usage" } }],
      [{ path, removed: {}, added, kept: { rupt: "kept for 2 usages" } }],
      [{ path, removed, added: {}, kept: {} }],
    ]);
  });

  test("notes say what was done, with the link to the docs", () => {
    const [swapped] = plan({ "package.json": { content: RUPT, use: "migrated" } }).usages;
    expect(swapped).toMatchObject({
      kind: "dependency",
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 22,
      snippet: '"rupt": "^2.24.1"',
      notes: [
        {
          rule: "dependency-swapped",
          level: "info",
          message: "@ruptjs/client ^3.0.0 replaces rupt ^2.24.1 in dependencies",
          docs: expect.stringContaining("https://"),
        },
      ],
    });
    const [kept] = plan({ "package.json": { content: RUPT, use: "both 2" } }).usages;
    expect(kept?.notes[0]?.message).toBe(
      "rupt in dependencies is kept for 2 usages; @ruptjs/client ^3.0.0 comes beside it",
    );
  });

  test("ids are unique, and the same when lines move", () => {
    const text = '{"dependencies":{"rupt":"1","rupt":"2"},"devDependencies":{"rupt":"2"}}';
    const ids = (content: string): string[] =>
      plan({ "package.json": { content } }).usages.map(({ id }) => id);
    expect(new Set(ids(text)).size).toBe(3);
    expect(ids(`\n\n${text}`)).toEqual(ids(text));
  });

  test("a second plan on the result changes nothing", () => {
    for (const use of ["migrated", "held 1", "both 2", null] as const) {
      const first = plan({ "package.json": { content: RUPT, use } }).texts.get("package.json");
      if (first === undefined) continue;
      const again: Use = use === "both 2" ? "held 2" : null;
      expect(plan({ "package.json": { content: first, use: again } }).texts.size).toBe(0);
    }
  });
});

describe("a workspace", () => {
  interface Case {
    files: Record<string, Entry>;
    /** Content of the files that change; the others stay as they are. */
    after: Record<string, unknown>;
    kept?: Record<string, string>;
    withoutClient?: string[];
  }
  const root = { name: "root", workspaces: ["a", "b"] };
  const CASES: Record<string, Case> = {
    "each member for itself": {
      files: {
        "package.json": { content: root },
        "a/package.json": { content: RUPT, use: "migrated" },
        "b/package.json": { content: RUPT, use: "held 1" },
        "c/package.json": { content: RUPT },
      },
      after: { "a/package.json": CLIENT, "c/package.json": {} },
      kept: { "b/package.json": "kept for 1 usage" },
    },
    "hoisted to the root: swapped there": {
      files: {
        "package.json": { content: { ...root, ...RUPT } },
        "a/package.json": { content: { name: "a" }, use: "migrated" },
        "b/package.json": { content: { name: "b" }, use: "migrated" },
      },
      // Contract 11.6: every package whose files import it.
      after: {
        "package.json": { ...root, ...CLIENT },
        "a/package.json": { name: "a", ...CLIENT },
        "b/package.json": { name: "b", ...CLIENT },
      },
    },
    "hoisted to the root: stays while a member needs it": {
      files: {
        "package.json": { content: { ...root, ...RUPT } },
        "a/package.json": { content: { name: "a" }, use: "migrated" },
        "b/package.json": { content: { name: "b" }, use: "held 2" },
      },
      after: {
        "package.json": { ...root, dependencies: { "@ruptjs/client": "^3.0.0", rupt: "^2.24.1" } },
        "a/package.json": { name: "a", ...CLIENT },
      },
      kept: { "package.json": "kept for 2 usages" },
    },
    "hoisted to the root: held usages of all members count": {
      files: {
        "package.json": { content: { ...root, ...RUPT }, use: "held 1" },
        "a/package.json": { content: {}, use: "held 2" },
        "b/package.json": { content: {}, use: "held 3" },
      },
      after: {},
      kept: { "package.json": "kept for 6 usages" },
    },
    "a member with its own entry does not keep the root's": {
      files: {
        "package.json": { content: { ...root, ...RUPT } },
        "a/package.json": { content: RUPT, use: "held 1" },
      },
      after: { "package.json": root },
      kept: { "a/package.json": "kept for 1 usage" },
    },
    "the nearest package.json above provides": {
      files: {
        "package.json": { content: { ...root, ...RUPT } },
        "a/package.json": { content: RUPT },
        "a/src/package.json": { content: { type: "module" }, use: "migrated" },
      },
      after: { "package.json": root, "a/package.json": CLIENT },
    },
    "overrides stay while a member keeps it": {
      files: {
        "package.json": {
          content: { ...root, overrides: { rupt: "2.24.1" }, resolutions: { "**/rupt": "2" } },
        },
        "a/package.json": { content: RUPT, use: "migrated" },
        "b/package.json": { content: RUPT, use: "held 1" },
      },
      after: { "a/package.json": CLIENT },
      kept: { "package.json": "kept for 1 usage", "b/package.json": "kept for 1 usage" },
    },
    "overrides go with the last member": {
      files: {
        "package.json": { content: { ...root, overrides: { rupt: "2.24.1" } } },
        "a/package.json": { content: RUPT, use: "migrated" },
      },
      after: { "package.json": root, "a/package.json": CLIENT },
    },
    "another workspace's member does not keep them": {
      files: {
        "package.json": { content: { ...root, overrides: { rupt: "2.24.1" } } },
        "other/package.json": { content: RUPT, use: "held 1", workspace: null },
      },
      after: { "package.json": root },
      kept: { "other/package.json": "kept for 1 usage" },
    },
    "a peer is provided by the packages that depend on it": {
      files: {
        "a/package.json": { content: { name: "a", dependencies: { b: "workspace:*", rupt: "2" } } },
        "b/package.json": { content: { name: "b", peerDependencies: { rupt: "2" } }, use: "migrated" },
        "c/package.json": { content: { dependencies: { rupt: "2" } } },
      },
      after: {
        "a/package.json": { name: "a", dependencies: { "@ruptjs/client": "^3.0.0", b: "workspace:*" } },
        "b/package.json": { name: "b", peerDependencies: { "@ruptjs/client": "^3.0.0" } },
        "c/package.json": {},
      },
    },
    "a phantom dependency keeps one sibling": {
      files: {
        "a/package.json": { content: RUPT, use: "migrated" },
        "b/package.json": { content: RUPT, use: "migrated" },
        "c/package.json": { content: {}, use: "held 1" },
      },
      after: {
        "a/package.json": { dependencies: { "@ruptjs/client": "^3.0.0", rupt: "^2.24.1" } },
        "b/package.json": CLIENT,
      },
      kept: { "a/package.json": "kept for 1 usage" },
    },
    "a phantom dependency that was migrated gets an entry of its own": {
      files: { "a/package.json": { content: RUPT }, "c/package.json": { content: {}, use: "migrated" } },
      after: { "a/package.json": {}, "c/package.json": CLIENT },
    },
    "pnpm has no phantom dependencies": {
      files: {
        "pnpm-workspace.yaml": { content: "packages: [a, c]\n" },
        "a/package.json": { content: RUPT },
        "c/package.json": { content: {}, use: "migrated" },
      },
      after: { "a/package.json": {}, "c/package.json": CLIENT },
    },
    "pnpm: another member's client does not serve": {
      files: {
        "pnpm-workspace.yaml": { content: "packages: [a, c]\n" },
        "a/package.json": { content: RUPT, use: "migrated" },
        "c/package.json": { content: {}, use: "migrated" },
      },
      after: { "a/package.json": CLIENT, "c/package.json": CLIENT },
    },
    "a member that does not parse keeps the overrides": {
      files: {
        "package.json": { content: { ...root, overrides: { rupt: "2" } } },
        "a/package.json": { content: '{ "dependencies": { "rupt": "2" }' },
      },
      after: {},
      kept: { "package.json": "not edited: a/package.json may still need it" },
    },
    "a package above provides, in no workspace too": {
      files: {
        "../package.json": { content: RUPT, workspace: null },
        "package.json": { content: {}, use: "migrated", workspace: null },
      },
      after: { "../package.json": CLIENT },
    },
    "no entry anywhere: one is made, unless the manifest must not be edited": {
      files: {
        "package.json": { content: {}, use: "migrated" },
        "own/package.json": { content: {}, use: "migrated", workspace: null, locked: { is: "ignored" } },
      },
      after: { "package.json": CLIENT },
    },
    "above the root: reported only": {
      files: {
        "../package.json": {
          content: { ...root, ...RUPT },
          locked: { is: "above-root" },
          workspace: "..",
        },
        "package.json": { content: RUPT, use: "migrated", workspace: ".." },
      },
      after: { "package.json": CLIENT },
      kept: { "../package.json": "not edited: it lies above the folder that was scanned" },
    },
    "above the root, needed by a member below": {
      files: {
        "../package.json": {
          content: { ...root, ...RUPT },
          locked: { is: "above-root" },
          workspace: "..",
        },
        "a/package.json": { content: {}, use: "held 2", workspace: ".." },
      },
      after: {},
      kept: { "../package.json": "kept for 2 usages" },
    },
    "the package.json that owns migrated files is edited above the root too": {
      files: { "../package.json": { content: RUPT, use: "migrated", workspace: null } },
      after: { "../package.json": CLIENT },
    },
    "an override stays for an entry that may not be edited": {
      files: {
        "package.json": { content: { overrides: { rupt: "2" } } },
        "a/package.json": { content: RUPT, locked: { is: "ignored" } },
      },
      after: {},
      kept: {
        "package.json": "not edited: a/package.json may still need it",
        "a/package.json": "not edited: --ignore leaves it alone",
      },
    },
  };
  test.each(Object.entries(CASES))("%s", (_, { files, after, kept = {}, withoutClient = [] }) => {
    const result = plan(files);
    expect(Object.fromEntries(Object.keys(files).map((path) => [path, changed(result, path)]))).toEqual(
      Object.fromEntries(Object.keys(files).map((path) => [path, after[path] ?? null])),
    );
    const reasons = result.dependencies.flatMap(({ path, kept: { rupt } }) => (rupt ? [[path, rupt]] : []));
    expect(Object.fromEntries(reasons)).toEqual(kept);
    expect(result.withoutClient).toEqual(withoutClient);
  });
});

describe("catalogs", () => {
  const member = (catalog: string): object => ({ dependencies: { rupt: catalog } });
  const next = (catalog: string): object => ({ dependencies: { "@ruptjs/client": catalog } });
  const both = (catalog: string): object => ({ dependencies: { "@ruptjs/client": catalog, rupt: catalog } });
  const YAML =
    "packages:\n  - '*'\ncatalog:\n  react: ^18\n  rupt: ^2.24.1\ncatalogs:\n  old:\n    rupt: ^2.0.0\n";
  const yaml = (catalog: string, old: string): string =>
    `packages:\n  - '*'\ncatalog:\n${catalog}${old === "" ? "" : `catalogs:\n  old:\n${old}`}`;
  const CASES: [name: string, files: Record<string, Entry>, after: Record<string, unknown>][] = [
    [
      "all migrated",
      {
        "pnpm-workspace.yaml": { content: YAML },
        "a/package.json": { content: member("catalog:"), use: "migrated" },
        "b/package.json": { content: member("catalog:old"), use: "migrated" },
      },
      {
        "pnpm-workspace.yaml": yaml(
          "  '@ruptjs/client': ^3.0.0\n  react: ^18\n",
          "    '@ruptjs/client': ^3.0.0\n",
        ),
        "a/package.json": next("catalog:"),
        "b/package.json": next("catalog:old"),
      },
    ],
    [
      "one member keeps it: the catalog holds both",
      {
        "pnpm-workspace.yaml": { content: YAML },
        "a/package.json": { content: member("catalog:"), use: "migrated" },
        "b/package.json": { content: member("catalog:default"), use: "held 1" },
        "c/package.json": { content: member("catalog:old"), use: "held 1" },
      },
      {
        "pnpm-workspace.yaml": yaml(
          "  '@ruptjs/client': ^3.0.0\n  react: ^18\n  rupt: ^2.24.1\n",
          "    rupt: ^2.0.0\n",
        ),
        "a/package.json": next("catalog:"),
      },
    ],
    [
      "nothing is used: it leaves the catalogs",
      {
        "pnpm-workspace.yaml": { content: YAML },
        "a/package.json": { content: member("catalog:") },
      },
      { "pnpm-workspace.yaml": yaml("  react: ^18\n", ""), "a/package.json": {} },
    ],
    [
      "one member keeps and migrates",
      {
        "pnpm-workspace.yaml": { content: YAML },
        "a/package.json": { content: member("catalog:"), use: "both 1" },
        "b/package.json": { content: member("catalog:old"), use: "held 1" },
      },
      {
        "pnpm-workspace.yaml": yaml(
          "  '@ruptjs/client': ^3.0.0\n  react: ^18\n  rupt: ^2.24.1\n",
          "    rupt: ^2.0.0\n",
        ),
        "a/package.json": both("catalog:"),
      },
    ],
    [
      "the catalog may not be edited: the range is written out",
      {
        "../pnpm-workspace.yaml": { content: YAML, locked: { is: "above-root" }, workspace: ".." },
        "package.json": { content: member("catalog:"), use: "migrated", workspace: ".." },
      },
      { "package.json": next("^3.0.0") },
    ],
    [
      "it may not be edited but has the client",
      {
        "../pnpm-workspace.yaml": {
          content: "catalog:\n  '@ruptjs/client': ^3.0.0\n  rupt: 2\n",
          locked: { is: "above-root" },
          workspace: "..",
        },
        "package.json": { content: member("catalog:"), use: "migrated", workspace: ".." },
      },
      { "package.json": next("catalog:") },
    ],
    [
      "no such catalog",
      { "package.json": { content: member("catalog:nowhere"), use: "migrated" } },
      { "package.json": next("^3.0.0") },
    ],
    [
      "an override that refers to the catalog keeps it there",
      {
        "pnpm-workspace.yaml": { content: `${YAML}overrides:\n  rupt: "catalog:old"\n` },
        "a/package.json": { content: member("catalog:"), use: "held 1" },
        "b/package.json": { content: member("catalog:"), use: "migrated" },
      },
      {
        "pnpm-workspace.yaml": `${yaml("  '@ruptjs/client': ^3.0.0\n  react: ^18\n  rupt: ^2.24.1\n", "    rupt: ^2.0.0\n")}overrides:\n  rupt: "catalog:old"\n`,
        "b/package.json": next("catalog:"),
      },
    ],
    [
      "bun's catalog stands in the root's package.json",
      {
        "package.json": { content: { workspaces: { packages: ["a"], catalog: { rupt: "^2" } } } },
        "a/package.json": { content: member("catalog:"), use: "migrated" },
      },
      {
        "package.json": { workspaces: { packages: ["a"], catalog: { "@ruptjs/client": "^3.0.0" } } },
        "a/package.json": next("catalog:"),
      },
    ],
    [
      "the client stands in another place of that catalog",
      {
        "package.json": {
          content: { catalog: { rupt: "^2" }, workspaces: { catalog: { "@ruptjs/client": "^3.1.0" } } },
        },
        "a/package.json": { content: member("catalog:"), use: "migrated" },
      },
      {
        "package.json": { workspaces: { catalog: { "@ruptjs/client": "^3.1.0" } } },
        "a/package.json": next("catalog:"),
      },
    ],
    [
      "a locked catalog is not edited although another one of that name is",
      {
        ".yarnrc.yml": { content: "catalog:\n  rupt: ^2\n", locked: { is: "ignored" } },
        "package.json": { content: { catalog: { rupt: "^2" } } },
        "a/package.json": { content: member("catalog:"), use: "migrated" },
      },
      { "package.json": { catalog: { "@ruptjs/client": "^3.0.0" } }, "a/package.json": next("catalog:") },
    ],
    [
      "yarn's catalog",
      {
        ".yarnrc.yml": { content: "catalog:\n  rupt: ^2\n" },
        "package.json": { content: member("catalog:"), use: "migrated" },
      },
      { ".yarnrc.yml": 'catalog:\n  "@ruptjs/client": ^3.0.0\n', "package.json": next("catalog:") },
    ],
    [
      "a catalog that others refer to although they do not parse",
      {
        "pnpm-workspace.yaml": { content: "catalog:\n  rupt: ^2\n" },
        "a/package.json": { content: member("catalog:"), use: "migrated" },
        "b/package.json": { content: '{ "dependencies": { "rupt": "catalog:", } }' },
      },
      {
        "pnpm-workspace.yaml": "catalog:\n  '@ruptjs/client': ^3.0.0\n  rupt: ^2\n",
        "a/package.json": next("catalog:"),
      },
    ],
  ];
  test.each(CASES)("%s", (_, files, after) => {
    const result = plan(files);
    for (const path of Object.keys(files))
      expect([path, changed(result, path)]).toEqual([path, after[path] ?? null]);
  });

  test("an anchor that cannot be edited safely: the catalog stays, the member writes the range out", () => {
    const result = plan({
      "pnpm-workspace.yaml": { content: "catalog:\n  rupt: &v ^2\n  other: *v\n" },
      "package.json": { content: member("catalog:"), use: "migrated" },
    });
    expect(changed(result, "package.json")).toEqual(next("^3.0.0"));
    expect(result.texts.has("pnpm-workspace.yaml")).toBe(false);
    expect(result.errors).toEqual([
      { path: "pnpm-workspace.yaml", code: "entry-not-edited", line: 2, column: 3 },
    ]);
    expect(usageLines(result)).toEqual([
      "package.json:3 dependency dependency-swapped migrated",
      "pnpm-workspace.yaml:2 dependency dependency-left manual held",
    ]);
  });
});

describe("bad input", () => {
  test("a manifest that does not parse is named with its place, and the others go on", () => {
    const result = plan({
      "a/package.json": { content: '{\n  "dependencies": { "rupt": "^2" },\n}', use: "migrated" },
      "b/package.json": { content: RUPT, use: "migrated" },
      "pnpm-workspace.yaml": { content: "catalog:\n\trupt: 2\n" },
    });
    expect(result.errors.map(errorLine)).toEqual([
      "a/package.json: line 3, column 1: property name expected; fix the syntax, then run rupt-migrate again",
      expect.stringMatching(/^pnpm-workspace\.yaml: line 2, column \d+: /),
    ]);
    expect(changed(result, "b/package.json")).toEqual(CLIENT);
  });

  test("one that names nothing of Rupt's is not even parsed", () => {
    expect(plan({ "package.json": { content: "{ no" } })).toMatchObject({ errors: [], dependencies: [] });
  });

  test("the order of the manifests does not matter", () => {
    const files: Record<string, Entry> = {
      "package.json": { content: { ...RUPT, overrides: { rupt: "2" } } },
      "a/package.json": { content: {}, use: "both 1" },
      "b/package.json": { content: RUPT, use: "migrated" },
      "c/package.json": { content: { dependencies: { "sabil-js": "1" } } },
    };
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    expect(plan(backwards)).toEqual(plan(files));
  });
});
