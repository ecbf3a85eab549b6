import { posix } from "node:path";
import type { ModuleText } from "./module-text.ts";

/** A client of v3 that the app has before it is migrated, as a person made it. `n` makes its names unique in a project. */
export interface ThereForm {
  name: string;
  /** Statements that make it, or that say how. @param id the id as code @param V3 the name of the class */
  define(n: number, id: string, V3: string): string[];
  /** The client, in a function that may wait. */
  read(n: number, id: string): string;
  /** Whether the module imports the class; else it is loaded late. */
  late?: true;
}

const held = (n: number): string => `v3_${n}`;
const made = (n: number, value: string): string => `const v3_${n} = ${value};`;

export const THERE: readonly ThereForm[] = [
  {
    name: "exported",
    define: (n, id, V3) => [`export const v3_${n} = new ${V3}({ clientId: ${id} });`],
    read: held,
  },
  { name: "own", define: (n, id, V3) => [made(n, `new ${V3}({ clientId: ${id} })`)], read: held },
  {
    name: "with-callback",
    define: (n, id, V3) => [
      `export const v3_${n} = new ${V3}({ clientId: ${id}, on_logout: () => effect("v3 out") });`,
    ],
    read: held,
  },
  {
    name: "accessor",
    define: (n, id, V3) => [
      `let held_${n};`,
      `export function getV3_${n}() { if (!held_${n}) held_${n} = new ${V3}({ clientId: ${id} }); return held_${n}; }`,
    ],
    read: (n) => `getV3_${n}()`,
  },
  {
    name: "starter",
    define: (n, id, V3) => [
      `let held_${n};`,
      `export function begin_${n}() { held_${n} ??= new ${V3}({ clientId: ${id} }); }`,
    ],
    read: (n) => `(begin_${n}(), held_${n})`,
  },
  {
    name: "promised",
    define: (n, id, V3) => [
      `let held_${n};`,
      `export async function getV3_${n}() { return (held_${n} ??= new ${V3}({ clientId: ${id} })); }`,
    ],
    read: (n) => `(await getV3_${n}())`,
  },
  {
    name: "factory",
    define: (n, id, V3) => [
      `const make_${n} = (clientId) => new ${V3}({ clientId });`,
      made(n, `make_${n}(${id})`),
    ],
    read: held,
  },
  {
    name: "options",
    define: (n, id, V3) => [
      `const make_${n} = (options) => new ${V3}({ ...options });`,
      made(n, `make_${n}({ clientId: ${id} })`),
    ],
    read: held,
  },
  {
    name: "default",
    define: (n, id, V3) => [
      `const make_${n} = (clientId = ${id}) => new ${V3}({ clientId });`,
      made(n, `make_${n}()`),
    ],
    read: held,
  },
  {
    name: "mapped",
    define: (n, id, V3) => [
      `const make_${n} = (clientId) => new ${V3}({ clientId });`,
      `const [v3_${n}] = [${id}].map(make_${n});`,
    ],
    read: held,
  },
  {
    name: "service",
    define: (n, id, V3) => [
      `class Service_${n} { constructor(id) { this.v3 = new ${V3}({ clientId: id }); } }`,
      made(n, `new Service_${n}(${id}).v3`),
    ],
    read: held,
  },
  {
    name: "field",
    define: (n, id, V3) => [`class Service_${n} { static v3 = new ${V3}({ clientId: ${id} }); }`],
    read: (n) => `Service_${n}.v3`,
  },
  {
    name: "subclass",
    define: (n, id, V3) => [
      `class Sdk_${n} extends ${V3} { constructor(id) { super({ clientId: id }); } }`,
      made(n, `new Sdk_${n}(${id})`),
    ],
    read: held,
  },
  {
    name: "plain-subclass",
    define: (n, id, V3) => [`class Sdk_${n} extends ${V3} {}`, made(n, `new Sdk_${n}({ clientId: ${id} })`)],
    read: held,
  },
  {
    name: "keyed",
    define: (n, _, V3) => [
      `const clients_${n} = new Map();`,
      `export function v3For_${n}(clientId) { let client = clients_${n}.get(clientId); if (!client) { client = new ${V3}({ clientId }); clients_${n}.set(clientId, client); } return client; }`,
    ],
    read: (n, id) => `v3For_${n}(${id})`,
  },
  {
    name: "keyed-arrow",
    define: (n, _, V3) => [
      `const clients_${n} = {};`,
      `const v3For_${n} = (id) => (clients_${n}[id] ??= new ${V3}({ clientId: id }));`,
    ],
    read: (n, id) => `v3For_${n}(${id})`,
  },
  {
    name: "first-one",
    define: (n, _, V3) => [
      `let held_${n};`,
      `export function only_${n}(clientId) { held_${n} ??= new ${V3}({ clientId }); return held_${n}; }`,
    ],
    read: (n, id) => `only_${n}(${id})`,
  },
  {
    name: "handed-on",
    define: (n, id, V3) => [
      `const sdks_${n} = { V3: ${V3} };`,
      made(n, `new sdks_${n}.V3({ clientId: ${id} })`),
    ],
    read: held,
  },
  {
    name: "reflected",
    define: (n, id, V3) => [made(n, `Reflect.construct(${V3}, [{ clientId: ${id} }])`)],
    read: held,
  },
  {
    name: "as-text",
    define: (n, id, V3) => [made(n, `new ${V3}({ clientId: String(${id}) })`)],
    read: held,
  },
  {
    name: "late",
    define: (n, id) => [
      `let held_${n};`,
      `const getV3_${n} = () => (held_${n} ??= import("@ruptjs/client").then(({ default: V3 }) => new V3({ clientId: ${id} })));`,
    ],
    read: (n) => `(await getV3_${n}())`,
    late: true,
  },
  {
    name: "late-class",
    define: (n, id) => [
      `let held_${n};`,
      `async function getV3_${n}() { const V3 = (await import("@ruptjs/client")).default; held_${n} ??= new V3({ clientId: ${id} }); return held_${n}; }`,
    ],
    read: (n) => `(await getV3_${n}())`,
    late: true,
  },
];

/**
 * Writes one of these clients, with a function that evaluates with it.
 * @param given its module, one that may pass the class on to it, the id as code, and the type of a user
 */
export function writeThere(
  form: ThereForm,
  n: number,
  { module, barrel, id, typed }: { module: ModuleText; barrel: ModuleText | null; id: string; typed: string },
): void {
  const V3 = form.late ? "" : classFor(module, barrel);
  module.add(
    ...form.define(n, id, V3),
    `export const start_v3_${n} = async (user${typed}) => { await ${form.read(n, id)}.evaluate.access({ user: user.id }); };`,
  );
}

function classFor(module: ModuleText, barrel: ModuleText | null): string {
  // Another package has clients of its own.
  const isBeside = barrel !== null && posix.dirname(barrel.path) === posix.dirname(module.path);
  if (!isBeside || barrel === module) return module.import("@ruptjs/client", "default as V3");
  barrel.reExport("@ruptjs/client", "{ default as V3 }");
  return module.importFile(barrel.path, "V3");
}
