import { describe, expect, test } from "vitest";
import { classifyStringLiteral } from "../../../../transforms/find/settings/classify-string.ts";
import { findConfigSettings } from "../../../../transforms/find/settings/config-settings.ts";
import { findCspMeta } from "../../../../transforms/find/settings/csp.ts";
import { findImportMaps } from "../../../../transforms/find/settings/import-maps.ts";
import { findNativePackages } from "../../../../transforms/find/settings/native-packages.ts";
import { mockedRequest } from "../../../../transforms/find/settings/request-mocks.ts";
import { isSettingsFile } from "../../../../transforms/find/settings/setting-files.ts";
import { fileOf, shown, withTodos } from "../markup/shown.ts";

describe("tables of a test runner", () => {
  const inPackage = (target: string) =>
    findConfigSettings(fileOf("package.json", `{"jest":{"moduleNameMapper":{"^rupt$":"${target}"}}}`)).map(
      ({ note }) => note,
    );
  const inVite = (target: string | undefined) =>
    classifyStringLiteral("rupt", {
      path: "vite.config.ts",
      keyPath: ["test", "alias"],
      isKey: true,
      target,
      inList: false,
      callee: "",
      loads: [],
    })?.note;

  test("put something else in the place of v2, or v2 itself", () => {
    expect(inPackage("<rootDir>/test/rupt.js")).toMatchObject([{ facts: { standsIn: true } }]);
    expect(inPackage("<rootDir>/node_modules/rupt/common.cjs")).not.toMatchObject([
      { facts: { standsIn: true } },
    ]);
    expect(inVite('"./test/rupt-stub.ts"')).toMatchObject({ facts: { standsIn: true } });
    expect(inVite('require.resolve("rupt/common.cjs")')).not.toMatchObject({ facts: { standsIn: true } });
  });
});

describe("findConfigSettings", () => {
  test.each<[string, string, string[]]>([
    [
      "tsconfig.json",
      `{ /* c */ "compilerOptions": { "types": ["node", "rupt"], } }`,
      [`config config "rupt"`],
    ],
    [
      "tsconfig.app.json",
      `{"compilerOptions":{"paths":{"rupt":["./a.d.ts"],"rupt/*":["./x/*"]}}}`,
      [`config config "rupt"`, `config config "rupt/*"`],
    ],
    [
      "jsconfig.json",
      `{"compilerOptions":{"paths":{"x":["node_modules/rupt/index.d.ts"]}}}`,
      [`config config "node_modules/rupt/index.d.ts"`],
    ],
    [
      "tsconfig.json",
      `{"include":["rupt"],"compilerOptions":{"types":["rupture"],"paths":{"rupt-utils":[],"@/rupt":["src/rupt.ts"]}}}`,
      [],
    ],
    [
      "package.json",
      `{"jest":{"moduleNameMapper":{"^rupt$":"<rootDir>/mocks/rupt.ts"}}}`,
      [`config config "^rupt$"`],
    ],
    [
      "package.json",
      `{"jest":{"transformIgnorePatterns":["/node_modules/(?!(?:foo|rupt)/)"]}}`,
      [`config config "/node_modules/(?!(?:foo|rupt)/)"`],
    ],
    [
      "package.json",
      `{"browser":{"rupt":false},"knip":{"ignoreDependencies":["rupt"]}}`,
      [`config config "rupt"`, `config config "rupt"`],
    ],
    [
      "package.json",
      `{"name":"rupt","keywords":["rupt"],"scripts":{"rupt":"rupt"},"bin":{"rupt":"a.js"},"dependencies":{"rupt":"^2"},"overrides":{"rupt":"2"},"pnpm":{"overrides":{"rupt":"2"}}}`,
      [],
    ],
    ["package.json", `{"rupt":{"a":1}}`, []],
    [".babelrc", `{"plugins":[["module-resolver",{"alias":{"rupt":"./x"}}]]}`, [`config config "rupt"`]],
    [
      "angular.json",
      `{"projects":{"rupt":{"architect":{"build":{"options":{"allowedCommonJsDependencies":["rupt"],"scripts":["node_modules/rupt/index.js"]}}}}}}`,
      [`config config "rupt"`, `config config "node_modules/rupt/index.js"`],
    ],
    [
      "renovate.json",
      `{"packageRules":[{"matchPackageNames":["rupt"],"enabled":false}],"labels":["rupt"]}`,
      [`config config "rupt"`],
    ],
    [
      ".github/dependabot.yml",
      `updates:\n  - ignore:\n      - dependency-name: "rupt"\n      - dependency-name: rupture\n`,
      [`config config "rupt"`],
    ],
    ["package-lock.json", `{"packages":{"node_modules/rupt":{}},"dependencies":{"rupt":{}}}`, []],
    ["pnpm-lock.yaml", `packages:\n  rupt: 2\n`, []],
    [".rupt-migrate/result.json", `{"a":"connect-src https://api.rupt.dev"}`, []],
    ["data.json", `{"rupt":"rupt"}`, []],
    [
      "vercel.json",
      `{"headers":[{"source":"/","headers":[{"key":"Content-Security-Policy","value":"connect-src 'self' https://api.rupt.dev; script-src https://cdn.rupt.dev"}]}]}`,
      [`config csp-host "connect-src 'self' https://api.rupt.dev; script-src https://cdn.rupt.dev"`],
    ],
    [
      "vercel.json",
      `{"headers":[{"key":"X-Content-Security-Policy-Hosts","value":"x"}],"rewrites":[{"destination":"https://api.rupt.dev/v2"}]}`,
      [],
    ],
    [
      "manifest.json",
      `{"content_security_policy":{"extension_pages":"https://api.rupt.dev"}}`,
      [`config csp-host "https://api.rupt.dev"`],
    ],
    [
      "manifest.json",
      `{"host_permissions":["https://api.rupt.dev/*"],"content_scripts":[{"matches":["https://kites.io/*"]}]}`,
      [`config csp-host "https://api.rupt.dev/*"`],
    ],
    ["manifest.json", `{"homepage_url":"https://rupt.dev","name":"api.rupt.dev"}`, []],
    [
      "capacitor.config.json",
      `{"server":{"allowNavigation":["challenge.rupt.dev"]}}`,
      [`config csp-host "challenge.rupt.dev"`],
    ],
    [
      "config.xml",
      `<access origin="https://api.rupt.dev" />\n<!-- <access origin="https://api.rupt.dev" /> -->\n<author href="https://api.rupt.dev" />\n<allow-navigation id="a" href="https://challenge.rupt.dev/*" />\n`,
      ["config csp-host api.rupt.dev", "config csp-host challenge.rupt.dev"],
    ],
    [
      "netlify.toml",
      `[headers.values]\n  Content-Security-Policy = "connect-src 'self' https://api.rupt.dev https://challenge.rupt.dev"\n`,
      ["config csp-host api.rupt.dev https://challenge.rupt.dev"],
    ],
    [
      "public/_headers",
      `/*\n  Content-Security-Policy: connect-src https://*.rupt.dev\n`,
      ["config csp-host *.rupt.dev"],
    ],
    [
      "nginx/site.conf",
      `add_header Content-Security-Policy "connect-src https://api.rupt.dev";\nproxy_pass https://api.rupt.dev;\n# Content-Security-Policy https://api.rupt.dev\n`,
      ["config csp-host api.rupt.dev"],
    ],
    [
      ".htaccess",
      `Header set Content-Security-Policy "connect-src wss://api.rupt.dev"`,
      ["config csp-host api.rupt.dev"],
    ],
    [
      "app.yaml",
      `headers:\n  Content-Security-Policy: "frame-src https://suspended.sabl.app"\n`,
      [`config csp-host "frame-src https://suspended.sabl.app"`],
    ],
    [
      "_headers",
      `  Content-Security-Policy: connect-src https://api.interrupt.dev https://myapi.rupt.dev.evil.com https://xapi.rupt.dev`,
      [],
    ],
    [
      "config/initializers/content_security_policy.rb",
      `policy.script_src :self, "https://cdn.rupt.dev"\npolicy.connect_src :self\nHOST = "https://api.rupt.dev"\n`,
      ["config csp-host cdn.rupt.dev", "config csp-host api.rupt.dev"],
    ],
    [
      "settings.py",
      `CSP_SCRIPT_SRC = (\n    "'self'",\n    # "https://api.rupt.dev",\n    "https://cdn.rupt.dev",\n)\nget("https://api.rupt.dev/v2/x")\n`,
      ["config csp-host cdn.rupt.dev"],
    ],
    ["client.py", `BASE = "https://api.rupt.dev"\n`, []],
    ["vercel.json", `{ "headers": [`, []],
    ["README.md", `Content-Security-Policy: connect-src https://api.rupt.dev`, []],
  ])("%s %s", (path, text, expected) => {
    expect(shown(text, findConfigSettings(fileOf(path, text)))).toEqual(expected);
  });
});

describe("classifyStringLiteral", () => {
  test.each<[string, string, string[], string | null]>([
    ["rupt", "vite.config.ts", ["optimizeDeps", "include"], "config config"],
    ["rupt", "vite.config.ts", ["ssr", "noExternal", "0"], "config config"],
    ["rupt", "next.config.mjs", ["transpilePackages"], "config config"],
    ["rupt", "nuxt.config.ts", ["build", "transpile"], "config config"],
    ["rupt/index.mjs", "webpack.prod.js", ["externals"], "config config"],
    ["rupt > x", "vite.config.js", ["optimizeDeps", "include"], "config config"],
    ["^rupt$", "jest.config.js", ["moduleNameMapper"], "config config"],
    ["node_modules/(?!(foo|rupt)/)", "jest.config.js", ["transformIgnorePatterns"], "config config"],
    ["/node_modules\\/(?!rupt)/", "jest.config.ts", ["transformIgnorePatterns"], "config config"],
    [
      "[\\\\/]node_modules[\\\\/](react|rupt)[\\\\/]",
      "webpack.config.js",
      ["optimization", "test"],
      "config config",
    ],
    ["rupt", "scripts/build.mjs", ["external"], "config config"],
    ["rupt", "vite.config.ts", ["server", "name"], null],
    ["rupt", "next.config.js", ["env", "title"], null],
    ["rupt", "playwright.config.ts", ["projects", "0", "testMatch"], null],
    ["rupt", "webpack.config.js", ["plugins", "0", "chunks", "0"], null],
    ["rupt", "src/app.ts", ["include"], null],
    ["rupt", "src/app.ts", [], null],
    ["rupture", "vite.config.ts", ["optimizeDeps", "include"], null],
    ["rupt-utils", "vite.config.ts", ["optimizeDeps", "include"], null],
    ["@acme/rupt", "vite.config.ts", ["optimizeDeps", "include"], null],
    ["^rupture$", "jest.config.js", ["moduleNameMapper"], null],
    ["^interrupt$", "jest.config.js", ["moduleNameMapper"], null],
    ["^@/rupt$", "jest.config.js", ["moduleNameMapper"], null],
    ["<rootDir>/mocks/rupt.ts", "jest.config.js", ["moduleNameMapper", "^x$"], null],
    ["connect-src 'self' https://api.rupt.dev", "src/security.ts", [], "config csp-host"],
    [
      "https://api.rupt.dev",
      "server.js",
      ["contentSecurityPolicy", "directives", "connectSrc", "1"],
      "config csp-host",
    ],
    ["https://api.rupt.dev", "src/a.ts", ["directives", "connect-src"], "config csp-host"],
    ["https://cdn.rupt.dev", "next.config.js", [], "config csp-host"],
    ["https://api.rupt.dev", "src/api.ts", [], null],
    ["https://api.rupt.dev/v2/device/attach", "src/api.ts", [], null],
    ["https://api.interrupt.dev", "next.config.js", ["connectSrc"], null],
    ["**/v2/device/attach", "cypress/e2e/login.cy.ts", [], "mock mock"],
    ["https://api.rupt.dev/v2/device/attach", "tests/a.spec.ts", [], "mock mock"],
    ["https://api.acme.com/v2/device/attach", "tests/a.spec.ts", [], null],
    ["**/v2/device/attach", "src/a.ts", [], null],
    ["rupt_action", "src/a.ts", [], "config url-parameter"],
    ["/login?rupt_action=logout", "src/a.ts", [], "config url-parameter"],
    ["interrupt_action", "src/a.ts", [], null],
    ["rupt_actions", "src/a.ts", [], null],
  ])("%s in %s at %j: %s", (value, path, keyPath, expected) => {
    const loads = path === "scripts/build.mjs" ? ["esbuild"] : [];
    const meaning = classifyStringLiteral(value, { path, keyPath, callee: "", inList: false, loads });
    expect(meaning === null ? null : `${meaning.kind} ${meaning.note.rule}`).toBe(expected);
  });

  test("an origin in a list of the code is let through by it", () => {
    const item = { path: "public/sw.js", keyPath: [], callee: "", inList: true, loads: [] };
    expect(classifyStringLiteral("https://api.rupt.dev", item)?.note).toMatchObject({
      rule: "csp-host",
      facts: { of: "code" },
    });
    expect(classifyStringLiteral("https://api.rupt.dev/v2/device/attach", item)).toBeNull();
    expect(classifyStringLiteral("https://api.interrupt.dev", item)).toBeNull();
  });

  test("a key counts only where keys are package names", () => {
    const key = { path: "vite.config.ts", isKey: true, callee: "", inList: false, loads: [] };
    expect(classifyStringLiteral("rupt", { ...key, keyPath: ["resolve", "alias"] })?.note.rule).toBe(
      "config",
    );
    expect(classifyStringLiteral("rupt", { ...key, keyPath: ["server", "proxy"] })).toBeNull();
    expect(classifyStringLiteral("rupt", { ...key, keyPath: ["output", "manualChunks"] })).toBeNull();
  });

  test.each([
    ["app.config.ts", false],
    ["src/app/app.config.ts", false],
    ["src/tokens.config.ts", false],
    ["analytics.config.js", false],
    ["src/vite.ts", true],
    ["vite.config.lib.mts", true],
    ["packages/a/webpack.prod.js", true],
    [".storybook/main.ts", true],
    ["docs/.vitepress/config.mts", true],
    ["ember-cli-build.js", true],
    [".eslintrc.cjs", true],
    ["src/invite.config.ts", false],
  ])("%s is settings of a tool: %s", (path, expected) => {
    expect(isSettingsFile(path)).toBe(expected);
  });

  test.each<[string, string, string, string[], string | null]>([
    ["https://api.rupt.dev/**", "cypress/support/e2e.ts", "cy.intercept", [], "api.rupt.dev"],
    ["**/v2/device/attach", "src/a.ts", "cy.intercept", [], "/v2/device/attach"],
    ["**/api.rupt.dev/**", "e2e/a.ts", "page.route", ["@playwright/test"], "api.rupt.dev"],
    ["v2\\/device\\/attach", "e2e/a.ts", "page.route", [], "/v2/device/attach"],
    ["/v2/device/attach", "src/setup.ts", "nock.post", ["nock"], "/v2/device/attach"],
    ["https://api.rupt.dev", "src/setup.ts", "nock", ["nock"], "api.rupt.dev"],
    ["rupt\\.dev", "src/setup.ts", "nock", ["nock"], "rupt.dev"],
    ["https://*.rupt.dev/**", "e2e/a.ts", "page.route", [], "rupt.dev"],
    ["https://docs.rupt.dev/x", "e2e/a.ts", "page.route", [], null],
    ["interrupt\\.dev", "e2e/a.ts", "page.route", [], null],
    [
      "https://api.rupt.dev/v2/device/attach",
      "src/setup.ts",
      "fetchMock.post",
      ["fetch-mock"],
      "/v2/device/attach",
    ],
    ["*/v2/identity/initiate", "src/handlers.ts", "http.post", ["msw"], "/v2/identity/initiate"],
    ["https://api.acme.com/v2/device/attach", "e2e/a.ts", "page.route", [], null],
    ["/v2/device/attach", "src/routes.ts", "app.post", ["express"], null],
    ["https://api.rupt.dev", "src/api.ts", "fetch", [], null],
  ])("a test answers %s (%s, %s)", (value, path, callee, loads, expected) => {
    expect(mockedRequest(value, { path, callee, loads })).toBe(expected);
  });
});

describe("findImportMaps", () => {
  const map = `{"imports": {"rupt": "https://esm.sh/rupt@2", "rupture": "/r.js", "rupt/": "/rupt/"}}`;
  const entries = [
    `config import-map "rupt": "https://esm.sh/rupt@2"`,
    `config import-map "rupt/": "/rupt/"`,
  ];

  test.each<[string, string, string[]]>([
    ["a.html", `<script type="importmap">\n${map}\n</script>`, entries],
    ["a.html", `<script type='importmap-shim'>${map}</script>`, entries],
    [
      "a.html",
      `<script type="importmap">{"scopes": {"/a/": {"rupt": "/r.js"}}}</script>`,
      [`config import-map "rupt": "/r.js"`],
    ],
    [
      "a.html",
      `<script type="importmap">{"imports": {"sharing": "https://unpkg.com/rupt/index.mjs"}}</script>`,
      [`config import-map "sharing": "https://unpkg.com/rupt/index.mjs"`],
    ],
    ["a.html", `<script type="application/json">${map}</script>`, []],
    [
      "a.html",
      `<script type="importmap">{"imports": {"@ruptjs/client": "https://cdn.rupt.dev/js/v3/rupt.js"}}</script>`,
      [],
    ],
    ["a.html", `<script type="importmap">{"imports": [</script>`, []],
    ["public/importmap.json", map, entries],
    // Deno's own settings are a manifest: test/manifests has them.
    ["deno.jsonc", `{ // c\n "imports": { "rupt": "npm:rupt@^2" } }`, []],
    ["deno.json", `{"imports": {"r": "npm:rupt@2/index.mjs", "c": "npm:@ruptjs/client"}}`, []],
    ["data.json", map, []],
    [
      "server/map.js",
      'export const map = { imports: { rupt: "/v/rupt.mjs" } };',
      ['config import-map rupt: "/v/rupt.mjs"'],
    ],
    [
      "views/a.pug",
      'script(type="importmap").\n  {"imports": {"rupt": "/v/rupt.mjs"}}',
      ['config import-map "rupt": "/v/rupt.mjs"'],
    ],
    [
      "src/map.js",
      'export const imports = { rupt: "/v/rupt.mjs" };',
      ['config import-map rupt: "/v/rupt.mjs"'],
    ],
    [
      "index.php",
      `<script type="importmap"><?= json_encode(['imports' => ['rupt' => '/v/rupt.mjs']]) ?></script>`,
      [`config import-map 'rupt' => '/v/rupt.mjs'`],
    ],
    ["app/pages.py", 'IMPORTS = dict(rupt="/v/rupt.mjs")', ['config import-map rupt="/v/rupt.mjs"']],
    ["config/importmap.yml", "imports:\n  rupt: /v/rupt.mjs\n", ["config import-map rupt: /v/rupt.mjs"]],
    ["src/link.jsx", 'const imports = <a rupt="/rupt">imports</a>;', []],
    ["src/routes.js", 'export const routes = { rupt: "/rupt" };', []],
    ["web-test-runner.config.mjs", 'export default { importMap: { imports: { rupt: "/stub.js" } } };', []],
  ])("%s %s", (path, text, expected) => {
    expect(shown(text, findImportMaps(fileOf(path, text)))).toEqual(expected);
  });

  test("the comment goes above the script, not into the JSON", () => {
    const text = `<head>\n  <script type="importmap">\n  ${map}\n  </script>\n</head>`;
    expect(withTodos(text, findImportMaps(fileOf("a.html", text)))).toBe(text.replace("<script", "▼<script"));
  });
});

describe("findCspMeta", () => {
  test.each<[string, string, number]>([
    ["a.html", `<meta http-equiv="Content-Security-Policy" content="connect-src https://api.rupt.dev">`, 1],
    ["a.astro", `<meta http-equiv="content-security-policy" content="connect-src https://*.rupt.dev" />`, 1],
    ["a.html", `<meta http-equiv="Content-Security-Policy" content="connect-src https://interrupt.dev">`, 0],
    ["a.html", `<meta name="description" content="connect-src https://api.rupt.dev">`, 0],
    ["a.html", `<!-- <meta http-equiv="Content-Security-Policy" content="https://api.rupt.dev"> -->`, 0],
  ])("%s %s", (path, text, count) => {
    expect(findCspMeta(fileOf(path, text))).toHaveLength(count);
  });
});

describe("findNativePackages", () => {
  test.each<[string, string, string[]]>([
    [
      "ios/Podfile",
      `target 'App' do\n  pod 'Rupt', '~> 2.0' # Rupt\n  # pod 'Rupt'\nend`,
      ["related related-package Rupt"],
    ],
    [
      "Package.swift",
      `.package(url: "https://github.com/getrupt/ios", from: "2.0.0"),\n.product(name: "Rupt", package: "ios"), // Rupt`,
      ["related related-package Rupt"],
    ],
    [
      "App.xcodeproj/project.pbxproj",
      `/* x */ path = Rupt.xcframework;\nname = Rupt.xcframework;`,
      ["related related-package Rupt.xcframework"],
    ],
    [
      "android/app/build.gradle",
      `implementation 'com.github.getrupt:kotlin:1.0.0'\n// implementation 'com.github.getrupt:kotlin:1.0.0'`,
      ["related related-package com.github.getrupt:kotlin"],
    ],
    [
      "app/build.gradle.kts",
      `implementation("com.github.getrupt:kotlin:1.0.0")`,
      ["related related-package com.github.getrupt:kotlin"],
    ],
    ["Podfile", `pod 'Rupture'\npod 'Interrupt'`, []],
    ["Gemfile", `gem 'Rupt'`, []],
  ])("%s %s", (path, text, expected) => {
    expect(shown(text, findNativePackages(fileOf(path, text)))).toEqual(expected);
  });
});
