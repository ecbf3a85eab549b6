import { posix } from "node:path";
import type { CallExpression } from "@babel/types";
import {
  argumentsOf,
  importedName,
  initOf,
  literalText,
  type NodePath,
  type SourceModule,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { requiredSpecifier } from "../../../src/code/values/common-js.ts";
import { isBareSpecifier, originOf } from "../../../src/code/values/origin.ts";
import { modulesOf } from "../../find/analyze-file.ts";
import { nameOfMember } from "../../find/app-tests/handles.ts";
import { mockerOf, replacesModule, specifierOf } from "../../find/sdk/mock-calls.ts";
import type { Answer, DecideFacts } from "../../model.ts";
import type { ClientModuleFacts } from "../clients/client-module-facts.ts";
import { type Candidate, type Obligation, PROVED, unknown } from "./obligation.ts";

/**
 * No test puts a stand-in in the place of a module that the id is read from. Where the call is never made, a test had no need of the
 * id; a constant would read it as soon as its module is loaded.
 */
export const idNotMocked: Obligation = {
  id: "id-not-mocked",
  answer: (candidate) => notMocked(candidate.group.id.path, candidate),
};

/** The same of the module that a logout callback is imported from. */
export const callbackNotMocked: Obligation = {
  id: "callback-not-mocked",
  answer: (candidate) => {
    const value = candidate.group.members[0]?.attach.logout?.value;
    return value && unwrapped(value).is("Identifier") ? notMocked(unwrapped(value), candidate) : PROVED;
  },
};

/** Whether no test that reaches the calls replaces what a value is read from, and leaves the value out. */
function notMocked(value: NodePath, { units, facts }: Candidate): Answer {
  const { clientModule, mentions } = facts;
  const sources = clientModule && mentions ? sourcesOf(value, clientModule) : [];
  if (!clientModule || sources.length === 0) return PROVED;
  const hasMockFile = sources.some(
    ({ path }) => clientModule.resolve(path, `./__mocks__/${posix.basename(path)}`) !== null,
  );
  if (hasMockFile) return unknown(value);
  const importers = new Set(units.map(({ module }) => module.path));
  const packageDir = facts.packageOf(value.file.path);
  for (const file of testsNaming(sources, facts)) {
    const isSetup = !/\b(?:test|it|describe)\b/.test(file.text) && facts.packageOf(file.path) === packageDir;
    const mock = mocksOf(file).find((call) => replacesAny(call, sources, clientModule));
    if (mock && (isSetup || clientModule.reaches(file.path, importers))) return unknown(mock);
  }
  return PROVED;
}

/** A file, or a package, that a value is read from, and the name there; null where that is not one name. */
interface Source {
  readonly path: string;
  readonly name: string | null;
  readonly isPackage: boolean;
}

const MAX_DEPTH = 10;

/** The files and packages that a value is read from, and those that have it from others. */
function sourcesOf(id: NodePath, facts: ClientModuleFacts, depth = 0): Source[] {
  if (depth > MAX_DEPTH) return [];
  const found: Source[] = [];
  const visit = (path: NodePath) => {
    const binding = path.is("Identifier") && path.isReferencedIdentifier() ? path.binding : undefined;
    if (!binding) return;
    const declaration = binding.path.parentPath;
    const init = initOf(binding);
    const specifier = declaration?.is("ImportDeclaration")
      ? declaration.node.source.value
      : init && requiredSpecifier(init);
    const target = specifier ? facts.resolve(path.file.path, specifier) : null;
    const { node } = binding.path;
    const name =
      node.type === "ImportSpecifier"
        ? importedName(node.imported)
        : node.type === "ImportDefaultSpecifier"
          ? "default"
          : null;
    if (target !== null) found.push({ path: target, name, isPackage: false });
    else if (specifier && isBareSpecifier(specifier)) found.push({ path: specifier, name, isPackage: true });
    const origin = target === null ? null : originOf(path);
    if (origin && origin.binding.path.file.path !== target)
      found.push({ path: origin.binding.path.file.path, name: origin.exported, isPackage: false });
    const value = origin ? initOf(origin.binding) : target === null ? init : null;
    if (value) found.push(...sourcesOf(value, facts, depth + 1));
  };
  visit(id);
  id.walk(visit);
  return found;
}

/** The scripts that may mock one of the files: they name it. */
function testsNaming(sources: readonly Source[], { mentions }: DecideFacts): SourceModule[] {
  const names = sources.map(({ path, isPackage }) => {
    const { dir, name } = posix.parse(path);
    if (isPackage) return path;
    return name === "index" ? posix.basename(dir) : name;
  });
  return (mentions?.("mock") ?? [])
    .filter(({ text }) => names.some((name) => text.includes(name)))
    .flatMap(modulesOf);
}

const mocksOf = ({ tree }: SourceModule): NodePath<CallExpression>[] =>
  tree
    .of("CallExpression")
    .filter((node) => mockerOf(node) !== null && replacesModule(node))
    .map((node) => tree.pathOf(node));

function replacesAny(
  call: NodePath<CallExpression>,
  sources: readonly Source[],
  facts: ClientModuleFacts,
): boolean {
  const specifier = specifierOf(call);
  const text = specifier && literalText(specifier);
  const path = text ? (facts.resolve(call.file.path, text) ?? text) : null;
  return sources.some((source) => source.path === path && !keeps(call, source));
}

/** Whether a stand-in has what the real module has by a name: `{ ...(await importOriginal()), other: 1 }`, `{ spy: true }`. */
function keeps(call: NodePath<CallExpression>, { name }: Source): boolean {
  const given = argumentsOf(call)[1];
  const factory = given && unwrapped(given);
  if (!factory) return false;
  if (factory.is("ObjectExpression"))
    return factory.get("properties").some((each) => nameOfMember(each) === "spy");
  const module = givenBy(factory);
  if (!module?.is("ObjectExpression") || name === null) return false;
  const members = module.get("properties");
  return (
    members.some((each) => each.is("SpreadElement")) && !members.some((each) => nameOfMember(each) === name)
  );
}

/** What a factory gives in the end, also one that is handed the real module. */
function givenBy(factory: NodePath): NodePath | null {
  if (!factory.is("Function")) return null;
  const body: NodePath = factory.get("body");
  if (!body.is("BlockStatement")) return unwrapped(body);
  const last = body.get("body").at(-1);
  const value = last?.is("ReturnStatement") ? last.get("argument") : null;
  return value ? unwrapped(value) : null;
}
