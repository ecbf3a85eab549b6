import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";
import { PROJECTS, projectNames } from "./project-case.ts";

/*
 * What the migration leaves unread would fail a build with `noUnusedLocals`, and what it takes from under a read fails at run time.
 * Source: contract, 11.5, and "Done when" of the leftovers: the compiler finds nothing new in the outputs of all fixtures and projects.
 */

const FIXTURES = fileURLToPath(new URL("../__testfixtures__/v2-to-v3", import.meta.url));
/** No declarations: a module that one declares would be known to all other files. */
const CODE = /(?<!\.d)\.[cm]?[jt]sx?$/;
/** Declared and never read: names, imports, whole declarations, destructured elements, types. */
const UNUSED = new Set([6133, 6192, 6196, 6198, 6199]);

/** Read and nowhere declared: values, namespaces, shorthand properties. */
const MISSING = new Set([2304, 2503, 2552, 18004]);

/** What generated code may read of the page and the language. */
const GLOBALS = new Set([
  "Map",
  "Object",
  "Parameters",
  "Promise",
  "globalThis",
  "window",
  "location",
  "exports",
  "module",
  "require",
]);

/** Names that stay although nothing reads them: the usage is not `migrated`, and says why. */
const STAYS: Readonly<Record<string, readonly string[]>> = {
  // Written by a call that is held, for a detach that is gone.
  "calls/detach-effect-cleanup.input.tsx": ["device"],
  "calls/detach-stored.input.ts": ["device"],
  "calls/detach-drop-then-parameter.input.ts": ["deviceId"],
  // What a library watches may have effects.
  "options/trigger-taken-out.input.js": ["session"],
  "trigger-of-required-package/src/main.cjs": ["{ plan }"],
  // What another file gives has a getter with an effect.
  "objects-that-effects-take-apart/src/node/protect.js": ["plan"],
  // They convert and freeze what others have.
  "options/option-converted-and-frozen.input.js": ["out", "frozen", "spread"],
  // It calls v2 itself: taking that out is for a person.
  "options/use-in-unread-function.input.js": ["device"],
  // A team chose to keep these functions, to call them elsewhere.
  "callbacks/limit-keep-held.input.js": ["shared", "onLimitExceeded"],
  // A constructor sets them.
  "options/leftover-members-assigned.input.ts": ["#role", "limit"],
  // Its module does something, and such an import cannot stand without a name.
  "import-equals-unread/src/service.ts": ["started"],
  // What these read, or make, may do something.
  "calls/detach-signals.input.ts": ["device", "walker", "#api"],
  "calls/detach-stores.input.ts": ["device"],
  "types/unread-namespace.input.ts": ["Loud", "Busy"],
  "options/removed-getters-elsewhere.input.js": ["{ limit }", "{ debug }", "limit"],
  // Others may go on with what these take a value from.
  "options/option-from-iterators.input.js": ["limit", "second", "all"],
  "options/option-made-of-others.input.js": ["own", "most", "out"],
  // The last name of a pattern stays with it, and is named.
  "calls/detach-unread-patterns.input.jsx": ["{ device }", "device"],
  "response/device-id-emptied.input.ts": ["#own"],
  // Only text that is run as code reads it.
  "options/leftover-named-in-eval.input.js": ["LIMIT"],
  // The loop that is left of a detach for each device.
  "calls/detach-loop.input.ts": ["device"],
  "leftovers/src/stays.ts": ["computed"],
  // Settings say that JSX reads them.
  "names-that-settings-read/src/main.tsx": ['import * as ui from "./h.js";'],
  "names-that-settings-read/web/r.jsx": ['import * as dom from "../src/h.js";'],
  // A copy of the instance has it.
  "private-members-read-past-the-keyword/src/spread.ts": ["limits"],
  "private-members-read-past-the-keyword/src/main.ts": ["plain"],
  "private-members-of-components/src/store.ts": ["limits"],
  "functions-made-for-an-effect/src/p.ts": ["seats"],
  // What waits for it may have effects; the test read none before, either.
  "loads-and-waits-that-go/src/w9.ts": ["plan"],
  "tests-that-ask-for-the-user/src/guard.test.js": ["{ user: account, user }"],
  // A proxy is asked for it.
  "objects-that-effects-take-apart/src/node/b.js": ["maxDevices"],
  // The module loads another one, which may have effects; the review of the call names it.
  "commonjs-filled-exports/src/session.js": ["{ ID }"],
};

/** Texts before and after, by a name of their own. */
function pairs(): Map<string, { before: string; after: string }> {
  const found = new Map<string, { before: string; after: string }>();
  const files = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => CODE.test(path) && !path.includes("node_modules/"));
  const read = (...path: string[]) => readFileSync(join(...path), "utf8");
  const fixtures = new Set(files(FIXTURES));
  for (const path of fixtures) {
    const output = path.replace(/\.input(\.\w+)$/, ".output$1");
    if (output !== path && fixtures.has(output))
      found.set(path, { before: read(FIXTURES, path), after: read(FIXTURES, output) });
  }
  for (const name of projectNames()) {
    const output = join(PROJECTS, name, "output");
    for (const path of files(output)) {
      let before = "";
      try {
        before = read(PROJECTS, name, "input", path);
      } catch {
        // A file that the run creates.
      }
      found.set(`${name}/${path}`, { before, after: read(output, path) });
    }
  }
  return found;
}

interface Names {
  unused: string[];
  missing: string[];
}

/** Names that the compiler calls unused or does not find, by file. No library and no import is read: names need neither. */
function namesIn(texts: ReadonlyMap<string, string>): Map<string, Names> {
  const options: ts.CompilerOptions = {
    noUnusedLocals: true,
    allowJs: true,
    checkJs: true,
    noLib: true,
    noResolve: true,
    types: [],
    jsx: ts.JsxEmit.Preserve,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
  };
  const host: ts.CompilerHost = {
    getSourceFile: (path, target) => {
      const text = texts.get(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, target);
    },
    fileExists: (path) => texts.has(path),
    readFile: (path) => texts.get(path),
    writeFile: () => {},
    getDefaultLibFileName: () => "lib.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const found = new Map<string, Names>();
  for (const path of texts.keys()) {
    const file = program.getSourceFile(path);
    const said = program.getSemanticDiagnostics(file);
    const namesOf = (codes: ReadonlySet<number>) =>
      said
        .filter(({ code }) => codes.has(code))
        .map(({ start = 0, length = 0 }) => file?.text.slice(start, start + length) ?? "");
    found.set(path, { unused: namesOf(UNUSED), missing: namesOf(MISSING) });
  }
  return found;
}

const all = pairs();
const textsOf = (side: "before" | "after") =>
  new Map([...all].map(([path, pair]) => [`/${path}`, pair[side]]));
const before = namesIn(textsOf("before"));
const after = namesIn(textsOf("after"));

/** Names that are said after the migration and were not said before. */
const fresh = (kind: keyof Names, isKnown: (path: string, name: string) => boolean): string[] =>
  [...after].flatMap(([path, names]) =>
    names[kind]
      .filter((name) => !before.get(path)?.[kind].includes(name) && !isKnown(path.slice(1), name))
      .map((name) => `${path.slice(1)}: ${name}`),
  );

it("leaves no name unread that was read before", () => {
  expect(all.size).toBeGreaterThan(400);
  expect([...before.values()].flatMap(({ unused }) => unused).length).toBeGreaterThan(0);
  expect(fresh("unused", (path, name) => STAYS[path]?.includes(name) === true)).toEqual([]);
});

it("takes no name from under what reads it", () => {
  expect([...before.values()].flatMap(({ missing }) => missing).length).toBeGreaterThan(0);
  expect(fresh("missing", (_, name) => GLOBALS.has(name))).toEqual([]);
});
