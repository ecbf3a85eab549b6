import { expect, test } from "vitest";
import { V3_CDN_URLS } from "../../../../src/sdk/cdn.ts";
import { matchAllCdn, matchCdn } from "../../../../transforms/find/sdk/match-cdn.ts";

test.each([
  "https://cdn.rupt.dev/js/rupt.js",
  "http://cdn.rupt.dev/js/rupt.js",
  "//cdn.rupt.dev/js/rupt.js",
  "cdn.rupt.dev/js/rupt.js",
  "https://cdn.rupt.dev/js/rupt.js?v=2&x=1",
  "HTTPS://CDN.RUPT.DEV/js/rupt.js",
  "https://unpkg.com/rupt@latest/index",
  "https://unpkg.com/rupt",
  "//unpkg.com/rupt/",
  "unpkg.com/rupt",
  "https://unpkg.com/rupt@2.24.1/index.js",
  "https://unpkg.com/rupt@2/index.js?module#x",
  "https://unpkg.com/rupt@^2.0.0",
  "https://unpkg.com/rupt@2.3.0",
  "https://unpkg.com/rupt@30/index.js",
  "https://www.unpkg.com/rupt@2",
  "https://unpkg.com/rupt?module",
  "https://cdn.jsdelivr.net/npm/rupt",
  "https://cdn.jsdelivr.net/npm/rupt@2.24.1/index.js",
  "//cdn.jsdelivr.net/npm/rupt/index.min.js",
  "https://cdn.jsdelivr.net/npm/rupt@2/+esm",
  "https://cdn.jsdelivr.net/combine/npm/rupt@2,npm/vue@3",
  "https://cdn.jsdelivr.net/combine/npm/vue@3,npm/rupt@2/index.js",
  "https://esm.sh/rupt",
  "https://esm.sh/rupt@2.24.1?bundle",
  "https://esm.sh/v135/rupt@2.24.1/index.mjs",
  "https://esm.run/rupt@2",
  "https://cdn.skypack.dev/rupt",
  "https://ga.jspm.io/npm:rupt@2.24.1/index.mjs",
  "https://cdn.pika.dev/rupt",
  "https://bundle.run/rupt@2.24.1",
  "https://cdn.rupt.dev/v2/rupt.js",
  "https://acme.com/assets/npm/rupt@2.24.1/index.js",
  "https://registry.npmmirror.com/rupt/2.24.1/files/index.js",
  "https://cdn.jsdelivr.net/gh/acme/rupt@2.24.1/index.js",
])("v2: %s", (url) => {
  const text = `load("${url}")`;
  expect(matchCdn(text)).toMatchObject({ kind: "script", start: 6 });
  expect(matchCdn(url)?.start).toBe(0);
  if (!url.includes(",npm/vue")) expect(matchCdn(url)?.url).toBe(url);
});

test.each([
  ...V3_CDN_URLS,
  "https://unpkg.com/rupture",
  "https://unpkg.com/rupture@0.7.1/rupture/index.styl",
  "https://unpkg.com/rupt-utils",
  "https://unpkg.com/rupt.js",
  "https://unpkg.com/interrupt",
  "https://unpkg.com/rupt@3",
  "https://unpkg.com/rupt@3.0.0/index.js",
  "https://unpkg.com/rupt@^3.1.0/index.js",
  "https://unpkg.com/@ruptjs/client",
  "https://unpkg.com/@ruptjs/client@3/dist/rupt.js",
  "https://unpkg.com/@acme/rupt@2",
  "https://cdn.jsdelivr.net/npm/bankrupt@2",
  "https://cdn.jsdelivr.net/npm/@ruptjs/client@3",
  "https://cdn.jsdelivr.net/gh/rupt/rupt",
  "https://esm.sh/@ruptjs/client",
  "https://esm.sh/rupture",
  "https://evil.unpkg.com/rupt",
  "https://acme.com/assets/rupt@3.0.1/index.js",
  "https://github.com/acme/rupt/tree/2.24.1",
  "https://www.npmjs.com/package/rupt/v/2.24.1",
  "https://example.com/unpkg.com/rupt",
  "https://notunpkg.com/rupt",
  "https://cdn.rupt.dev/js/rupture.js",
  "https://cdn.rupt.dev/js/rupt.js.map",
  "https://api.rupt.dev/v2/device/attach",
  "https://rupt.dev/docs",
])("not v2: %s", (url) => {
  expect(matchCdn(url)).toBeNull();
  expect(matchCdn(`"${url}"`)).toBeNull();
});

test("Sabil is related", () => {
  expect(matchCdn("https://cdn.sabil.io/global.js")).toMatchObject({ kind: "related" });
});

test("every address of a text is found, in order", () => {
  const text = "a(`https://esm.sh/rupt`); b('//unpkg.com/rupt@2/index'); c('https://cdn.sabil.io/global.js')";
  expect(matchAllCdn(text).map(({ url }) => url)).toEqual([
    "https://esm.sh/rupt",
    "//unpkg.com/rupt@2/index",
    "https://cdn.sabil.io/global.js",
  ]);
});
