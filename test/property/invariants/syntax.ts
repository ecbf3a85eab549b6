import {
  argumentsOf,
  calleeOf,
  keyName,
  type NodePath,
  type SourceModule,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { errorLine } from "../../../src/rules/errors.ts";
import { isV2Specifier } from "../../../src/sdk/v2.ts";
import { V3_CALL_OPTIONS, V3_PACKAGE } from "../../../src/sdk/v3.ts";
import * as analyze from "../../../transforms/find/analyze-file.ts";
import type { Invariant, Outcome } from "./outcome.ts";

/** The files of the program that is looked at: each invariant reads the same few texts. */
const known = new Map<string, analyze.ReadFile>();

function readFile(path: string, text: string): analyze.ReadFile {
  const key = `${path}\0${text}`;
  const file = known.get(key) ?? analyze.readFile(path, text);
  if (known.size > 5) known.clear();
  known.set(key, file);
  return file;
}

const inputOf = ({ path, text }: Outcome["program"]): analyze.ReadFile => readFile(path, text);

/** The output parses in the dialect of the input. */
export const parsesAlike: Invariant = ({ program, migration, output, created }) => {
  const broken: string[] = [];
  const before = migration.files.find(({ path }) => path === program.path) ?? inputOf(program);
  const after = readFile(program.path, output);
  if (after.error) broken.push(after.error.code);
  const dialects = (modules: readonly SourceModule[]) => modules.map(({ dialect }) => dialect).join();
  if (!after.error && dialects(before.modules) !== dialects(after.modules))
    broken.push(`was ${dialects(before.modules)}, is ${dialects(after.modules)}`);
  for (const [path, text] of created) {
    const { error } = readFile(path, text);
    if (error) broken.push(errorLine(error));
  }
  return broken;
};

function freeNames(modules: readonly SourceModule[]): Set<string> {
  const names = new Set<string>();
  for (const { program, text } of modules) {
    const { globals } = program.scope as unknown as { globals: Record<string, { end?: number }> };
    for (const [name, { end = 0 }] of Object.entries(globals)) {
      // Babel takes the name of a method in an interface for a reference.
      if (!text.startsWith("?()", end)) names.add(name);
    }
  }
  return names;
}

/** Nothing is read that is not declared, but what was not declared before. */
export const declaresWhatItReads: Invariant = ({ program, migration, output, created }) => {
  const before = migration.files.find(({ path }) => path === program.path) ?? inputOf(program);
  const known = freeNames(before.modules);
  for (const name of ["process", "Rupt", "Map", "undefined", "require", "module", "exports"]) known.add(name);
  if (!program.text.includes("Rupt.")) known.delete("Rupt");
  const read = freeNames(readFile(program.path, output).modules);
  const broken = [...read].filter((name) => !known.has(name)).map((name) => `${name} is not declared`);
  for (const [path, text] of created) {
    for (const name of freeNames(readFile(path, text).modules))
      if (!known.has(name)) broken.push(`${path}: ${name} is not declared`);
  }
  return broken;
};

/** A v3 call and a v3 constructor get only keys that v3 documents; one client per id. */
export const speaksV3: Invariant = ({ program, output, created }) => {
  const broken: string[] = [];
  const ids = new Map<string, number>();
  for (const [path, text] of [[program.path, output] as const, ...created]) {
    for (const module of readFile(path, text).modules) {
      const classes = classNames(module);
      module.program.walk((path) => {
        if ((path.is("CallExpression") || path.is("OptionalCallExpression")) && isAccess(path, text))
          broken.push(...unknownKeys(path, V3_CALL_OPTIONS, "evaluate.access"));
        if (!path.is("NewExpression")) return;
        const callee = path.get("callee");
        if (!callee.is("Identifier") || !classes.has(callee.node.name)) return;
        broken.push(...unknownKeys(path, CONSTRUCTOR_OPTIONS, "the constructor"));
        const id = text.slice(path.node.start ?? 0, path.node.end ?? 0).match(/clientId:\s*([^\n,}]+)/)?.[1];
        const known = id ?? "clientId";
        ids.set(known, (ids.get(known) ?? 0) + 1);
      });
    }
  }
  for (const [id, count] of ids)
    if (count > 1 && id !== "clientId") broken.push(`${count} clients for ${id}`);
  return broken;
};

const CONSTRUCTOR_OPTIONS = new Set(["clientId", "on_logout"]);

/** Babel's own `getSource` needs a hub, which plain traversal does not have. */
function sourceOf(path: NodePath, text: string): string {
  return text.slice(path.node.start ?? 0, path.node.end ?? 0);
}

function isAccess(call: NodePath, text: string): boolean {
  const callee = calleeOf(call);
  return (
    callee !== null &&
    /\.evaluate\s*(?:\/\*[\s\S]*?\*\/\s*)*\??\.\s*access$/.test(sourceOf(unwrapped(callee), text))
  );
}

function unknownKeys(call: NodePath, known: ReadonlySet<string>, where: string): string[] {
  const argument = argumentsOf(call)[0];
  const object = argument && unwrapped(argument);
  if (!object?.is("ObjectExpression")) return [];
  return object.get("properties").flatMap((property) => {
    if (property.is("SpreadElement")) return [];
    const name = property.is("ObjectProperty") || property.is("ObjectMethod") ? keyName(property) : null;
    return name !== null && known.has(name) ? [] : [`${where} does not know ${name ?? "a computed key"}`];
  });
}

/** Local names of the v3 class. */
function classNames(module: SourceModule): Set<string> {
  const names = new Set<string>();
  for (const [name, binding] of Object.entries(module.program.scope.bindings)) {
    const { path } = binding;
    if (path.parentPath?.is("ImportDeclaration") && path.parentPath.node.source.value === V3_PACKAGE)
      names.add(name);
    if (path.is("VariableDeclarator") && sourceOf(path, module.text).includes(V3_PACKAGE)) names.add(name);
  }
  return names;
}

/** The v2 package is loaded exactly as long as something needs it. */
export const keepsV2WhereNeeded: Invariant = ({ output, program, drafts }) => {
  const needed = drafts.some((draft) => draft.needsV2);
  let loaded = false;
  for (const module of readFile(program.path, output).modules) {
    module.program.walk((path) => {
      const parent = path.parentPath;
      if (!path.is("StringLiteral") || !parent) return;
      const loads =
        parent.is("ImportDeclaration") ||
        parent.is("TSExternalModuleReference") ||
        (parent.is("CallExpression") && /^(?:require|import)\b/.test(sourceOf(parent, output)));
      if (loads && isV2Specifier(path.node.value)) loaded = true;
    });
  }
  if (needed === loaded) return [];
  return [needed ? "held code has lost its import" : "an import of v2 stays that nothing needs"];
};
