import { describe, expect, test } from "vitest";
import { readManifest } from "../../src/manifests/read-manifest.ts";
import { errorText } from "../../src/rules/errors.ts";
import { read } from "./edit-plainly.ts";

/** `section key -> target range` for every entry found. */
function found(path: string, text: string): string[] {
  return read(path, text).entries.map(
    ({ section, key, target, range, catalog }) =>
      `${section} ${key} -> ${[target, range, catalog && `(${catalog})`].filter(Boolean).join(" ")}`,
  );
}

// Put together: the repository names no registry.
const REGISTRY_FILE = `https://registry.${"npmjs"}.org/rupt/-/rupt-2.24.1.tgz`;

const PACKAGE_CASES: [name: string, content: object, entries: string[]][] = [
  ["dependencies", { dependencies: { rupt: "^2.24.1" } }, ["dependencies rupt -> v2 ^2.24.1"]],
  [
    "all four sections",
    {
      optionalDependencies: { rupt: "2" },
      peerDependencies: { rupt: ">=2" },
      devDependencies: { rupt: "~2" },
      dependencies: { rupt: "*" },
    },
    [
      "dependencies rupt -> v2 *",
      "devDependencies rupt -> v2 ~2",
      "optionalDependencies rupt -> v2 2",
      "peerDependencies rupt -> v2 >=2",
    ],
  ],
  [
    "names that only look alike",
    { dependencies: { interrupt: "1", bankrupt: "1", "rupt-js": "1", "@rupt/rupt": "1", "@x/rupt": "1" } },
    [],
  ],
  [
    "an alias under another name",
    { dependencies: { "rupt-v2": "npm:rupt@^2" } },
    ["dependencies rupt-v2 -> alias npm:rupt@^2"],
  ],
  ["an alias without a range", { dependencies: { old: "npm:rupt" } }, ["dependencies old -> alias npm:rupt"]],
  [
    "another package under this name",
    { dependencies: { rupt: "npm:other@1" } },
    ["dependencies rupt -> other npm:other@1"],
  ],
  [
    "a scoped one under this name",
    { dependencies: { rupt: "npm:@me/rupt@^2" } },
    ["dependencies rupt -> other npm:@me/rupt@^2"],
  ],
  ["itself as an alias", { dependencies: { rupt: "npm:rupt@^2" } }, ["dependencies rupt -> v2 npm:rupt@^2"]],
  ["yarn's npm: range", { dependencies: { rupt: "npm:^2.0.0" } }, ["dependencies rupt -> v2 npm:^2.0.0"]],
  ["yarn's npm: tag", { dependencies: { rupt: "npm:latest" } }, ["dependencies rupt -> v2 npm:latest"]],
  [
    "a package of the project",
    { dependencies: { rupt: "workspace:*" } },
    ["dependencies rupt -> local workspace:*"],
  ],
  [
    "a linked folder",
    { dependencies: { rupt: "link:../rupt" } },
    ["dependencies rupt -> local link:../rupt"],
  ],
  [
    "a tarball",
    { dependencies: { rupt: "file:vendor/rupt-2.24.1.tgz" } },
    ["dependencies rupt -> unproved file:vendor/rupt-2.24.1.tgz"],
  ],
  ...[
    "github:acme/rupt",
    "acme/rupt#v2",
    "git+ssh://git@github.com/acme/rupt.git",
    "https://acme.dev/rupt.tgz",
    "./rupt",
    "jsr:@acme/rupt@1",
    "patch:rupt@github:acme/rupt#p.patch",
  ].map((range): [string, object, string[]] => [
    range,
    { dependencies: { rupt: range }, resolutions: { rupt: range } },
    [`dependencies rupt -> unproved ${range}`, `resolutions rupt -> unproved ${range}`],
  ]),
  [
    "the file of the registry",
    { dependencies: { rupt: REGISTRY_FILE } },
    [`dependencies rupt -> v2 ${REGISTRY_FILE}`],
  ],
  [
    "a patched one",
    { dependencies: { rupt: "patch:rupt@npm%3A2.24.1#~/p.patch" } },
    ["dependencies rupt -> v2 patch:rupt@npm%3A2.24.1#~/p.patch"],
  ],
  [
    "the default catalog",
    { dependencies: { rupt: "catalog:" } },
    ["dependencies rupt -> v2 catalog: (default)"],
  ],
  [
    "the default catalog by name",
    { dependencies: { rupt: "catalog:default" } },
    ["dependencies rupt -> v2 catalog:default (default)"],
  ],
  [
    "a named catalog",
    { dependencies: { rupt: "catalog:old" } },
    ["dependencies rupt -> v2 catalog:old (old)"],
  ],
  [
    "v3",
    { devDependencies: { "@ruptjs/client": "^3.0.0" } },
    ["devDependencies @ruptjs/client -> v3 ^3.0.0"],
  ],
  ["v3 under another name is not v3", { dependencies: { r: "npm:@ruptjs/client@3" } }, []],
  [
    "related packages",
    { dependencies: { "@ruptjs/core": "1", "sabil-js": "1", x: "npm:@ruptjs/rupt-react-native@1" } },
    [
      "dependencies @ruptjs/core -> related 1",
      "dependencies sabil-js -> related 1",
      "dependencies x -> related npm:@ruptjs/rupt-react-native@1",
    ],
  ],
  [
    "companions",
    {
      peerDependenciesMeta: { rupt: { optional: true }, x: { optional: true } },
      dependenciesMeta: { "rupt@2.24.1": { built: false } },
      bundledDependencies: ["a", "rupt"],
      bundleDependencies: true,
    },
    [
      'peerDependenciesMeta rupt -> v2 {"optional":true}',
      'dependenciesMeta rupt@2.24.1 -> v2 {"built":false}',
      "bundledDependencies rupt -> v2",
    ],
  ],
  [
    "npm overrides",
    {
      overrides: {
        rupt: "2",
        "rupt@^1": "2",
        foo: { bar: { rupt: "2" }, rupt: { ".": "2", x: "1" } },
        interrupt: "1",
      },
    },
    [
      "overrides rupt -> v2 2",
      "overrides rupt@^1 -> v2 2",
      "overrides.foo.bar rupt -> v2 2",
      'overrides.foo rupt -> v2 {".":"2","x":"1"}',
    ],
  ],
  [
    "yarn resolutions",
    {
      resolutions: {
        "**/rupt": "2",
        "foo/rupt": "2",
        "@s/foo/**/rupt": "2",
        "rupt@npm:^2.0.0": "2",
        "foo@npm:1.0.0/rupt": "2",
        "rupt/@ruptjs/fingerprint": "1",
        "interrupt/x": "1",
        "x@git+https://host/rupt": "1",
      },
    },
    [
      "resolutions **/rupt -> v2 2",
      "resolutions foo/rupt -> v2 2",
      "resolutions @s/foo/**/rupt -> v2 2",
      "resolutions rupt@npm:^2.0.0 -> v2 2",
      "resolutions foo@npm:1.0.0/rupt -> v2 2",
      "resolutions rupt/@ruptjs/fingerprint -> v2 1",
    ],
  ],
  [
    "pnpm overrides",
    {
      pnpm: {
        overrides: {
          rupt: "-",
          "foo>rupt": "2",
          "foo@>1>rupt@>=2": "2",
          "rupt@<2": "catalog:",
          "interrupt>x": "1",
        },
      },
    },
    [
      "pnpm.overrides rupt -> v2 -",
      "pnpm.overrides foo>rupt -> v2 2",
      "pnpm.overrides foo@>1>rupt@>=2 -> v2 2",
      "pnpm.overrides rupt@<2 -> v2 catalog: (default)",
    ],
  ],
  [
    "an override that brings rupt for another",
    { overrides: { "sabil-x": "npm:rupt@2" } },
    ["overrides sabil-x -> alias npm:rupt@2"],
  ],
  [
    "other settings of pnpm",
    {
      pnpm: {
        packageExtensions: {
          "rupt@2": { dependencies: { x: "1" } },
          foo: { peerDependencies: { rupt: "*" } },
        },
        patchedDependencies: { "rupt@2.24.1": "patches/rupt.patch" },
        peerDependencyRules: { ignoreMissing: ["rupt"], allowedVersions: { "foo>rupt": "2" } },
        onlyBuiltDependencies: ["esbuild", "rupt"],
      },
    },
    [
      'pnpm.packageExtensions rupt@2 -> v2 {"dependencies":{"x":"1"}}',
      "pnpm.packageExtensions.foo.peerDependencies rupt -> v2 *",
      "pnpm.peerDependencyRules.allowedVersions foo>rupt -> v2 2",
      "pnpm.peerDependencyRules.ignoreMissing rupt -> v2",
      "pnpm.patchedDependencies rupt@2.24.1 -> v2 patches/rupt.patch",
      "pnpm.onlyBuiltDependencies rupt -> v2",
    ],
  ],
  [
    "catalogs of bun",
    {
      catalog: { rupt: "1" },
      catalogs: { a: { rupt: "2" } },
      workspaces: { catalog: { rupt: "3" }, catalogs: { b: { rupt: "4" } } },
    },
    [
      "catalog rupt -> v2 1 (default)",
      "catalogs.a rupt -> v2 2 (a)",
      "workspaces.catalog rupt -> v2 3 (default)",
      "workspaces.catalogs.b rupt -> v2 4 (b)",
    ],
  ],
  [
    "what is no section",
    { rupt: "2", scripts: { rupt: "rupt" }, config: { dependencies: { rupt: "2" } }, workspaces: ["rupt"] },
    [],
  ],
  [
    "sections of a wrong type",
    { dependencies: ["rupt"], overrides: "rupt", pnpm: null, bundledDependencies: [1, null] },
    [],
  ],
];

describe("package.json", () => {
  test.each(PACKAGE_CASES)("%s", (_, content, entries) => {
    expect(found("package.json", JSON.stringify(content))).toEqual(entries);
  });

  test("place, end and text of an entry, after a BOM and CRLF", () => {
    const text = '\uFEFF{\r\n\t"dependencies": {\r\n\t\t"rupt": "^2"\r\n\t}\r\n}';
    const [entry] = read("a/package.json", text).entries;
    expect(entry).toMatchObject({ line: 3, column: 3, endLine: 3, endColumn: 15, snippet: '"rupt": "^2"' });
    expect(text.slice(entry?.start, entry?.end)).toBe('"rupt": "^2"');
  });
});

const YAML = `
packages: [apps/*]
catalog:
  rupt: ^2.24.1
catalogs:
  old:
    "rupt": 1.0.0
overrides: { "foo>rupt": "catalog:old" }
minimumReleaseAgeExclude:
  - rupt
packageExtensions:
  foo:
    dependencies:
      rupt: "*"
`;

describe("YAML", () => {
  test("pnpm-workspace.yaml", () => {
    expect(found("pnpm-workspace.yaml", YAML)).toEqual([
      "catalog rupt -> v2 ^2.24.1 (default)",
      "catalogs.old rupt -> v2 1.0.0 (old)",
      "overrides foo>rupt -> v2 catalog:old (old)",
      "packageExtensions.foo.dependencies rupt -> v2 *",
      "minimumReleaseAgeExclude rupt -> v2",
    ]);
  });

  test(".yarnrc.yml", () => {
    expect(found(".yarnrc.yml", "catalog:\n  rupt: ^2\ncatalogs:\n  a: { rupt: 1.5 }\n")).toEqual([
      "catalog rupt -> v2 ^2 (default)",
      "catalogs.a rupt -> v2 1.5 (a)",
    ]);
  });

  test.each(["", "\n", "# only a comment\n", "packages:\n"])("nothing in %j", (text) => {
    expect(found("pnpm-workspace.yaml", text)).toEqual([]);
  });
});

describe("a manifest that does not parse", () => {
  test.each([
    ["package.json", '{\n  "dependencies": {\n    "rupt": "^2",\n  }\n}', 4, 3, /property name expected/],
    ["package.json", '{\n  // no\n  "dependencies": {}\n}', 2, 3, /comment/],
    ["package.json", "", 1, 1, /value expected|empty/],
    ["package.json", "\uFEFF{ rupt }", 1, 3, /symbol|property name/],
    ["package.json", '{"a":1} x', 1, 9, /./],
    ["package.json", "<<<<<<< HEAD\n{}", 1, 1, /./],
    ["package.json", '["rupt"]', 1, 1, /object/],
    ["pnpm-workspace.yaml", "catalog:\n  rupt: ^2\n rupt: 3\n", 3, 1, /./],
    ["pnpm-workspace.yaml", "a: 1\na: 2\n", 2, 1, /unique/],
    [".yarnrc.yml", "a: *nowhere\n", 1, 1, /alias/],
    ["package.json", `${"[".repeat(5000)}${"]".repeat(5000)}`, 1, 1, /deep/],
    ["package.json", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, 1, 1, /deep/],
  ])("%s %#: line, column and what to do", (path, text, line, column, message) => {
    const reading = readManifest(path, text);
    if (!("error" in reading)) throw new Error("it parsed");
    expect(reading.error).toMatchObject({ line, column });
    const says = errorText({ path, ...reading.error });
    expect(says).toMatch(message);
    expect(says).toMatch(new RegExp(`^line ${line}, column ${column}: .+; .+`));
  });
});
