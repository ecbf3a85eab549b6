import type { Sources } from "../equivalence/find-module.ts";

interface Planted {
  name: string;
  before: Sources;
  after: Sources;
  env?: Record<string, string>;
  /** Words of the difference; null where there is none. */
  reports: string | null;
}

const manifest = (...names: string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, "*"])) });

const BEFORE: Sources = {
  "package.json": manifest("rupt"),
  "main.js": 'import { enter } from "./a.js";\nimport "./b.js";\neffect("main");\nenter(user);\n',
  "a.js":
    'import Rupt from "rupt";\nimport { ID } from "./config.js";\neffect("a");\nexport function enter(user) {\n  if (!ID) return;\n  return Rupt.attach({ client_id: ID, account: user.id, on_current_device_logout: () => effect("out") });\n}\n',
  "b.js":
    'import Rupt from "rupt";\nimport { ID } from "./config.js";\neffect("b");\nexport function enterB(user) {\n  return Rupt.attach({ client_id: ID, account: user.id });\n}\n',
  "config.js": 'effect("config");\nexport let ID = "one";\nexport function change() { ID = "two"; }\n',
};

const AFTER: Sources = {
  ...BEFORE,
  "package.json": manifest("@ruptjs/client"),
  "rupt.js":
    'import Rupt from "@ruptjs/client";\nconst clients = new Map();\nexport function getRupt(id) {\n  if (!clients.has(id)) clients.set(id, new Rupt({ clientId: id }));\n  return clients.get(id);\n}\n',
  "a.js":
    'import { ID } from "./config.js";\nimport { getRupt } from "./rupt.js";\neffect("a");\nexport function enter(user) {\n  if (!ID) return;\n  return getRupt(ID).evaluate.access({ user: user.id, on_logout: () => effect("out") });\n}\n',
  "b.js":
    'import { ID } from "./config.js";\nimport { getRupt } from "./rupt.js";\neffect("b");\nexport function enterB(user) {\n  return getRupt(ID).evaluate.access({ user: user.id });\n}\n',
};

/** Ids from JSON and the environment, names that are passed on, loads that come late, callbacks that fail. */
const WIDE: Sources = {
  "package.json": manifest("rupt"),
  "main.js": 'import { enter } from "./all.js";\nexport { enterLate } from "./late.js";\nenter(user);\n',
  "all.js": 'export { start as enter } from "./a.js";\nexport * from "./late.js";\n',
  "ids.json": '{ "web": { "id": "client-json" } }\n',
  "a.js":
    'import Rupt from "rupt";\nimport ids from "./ids.json";\nexport function start(user) {\n  return Rupt.attach({ client_id: ids.web.id, account: user.id, on_current_device_logout: async () => { throw new Error("late"); } });\n}\n',
  "late.js":
    'export async function enterLate(user) {\n  if (!import.meta.env.ID) return;\n  const { default: Rupt } = await import("rupt");\n  return Rupt.attach({ client_id: import.meta.env.ID, account: user.id });\n}\n',
};

const WIDE_AFTER: Sources = {
  ...WIDE,
  "package.json": manifest("@ruptjs/client"),
  "a.js":
    'import Rupt from "@ruptjs/client";\nimport ids from "./ids.json";\nconst rupt = new Rupt({ clientId: ids.web.id });\nexport function start(user) {\n  return rupt.evaluate.access({ user: user.id, on_logout: async () => { throw new Error("late"); } });\n}\n',
  "rupt.js":
    'import Rupt from "@ruptjs/client";\nlet client;\nexport function getRupt() {\n  client ??= new Rupt({ clientId: import.meta.env.ID });\n  return client;\n}\n',
  "late.js":
    'export async function enterLate(user) {\n  if (!import.meta.env.ID) return;\n  const { getRupt } = await import("./rupt.js");\n  return getRupt().evaluate.access({ user: user.id });\n}\n',
};

/** A component whose template reads what a wrapper gives, in a package that has the wrapper of another one. */
const VIEWS: Sources = {
  "package.json": '{ "private": true }',
  "packages/web/package.json": manifest("rupt"),
  "packages/shared/package.json": manifest("rupt"),
  "packages/web/src/View.svelte":
    '<script>\n  import { enter } from "@app/shared/a.js";\n  import { enterOwn } from "@/own.js";\n  const user = { id: 1 };\n  const session = enter(user);\n</script>\n\n{#await session then given}{given?.attached_devices}{/await}\n<button onclick={() => enterOwn(user)}>go</button>\n',
  "packages/web/src/own.js":
    'import Rupt from "rupt";\nexport function enterOwn(user) {\n  return Rupt.attach({ client_id: "one", account: user.id });\n}\n',
  "packages/shared/src/a.js":
    'import Rupt from "rupt";\nexport function enter(user) {\n  return Rupt.attach({ client_id: "one", account: user.id });\n}\n',
};

const VIEWS_AFTER: Sources = {
  ...VIEWS,
  "packages/web/package.json": manifest("@ruptjs/client"),
  "packages/web/src/own.js":
    'import Rupt from "@ruptjs/client";\nconst rupt = new Rupt({ clientId: "one" });\nexport function enterOwn(user) {\n  return rupt.evaluate.access({ user: user.id });\n}\n',
};

const COMMON: Sources = {
  "package.json": JSON.stringify({ type: "commonjs", dependencies: { rupt: "*" } }),
  "main.js":
    'const { enter } = require("./a.js");\nconst ids = require("./ids.json");\nenter(user, ids.web);\n',
  "ids.json": '{ "web": "client-json" }',
  "a.js":
    'const Rupt = require("rupt").default;\nfunction enter(user, id) {\n  return Rupt.attach({ client_id: id, account: user.id });\n}\nexports.enter = enter;\n',
};

const COMMON_AFTER: Sources = {
  ...COMMON,
  "package.json": JSON.stringify({ type: "commonjs", dependencies: { "@ruptjs/client": "*" } }),
  "a.js":
    'const Rupt = require("@ruptjs/client").default;\nconst clients = new Map();\nfunction enter(user, id) {\n  if (!clients.has(id)) clients.set(id, new Rupt({ clientId: id }));\n  return clients.get(id).evaluate.access({ user: user.id });\n}\nexports.enter = enter;\n',
};

/** Two stars give one name different values, so that it is none of either. */
const CLASH: Sources = {
  "package.json": manifest("rupt"),
  "main.js": 'import { enter } from "./a.js";\nenter(user);\n',
  "one.js": 'export const ID = "one";\n',
  "two.js": 'export const ID = "two";\n',
  "all.js": 'export * from "./one.js";\nexport * from "./two.js";\n',
  "a.js":
    'import Rupt from "rupt";\nimport * as all from "./all.js";\nexport function enter(user) {\n  return Rupt.attach({ client_id: all.ID ?? "own", account: user.id });\n}\n',
};

const CLASH_AFTER: Sources = {
  ...CLASH,
  "package.json": manifest("@ruptjs/client"),
  "a.js":
    'import Rupt from "@ruptjs/client";\nimport * as all from "./all.js";\nconst rupt = new Rupt({ clientId: all.ID ?? "own" });\nexport function enter(user) {\n  return rupt.evaluate.access({ user: user.id });\n}\n',
};

/** The id is not there yet, another option throws, and the app catches that: nothing is sent, before as after. */
const CAUGHT: Sources = {
  "package.json": manifest("rupt"),
  "main.js":
    'import Rupt from "rupt";\nfunction enter(user) {\n  try {\n    return Rupt.attach({ client_id: config.id, account: user.id, metadata: { late } });\n  } catch {\n    effect("caught");\n  }\n}\nvar config = {};\nenter(user);\nconst late = 1;\n',
};

const CAUGHT_AFTER: Sources = {
  "package.json": manifest("@ruptjs/client"),
  "main.js":
    'import Rupt from "@ruptjs/client";\nconst getRupt = (clientId) => new Rupt({ clientId });\nfunction enter(user) {\n  try {\n    return getRupt(config.id).evaluate.access({ user: user.id, metadata: { late } });\n  } catch {\n    effect("caught");\n  }\n}\nvar config = {};\nenter(user);\nconst late = 1;\n',
};

/** The right side after, with one thing changed in one file. */
function changed(before: Sources, after: Sources, env: Record<string, string> = {}) {
  return (name: string, path: string, from: string, to: string, reports: string): Planted => {
    const text = after[path] ?? "";
    if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
    return { name, before, after: { ...after, [path]: text.replace(from, to) }, env, reports };
  };
}

const planted = changed(BEFORE, AFTER);
const views = changed(VIEWS, VIEWS_AFTER);
const clash = changed(CLASH, CLASH_AFTER);
const common = changed(COMMON, COMMON_AFTER);
const wide = changed(WIDE, WIDE_AFTER, { ID: "env-id" });

/** Mistakes that a migration could make over several modules, each of which the judge must see. */
export const PLANTED: readonly Planted[] = [
  { name: "none", before: BEFORE, after: AFTER, reports: null },
  planted(
    "another order of modules",
    "main.js",
    "import { enter }",
    'import "./b.js";\nimport { enter }',
    'effect "b"',
  ),
  planted(
    "an id that is copied",
    "b.js",
    'import { ID } from "./config.js";',
    "const ID = 'one';",
    "evaluate",
  ),
  planted("an id that is read once", "a.js", "getRupt(ID)", "(getRupt.a ??= getRupt(ID))", 'evaluate "two"'),
  planted(
    "two clients of one id",
    "b.js",
    'import { getRupt } from "./rupt.js";',
    'import Rupt from "@ruptjs/client";\nconst getRupt = (id) => new Rupt({ clientId: id });',
    "clients for",
  ),
  planted("a callback that is lost", "a.js", ', on_logout: () => effect("out")', "", "remote logout"),
  planted("a dependency that is missing", "package.json", "@ruptjs/client", "other", "no dependency"),
  planted("a call that throws", "a.js", "getRupt(ID)", "rupt", "an error of the language"),
  planted(
    "an error that nobody handles",
    "a.js",
    "  if (!ID)",
    '  Promise.reject(new Error("lost"));\n  if (!ID)',
    "unhandled",
  ),
  planted("another user", "b.js", "user: user.id", "user: user.email", "user-1"),
  planted(
    "a client that is constructed without an id",
    "rupt.js",
    "const clients",
    "new Rupt({ clientId: undefined });\nconst clients",
    "without clientId",
  ),
  { name: "none of the wide ones", before: WIDE, after: WIDE_AFTER, env: { ID: "env-id" }, reports: null },
  wide("another id of a JSON file", "a.js", "ids.web.id", '"client"', "client-json"),
  wide(
    "another variable of the environment",
    "rupt.js",
    "import.meta.env.ID",
    "import.meta.env.OTHER",
    "env-id",
  ),
  wide(
    "an environment that does not have the id",
    "late.js",
    "!import.meta.env.ID",
    "import.meta.env.ID",
    "env-id",
  ),
  wide("an error of a callback that is swallowed", "a.js", 'throw new Error("late")', "", "late"),
  wide("a module that is not there when it is loaded late", "late.js", "./rupt.js", "./client.js", "late.js"),
  wide("a name that is no longer passed on", "all.js", "start as enter", "start", "link"),
  { name: "none of the views", before: VIEWS, after: VIEWS_AFTER, reports: null },
  views(
    "a template that reads a field of v2",
    "packages/shared/src/a.js",
    "return Rupt.attach(",
    "return Promise.resolve({}) ?? (",
    "effect undefined",
  ),
  views(
    "a client for each instance",
    "packages/web/src/own.js",
    "rupt.evaluate",
    'new Rupt({ clientId: "one" }).evaluate',
    "clients for",
  ),
  views(
    "a package that does not name its own",
    "packages/web/package.json",
    "@ruptjs/client",
    "rupt",
    "no dependency",
  ),
  views("an alias that leads nowhere", "packages/web/src/View.svelte", "@/own.js", "@/other.js", "link"),
  { name: "none of the stars", before: CLASH, after: CLASH_AFTER, reports: null },
  clash("the first of two stars", "a.js", 'all.ID ?? "own"', '"one"', 'evaluate "one"'),
  clash("one star less", "all.js", 'export * from "./two.js";\n', "", 'evaluate "one"'),
  { name: "none of what is caught", before: CAUGHT, after: CAUGHT_AFTER, reports: null },
  changed(CAUGHT, CAUGHT_AFTER)("an error that is caught no more", "main.js", "effect(", "void (", "caught"),
  { name: "none of CommonJS", before: COMMON, after: COMMON_AFTER, reports: null },
  common(
    "an ES module in CommonJS",
    "a.js",
    'const Rupt = require("@ruptjs/client").default',
    'import Rupt from "@ruptjs/client"',
    "an error of the language",
  ),
  common("an export that is lost", "a.js", "exports.enter = enter;", "", "an error of the language"),
  common("the namespace in the place of the class", "a.js", ".default", "", "an error of the language"),
];
