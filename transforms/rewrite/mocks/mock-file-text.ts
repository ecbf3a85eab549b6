import { posix } from "node:path";
import type { Program } from "@babel/types";
import { applyEdits, type Edit } from "../../../src/code/edits/edits.ts";
import { removeStatement } from "../../../src/code/edits/statement-ranges.ts";
import { braced, indentAt, type Style } from "../../../src/code/edits/style.ts";
import {
  argumentsOf,
  freeName,
  isCall,
  type NodePath,
  namesInUse,
  outermostWrapper,
  simpleName,
} from "../../../src/code/tree/index.ts";
import type { MockFilePlan } from "../../decide/mocks/mock-plan.ts";
import type { SeenFile } from "../../find/app-tests/mock-file.ts";
import type { UnitFindings } from "../../model.ts";

/** The text of a file under `__mocks__/` as it stands for v3: a class as the default export, with the function that `attach` was. */
export function mockFileText(
  { module }: UnitFindings,
  seen: SeenFile,
  { path }: MockFilePlan,
  style: Style,
): string {
  const { name, edits } = namedFunction(seen, style, namesInUse(module));
  return applyEdits(module.text, [
    ...edits,
    ...classEdits(seen, name, module.program, style),
    ...seen.drops.map(({ range }) => removeStatement(module.text, range.start, range.end)),
    ...movedSpecifiers(module.program, path),
  ]);
}

/** A name for the function, and what has to be declared for it. */
function namedFunction(
  { attach, assigned }: SeenFile,
  style: Style,
  taken: ReadonlySet<string>,
): { name: string; edits: Edit[] } {
  if (attach.is === "name") return { name: attach.value.text, edits: [] };
  if (attach.is === "delegate") return { name: attach.value.text, edits: [] };
  const name = freeName(["attach", "access", "ruptAttach", "attachMock"], taken);
  if (assigned) return { name, edits: [{ ...assigned.get("left").range, text: `const ${name}` }] };
  const statement = attach.value.getStatementParent() ?? attach.value;
  const outer = statement.parentPath?.is("ExportNamedDeclaration") ? statement.parentPath : statement;
  const { start } = outer.range;
  const end = style.semicolons ? ";" : "";
  const text = `const ${name} = ${attach.value.text}${end}${style.eol}${style.eol}${indentAt(outer.file.text, start)}`;
  return { name, edits: [{ start, end: start, text }] };
}

function classEdits(seen: SeenFile, access: string, program: NodePath<Program>, style: Style): Edit[] {
  const { object, isWhole, commonJs, hasFlag, drops } = seen;
  const { eol, indent } = style;
  const end = style.semicolons ? ";" : "";
  const held = access === "access" ? "access" : `access: ${access}`;
  const comma = style.trailingCommas ? "," : "";
  const classText = (base: string): string =>
    `class {${eol}${base}${indent}evaluate = ${braced(held, style)}${end}${eol}${base}}`;
  const { text } = program.file;
  const flag = `exports.__esModule = true${end}`;
  if (!object) {
    const last = program.get("body").findLast((each) => !drops.includes(each));
    const at = last?.range.end ?? text.trimEnd().length;
    const made = commonJs
      ? `${hasFlag ? "" : `${flag}${eol}`}exports.default = ${classText("")}${end}`
      : `export default ${classText("")}`;
    return [{ start: at, end: at, text: `${eol}${eol}${made}` }];
  }
  const base = indentAt(text, object.range.start);
  if (isWhole) {
    const inner = base + indent;
    const lines = ["__esModule: true,", `default: ${classText(inner)}${comma}`].map(
      (line) => `${inner}${line}${eol}`,
    );
    return [{ ...object.range, text: `{${eol}${lines.join("")}${base}}` }];
  }
  const whole = outermostWrapper(object);
  // `export default class {}` is a declaration, which ends without a semicolon.
  const statement = whole.parentPath;
  const isDeclared = statement?.is("ExportDefaultDeclaration") === true;
  const range = isDeclared ? { start: whole.range.start, end: statement.range.end } : whole.range;
  const edits: Edit[] = [{ ...range, text: classText(base) }];
  if (commonJs && !hasFlag) {
    const owner = object.getStatementParent();
    const start = owner?.range.start ?? object.range.start;
    edits.push({ start, end: start, text: `${flag}${eol}` });
  }
  return edits;
}

/** What the file loads by a relative path is one folder further up now. */
function movedSpecifiers(program: NodePath, to: string): Edit[] {
  const from = program.file.path;
  const edits: Edit[] = [];
  const add = (literal: NodePath | null | undefined): void => {
    if (!literal?.is("StringLiteral") || !/^\.{1,2}\//.test(literal.node.value)) return;
    const target = posix.join(posix.dirname(from), literal.node.value);
    const way = posix.relative(posix.dirname(to), target);
    const quote = literal.text[0] ?? '"';
    edits.push({ ...literal.range, text: `${quote}${way.startsWith(".") ? way : `./${way}`}${quote}` });
  };
  program.walk((path) => {
    if (path.is("ImportDeclaration")) add(path.get("source"));
    else if (isCall(path)) {
      const callee = path.get("callee");
      const name = callee.is("Import") ? "import" : simpleName(callee);
      if (name !== null && LOADING.test(name)) add(argumentsOf(path)[0]);
    }
  });
  return edits;
}

const LOADING = /^(?:import|require|requireActual|importActual|createMockFromModule|mock)$/;
