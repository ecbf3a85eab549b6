import type { Node } from "@babel/types";
import { isTestFile } from "../../src/code/file-names.ts";
import {
  type Binding,
  declaredName,
  isMember,
  keyName,
  mayBeNamed,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  valueReferences,
} from "../../src/code/tree/index.ts";
import { modulesOf } from "../find/analyze-file.ts";
import { environmentName, environmentVariable } from "../find/attach/ids/environment-id.ts";
import { isSettingsFile } from "../find/settings/setting-files.ts";
import type { ClientGroup, DecideFacts } from "../model.ts";
import { testAround } from "./id-tests.ts";

/** What is asked for. */
type Asked = Pick<ClientGroup, "key" | "packageDir">;

/**
 * Where the app asks whether a variable of the environment is there, by itself, by what it is kept in, in a list or in a schema: what asks may
 * guard a call by a parameter, a prop or a field, and the id may be none. A test that gives it a value may do so once the module is loaded.
 *
 * @param asked the key of an id, and the folder whose code shares its client
 * @example `<Guard enabled={Boolean(process.env.RUPT_ID)} />` asks for `env:process.env.RUPT_ID`
 */
export function presenceTest({ key, packageDir }: Asked, facts: DecideFacts): NodePath | null {
  const name = environmentName(key)?.split(".").at(-1);
  if (name === undefined) return null;
  const mentioning = (text: string): SourceModule[] =>
    (facts.mentions?.(text) ?? [])
      .filter(({ path }) => !isSettingsFile(path) && facts.scopeOf(path) === packageDir)
      .flatMap(modulesOf);
  const all = mentioning(name);
  const modules = all.filter(({ path }) => !isTestFile(path));
  const [asked] = [
    ...modules.flatMap((module) => testsOf(module, name, facts)),
    ...all.flatMap((module) => (isTestFile(module.path) ? setIn(module, name) : [])),
  ];
  if (asked) return asked;
  const [kept] = keptAs(modules, name).flatMap((each) => {
    if (typeof each !== "string") return testsOfBinding(each, facts);
    // Much has an `id`: of a common name only those files count that speak of the variable.
    const around = /rupt/i.test(each) ? mentioning(each).filter(({ path }) => !isTestFile(path)) : modules;
    return around.flatMap(({ tree }) => membersNamed(tree, each).flatMap((read) => testAround(read) ?? []));
  });
  return kept ?? null;
}

/** Where a module asks for what bears a name: a member, what is taken out by it, a text in a list, a row of a schema. */
function testsOf({ tree, text }: SourceModule, name: string, facts: DecideFacts): NodePath[] {
  const members = membersNamed(tree, name).flatMap((each) => testAround(each) ?? []);
  const taken = tree
    .of("ObjectPattern")
    .flatMap(({ properties }) => properties)
    .map((node): NodePath => tree.pathOf<Node>(node))
    .flatMap((each) =>
      each.is("ObjectProperty") && keyName(each) === name ? (bindingIn(each.get("value")) ?? []) : [],
    )
    .flatMap((binding) => testsOfBinding(binding, facts));
  const listed = tree
    .of("StringLiteral")
    .filter(({ value }) => value === name)
    .map((node): NodePath => tree.pathOf(node))
    .filter((each) => each.listKey !== undefined);
  const rows = /\bsafe(?:Parse|Validate)/.test(text)
    ? tree
        .of("ObjectProperty")
        .map((node) => tree.pathOf(node))
        .filter((each) => each.parentPath?.is("ObjectExpression") && keyName(each) === name)
    : [];
  return [...members, ...taken, ...listed, ...rows];
}

/** Where a test gives the variable a value: `vi.stubEnv("RUPT_ID", "abc")`, `process.env.RUPT_ID = "abc"`. */
const setIn = ({ tree }: SourceModule, name: string): NodePath[] => [
  ...tree
    .of("StringLiteral")
    .filter(({ value }) => value === name)
    .map((node): NodePath => tree.pathOf(node))
    .filter((each) => each.listKey === "arguments"),
  ...membersNamed(tree, name).filter(
    ({ key, parentPath }) => key === "left" && parentPath?.is("AssignmentExpression"),
  ),
];

const membersNamed = (tree: SourceModule["tree"], name: string): NodePath[] => {
  const names = new Set([name]);
  return [...tree.of("MemberExpression"), ...tree.of("OptionalMemberExpression")]
    .filter(({ property, computed }) => mayBeNamed(property, computed, names))
    .map((node): NodePath => tree.pathOf<Node>(node))
    .filter((each) => staticName(each) === name);
};

/** `X` and `X = "dev"` of a pattern; what has a default is there. */
const bindingIn = (target: NodePath): Binding | null =>
  target.is("Identifier") ? (target.binding ?? null) : null;

const testsOfBinding = (binding: Binding, facts: DecideFacts): NodePath[] =>
  [...valueReferences(binding), ...facts.callsOf(binding.path.file.path, binding)].flatMap(
    (each) => testAround(each) ?? [],
  );

/** What a variable of the environment is kept in. */
type Kept = Binding | string;

function keptAs(modules: readonly SourceModule[], name: string): Kept[] {
  return modules.flatMap(({ tree }) =>
    membersNamed(tree, name).flatMap((read): Kept[] => {
      const value = outermostWrapper(read);
      const { parentPath: parent } = value;
      if (environmentVariable(read) === null || !parent) return [];
      const binding = parent.is("VariableDeclarator") ? bindingIn(parent.get("id")) : null;
      if (binding) return [binding];
      const isField = parent.is("ClassProperty") || parent.is("ObjectProperty");
      const field = isField && value.key === "value" ? declaredName(parent) : null;
      const set = parent.is("AssignmentExpression", { operator: "=" }) ? parent.get("left") : null;
      const named = field ?? (isMember(set) ? staticName(set) : null);
      return named === null ? [] : [named];
    }),
  );
}
