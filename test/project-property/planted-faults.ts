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

/** The right side after, with one thing changed in one file. */
function planted(name: string, path: string, from: string, to: string, reports: string): Planted {
  const text = AFTER[path] ?? "";
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
  return { name, before: BEFORE, after: { ...AFTER, [path]: text.replace(from, to) }, reports };
}

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
];
