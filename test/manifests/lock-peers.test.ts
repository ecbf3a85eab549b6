import { expect, test } from "vitest";
import { lockedPeer } from "../../src/manifests/lock-peers.ts";

/* Which package of somebody else has v2 as a peer, as each kind of lock file writes it. */

const LOCKS: readonly (readonly [name: string, text: string])[] = [
  [
    "package-lock.json",
    `{
  "packages": {
    "packages/own": { "peerDependencies": { "rupt": "2" } },
    "node_modules/x": { "dependencies": { "rupt": "2" } },
    "node_modules/x/node_modules/@vendor/guard": {
      "peerDependencies": {
        "react": "*",
        "rupt": "^2.0.0"
      }
    }
  }
}
`,
  ],
  [
    "pnpm-lock.yaml",
    `importers:

  packages/own:
    dependencies:
      rupt:
        specifier: ^2.24.1

packages:

  own@file:packages/own:
    peerDependencies:
      rupt: '2'

  '@vendor/guard@1.0.0':
    resolution: {integrity: sha512-x}
    peerDependencies:
      react: '*'
      rupt: ^2.0.0

  rupt@2.24.1:
    resolution: {integrity: sha512-y}
`,
  ],
  [
    "pnpm-lock.yaml",
    "packages:\n\n  /@vendor/guard@1.0.0(rupt@2.24.1):\n    peerDependencies:\n      rupt: '2'\n",
  ],
  [
    "pnpm-lock.yaml",
    "packages:\r\n\r\n  /@vendor/guard/1.0.0:\r\n    peerDependencies:\r\n      rupt: '2'\r\n",
  ],
  [
    "yarn.lock",
    `"own@workspace:packages/own":
  peerDependencies:
    rupt: 2

"@vendor/guard@npm:^1.0.0, @vendor/guard@npm:^1.1.0":
  version: 1.0.0
  peerDependencies:
    react: "*"
    rupt: ^2.0.0
`,
  ],
  [
    "bun.lock",
    `{
  "packages": {
    "own": ["own@workspace:packages/own", { "peerDependencies": { "rupt": "2" } }],
    "x": ["x@1.0.0", "", { "dependencies": { "rupt": "2" }, "peerDependencies": { "react": "*" } }, "sha512-x"],
    "@vendor/guard": ["@vendor/guard@1.0.0", "", { "peerDependencies": { "rupt": "^2" } }, "sha512-x"],
  }
}
`,
  ],
];

test.each(LOCKS)("%s", (name, text) => {
  const lines = text.split("\n");
  const found = lockedPeer(name, text);
  expect(found?.package).toBe("@vendor/guard");
  expect(lines[(found?.line ?? 0) - 1]).toContain("rupt");
  // Without that package nothing is left that speaks of somebody else.
  const others = text.replace(/@vendor\/guard(?:(?!\n\n)[\s\S])*?rupt"?:/, (all) =>
    all.replace(/rupt"?:$/, (last) => `vue${last.slice(4)}`),
  );
  expect(lockedPeer(name, others)).toBe(null);
});

test("What is no lock file, or cannot be read, says nothing", () => {
  expect(lockedPeer("package-lock.json", '{ "peerDependencies": { "rupt": ')).toBe(null);
  expect(lockedPeer("composer.lock", '"peerDependencies": { "rupt": "2" }')).toBe(null);
});
