import { expect, it } from "vitest";
import { migrateFixture } from "../../../migrate-fixture.ts";

const SECRET = "hushhushhush";
const call = (secret: string) => `Rupt.attach({ client_id: "c", account: "u", secret: ${secret} });`;
const file = (before: string, secret: string, after = "") =>
  `import Rupt from "rupt";\n${before}\n${call(secret)}\n${after}\n`;

const PLACES: [place: string, files: Record<string, string>][] = [
  [
    "what a function returns at once",
    { "a.js": file(`const k = (function () { if (x) return "${SECRET}"; })();`, "k") },
  ],
  [
    "what a function that a call gives returns",
    { "a.js": file(`const keyOf = (() => { const k = "${SECRET}"; return () => k; })();`, "keyOf()") },
  ],
  ["a list in a template", { "a.js": file(`const k = ["${SECRET}"];`, "`a-${k.join()}`") }],
  [
    "an argument",
    { "a.js": `import Rupt from "rupt";\nfunction go(key) { ${call("key")} }\ngo("${SECRET}");\n` },
  ],
  [
    "an argument in another file that uses the SDK",
    {
      "a.js": `import Rupt from "rupt";\nexport const go = ({ key }) => { ${call("key")} };\n`,
      "b.js": `import Rupt from "rupt";\nimport { go } from "./a";\ngo({ key: "${SECRET}" });\nRupt.attach({ client_id: "c", account: "u" });\n`,
    },
  ],
  [
    "an attribute",
    {
      "a.jsx": `import Rupt from "rupt";\nconst G = ({ key1 }) => { ${call("key1")} };\nexport const App = () => <G key1="${SECRET}" />;\n`,
    },
  ],
  [
    "what a callback is given",
    { "a.js": `import Rupt from "rupt";\n["${SECRET}"].forEach((key) => { ${call("key")} });\n` },
  ],
  ["a loop", { "a.js": `import Rupt from "rupt";\nfor (const key of ["${SECRET}"]) ${call("key")}\n` }],
  [
    "a getter",
    {
      "a.ts": `import Rupt from "rupt";\nclass C {\n  get key() { return "${SECRET}"; }\n  go() { ${call("this.key")} }\n}\n`,
    },
  ],
  [
    "a parameter that is a field",
    {
      "a.ts": `import Rupt from "rupt";\nclass C {\n  constructor(private key: string) {}\n  go() { ${call("this.key")} }\n}\nnew C("${SECRET}");\n`,
    },
  ],
  [
    "data of a component",
    {
      "a.vue": `<script>\nimport Rupt from "rupt";\nexport default {\n  data: () => ({ key: "${SECRET}" }),\n  created() { ${call("this.key")} },\n};\n</script>\n`,
    },
  ],
  [
    "a store",
    {
      "a.js": file(
        `const useStore = create(() => ({ key: "${SECRET}" }));\nconst key = useStore((s) => s.key);`,
        "key",
      ),
    },
  ],
  ["a map", { "a.js": file(`const map = new Map();\nmap.set("k", "${SECRET}");`, 'map.get("k")') }],
  ["a storage", { "a.js": file(`localStorage.setItem("k", "${SECRET}");`, 'localStorage.getItem("k")') }],
  [
    "what a promise gives",
    { "a.js": file(`const key = new Promise((give) => give("${SECRET}"));`, "await key") },
  ],
  ["what is handed to others", { "a.js": file(`const box = decrypt({ key: "${SECRET}" });`, "box.key") }],
  [
    "something that looks like a key",
    { "a.js": file("const key = window.name;", "key", 'other("k3y-of-something");') },
  ],
];

it.each(PLACES)("hides a secret in %s", async (_, files) => {
  const { result } = await migrateFixture(files);
  expect(result.usages.some(({ kind }) => kind === "attach")).toBe(true);
  expect(JSON.stringify(result)).not.toMatch(/hushhushhush|k3y-of-something/);
});

it("shows what is no secret where the value cannot be known", async () => {
  const { result } = await migrateFixture({
    "a.js": `import Rupt from "rupt";\nimport { log } from "./log-2024-file";\nlog("start of run 12");\nexport const go = (user) => { ${call("user.token")} };\n`,
  });
  expect(JSON.stringify(result.files)).toContain("start of run 12");
  expect(JSON.stringify(result.files)).toContain("./log-2024-file");
});

it("shows the other properties of an argument whose property is the secret", async () => {
  const { result } = await migrateFixture({
    "a.js": `import Rupt from "rupt";\n// Keep the reader's place.\nexport const go = (member) => { ${call("member.token")} };\n`,
    "b.js": `import Rupt from "rupt";\nimport { go } from "./a";\nRupt.attach({ client_id: "c", account: "u" });\ngo({ plan: "reader", token: "${SECRET}" });\n`,
  });
  const shown = JSON.stringify(result);
  expect(shown).toContain("Keep the reader's place.");
  expect(shown).toContain('plan: \\"reader\\", token: [redacted]');
  expect(shown).not.toContain(SECRET);
});
