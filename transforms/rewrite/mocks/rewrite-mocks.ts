import { applyWithin, type Edit } from "../../../src/code/edits/edits.ts";
import { removeProperties } from "../../../src/code/edits/object-edits.ts";
import { textAt } from "../../../src/code/edits/reindent.ts";
import { indentAt, quoted, type Style, shortProperty } from "../../../src/code/edits/style.ts";
import { isTypeScriptFile } from "../../../src/code/file-names.ts";
import { type NodePath, type Range, rangeOf, staticName, unwrapped } from "../../../src/code/tree/index.ts";
import { V3_PACKAGE } from "../../../src/sdk/v3.ts";
import type { KeyPlan, LiteralPlan, MockPlan, SpyPlan } from "../../decide/mocks/mock-plan.ts";
import { type ModuleMock, nameOfMember, type SeenModule } from "../../find/app-tests/module-mocks.ts";
import { specifierOf } from "../../find/sdk/mock-calls.ts";
import type { UnitPlan } from "../../model.ts";
import { parenthesizedStart } from "../calls/parentheses.ts";

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
    ...plan.literals.flatMap(literalEdits),
    ...plan.keys.map(keyEdit),
  ];
}

/** `const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));` before the first mock. */
function declarationEdits({ declares, mocks }: MockPlan, style: Style): Edit[] {
  const [mock] = mocks;
  const attach = mock?.seen?.attach;
  const statement = mock?.call.getStatementParent();
  if (declares === null || !attach || !statement) return [];
  const { start } = statement.range;
  const indent = indentAt(statement.file.text, start);
  const end = style.semicolons ? ";" : "";
  const made =
    mock.runner === "vitest"
      ? `const { ${declares} } = vi.hoisted(() => (${hoistedText(declares, attach.value, indent, style)}))${end}`
      : `const ${declares} = ${textAt(attach.value, indent)}${end}`;
  return [{ start, end: start, text: `${made}${style.eol}${style.eol}${indent}` }];
}

/** The object that holds the function: on one line where that fits, else one property a line. */
function hoistedText(name: string, value: NodePath, indent: string, style: Style): string {
  const line = `{ ${name}: ${value.text} }`;
  const around = `${indent}const { ${name} } = vi.hoisted(() => ());`;
  if (!/[\r\n]/.test(line) && around.length + line.length <= style.width) return line;
  const inner = indent + style.indent;
  const comma = style.trailingCommas ? "," : "";
  return `{${style.eol}${inner}${name}: ${textAt(value, inner)}${comma}${style.eol}${indent}}`;
}

/** The mock itself names the v3 package, or a copy of it beside it does. */
function mockEdits(mock: ModuleMock, plan: MockPlan, style: Style): Edit[] {
  const { seen, specifier, call } = mock;
  const { text } = call.file;
  const named = specifierEdit(specifier);
  if (!seen && !plan.provided) return [];
  const swap = seen && !plan.provided ? [named, ...moduleEdits(mock, seen, plan, style)] : [named];
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

/** The v2 mock gives the same function as the one of v3. */
function sharedEdit(mock: ModuleMock, seen: SeenModule, plan: MockPlan): Edit {
  const { value } = seen.attach;
  const text = accessText(mock, seen, plan);
  const property = value.parentPath;
  return text === "attach" && property?.is("ObjectProperty") && property.get("value") === value
    ? { ...property.range, text }
    : { ...value.range, text };
}

/** The function that `evaluate.access` is: what `attach` was. */
function accessText({ runner, call }: ModuleMock, { attach }: SeenModule, { declares }: MockPlan): string {
  if (declares !== null) {
    if (runner !== "jest") return declares;
    // Mocks of Jest run before the variable is there; what they return is called later.
    const type = isTypeScriptFile(call.file.path) ? ": unknown[]" : "";
    return `(...args${type}) => ${declares}(...args)`;
  }
  if (attach.is === "name")
    return [attach.handle.binding.identifier.name, ...attach.handle.members].join(".");
  return attach.value.text;
}

function moduleEdits(mock: ModuleMock, seen: SeenModule, plan: MockPlan, style: Style): Edit[] {
  const { attach, object, place } = seen;
  const { factory, call } = mock;
  const { text } = call.file;
  const indent = indentAt(text, call.range.start);
  const isWritten = plan.declares === null && attach.is === "inline";
  if (!isWritten || !factory) {
    const module = moduleText(
      mock,
      seen,
      accessText(mock, seen, plan),
      indentAt(text, place.range.start),
      style,
    );
    const isBody =
      place !== object && place.parentPath === factory && parenthesizedStart(place) === place.range.start;
    return [{ ...place.range, text: isBody ? `(${module})` : module }];
  }
  // The function of the mock stays one, however many clients are constructed.
  const end = style.semicolons ? ";" : "";
  const inner = indent + style.indent;
  const declared = `const attach = ${attach.value.text}${end}${style.eol}`;
  const returned = object.findParent((path) => path.is("ReturnStatement") || path === factory);
  if (returned?.is("ReturnStatement")) {
    const at = returned.range.start;
    const own = indentAt(text, at);
    return [
      { start: at, end: at, text: `${declared}${own}` },
      { ...object.range, text: moduleText(mock, seen, "attach", own, style) },
    ];
  }
  const body: NodePath = factory.is("ArrowFunctionExpression") ? factory.get("body") : object;
  const module = moduleText(mock, seen, "attach", inner, style);
  return [
    {
      ...bodyRange(body),
      text: `{${style.eol}${inner}${declared}${inner}return ${module}${end}${style.eol}${indent}}`,
    },
  ];
}

/** The body of an arrow function with its own parentheses, and not those of the call around it. */
function bodyRange(body: NodePath): Range {
  const start = parenthesizedStart(body);
  const { end } = body.range;
  return { start, end: start === body.range.start ? end : body.file.text.indexOf(")", end) + 1 };
}

/** The module that the mock gives: a class as the default export, as in v3. */
function moduleText(
  mock: ModuleMock,
  seen: SeenModule,
  access: string,
  indent: string,
  style: Style,
): string {
  const inner = indent + style.indent;
  const end = style.semicolons ? ";" : "";
  const key = mock.runner === "node" ? "defaultExport" : "default";
  const held = access === "access" ? "access" : `access: ${access}`;
  const comma = style.trailingCommas ? "," : "";
  const lines = [
    ...commentsIn(seen.object),
    ...(isCommonJs(mock) || isEsModule(seen.object) ? ["__esModule: true,"] : []),
    ...keptOption(seen.object),
    `${key}: class {`,
    `${style.indent}evaluate = { ${held} }${end}`,
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
