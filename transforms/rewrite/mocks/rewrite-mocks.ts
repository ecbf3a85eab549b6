import { applyWithin, type Edit } from "../../../src/code/edits/edits.ts";
import { removeProperties } from "../../../src/code/edits/object-edits.ts";
import { textAt } from "../../../src/code/edits/reindent.ts";
import { braced, indentAt, quoted, type Style, shortProperty } from "../../../src/code/edits/style.ts";
import {
  argumentsOf,
  type NodePath,
  type Range,
  rangeOf,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { V3_PACKAGE } from "../../../src/sdk/v3.ts";
import type { KeyPlan, LiteralPlan, MockPlan, SpyPlan } from "../../decide/mocks/mock-plan.ts";
import { nameOfMember } from "../../find/app-tests/handles.ts";
import { isReassigned, type ModuleMock, type SeenModule } from "../../find/app-tests/module-mocks.ts";
import { mockerOf, specifierOf } from "../../find/sdk/mock-calls.ts";
import type { UnitPlan } from "../../model.ts";
import { parenthesizedStart } from "../calls/parentheses.ts";
import { bareTypes, handedOn, loosenEdits } from "./loose-types.ts";

/** The edits that make the tests of the app follow the code: mocks, spies, and what they expect of a call. */
export function rewriteMocks({ unit, mocks: plan }: UnitPlan, style: Style): Edit[] {
  if (!plan || plan.fate.is === "kept" || plan.fate.is === "refused") return [];
  const { text } = unit.module;
  const { name } = plan;
  const named = plan.references.flatMap(({ path }): Edit[] => {
    const { range } = unwrapped(path);
    return name === null || text.slice(range.start, range.end) === name ? [] : [{ ...range, text: name }];
  });
  return [
    ...declarationEdits(plan, style),
    ...plan.mocks.flatMap((mock) => mockEdits(mock, plan, style)),
    ...plan.undone.flatMap((call) => specifierOf(call) ?? []).map(specifierEdit),
    ...plan.spies.flatMap(spyEdits),
    ...named,
    // What a mock is made of goes to v3 with it.
    ...expectationEdits(plan).filter((edit) => !plan.mocks.some((mock) => isInFunction(edit, mock))),
  ];
}

const expectationEdits = ({ literals, keys }: MockPlan): Edit[] => [
  ...literals.flatMap(literalEdits),
  ...keys.map(keyEdit),
];

function isInFunction({ start, end }: Edit, { seen }: ModuleMock): boolean {
  const range = seen?.attach.value.range;
  return range !== undefined && range.start <= start && end <= range.end;
}

/** The function that stands for `attach`, as the v3 call is given its options. */
function functionText(mock: ModuleMock, plan: MockPlan, indent: string): string {
  if (!mock.seen) return `${mockerOf(mock.call.node)}.fn${bareTypes(mock)}()`;
  const loosened = plan.declares === null ? [] : loosenEdits(mock);
  const edits = [...expectationEdits(plan).filter((edit) => isInFunction(edit, mock)), ...loosened];
  return textAt(mock.seen.attach.value, indent, edits);
}

/** `const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));` before the first mock. */
function declarationEdits(plan: MockPlan, style: Style): Edit[] {
  const { declares, mocks } = plan;
  const [mock] = mocks;
  const statement = mock?.call.getStatementParent();
  if (declares === null || !mock || !statement) return [];
  const value = (at: string): string => functionText(mock, plan, at);
  const { start } = statement.range;
  const indent = indentAt(statement.file.text, start);
  const end = style.semicolons ? ";" : "";
  const made =
    mock.runner === "vitest"
      ? `const ${braced(declares, style)} = vi.hoisted(() => (${hoistedText(declares, value, indent, style)}))${end}`
      : `const ${declares} = ${value(indent)}${end}`;
  return [{ start, end: start, text: `${made}${style.eol}${style.eol}${indent}` }];
}

/** The object that holds the function: on one line where that fits, else one property a line. */
function hoistedText(name: string, value: (at: string) => string, indent: string, style: Style): string {
  const line = braced(`${name}: ${value(indent)}`, style);
  const around = `${indent}const ${braced(name, style)} = vi.hoisted(() => ());`;
  if (!/[\r\n]/.test(line) && around.length + line.length <= style.width) return line;
  const inner = indent + style.indent;
  const comma = style.trailingCommas ? "," : "";
  return `{${style.eol}${inner}${name}: ${value(inner)}${comma}${style.eol}${indent}}`;
}

/** The mock itself names the v3 package, or a copy of it beside it does. */
function mockEdits(mock: ModuleMock, plan: MockPlan, style: Style): Edit[] {
  const { seen, specifier, call } = mock;
  const { text } = call.file;
  const swap = [specifierEdit(specifier)];
  if (!plan.provided)
    swap.push(...(seen ? moduleEdits(mock, seen, plan, style) : [addFactory(mock, plan, style)]));
  if (plan.fate.is === "swapped") return swap;
  const statement = call.getStatementParent() ?? call;
  const { start, end } = statement.range;
  const beside = applyWithin(text, statement.range, swap);
  const copy = { start: end, end, text: `${style.eol}${indentAt(text, start)}${beside}` };
  return plan.declares === null || !seen ? [copy] : [copy, sharedEdit(mock, seen, plan)];
}

const specifierEdit = ({ range, text }: NodePath): Edit => ({
  ...range,
  text: quoted(V3_PACKAGE, { quote: text.startsWith("'") ? "'" : '"' }),
});

/** The runner does not look into what the constructor sets: a mock that had no factory gets one. */
function addFactory(mock: ModuleMock, plan: MockPlan, style: Style): Edit {
  const { call } = mock;
  const indent = indentAt(call.file.text, call.range.start);
  const [name] = argumentsOf(call);
  const at = name?.range.end ?? call.range.end - 1;
  const factory =
    plan.declares === null
      ? factoryBody({ name: "attach", value: (at) => functionText(mock, plan, at) }, mock, indent, style)
      : `(${moduleText(mock, accessText(mock, plan), indent, style)})`;
  return { start: at, end: at, text: `, () => ${factory}` };
}

/** The v2 mock gives the same function as the one of v3. */
function sharedEdit(mock: ModuleMock, { attach: { value } }: SeenModule, plan: MockPlan): Edit {
  const text = accessText(mock, plan);
  const property = value.parentPath;
  return text === "attach" && property?.is("ObjectProperty") && property.get("value") === value
    ? { ...property.range, text }
    : { ...value.range, text };
}

/** The function that `evaluate.access` is: what `attach` was. */
function accessText(mock: ModuleMock, { declares }: MockPlan): string {
  const { runner, seen } = mock;
  if (declares !== null) {
    if (runner !== "jest") return declares;
    // Mocks of Jest run before the variable is there; what they return is called later.
    return `(...args${handedOn(mock, declares)}) => ${declares}(...args)`;
  }
  const attach = seen?.attach;
  if (attach?.is === "name")
    return [attach.handle.binding.identifier.name, ...attach.handle.members].join(".");
  return attach?.value.text ?? "";
}

/** A variable of the factory: the function of the mock stays one, however many clients are constructed. */
interface OwnFunction {
  name: string;
  value(indent: string): string;
}

function ownFunction(mock: ModuleMock, { attach }: SeenModule, plan: MockPlan): OwnFunction | null {
  if (plan.declares !== null) return null;
  // What the variable holds while the module is made, as before.
  const held = accessText(mock, plan);
  if (isReassigned(attach)) return { name: held === "access" ? "attach" : "access", value: () => held };
  return attach.is === "inline" ? { name: "attach", value: (at) => functionText(mock, plan, at) } : null;
}

function moduleEdits(mock: ModuleMock, seen: SeenModule, plan: MockPlan, style: Style): Edit[] {
  const { object, place } = seen;
  const { factory, call } = mock;
  const { text } = call.file;
  const own = ownFunction(mock, seen, plan);
  if (!own || !factory) {
    const module = moduleText(mock, accessText(mock, plan), indentAt(text, place.range.start), style);
    const isBody =
      place !== object && place.parentPath === factory && parenthesizedStart(place) === place.range.start;
    return [{ ...place.range, text: isBody ? `(${module})` : module }];
  }
  const returned = object.findParent((path) => path.is("ReturnStatement") || path === factory);
  if (returned?.is("ReturnStatement")) {
    const at = returned.range.start;
    const base = indentAt(text, at);
    return [
      { start: at, end: at, text: `${declared(own, base, style)}${base}` },
      { ...object.range, text: moduleText(mock, own.name, base, style) },
    ];
  }
  const body: NodePath = factory.is("ArrowFunctionExpression") ? factory.get("body") : object;
  return [{ ...bodyRange(body), text: factoryBody(own, mock, indentAt(text, call.range.start), style) }];
}

const declared = ({ name, value }: OwnFunction, indent: string, { semicolons, eol }: Style): string =>
  `const ${name} = ${value(indent)}${semicolons ? ";" : ""}${eol}`;

/** A body that declares the function and returns the module. */
function factoryBody(own: OwnFunction, mock: ModuleMock, indent: string, style: Style): string {
  const inner = indent + style.indent;
  const returned = `return ${moduleText(mock, own.name, inner, style)}${style.semicolons ? ";" : ""}`;
  return `{${style.eol}${inner}${declared(own, inner, style)}${inner}${returned}${style.eol}${indent}}`;
}

/** The body of an arrow function with its own parentheses, and not those of the call around it. */
function bodyRange(body: NodePath): Range {
  const start = parenthesizedStart(body);
  const { end } = body.range;
  return { start, end: start === body.range.start ? end : body.file.text.indexOf(")", end) + 1 };
}

/** The module that the mock gives: a class as the default export, as in v3. */
function moduleText(mock: ModuleMock, access: string, indent: string, style: Style): string {
  const object = mock.seen?.object;
  const inner = indent + style.indent;
  const end = style.semicolons ? ";" : "";
  const key = mock.runner === "node" ? "defaultExport" : "default";
  const held = access === "access" ? "access" : `access: ${access}`;
  const comma = style.trailingCommas ? "," : "";
  const lines = [
    ...(object ? commentsIn(object) : []),
    ...(isCommonJs(mock) || (object && isEsModule(object)) ? ["__esModule: true,"] : []),
    ...(object ? keptOption(object) : []),
    `${key}: class {`,
    `${style.indent}evaluate = ${braced(held, style)}${end}`,
    `}${comma}`,
  ];
  return `{${style.eol}${lines.map((line) => `${inner}${line}${style.eol}`).join("")}${indent}}`;
}

/** `jest.mock` gives what `require` gives; `jest.unstable_mockModule` gives an ES module. */
const isCommonJs = ({ runner, call }: ModuleMock): boolean =>
  runner === "jest" && staticName(call.get("callee")) !== "unstable_mockModule";

function isEsModule(object: SeenModule["object"]): boolean {
  return object.get("properties").some((each) => nameOfMember(each) === "__esModule");
}

/** The `cache` of a mock of node:test. */
function keptOption(object: SeenModule["object"]): string[] {
  return object
    .get("properties")
    .filter((each) => nameOfMember(each) === "cache")
    .map((each) => `${each.text},`);
}

function commentsIn(object: NodePath): string[] {
  const { start, end } = object.range;
  return object.file.comments
    .filter((comment) => comment.start > start && comment.end < end)
    .map((comment) => object.file.text.slice(comment.start, comment.end));
}

/** `vi.spyOn(Rupt, "attach")` -> `vi.spyOn(rupt.evaluate, "access")`. */
function spyEdits({ spy, client }: SpyPlan): Edit[] {
  const quote = spy.method.text[0] ?? '"';
  return [
    { ...unwrapped(spy.reference.path).range, text: client },
    { ...spy.method.range, text: `${quote}access${quote}` },
  ];
}

function literalEdits({ object, renames, removes }: LiteralPlan): Edit[] {
  const removed = new Set<unknown>(removes.map(({ node }) => node));
  const { edits } = removeProperties(object, (property) => removed.has(property));
  return [...edits, ...renames.flatMap(({ property, to }) => renamedKey(property, to))];
}

function renamedKey(property: NodePath, to: string): Edit[] {
  if (!property.is("ObjectProperty") && !property.is("ObjectMethod")) return [];
  const short = shortProperty(property, to);
  if (short) return [short];
  const { node } = property;
  const range = rangeOf(node.key);
  if (node.type === "ObjectProperty" && node.shorthand)
    return [{ start: range.start, end: range.start, text: `${to}: ` }];
  return [{ ...range, text: likeKey(property.file.text, range.start, to) }];
}

function keyEdit({ key, to, shorthand }: KeyPlan): Edit {
  const { range } = key;
  if (shorthand) return { start: range.start, end: range.start, text: `${to}: ` };
  return { ...range, text: likeKey(key.file.text, range.start, to) };
}

/** The name with the quotes that stand at the place. */
function likeKey(text: string, at: number, name: string): string {
  const quote = text[at] ?? "";
  return /["'`]/.test(quote) ? `${quote}${name}${quote}` : name;
}
