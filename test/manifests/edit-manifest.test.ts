import { describe, expect, test } from "vitest";
import { editManifest } from "../../src/manifests/edit-manifest.ts";
import { edited, read, type Wish } from "./edit-plainly.ts";

const JSON_CASES: [name: string, wish: Wish, before: string, after: string][] = [
  [
    "a sorted section stays sorted",
    "swap",
    `{\n  "dependencies": {\n    "a": "1",\n    "rupt": "^2.24.1",\n    "z": "1"\n  }\n}\n`,
    `{\n  "dependencies": {\n    "@ruptjs/client": "^3.0.0",\n    "a": "1",\n    "z": "1"\n  }\n}\n`,
  ],
  [
    "between scopes of a sorted section",
    "swap",
    `{\n  "dependencies": {\n    "@a/b": "1",\n    "@z/b": "1",\n    "rupt": "^2"\n  }\n}\n`,
    `{\n  "dependencies": {\n    "@a/b": "1",\n    "@ruptjs/client": "^3.0.0",\n    "@z/b": "1"\n  }\n}\n`,
  ],
  [
    "an unsorted section keeps the place",
    "swap",
    `{\n  "dependencies": {\n    "z": "1",\n    "rupt": "^2",\n    "a": "1"\n  }\n}\n`,
    `{\n  "dependencies": {\n    "z": "1",\n    "@ruptjs/client": "^3.0.0",\n    "a": "1"\n  }\n}\n`,
  ],
  [
    "sorted by code unit, as yarn does",
    "swap",
    `{"dependencies":{"@b/x":"1","@ruptjs_old/x":"1","B":"1","a":"1","rupt":"2"}}`,
    `{"dependencies":{"@b/x":"1","@ruptjs/client":"^3.0.0","@ruptjs_old/x":"1","B":"1","a":"1"}}`,
  ],
  [
    "the only entry",
    "swap",
    `{"dependencies":{"rupt":"^2"}}`,
    `{"dependencies":{"@ruptjs/client":"^3.0.0"}}`,
  ],
  [
    "one line, with spaces",
    "swap",
    `{ "devDependencies": { "rupt": "^2", "b": "1" } }`,
    `{ "devDependencies": { "@ruptjs/client": "^3.0.0", "b": "1" } }`,
  ],
  [
    "one line, beside",
    "add",
    `{ "dependencies": { "rupt": "^2" } }`,
    `{ "dependencies": { "@ruptjs/client": "^3.0.0", "rupt": "^2" } }`,
  ],
  [
    "one line without spaces, beside",
    "add",
    `{"dependencies":{"rupt":"^2"}}`,
    `{"dependencies":{"@ruptjs/client":"^3.0.0","rupt":"^2"}}`,
  ],
  [
    "beside, sorted",
    "add",
    `{\n\t"dependencies": {\n\t\t"a": "1",\n\t\t"rupt": "^2"\n\t}\n}`,
    `{\n\t"dependencies": {\n\t\t"@ruptjs/client": "^3.0.0",\n\t\t"a": "1",\n\t\t"rupt": "^2"\n\t}\n}`,
  ],
  [
    "beside, unsorted",
    "add",
    `{\n  "dependencies": {\n    "z": "1",\n    "rupt": "^2",\n    "a": "1"\n  }\n}`,
    `{\n  "dependencies": {\n    "z": "1",\n    "@ruptjs/client": "^3.0.0",\n    "rupt": "^2",\n    "a": "1"\n  }\n}`,
  ],
  [
    "before the first one of a line",
    "add",
    `{"dependencies":{"rupt":"^2", "s":"1"}}`,
    `{"dependencies":{"@ruptjs/client":"^3.0.0", "rupt":"^2", "s":"1"}}`,
  ],
  [
    "groups parted by blank lines",
    "add",
    `{\n  "dependencies": {\n    "@a/b": "1",\n\n    "rupt": "^2"\n  }\n}`,
    `{\n  "dependencies": {\n    "@a/b": "1",\n    "@ruptjs/client": "^3.0.0",\n\n    "rupt": "^2"\n  }\n}`,
  ],
  [
    "every section",
    "swap",
    `{\n  "peerDependencies": {\n    "rupt": ">=2"\n  },\n  "devDependencies": {\n    "rupt": "^2"\n  },\n  "optionalDependencies": { "rupt": "2" }\n}\n`,
    `{\n  "peerDependencies": {\n    "@ruptjs/client": "^3.0.0"\n  },\n  "devDependencies": {\n    "@ruptjs/client": "^3.0.0"\n  },\n  "optionalDependencies": { "@ruptjs/client": "^3.0.0" }\n}\n`,
  ],
  [
    "companions and pins go, nothing comes there",
    "swap",
    `{\n  "peerDependencies": { "rupt": "2" },\n  "peerDependenciesMeta": { "rupt": { "optional": true }, "x": { "optional": true } },\n  "bundledDependencies": ["a", "rupt"],\n  "overrides": { "rupt": "2.24.1" },\n  "resolutions": { "**/rupt": "2", "foo/rupt": "2", "b": "1" }\n}\n`,
    `{\n  "peerDependencies": { "@ruptjs/client": "^3.0.0" },\n  "peerDependenciesMeta": { "x": { "optional": true } },\n  "bundledDependencies": ["a"],\n  "resolutions": { "b": "1" }\n}\n`,
  ],
  [
    "an emptied section goes, also with the settings around it",
    "remove",
    `{\n  "name": "x",\n  "dependencies": {\n    "rupt": "^2"\n  },\n  "pnpm": {\n    "overrides": {\n      "foo>rupt": "2"\n    }\n  }\n}\n`,
    `{\n  "name": "x"\n}\n`,
  ],
  [
    "a section that was empty stays",
    "remove",
    `{\n  "dependencies": {\n    "rupt": "^2"\n  },\n  "devDependencies": {}\n}\n`,
    `{\n  "devDependencies": {}\n}\n`,
  ],
  ["nothing is left", "remove", `{\n  "dependencies": { "rupt": "^2" }\n}\n`, `{}\n`],
  [
    "the first entry",
    "remove",
    `{"dependencies":{"rupt":"^2", "b":"1",  "c":"1"}}`,
    `{"dependencies":{"b":"1",  "c":"1"}}`,
  ],
  [
    "the last entry",
    "remove",
    `{\n  "dependencies": {\n    "b": "1",\n    "rupt": "^2"\n  }\n}`,
    `{\n  "dependencies": {\n    "b": "1"\n  }\n}`,
  ],
  [
    "blank lines, odd spaces and a space before the comma",
    "remove",
    `{ "dependencies" : {\n\n  "b" : "1" ,\n\n  "rupt" :  "^2",\n  "z":"1"\n\n} }`,
    `{ "dependencies" : {\n\n  "b" : "1" ,\n  "z":"1"\n\n} }`,
  ],
  [
    "the colon's own spaces",
    "swap",
    `{ "dependencies" : { "rupt" :  "^2" } }`,
    `{ "dependencies" : { "@ruptjs/client" :  "^3.0.0" } }`,
  ],
  [
    "CRLF, tabs, BOM, no final newline",
    "swap",
    `\uFEFF{\r\n\t"dependencies": {\r\n\t\t"a": "1",\r\n\t\t"rupt": "^2"\r\n\t}\r\n}`,
    `\uFEFF{\r\n\t"dependencies": {\r\n\t\t"@ruptjs/client": "^3.0.0",\r\n\t\t"a": "1"\r\n\t}\r\n}`,
  ],
  [
    "twice the same key",
    "swap",
    `{"dependencies":{"z":"1","rupt":"1","a":"1","rupt":"2"}}`,
    `{"dependencies":{"z":"1","@ruptjs/client":"^3.0.0","a":"1"}}`,
  ],
  [
    "the client is there already",
    "swap",
    `{"dependencies":{"@ruptjs/client":"^3.1.0","rupt":"^2"}}`,
    `{"dependencies":{"@ruptjs/client":"^3.1.0"}}`,
  ],
  [
    "overrides of other packages stay",
    "remove",
    `{"overrides":{"foo":{"rupt":"2","bar":"1"},"rupt@2":{".":"2","x":"1"},"baz":{"qux":{"rupt":"2"}}}}`,
    `{"overrides":{"foo":{"bar":"1"}}}`,
  ],
  [
    "catalogs of bun",
    "swap",
    `{"workspaces":{"packages":["a"],"catalog":{"rupt":"^2"},"catalogs":{"old":{"rupt":"1","b":"1"}}}}`,
    `{"workspaces":{"packages":["a"],"catalog":{"@ruptjs/client":"^3.0.0"},"catalogs":{"old":{"@ruptjs/client":"^3.0.0","b":"1"}}}}`,
  ],
  [
    "escapes, unicode and nesting elsewhere",
    "remove",
    `{"name":"\\u00e9","x":{"é":[1, 2,{"a":null}]},"dependencies":{"rupt":"2"},"config":"\\"rupt\\": \\"2\\","}`,
    `{"name":"\\u00e9","x":{"é":[1, 2,{"a":null}]},"config":"\\"rupt\\": \\"2\\","}`,
  ],
];

describe("package.json", () => {
  test.each(JSON_CASES)("%s (%s)", (_, wish, before, after) => {
    expect(edited("package.json", before, wish).text).toBe(after);
  });

  test("what went and came, by the first section that counts", () => {
    const { removed, added } = edited(
      "package.json",
      `{"resolutions":{"rupt":"2.0.0"},"peerDependencies":{"rupt":">=2"},"dependencies":{"rupt":"^2.24.1"}}`,
      "swap",
    );
    expect({ removed, added }).toEqual({
      removed: { rupt: "^2.24.1" },
      added: { "@ruptjs/client": "^3.0.0" },
    });
  });
});

const YAML_CASES: [name: string, file: string, wish: Wish, before: string, after: string][] = [
  [
    "sorted, comments stay",
    "pnpm-workspace.yaml",
    "swap",
    "packages:\n  - apps/* # apps\n\ncatalog:\n  # ui\n  react: ^18 # yes\n  rupt: ^2.24.1\n",
    "packages:\n  - apps/* # apps\n\ncatalog:\n  '@ruptjs/client': ^3.0.0\n  # ui\n  react: ^18 # yes\n",
  ],
  [
    "a comment at the end of a line that moves",
    "pnpm-workspace.yaml",
    "swap",
    "catalog:\n  react: ^18\n  rupt: ^2  # pinned for the spring\n  zod: 3 # stays\n",
    "catalog:\n  '@ruptjs/client': ^3.0.0  # pinned for the spring\n  react: ^18\n  zod: 3 # stays\n",
  ],
  [
    "sorted, but a comment stands above: in its place",
    "pnpm-workspace.yaml",
    "swap",
    "catalog:\r\n  react: ^18\r\n  # checks devices\r\n  rupt: ^2 # pinned\r\n  # schemas\r\n  zod: 3\r\n",
    "catalog:\r\n  react: ^18\r\n  # checks devices\r\n  '@ruptjs/client': ^3.0.0 # pinned\r\n  # schemas\r\n  zod: 3\r\n",
  ],
  [
    "unsorted: in its place, its comment stays",
    "pnpm-workspace.yaml",
    "swap",
    "catalog:\n  zod: 3\n  # the SDK\n  rupt: ^2 # v2\n  react: 18\n",
    "catalog:\n  zod: 3\n  # the SDK\n  '@ruptjs/client': ^3.0.0 # v2\n  react: 18\n",
  ],
  [
    "the file's double quotes",
    "pnpm-workspace.yaml",
    "swap",
    'packages:\n  - "apps/*"\ncatalog:\n  "rupt": "^2"\n',
    'packages:\n  - "apps/*"\ncatalog:\n  "@ruptjs/client": "^3.0.0"\n',
  ],
  [
    "a plain key takes the file's quotes",
    "pnpm-workspace.yaml",
    "swap",
    'catalog:\n  "@a/b": 1\n  rupt: ^2\n',
    'catalog:\n  "@a/b": 1\n  "@ruptjs/client": ^3.0.0\n',
  ],
  [
    "yarn's own quotes",
    ".yarnrc.yml",
    "swap",
    "catalog:\n  rupt: ^2\n",
    'catalog:\n  "@ruptjs/client": ^3.0.0\n',
  ],
  [
    "flow style",
    "pnpm-workspace.yaml",
    "swap",
    "catalog: { react: ^18, rupt: ^2 } # one line\n",
    "catalog: { '@ruptjs/client': ^3.0.0, react: ^18 } # one line\n",
  ],
  [
    "flow style on several lines, trailing comma, comment with a comma",
    "pnpm-workspace.yaml",
    "remove",
    "catalog: {\n  react: ^18, # a, b\n  rupt: ^2,\n}\n",
    "catalog: {\n  react: ^18, # a, b\n}\n",
  ],
  [
    "named catalogs, CRLF, no final newline",
    "pnpm-workspace.yaml",
    "swap",
    "catalogs:\r\n  v2:\r\n    zod: 3\r\n    rupt: ^2",
    "catalogs:\r\n  v2:\r\n    zod: 3\r\n    '@ruptjs/client': ^3.0.0",
  ],
  [
    "beside, above its comment",
    "pnpm-workspace.yaml",
    "add",
    "catalog:\n  zod: 3\n  # the SDK\n  rupt: ^2\n  react: 18\n",
    "catalog:\n  zod: 3\n  '@ruptjs/client': ^3.0.0\n  # the SDK\n  rupt: ^2\n  react: 18\n",
  ],
  [
    "an emptied section goes with one blank line",
    "pnpm-workspace.yaml",
    "remove",
    "packages:\n  - a\n\ncatalog:\n  rupt: ^2\n\nnodeLinker: hoisted\n",
    "packages:\n  - a\n\nnodeLinker: hoisted\n",
  ],
  [
    "an emptied section at the end",
    "pnpm-workspace.yaml",
    "remove",
    "packages:\n  - a\n\noverrides:\n  rupt: ^2\n  foo>rupt: ^2\n",
    "packages:\n  - a\n",
  ],
  [
    "the last line without a line end",
    "pnpm-workspace.yaml",
    "remove",
    "overrides:\n  a: 1\n  rupt: ^2",
    "overrides:\n  a: 1",
  ],
  [
    "lists",
    "pnpm-workspace.yaml",
    "remove",
    "onlyBuiltDependencies:\n- esbuild\n- rupt\nignoredBuiltDependencies: [rupt, b]\n",
    "onlyBuiltDependencies:\n- esbuild\nignoredBuiltDependencies: [b]\n",
  ],
  [
    "nested settings, BOM",
    ".yarnrc.yml",
    "remove",
    '\uFEFFpackageExtensions:\n  "rupt@*":\n    dependencies:\n      x: 1\nnodeLinker: node-modules\n',
    "\uFEFFnodeLinker: node-modules\n",
  ],
  [
    "alias nodes elsewhere",
    "pnpm-workspace.yaml",
    "swap",
    "x: &v ^18\ncatalog:\n  react: *v\n  rupt: ^2\n",
    "x: &v ^18\ncatalog:\n  '@ruptjs/client': ^3.0.0\n  react: *v\n",
  ],
];

describe("YAML", () => {
  test.each(YAML_CASES)("%s (%s, %s)", (_, file, wish, before, after) => {
    expect(edited(file, before, wish).text).toBe(after);
  });

  test.each([
    ["an anchor on the entry that is swapped", "catalog:\n  rupt: &v ^2\n"],
    ["an anchor that others refer to", "catalog:\n  rupt: &v ^2\n  b: *v\n"],
  ])("%s is an error, not a guess", (_, text) => {
    const reading = read("pnpm-workspace.yaml", text);
    const [entry] = reading.entries;
    if (!entry) throw new Error("no entry");
    const result = editManifest(reading, { remove: [entry], add: [{ beside: entry, range: "^3.0.0" }] });
    expect(result).toMatchObject({ error: { line: 2, column: 3 } });
  });
});
