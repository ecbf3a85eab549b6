import { applyEdits, type Edit } from "../../../src/code/edits/edits.ts";
import { reindent } from "../../../src/code/edits/reindent.ts";
import { removeStatement } from "../../../src/code/edits/statement-ranges.ts";
import { indentAt, type Style } from "../../../src/code/edits/style.ts";
import {
  freeName,
  type NodePath,
  namesInUse,
  outermostWrapper,
  returnedValues,
} from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import type { AttachCall } from "../../find/attach/attach-facts.ts";
import { endsOnly, hasReturn, type Intercept, isStay } from "../../find/attach/callbacks/intercept.ts";

/**
 * What `on_challenge` did, on `response.redirect`: the body of the callback, then the way to the challenge wherever the callback did
 * not return `false`. Source: contract, 11.4; the guide for `auto_challenge` and `redirect`.
 */
export function interceptEdits({ call, intercept }: AttachCall, style: Style): Edit[] {
  if (!intercept) return [];
  const name = intercept.name ?? freeName(["response"], namesInUse(call.file));
  return intercept.form === "statement"
    ? statementEdits(call, intercept, name, style)
    : [thenEdit(call, intercept, name, style)];
}

function statementEdits(call: NodePath, intercept: Intercept, name: string, style: Style): Edit[] {
  let statement: NodePath = call;
  while (statement.listKey === undefined || !statement.is("Statement")) {
    const { parentPath }: NodePath = statement;
    if (!parentPath) return [];
    statement = parentPath;
  }
  const { start, end } = statement.range;
  const indent = indentAt(statement.file.text, start);
  const code = codeOf(intercept, { name, indent: indent + style.indent, style, leaves: false });
  if (code === "") return [];
  const { eol } = style;
  const test = `if (${name}?.redirect) {${eol}${indent}${style.indent}${code}${eol}${indent}}`;
  const named = { start, end: start, text: intercept.name === null ? `const ${name} = ` : "" };
  return [named, { start: end, end, text: `${eol}${indent}${test}` }];
}

function thenEdit(call: NodePath, intercept: Intercept, name: string, style: Style): Edit {
  const { eol } = style;
  const outer = indentAt(call.file.text, outermostWrapper(call).range.end);
  const indent = outer + style.indent;
  const isSimple = intercept.body === null || endsOnly(intercept.body);
  const semi = style.semicolons ? ";" : "";
  const isAsync = needsAwait(intercept) ? "async " : "";
  const { end } = call.range;
  if (!isSimple) {
    const code = codeOf(intercept, { name, indent, style, leaves: true });
    const lines = [`if (!${name}?.redirect) return${semi}`, code].join(eol + indent);
    return { start: end, end, text: `.then(${isAsync}(${name}) => {${eol}${indent}${lines}${eol}${outer}})` };
  }
  const code = codeOf(intercept, { name, indent: indent + style.indent, style, leaves: false });
  if (code === "") return { start: end, end, text: "" };
  const test = `if (${name}?.redirect) {${eol}${indent}${style.indent}${code}${eol}${indent}}`;
  const lines = intercept.handsOn ? [test, `return ${name}${semi}`] : [test];
  return {
    start: end,
    end,
    text: `.then(${isAsync}(${name}) => {${eol}${indent}${lines.join(eol + indent)}${eol}${outer}})`,
  };
}

/** Whether the code waits for something: what v2 was given by a callback, it waited for. */
function needsAwait({ body }: Intercept): boolean {
  return body === null || body.node.async || returnedValues(body).some((value) => !isPlain(value));
}

/** A value that is there at once and does nothing. */
const isPlain = (value: NodePath): boolean =>
  fold(value) !== null || value.is("UnaryExpression", { operator: "!" }) || value.is("BinaryExpression");

const withoutAwait = (value: NodePath): NodePath =>
  value.is("AwaitExpression") ? value.get("argument") : value;

interface CodeStyle {
  name: string;
  indent: string;
  style: Style;
  /** Whether `return` leaves the code. */
  leaves: boolean;
}

/** The statements of the callback, at an indentation; empty where it only stays. */
function codeOf({ body, entry, location }: Intercept, { name, indent, style, leaves }: CodeStyle): string {
  const semi = style.semicolons ? ";" : "";
  const go = `${location}.assign(${name}.redirect)`;
  const goUnless = (value: string, waits: boolean): string =>
    `if (${waits ? `(await ${value})` : value} !== false) ${go}${semi}`;
  if (body === null) return goUnless(`${entry.value.text}()`, true);
  const block = body.get("body");
  if (!block.is("BlockStatement")) {
    const folded = fold(block);
    if (folded) return folded.value === false ? "" : `${go}${semi}`;
    return goUnless(isPlain(block) ? `(${block.text})` : withoutAwait(block).text, !isPlain(block));
  }
  const { text } = block.file;
  const statements = block.get("body");
  const from = indentAt(text, statements[0]?.range.start ?? block.range.start);
  /** Where a line of the block will begin. */
  const movedIndent = (offset: number) => {
    const own = indentAt(text, offset);
    return own.startsWith(from) ? indent + own.slice(from.length) : own;
  };
  const edits: Edit[] = [];
  const replace = (path: NodePath, code: string) => edits.push({ ...path.range, text: code });
  const leave = (statement: NodePath) => {
    const value = statement.is("ReturnStatement") ? statement.get("argument") : null;
    const isGoing = !value || (fold(value) !== null && !isStay(statement));
    if (isStay(statement)) {
      if (leaves) replace(statement, `return${semi}`);
      else edits.push(removeStatement(text, statement.range.start, statement.range.end));
    } else if (isGoing) replace(statement, `${leaves ? "return " : ""}${go}${semi}`);
    else {
      const waited = isPlain(value) ? `(${value.text})` : `(await ${withoutAwait(value).text})`;
      if (leaves) replace(statement, `return ${waited} === false ? undefined : ${go}${semi}`);
      else replace(statement, `if (${waited} !== false) ${go}${semi}`);
    }
  };
  const step = text.includes("\t") ? "\t" : style.indent;
  /** Whether the end of a list is reached without a way out. */
  const close = (list: readonly NodePath[]): boolean => {
    const last = list.at(-1);
    if (last?.is("ReturnStatement")) {
      leave(last);
      return false;
    }
    if (!last?.is("IfStatement") || !hasReturn(last)) return true;
    const own = movedIndent(last.range.start);
    for (const branch of [last.get("consequent"), last.get("alternate")]) {
      if (branch?.is("IfStatement")) close([branch]);
      else if (branch?.is("BlockStatement") && close(branch.get("body"))) {
        const at = branch.get("body").at(-1)?.range.end ?? branch.range.start + 1;
        edits.push({ start: at, end: at, text: `${style.eol}${own}${step}${go}${semi}` });
      }
    }
    if (!last.node.alternate) {
      const { end } = last.range;
      const code = `${style.eol}${own}${step}${go}${semi}${style.eol}${own}`;
      edits.push({ start: end, end, text: ` else {${code}}` });
    }
    return false;
  };
  let falls = true;
  if (leaves) {
    block.walk((path) => {
      if (path.is("ReturnStatement")) leave(path);
      return !path.is("Function");
    });
    falls = !leavesAlways(block);
  } else falls = close(statements);
  const range = { start: block.range.start + 1, end: block.range.end - 1 };
  const first = statements[0];
  const moved = first ? reindent(block, range, indent, from) : [];
  const whole = applyEdits(text.slice(0, range.end), [
    { start: 0, end: range.start, text: "" },
    ...edits,
    ...moved,
  ]).trim();
  const lines = [whole, falls ? `${go}${semi}` : ""].filter((line) => line !== "");
  return lines.join(style.eol + indent);
}

/** Whether no way through a statement leads to the one behind it. */
function leavesAlways(statement: NodePath): boolean {
  if (statement.is("BlockStatement")) return statement.get("body").some(leavesAlways);
  if (statement.is("ReturnStatement") || statement.is("ThrowStatement")) return true;
  const other = statement.is("IfStatement") ? statement.get("alternate") : null;
  return (
    statement.is("IfStatement") &&
    other !== null &&
    leavesAlways(statement.get("consequent")) &&
    leavesAlways(other)
  );
}
