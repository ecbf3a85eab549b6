import type { Pair } from "./pair.ts";

const V2 = `import Rupt from "rupt";
export async function f(user) {
  before();
  const response = await Rupt.attach({ client_id: "c", account: user.id, email: user.email, on_current_device_logout: () => { signOut(); return true; } });
  after(response && "ok");
}`;

/** The right v3 side of `V2` with one thing changed. */
const v3 = (from: string, to: string): string => {
  const right = `import Rupt from "@ruptjs/client";
const rupt = new Rupt({ clientId: "c", on_logout: () => { signOut(); return true; } });
export async function f(user) {
  before();
  const response = await rupt.evaluate.access({ user: user.id, email: user.email });
  after(response && "ok");
}`;
  if (!right.includes(from)) throw new Error(`nothing to change: ${from}`);
  return right.replace(from, to);
};

/** Pairs that must be told apart: each is a mistake that a migration could make. */
export const DIFFERENT_PAIRS: readonly Pair[] = [
  {
    name: "a call is lost",
    v2: V2,
    v3: v3(
      "const response = await rupt.evaluate.access({ user: user.id, email: user.email });",
      "const response = 1;",
    ),
    reports: "evaluate",
  },
  {
    name: "a call is made twice",
    v2: V2,
    v3: v3("before();", "before(); await rupt.evaluate.access({ user: user.id, email: user.email });"),
    reports: "evaluate",
  },
  { name: "another user", v2: V2, v3: v3("user: user.id", "user: user.name"), reports: "<f#0.name>" },
  { name: "an email is lost", v2: V2, v3: v3(", email: user.email", ""), reports: "email undefined" },
  {
    name: "a phone is invented",
    v2: V2,
    v3: v3("email: user.email", "email: user.email, phone: user.phone"),
    reports: "phone <f#0.phone>",
  },
  {
    name: "metadata is invented",
    v2: V2,
    v3: v3("email: user.email", "email: user.email, metadata: {}"),
    reports: "metadata {",
  },
  { name: "another client id", v2: V2, v3: v3('clientId: "c"', 'clientId: "d"'), reports: '"d"' },
  {
    name: "client_id instead of clientId",
    v2: V2,
    v3: v3('clientId: "c"', 'client_id: "c"'),
    reports: "new Rupt does not know client_id",
  },
  {
    name: "onLogout instead of on_logout",
    v2: V2,
    v3: v3("on_logout:", "onLogout:"),
    reports: "new Rupt does not know onLogout",
  },
  {
    name: "account instead of user",
    v2: V2,
    v3: v3("user: user.id", "account: user.id"),
    reports: "evaluate.access does not know account",
  },
  {
    name: "a v2 option left behind",
    v2: V2,
    v3: v3("email: user.email", "email: user.email, redirect_urls: {}"),
    reports: "does not know redirect_urls",
  },
  {
    name: "the logout callback is lost",
    v2: V2,
    v3: v3(", on_logout: () => { signOut(); return true; }", ""),
    reports: "signOut",
  },
  {
    name: "the logout callback does something else",
    v2: V2,
    v3: v3("signOut(); return", "return"),
    reports: "signOut",
  },
  {
    name: "the logout callback now stops the redirect",
    v2: V2,
    v3: v3("return true", "return false"),
    reports: "callback returned false: true",
  },
  {
    name: "the call moves behind another effect",
    v2: V2,
    v3: v3("before();\n", "").replace("after(", "before(); after("),
    reports: "before()",
  },
  {
    name: "no longer awaited",
    v2: V2,
    v3: v3("await rupt", "rupt").replace("export async", "export async"),
    scenario: { response: "null" },
    reports: "after",
  },
  {
    name: "a client per call",
    v2: V2,
    v3: v3("await rupt.", 'await new Rupt({ clientId: "c", on_logout: () => { signOut(); return true; } }).'),
    reports: "clients for",
  },
  {
    name: "used before it is defined",
    v2: `import Rupt from "rupt"; Rupt.attach({ client_id: ID(), account: "1" }); function ID() { return "c"; }`,
    v3: `import Rupt from "@ruptjs/client"; rupt.evaluate.access({ user: "1" }); const rupt = new Rupt({ clientId: ID() }); function ID() { return "c"; }`,
    reports: "threw",
  },
  {
    name: "v2 left behind without its import",
    v2: V2,
    v3: v3("rupt.evaluate.access({ user: user.id", 'Rupt.attach({ client_id: "c", account: user.id'),
    reports: "threw",
  },
  {
    name: "a v2 response field is still read",
    v2: `import Rupt from "rupt"; export async function f() { const { device_id } = await Rupt.attach({ client_id: "c", account: "1" }); save(device_id); }`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export async function f() { const { device_id } = await rupt.evaluate.access({ user: "1" }); save(device_id); }`,
    reports: "save(undefined)",
  },
  {
    name: "the logout callback read its argument",
    v2: `import Rupt from "rupt"; export const f = () => Rupt.attach({ client_id: "c", account: "1", on_current_device_logout: (event) => { report(event?.challenge); return true; } });`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c", on_logout: (event) => { report(event?.challenge); return true; } }); export const f = () => rupt.evaluate.access({ user: "1" });`,
    reports: "report(undefined)",
  },
  {
    name: "a held call changed",
    v2: `import Rupt from "rupt"; export const f = () => Rupt.attach({ client_id: "c", account: "1", domain: "api.example.com" });`,
    v3: `import Rupt from "rupt"; export const f = () => Rupt.attach({ client_id: "c", account: "1" });`,
    reports: "a held call changed",
  },
  {
    name: "detach is lost",
    v2: `import Rupt from "rupt"; export const f = (device) => Rupt.detach({ client_id: "c", device });`,
    v3: `export const f = (device) => {};`,
    reports: "detach",
  },
  {
    name: "an export is lost",
    v2: `import Rupt from "rupt"; export const f = () => Rupt.attach({ client_id: "c", account: "1" }); export const VERSION = 1;`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export const f = () => rupt.evaluate.access({ user: "1" });`,
    reports: "exports",
  },
  {
    name: "a callback in the constructor that only one of two calls had",
    v2: `import Rupt from "rupt"; export const f = () => Rupt.attach({ client_id: "c", account: "1", on_current_device_logout: () => { signOut(); return true; } }); export const g = () => Rupt.attach({ client_id: "c", account: "2" });`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c", on_logout: () => { signOut(); return true; } }); export const f = () => rupt.evaluate.access({ user: "1" }); export const g = () => rupt.evaluate.access({ user: "2" });`,
    reports: "signOut",
  },
  {
    name: "window.Rupt loses the import that set it",
    v2: `import Rupt from "rupt"; export const f = () => Rupt.attach({ client_id: "c", account: "1" }); export const g = () => window.Rupt.detach({ client_id: "c", device: "d" });`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export const f = () => rupt.evaluate.access({ user: "1" }); export const g = () => window.Rupt.detach({ client_id: "c", device: "d" });`,
    reports: "detach",
  },
  {
    name: "the client captures a shadowing name",
    v2: `import Rupt from "rupt"; export function f(rupt) { Rupt.attach({ client_id: "c", account: rupt.id }); }`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export function f(rupt) { rupt.evaluate.access({ user: rupt.id }); }`,
    reports: "f#0.evaluate.access",
  },
  {
    name: "an effect in a removed option",
    v2: `import Rupt from "rupt"; export const f = () => Rupt.attach({ client_id: "c", account: "1", tolerance: pick() });`,
    v3: `import Rupt from "@ruptjs/client"; const rupt = new Rupt({ clientId: "c" }); export const f = () => rupt.evaluate.access({ user: "1" });`,
    reports: "pick()",
  },
];
