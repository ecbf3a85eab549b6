import { expect } from "vitest";
import { acceptance, type Case, messages } from "./repo.ts";

const attach = (more = "", id = '"abc"') =>
  `Rupt.attach({ client_id: ${id}, account: user.id, email: user.email${more} })`;
const source = (more = "", id = '"abc"') =>
  `import Rupt from "rupt";\n\nexport async function enter(user) {\n  await ${attach(more, id)};\n}\n`;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const manifest = (dependencies: Record<string, string>) =>
  `${JSON.stringify({ name: "x", dependencies: { rupt: "^2.24.1", ...dependencies } }, null, 2)}\n`;

/** All text of a package after the run. */
const everything = (it: Case, ...paths: string[]) =>
  [...paths, ...it.created()].map((path) => it.text(path)).join("\n");

/** The migrated file has its own client, at module level, and behaves as before. */
async function ownClient(it: Case, path = "a.ts"): Promise<string> {
  const text = it.text(path);
  expect(it.one("attach").outcome).toBe("migrated");
  expect(text).toMatch(/^(?:export )?const rupt = new Rupt\(\{/m);
  expect(it.created()).toEqual([]);
  await it.same();
  return text;
}

acceptance("4.1: one plain module", {
  "literal id: const rupt = new Rupt({ clientId }) in that file, after the imports": {
    files: {
      "a.ts": source().replace(
        'import Rupt from "rupt";',
        'import Rupt from "rupt";\nimport x from "./x";\nconsole.log(x);',
      ),
    },
    check: async (it) => {
      const text = await ownClient(it);
      expect(text.indexOf("const rupt = new")).toBeGreaterThan(text.indexOf('"./x"'));
      expect(text).toContain('new Rupt({ clientId: "abc" })');
    },
  },
  "process.env.X": {
    files: { "a.ts": source("", "process.env.RUPT_CLIENT_ID") },
    check: async (it) => expect(await ownClient(it)).toContain("clientId: process.env.RUPT_CLIENT_ID"),
  },
  "import.meta.env.X": {
    files: { "a.ts": source("", "import.meta.env.VITE_RUPT") },
    check: async (it) => expect(await ownClient(it)).toContain("clientId: import.meta.env.VITE_RUPT"),
  },
  "imported constant": {
    files: {
      "a.ts": source("", "CLIENT_ID").replace("\n\n", '\nimport { CLIENT_ID } from "./ids";\n\n'),
      "ids.ts": 'export const CLIENT_ID = "from-ids";\n',
    },
    check: async (it) => {
      await ownClient(it);
      expect(it.recipes[0]?.clientId.value).toBe("from-ids");
    },
  },
  "after every declaration it reads while it is constructed": {
    files: {
      "a.ts": `import Rupt from "rupt";
const start = (user) => ${attach("", "ID")};
const PREFIX = "abc";
const ID = \`\${PREFIX}-live\`;
export async function enter(user) {
  await start(user);
}
`,
    },
    check: async (it) => {
      const text = await ownClient(it);
      expect(text.indexOf("new Rupt(")).toBeGreaterThan(text.indexOf("const ID"));
      expect(it.recipes[0]?.clientId).toMatchObject({ text: "ID", value: "abc-live" });
    },
  },
  "a call at module level runs after the client is there": {
    files: {
      "a.ts": `import Rupt from "rupt";\nconst user = { id: "1", email: "e" };\nRupt.attach({ client_id: ID(), account: "0" });\nfunction ID() { return "dyn"; }\n${attach()};\nexport {};\n`,
    },
    check: async (it) => {
      expect(it.of("attach")).toHaveLength(2);
      await it.same();
    },
  },
  "two ids in one file are two clients": {
    files: {
      "a.ts": `import Rupt from "rupt";\nexport const a = (user) => { ${attach("", '"one"')}; };\nexport const b = (user) => { ${attach("", '"two"')}; };\n`,
    },
    check: async (it) => {
      expect(count(it.text("a.ts"), /new Rupt\(/g)).toBe(2);
      expect(it.recipes.map((recipe) => recipe.clientId.value)).toEqual(["one", "two"]);
      await it.same();
    },
  },
  "two calls with one id share one client": {
    files: {
      "a.ts": `import Rupt from "rupt";\nconst ID = "one";\nexport const a = (user) => { ${attach("", '"one"')}; };\nexport const b = (user) => { ${attach("", "ID")}; };\n`,
    },
    check: async (it) => {
      expect(count(it.text("a.ts"), /new Rupt\(/g)).toBe(1);
      expect(it.recipes).toHaveLength(1);
      await it.same();
    },
  },
  "a reassigned variable, a call and another global are read where the call is (keyed accessor)": {
    files: {
      "let.ts": `let id = "a";\nexport const set = (x) => { id = x; };\n${source("", "id")}`,
      "call.ts": `import { read } from "./read";\n${source("", "read()")}`,
      "global.ts": source("", "window.RUPT_ID"),
    },
    check: (it) => {
      for (const path of ["let.ts", "call.ts", "global.ts"])
        expect(it.text(path)).not.toMatch(/^const rupt = /m);
      for (const usage of it.of("attach")) expect(usage.outcome).toBe("migrated");
      expect(everything(it, "let.ts", "call.ts", "global.ts")).toMatch(/getRupt\(id\)/);
    },
  },
});

acceptance("4.2: client module", {
  "Several files attach with the same id: a client module that exports it, imported by each": {
    files: {
      "src/a.ts": `import { enter as other } from "./b";\n${source()}export const both = (user) => other(user);\n`,
      "src/b.ts": source(),
    },
    check: async (it) => {
      expect(it.created()).toEqual(["src/rupt.ts"]);
      expect(count(everything(it, "src/a.ts", "src/b.ts"), /new Rupt\(/g)).toBe(1);
      expect(it.text("src/a.ts")).toContain('from "./rupt"');
      expect(it.of("attach").map(({ outcome }) => outcome)).toEqual(["migrated", "migrated"]);
      await it.same();
    },
  },
  "the first that exists as a folder: src/lib before lib before src": {
    files: {
      "src/lib/x.ts": "export {};\n",
      "lib/y.ts": "export {};\n",
      "src/a.ts": source(),
      "src/b.ts": source(),
    },
    check: (it) => {
      expect(it.created()).toEqual(["src/lib/rupt.ts"]);
      expect(it.text("src/a.ts")).toContain('from "./lib/rupt"');
    },
  },
  "the source root, not a folder beside it": {
    files: { "lib/y.js": "export {};\n", "src/a.js": source(), "src/b.js": source() },
    check: (it) => {
      expect(it.created()).toEqual(["src/rupt.js"]);
      expect(it.text("src/a.js")).toContain("./rupt");
    },
  },
  "beside package.json when there is no such folder": {
    files: { "a.js": source(), "b.js": source() },
    check: (it) => expect(it.created()).toEqual(["rupt.js"]),
  },
  "A name already taken gets rupt-client": {
    files: { "src/rupt.ts": "export const mine = 1;\n", "src/a.ts": source(), "src/b.ts": source() },
    check: (it) => {
      expect(it.created()).toEqual(["src/rupt-client.ts"]);
      expect(it.text("src/rupt.ts")).toBe("export const mine = 1;\n");
    },
  },
  "a .vue component gets a client module, alone as it is": {
    files: {
      "src/App.vue": `<script setup>\nimport Rupt from "rupt";\nimport { onMounted } from "vue";\nconst props = defineProps(["user"]);\nonMounted(() => {\n  Rupt.attach({ client_id: "abc", account: props.user.id, email: props.user.email });\n});\n</script>\n\n<template>\n  <p>hi {{ user }}</p>\n</template>\n`,
    },
    check: async (it) => {
      expect(it.created()).toHaveLength(1);
      expect(it.text("src/App.vue")).not.toContain("new Rupt(");
      expect(it.text("src/App.vue")).toContain("<template>\n  <p>hi {{ user }}</p>\n</template>\n");
      await it.same();
    },
  },
  "a .svelte component gets a client module": {
    files: {
      "src/App.svelte": `<script>\n  import Rupt from 'rupt'\n  export let user\n  Rupt.attach({ client_id: 'abc', account: user.id, email: user.email })\n</script>\n\n<p>hi</p>\n`,
    },
    check: (it) => {
      const [path = ""] = it.created();
      expect(it.text("src/App.svelte")).not.toContain("new Rupt(");
      // Line ending, quotes, semicolons and indentation of the first importing file.
      expect(it.text(path)).toContain("clientId: 'abc'");
      expect(it.text(path)).not.toContain(";");
    },
  },
  "A dynamic import stays dynamic (of the client module)": {
    files: {
      "src/a.ts": `export async function go(user) {\n  const { default: Rupt } = await import("rupt");\n  await ${attach()};\n}\n`,
    },
    check: async (it) => {
      expect(it.created()).toEqual(["src/rupt.ts"]);
      expect(it.text("src/a.ts")).toMatch(/await import\("\.\/rupt"\)/);
      expect(it.text("src/a.ts")).not.toContain("new Rupt");
      await it.same();
    },
  },
  "Created client module: line ending, quotes and semicolons of the first importing file by path": {
    files: {
      "src/a.ts": source().replaceAll('"', "'").replaceAll(";", "").replaceAll("\n", "\r\n"),
      "src/b.ts": source(),
    },
    check: (it) => {
      const text = it.text("src/rupt.ts");
      expect(text).toContain("'@ruptjs/client'\r\n");
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\n;"]/);
    },
  },
  "one client per package": {
    files: {
      "one/package.json": manifest({}),
      "two/package.json": manifest({}),
      "one/src/a.ts": source(),
      "two/src/a.ts": source(),
    },
    check: (it) => {
      expect(it.created()).toEqual([]);
      for (const path of ["one/src/a.ts", "two/src/a.ts"]) expect(it.text(path)).toContain("new Rupt({");
    },
  },
});

acceptance(
  "4.2: --client-module",
  {
    "Path: --client-module": {
      files: { "src/a.ts": source(), "src/b.ts": source() },
      check: (it) => {
        expect(it.result.files.filter(({ status }) => status === "created").map(({ path }) => path)).toEqual([
          "shared/client.ts",
        ]);
        expect(it.text("src/a.ts")).toContain('from "../../shared/client"');
      },
    },
  },
  ["--yes", "--client-module", "shared/client.ts"],
);

acceptance("4.3: projects that also run on a server", {
  ...Object.fromEntries(
    [
      ["next", "next"],
      ["nuxt", "nuxt"],
      ["@remix-run/react", "remix"],
      ["@sveltejs/kit", "sveltekit"],
      ["astro", "astro"],
      ["gatsby", "gatsby"],
      ["@angular/ssr", "angular ssr"],
    ].map(([name = "", title]) => [
      `${title}: a lazy accessor, getRupt(), that constructs on first call`,
      {
        files: { "package.json": manifest({ [name]: "*" }), "src/a.ts": source() },
        check: async (it: Case) => {
          const text = everything(it, "src/a.ts");
          expect(it.text("src/a.ts")).toContain("getRupt().evaluate.access(");
          expect(text).toMatch(/function getRupt\(\)|const getRupt = \(\)/);
          expect(text).not.toMatch(/^(?:export )?const rupt = new/m);
          await it.same();
        },
      },
    ]),
  ),
  "react-router framework mode": {
    files: {
      "package.json": manifest({ "react-router": "^7", "@react-router/dev": "^7" }),
      "react-router.config.ts": "export default { ssr: true };\n",
      "app/a.ts": source(),
    },
    check: (it) => expect(it.text("app/a.ts")).toContain("getRupt().evaluate.access("),
  },
  "a plain vite app is eager": {
    files: {
      "package.json": manifest({ vite: "*", react: "*", "react-router-dom": "*" }),
      "src/a.ts": source(),
    },
    check: (it) => expect(it.text("src/a.ts")).toContain("const rupt = new Rupt("),
  },
});

acceptance(
  "4.3: --client overrides",
  {
    "eager in next": {
      files: { "package.json": manifest({ next: "*" }), "src/a.ts": source() },
      check: (it) => expect(it.text("src/a.ts")).toContain("const rupt = new Rupt("),
    },
  },
  ["--yes", "--client", "eager"],
);

acceptance("4.4: the id is only known inside a function", {
  "a keyed accessor getRupt(clientId) that constructs once per id": {
    files: {
      "a.ts": `import Rupt from "rupt";\n\nexport function enter(user, clientId) {\n  Rupt.attach({ client_id: clientId, account: user.id, email: user.email });\n}\n`,
    },
    check: async (it) => {
      expect(everything(it, "a.ts")).toContain("getRupt(clientId).evaluate.access(");
      expect(everything(it, "a.ts")).toMatch(/new Map\b|\?\?=/);
      await it.same();
    },
  },
  "Never a new Rupt per render or per call": {
    files: {
      "a.jsx": `import Rupt from "rupt";
import { useEffect } from "react";
export function Guard({ clientId, user }) {
  useEffect(() => {
    Rupt.attach({ client_id: clientId, account: user.id, email: user.email });
  }, [user]);
  return null;
}
`,
    },
    check: async (it) => {
      const text = it.text("a.jsx");
      expect(text).toContain("getRupt(clientId)");
      expect(text.slice(text.indexOf("function Guard"))).not.toContain("new Rupt");
      await it.same();
    },
  },
  "a ternary of option objects with different ids never gets one id for both": {
    files: {
      "a.ts": `import Rupt from "rupt";
export function enter(user, live) {
  Rupt.attach(live ? { client_id: "live", account: user.id } : { client_id: "test", account: user.id });
}
`,
    },
    check: async (it) => {
      if (it.one("attach").held) expect(it.text("a.ts")).toContain('{ client_id: "live", account: user.id }');
      else {
        expect(everything(it, "a.ts")).toContain('"live"');
        expect(everything(it, "a.ts")).toContain('"test"');
      }
      await it.same();
    },
  },
});

acceptance("4.5: names", {
  "rupt is taken in the module: another name": {
    files: {
      "a.ts": `import Rupt from "rupt";\nexport const rupt = 5;\nexport const go = (user) => { ${attach()}; };\n`,
    },
    check: async (it) => {
      expect(it.text("a.ts")).toContain("export const rupt = 5;");
      expect(count(it.text("a.ts"), /const rupt\b/g)).toBe(1);
      await it.same();
    },
  },
  "rupt is shadowed at a call: no capture": {
    files: {
      "a.ts": `import Rupt from "rupt";\nexport function go(user, rupt) {\n  console.log(rupt);\n  ${attach()};\n}\nexport function stop(user) {\n  ${attach()};\n}\n`,
    },
    check: async (it) => {
      expect(it.of("attach").map(({ outcome }) => outcome)).toEqual(["migrated", "migrated"]);
      expect(it.text("a.ts")).not.toMatch(/go\(user, rupt\) \{\s*console\.log\(rupt\);\s*rupt\.evaluate/);
      await it.same();
    },
  },
  "an import called rupt": {
    files: {
      "a.ts": `import rupt from "rupt";\nexport const go = (user) => { ${attach().replace("Rupt", "rupt")}; };\n`,
    },
    check: async (it) => {
      expect(it.one("attach").outcome).toBe("migrated");
      await it.same();
    },
  },
  "a global called rupt that the file reads is not hidden": {
    files: {
      "a.js": `import Rupt from "rupt";\nexport const go = (user) => { ${attach()}; rupt.log(user); };\n`,
    },
    check: async (it) => {
      expect(it.text("a.js")).not.toMatch(/const rupt = new/);
      await it.same();
    },
  },
});

acceptance("4.6: an existing v3 client or import is reused", {
  "an existing v3 client of the same id is reused, not doubled": {
    files: {
      "a.ts": `import RuptV3 from "@ruptjs/client";\nimport Rupt from "rupt";\nconst client = new RuptV3({ clientId: "abc" });\nexport const old = (user) => client.evaluate.access({ user });\nexport const go = (user) => { ${attach()}; };\n`,
    },
    check: async (it) => {
      expect(count(it.text("a.ts"), /new \w+\(\{/g)).toBe(1);
      expect(it.text("a.ts")).toContain("client.evaluate.access({ user: user.id, email: user.email })");
      expect(it.one("attach").outcome).toBe("migrated");
    },
  },
  "an existing v3 import is reused for another id": {
    files: {
      "a.ts": `import RuptV3 from "@ruptjs/client";\nimport Rupt from "rupt";\nconst client = new RuptV3({ clientId: "zzz" });\nexport const old = (user) => client.evaluate.access({ user });\nexport const go = (user) => { ${attach()}; };\n`,
    },
    check: (it) => {
      expect(count(it.text("a.ts"), /from "@ruptjs\/client"/g)).toBe(1);
      expect(it.text("a.ts")).toContain('new RuptV3({ clientId: "abc" })');
    },
  },
  "if its on_logout would newly apply to a migrated call, that call is review": {
    files: {
      "a.ts": `import RuptV3 from "@ruptjs/client";\nimport Rupt from "rupt";\nconst client = new RuptV3({ clientId: "abc", on_logout: () => location.reload() });\nexport const go = (user) => { ${attach()}; };\n`,
    },
    check: (it) => expect(it.one("attach").outcome).toBe("review"),
  },
});

acceptance("4.7: on_logout", {
  "goes into the constructor if it reads nothing local to a function": {
    files: {
      "a.ts": source(", on_current_device_logout: () => { signOut(); }").replace(
        "\n\n",
        '\nimport { signOut } from "./session";\n\n',
      ),
    },
    check: async (it) => {
      const text = it.text("a.ts");
      expect(text).toMatch(/new Rupt\(\{[^}]*clientId: "abc",\s+on_logout: \(\) => \{ signOut\(\); \}/);
      expect(text).toContain("evaluate.access({ user: user.id, email: user.email })");
      await it.same();
    },
  },
  "stays with its call when it reads something local": {
    files: { "a.ts": source(", on_current_device_logout: () => user.leave()") },
    check: async (it) => {
      expect(it.text("a.ts")).toContain(
        "evaluate.access({ user: user.id, email: user.email, on_logout: () => user.leave() })",
      );
      expect(it.one("attach").outcome).toBe("migrated");
      await it.same();
    },
  },
  "stays when it reads `this` or `arguments`": {
    files: {
      "a.ts": `import Rupt from "rupt";\nexport class Session {\n  leave() {}\n  enter(user) {\n    ${attach(", on_current_device_logout: () => this.leave()")};\n  }\n}\n`,
    },
    check: async (it) => {
      expect(it.text("a.ts")).toMatch(/access\(\{.*on_logout: \(\) => this\.leave\(\)/);
      await it.same();
    },
  },
  "stays when two calls of the client carry different callbacks": {
    files: {
      "a.ts": `import Rupt from "rupt";\nimport { x, y } from "./z";\nexport const a = (user) => { ${attach(", on_current_device_logout: () => x()")}; };\nexport const b = (user) => { ${attach(", on_current_device_logout: () => y()")}; };\n`,
    },
    check: async (it) => {
      expect(count(it.text("a.ts"), /access\(\{.*on_logout: \(\) => [xy]\(\)/g)).toBe(2);
      await it.same();
    },
  },
  "stays when one call of the client carries none": {
    files: {
      "a.ts": `import Rupt from "rupt";\nimport { x } from "./z";\nexport const a = (user) => { ${attach(", on_current_device_logout: () => x()")}; };\nexport const b = (user) => { ${attach()}; };\n`,
    },
    check: async (it) => {
      expect(it.text("a.ts")).toMatch(/access\(\{.*on_logout: \(\) => x\(\)/);
      await it.same();
    },
  },
  "stays when the callback is a binding that is reassigned": {
    files: {
      "a.ts": `import Rupt from "rupt";\nlet leave = () => {};\nexport const set = (f) => { leave = f; };\nexport const a = (user) => { ${attach(", on_current_device_logout: leave")}; };\n`,
    },
    check: async (it) => {
      expect(it.text("a.ts")).toMatch(/access\(\{.*on_logout: leave\b/);
      await it.same();
    },
  },
  "stays when the client is in another file": {
    files: {
      "src/a.ts": source(", on_current_device_logout: () => location.reload()"),
      "src/b.ts": source(", on_current_device_logout: () => location.reload()"),
    },
    check: (it) => {
      expect(it.text("src/rupt.ts")).not.toContain("on_logout");
      for (const path of ["src/a.ts", "src/b.ts"])
        expect(it.text(path)).toContain("on_logout: () => location.reload()");
    },
  },
  "a callback that cannot be seen may take the challenge: the note says so": {
    files: {
      "a.ts": source(", on_current_device_logout: leave").replace(
        "\n\n",
        '\nimport { leave } from "elsewhere";\n\n',
      ),
    },
    check: (it) => {
      expect(it.text("a.ts")).toContain("on_logout: leave");
      expect(messages(it.one("attach"))).toMatch(/`leave` cannot be seen.*argument/);
    },
  },
  "a same-named module binding that the call's scope hides is not moved into the constructor": {
    files: {
      "a.ts": `import Rupt from "rupt";\nconst leave = () => console.log("module");\nexport function go(user, leave) {\n  ${attach(", on_current_device_logout: () => leave()")};\n}\nexport { leave };\n`,
    },
    check: async (it) => {
      expect(it.text("a.ts")).toMatch(/access\(\{.*on_logout: \(\) => leave\(\)/);
      expect(messages(it.one("attach"))).not.toBe("");
      await it.same();
    },
  },
});

acceptance("4.6: a reused client whose on_logout would newly apply", {
  "under a quoted key": {
    files: {
      "a.ts": `import V2 from "rupt";
import Rupt from "@ruptjs/client";
const client = new Rupt({ "clientId": "abc", "on_logout": () => {} });
export const enter = async (user) => { await V2.attach({ client_id: "abc", account: user.id, email: user.email }); };
`,
    },
    check: (it) => {
      expect(it.one("attach").outcome).toBe("review");
      expect(it.text("a.ts")).toContain("await client.evaluate.access(");
    },
  },
  "in another module": {
    files: {
      "a.ts": source(),
      "lib/rupt.ts": `import Rupt from "@ruptjs/client";
export const rupt = new Rupt({ clientId: "abc", on_logout() { location.href = "/"; } });
`,
    },
    check: (it) => {
      expect(it.one("attach").outcome).toBe("review");
      expect(messages(it.one("attach"))).toContain("on_logout");
    },
  },
});
