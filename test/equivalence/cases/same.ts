import type { Pair } from "./pair.ts";

/** Pairs that do the same. The v3 side is written by hand from the guide. */
export const SAME_PAIRS: readonly Pair[] = [
  {
    name: "the example of the guide",
    v2: `import Rupt from "rupt";
export async function protect(user) {
  await Rupt.attach({
    client_id: "your_client_id",
    account: user.id,
    email: user.email,
    phone: user.phone,
    redirect_urls: { logout_url: "https://yourapp.com/logout", new_account_url: "https://yourapp.com/signup" },
    on_current_device_logout: () => { clearSession(); },
    on_limit_exceeded: () => {},
    on_challenge: () => true,
  });
}`,
    v3: `import Rupt from "@ruptjs/client";
const rupt = new Rupt({ clientId: "your_client_id", on_logout: () => { clearSession(); } });
export async function protect(user) {
  await rupt.evaluate.access({ user: user.id, email: user.email, phone: user.phone });
}`,
  },
  {
    name: "named import under another name",
    v2: `import { attach as go } from "rupt"; go({ client_id: "c", account: "1", metadata: { plan: "pro" } });`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); rupt.evaluate.access({ user: "1", metadata: { plan: "pro" } });`,
  },
  {
    name: "namespace import and the deprecated user option",
    v2: `import * as R from "rupt"; export const f = (u: string) => R.attach({ client_id: "c", user: u } as never);`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export const f = (u: string) => rupt.evaluate.access({ user: u });`,
  },
  {
    name: "account wins over user when both are given",
    v2: `import Rupt from "rupt"; export const f = (a, u) => Rupt.attach({ client_id: "c", user: u, account: a });`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export const f = (a, u) => rupt.evaluate.access({ user: a ?? u });`,
    scenario: {
      calls: [
        { name: "f", args: ["a", "u"] },
        { name: "f", args: [null, "u"] },
        { name: "f", args: ["", "u"] },
      ],
    },
  },
  {
    name: "CommonJS",
    v2: {
      "main.js": `const Rupt = require("rupt/common.cjs"); module.exports = { start: (id) => Rupt.attach({ client_id: process.env.RUPT_ID, account: id }) };`,
    },
    v3: {
      "main.js": `const Rupt = require("@ruptjs/client").default; const rupt = new Rupt({ clientId: process.env.RUPT_ID }); module.exports = { start: (id) => rupt.evaluate.access({ user: id }) };`,
    },
  },
  {
    name: "CommonJS default and destructuring",
    v2: {
      "main.cjs": `const { attach } = require("rupt/common.cjs").default; exports.start = (id) => attach({ client_id: "c", account: id });`,
    },
    v3: {
      "main.cjs": `const Rupt = require("@ruptjs/client").default; const rupt = new Rupt({ clientId: "c" }); exports.start = (id) => rupt.evaluate.access({ user: id });`,
    },
  },
  {
    name: "dynamic import of a client module",
    v2: {
      "src/main.ts": `export async function f(id: string) { const { default: Rupt } = await import("rupt"); await Rupt.attach({ client_id: "c", account: id } as never); done(); }`,
    },
    v3: {
      "src/main.ts": `export async function f(id: string) { const { rupt } = await import("./rupt.ts"); await rupt.evaluate.access({ user: id }); done(); }`,
      "src/rupt.ts": `import Rupt from "@ruptjs/client"; export const rupt = new Rupt({ clientId: "c" });`,
    },
  },
  {
    name: "two files share one client module",
    v2: {
      "src/a.ts": `import Rupt from "rupt"; import { b } from "./b"; export const a = () => Rupt.attach({ client_id: "c", account: "a" } as never); b();`,
      "src/b.ts": `import Rupt from "rupt"; export const b = () => Rupt.attach({ client_id: "c", account: "b" } as never);`,
    },
    v3: {
      "src/a.ts": `import { rupt } from "./lib/rupt"; import { b } from "./b"; export const a = () => rupt.evaluate.access({ user: "a" }); b();`,
      "src/b.ts": `import { rupt } from "@/lib/rupt"; export const b = () => rupt.evaluate.access({ user: "b" });`,
      "src/lib/rupt.ts": `import Rupt from "@ruptjs/client"; export const rupt = new Rupt({ clientId: "c" });`,
    },
  },
  {
    name: "React component with a callback per call",
    v2: `import { useEffect } from "react"; import { useNavigate } from "react-router-dom"; import Rupt from "rupt";
export default function Layout({ user }) {
  const navigate = useNavigate();
  useEffect(() => {
    if (!user) return;
    Rupt.attach({ client_id: import.meta.env.VITE_ID, account: user.id, on_current_device_logout: () => { navigate("/login"); return true; } });
  }, [user]);
  return <main><Child /></main>;
}
function Child() { return <button onClick={() => track("x")}>ok</button>; }`,
    v3: `import { useEffect } from "react"; import { useNavigate } from "react-router-dom"; import Rupt from "@ruptjs/client";
const rupt = new Rupt({ clientId: import.meta.env.VITE_ID });
export default function Layout({ user }) {
  const navigate = useNavigate();
  useEffect(() => {
    if (!user) return;
    rupt.evaluate.access({ user: user.id, on_logout: () => { navigate("/login"); return true; } });
  }, [user]);
  return <main><Child /></main>;
}
function Child() { return <button onClick={() => track("x")}>ok</button>; }`,
  },
  {
    name: "keyed accessor for an id from a parameter",
    v2: `import Rupt from "rupt"; export async function f({ clientId, user }) { await Rupt.attach({ client_id: clientId, account: user.id }); await Rupt.attach({ client_id: clientId, account: user.id }); }`,
    v3: `import Rupt from "@ruptjs/client"; const clients = new Map(); function getRupt(clientId) { let c = clients.get(clientId); if (!c) clients.set(clientId, (c = new Rupt({ clientId }))); return c; }
export async function f({ clientId, user }) { await getRupt(clientId).evaluate.access({ user: user.id }); await getRupt(clientId).evaluate.access({ user: user.id }); }`,
    scenario: {
      calls: [
        { name: "f", args: [{ clientId: "a", user: { id: "1" } }] },
        { name: "f", args: [{ clientId: "b", user: { id: "2" } }] },
      ],
    },
  },
  {
    name: "lazy accessor",
    v2: `import Rupt from "rupt"; export const f = () => Rupt.attach({ client_id: "c", account: "1" });`,
    v3: `import Rupt from "@ruptjs/client"; let client; function getRupt() { return (client ??= new Rupt({ clientId: "c" })); } export const f = () => getRupt().evaluate.access({ user: "1" });`,
  },
  {
    name: "a held call beside a migrated one",
    v2: `import Rupt from "rupt"; export const a = () => Rupt.attach({ client_id: "c", account: "1" }); export const b = () => Rupt.attach({ client_id: "c", account: "2", domain: "api.example.com" });`,
    v3: `import Rupt from "rupt"; import RuptClient from "@ruptjs/client"; const rupt = new RuptClient({ clientId: "c" }); export const a = () => rupt.evaluate.access({ user: "1" }); export const b = () => Rupt.attach({ client_id: "c", account: "2", domain: "api.example.com" });`,
  },
  {
    name: "detach stays on v2",
    v2: `import Rupt from "rupt"; export const out = (device, account) => Rupt.detach({ client_id: "c", account, device });`,
    v3: `import Rupt from "rupt"; export const out = (device, account) => Rupt.detach({ client_id: "c", account, device });`,
  },
  {
    name: "class with the call in a method and a field",
    v2: `import Rupt from "rupt"; export class Auth { constructor(api) { this.api = api; } ready = () => this.api.ping(); async login(user) { const me = await this.api.me(user); await Rupt.attach({ client_id: "c", account: me.id }); return me; } static reset() { storage.clear(); } }`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export class Auth { constructor(api) { this.api = api; } ready = () => this.api.ping(); async login(user) { const me = await this.api.me(user); await rupt.evaluate.access({ user: me.id }); return me; } static reset() { storage.clear(); } }`,
  },
  {
    name: "response tested for truth, both answers null",
    v2: `import Rupt from "rupt"; export async function f() { const r = await Rupt.attach({ client_id: "c", account: "1" }); if (!r) offline(); }`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export async function f() { const r = await rupt.evaluate.access({ user: "1" }); if (!r) offline(); }`,
    scenario: { response: "null" },
  },
  {
    name: "response passed on whole",
    v2: `import Rupt from "rupt"; export async function f() { save(await Rupt.attach({ client_id: "c", account: "1" })); }`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export async function f() { save(await rupt.evaluate.access({ user: "1" })); }`,
  },
  {
    name: "Vue single-file component with script setup",
    v2: {
      "App.vue": `<template><RouterView /></template>\n<script setup lang="ts">\nimport Rupt from "rupt";\nimport { watch } from "vue";\nconst route = useRoute();\nwatch(() => route.path, () => { Rupt.attach({ client_id: "c", account: "1" } as never); });\n</script>`,
    },
    v3: {
      "App.vue": `<template><RouterView /></template>\n<script setup lang="ts">\nimport { rupt } from "./rupt";\nimport { watch } from "vue";\nconst route = useRoute();\nwatch(() => route.path, () => { rupt.evaluate.access({ user: "1" }); });\n</script>`,
      "rupt.ts": `import Rupt from "@ruptjs/client"; export const rupt = new Rupt({ clientId: "c" });`,
    },
  },
  {
    name: "Svelte component, onMount",
    v2: {
      "+layout.svelte": `<script>\nimport { onMount } from "svelte";\nimport Rupt from "rupt";\nonMount(async () => { await Rupt.attach({ client_id: "c", account: "1" }); });\n</script>\n<slot />`,
    },
    v3: {
      "+layout.svelte": `<script>\nimport { onMount } from "svelte";\nimport { getRupt } from "$lib/rupt";\nonMount(async () => { await getRupt().evaluate.access({ user: "1" }); });\n</script>\n<slot />`,

      "src/lib/rupt.js": `import Rupt from "@ruptjs/client"; let c; export const getRupt = () => (c ??= new Rupt({ clientId: "c" }));`,
    },
  },
  {
    name: "a page with a script tag, left alone",
    v2: {
      "index.html": `<script src="https://cdn.rupt.dev/js/rupt.js"></script>\n<script>window.Rupt.attach({ client_id: "c", account: "1" });</script>`,
    },
    v3: {
      "index.html": `<script src="https://cdn.rupt.dev/js/rupt.js"></script>\n<!-- TODO -->\n<script>window.Rupt.attach({ client_id: "c", account: "1" });</script>`,
    },
  },
  {
    name: "top-level await, timers and promise chains",
    v2: `import Rupt from "rupt"; await boot(); setTimeout(() => { Rupt.attach({ client_id: "c", account: "1" }).then(() => done(), fail).finally(() => end()); }, 10);`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); await boot(); setTimeout(() => { rupt.evaluate.access({ user: "1" }).then(() => done(), fail).finally(() => end()); }, 10);`,
  },
  {
    name: "options with spread and conditional email",
    v2: `import Rupt from "rupt"; const base = { client_id: "c" }; export const f = (u, withMail) => Rupt.attach({ ...base, account: u.id, ...(withMail && { email: u.email }) });`,
    v3: `import Rupt from "@ruptjs/client"; const base = { client_id: "c" }; const rupt = new Rupt({ clientId: base.client_id }); export const f = (u, withMail) => rupt.evaluate.access({ user: u.id, ...(withMail && { email: u.email }) });`,
    scenario: {
      calls: [
        { name: "f", args: [{ id: "1", email: "a@b.c" }, true] },
        { name: "f", args: [{ id: "1" }, false] },
      ],
    },
  },
  {
    name: "an error before the call",
    v2: `import Rupt from "rupt"; export function f(u) { if (u.banned) throw new Error("banned"); return Rupt.attach({ client_id: "c", account: u.id }); }`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export function f(u) { if (u.banned) throw new Error("banned"); return rupt.evaluate.access({ user: u.id }); }`,
    scenario: {
      calls: [
        { name: "f", args: [{ id: "1" }] },
        { name: "f", args: [{ banned: true }] },
        { name: "f", args: [null] },
      ],
    },
  },
  {
    name: "nested functions that come back from a hook",
    v2: `import { useCallback } from "react"; import Rupt from "rupt"; export function useGuard(user) { const check = useCallback(() => Rupt.attach({ client_id: "c", account: user.id }), [user]); return { check }; }`,
    v3: `import { useCallback } from "react"; import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export function useGuard(user) { const check = useCallback(() => rupt.evaluate.access({ user: user.id }), [user]); return { check }; }`,
  },
  {
    name: "two ids, two clients",
    v2: `import Rupt from "rupt"; export const a = () => Rupt.attach({ client_id: "one", account: "1" }); export const b = () => Rupt.attach({ client_id: "two", account: "1" });`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "one" }); const rupt2 = new Rupt({ clientId: "two" }); export const a = () => rupt.evaluate.access({ user: "1" }); export const b = () => rupt2.evaluate.access({ user: "1" });`,
  },
  {
    name: "window.Rupt set by the import that stays",
    v2: `import "rupt"; export const f = () => window.Rupt.attach({ client_id: "c", account: "1" });`,
    v3: `import "rupt"; export const f = () => window.Rupt.attach({ client_id: "c", account: "1" });`,
  },
  {
    name: "a script with a hashbang",
    v2: {
      "cli.mjs": `#!/usr/bin/env node\nimport Rupt from "rupt";\nRupt.attach({ client_id: "c", account: process.argv[2] });\n`,
    },
    v3: {
      "cli.mjs": `#!/usr/bin/env node\nimport Rupt from "@ruptjs/client";\nconst rupt = new Rupt({ clientId: "c" });\nrupt.evaluate.access({ user: process.argv[2] });\n`,
    },
    scenario: { globals: { process: { argv: ["node", "cli", "1"] } } },
  },
  {
    name: "annotated JavaScript",
    v2: {
      "main.js": `// @flow\nimport Rupt from "rupt"; export function f(id: string): Promise<void> { return Rupt.attach({ client_id: "c", account: id }); }`,
    },
    v3: {
      "main.js": `// @flow\nimport Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export function f(id: string): Promise<void> { return rupt.evaluate.access({ user: id }); }`,
    },
  },
  {
    name: "TypeScript import assignment",
    v2: {
      "main.cts": `import Rupt = require("rupt/common.cjs"); export const f = (id: string) => Rupt.attach({ client_id: "c", account: id });`,
    },
    v3: {
      "main.cts": `import RuptModule = require("@ruptjs/client"); const rupt = new RuptModule.default({ clientId: "c" }); export const f = (id: string) => rupt.evaluate.access({ user: id });`,
    },
  },
  {
    name: "a rejection that nobody handles",
    v2: `import Rupt from "rupt"; export function f(u) { Rupt.attach({ client_id: "c", account: u.id }).then(() => { throw new Error("late"); }); }`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export function f(u) { rupt.evaluate.access({ user: u.id }).then(() => { throw new Error("late"); }); }`,
  },
  {
    name: "a module build from a CDN, left alone",
    v2: `import Rupt from "https://esm.sh/rupt@2.24.1"; Rupt.attach({ client_id: "c", account: "1" });`,
    v3: `import Rupt from "https://esm.sh/rupt@2.24.1"; Rupt.attach({ client_id: "c", account: "1" });`,
  },
  {
    name: "Vue options API",
    v2: {
      "App.vue": `<script>\nimport Rupt from "rupt";\nexport default { mounted() { Rupt.attach({ client_id: "c", account: this.user.id }); }, methods: { leave() { this.$router.push("/"); } } };\n</script>`,
    },
    v3: {
      "App.vue": `<script>\nimport { rupt } from "./rupt.js";\nexport default { mounted() { rupt.evaluate.access({ user: this.user.id }); }, methods: { leave() { this.$router.push("/"); } } };\n</script>`,
      "rupt.js": `import Rupt from "@ruptjs/client"; export const rupt = new Rupt({ clientId: "c" });`,
    },
  },
];
