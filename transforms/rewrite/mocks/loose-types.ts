import type { Edit } from "../../../src/code/edits/edits.ts";
import type { Style } from "../../../src/code/edits/style.ts";
import { isTypeScriptFile } from "../../../src/code/file-names.ts";
import { argumentsOf, calleeOf, type NodePath, staticName, unwrapped } from "../../../src/code/tree/index.ts";
import type { ModuleMock } from "../../find/app-tests/module-mocks.ts";

/** What the test may ask of the function: `attach` of v2 took options and gave a response, by its types. */
const LOOSE = "(...args: any[]) => any";

/** What reads the arguments of the function, or gives it another answer. */
const TYPED_USE =
  /\.\s*(?:mock\s*[!?.[]|mock(?:Implementation|Re(?:turn|solved|jected)Value|Clear|Reset|Restore))/;

/**
 * The edits that give a function of TypeScript the types that the test had from the import of v2: of `vi.fn(async () => null)` alone,
 * TypeScript says that it takes nothing and answers null.
 */
export function loosenEdits(mock: ModuleMock): Edit[] {
  const made = madeBy(mock);
  if (!made || hasTypes(made) || !isTypedUse(mock)) return [];
  const [fn] = argumentsOf(made);
  if (!fn) {
    const at = calleeOf(made)?.range.end;
    return at !== undefined && isOfGlobals(mock) ? [{ start: at, end: at, text: `<${LOOSE}>` }] : [];
  }
  if (!unwrapped(fn).is("Function")) return [];
  const { start, end } = fn.range;
  return [
    { start, end: start, text: "(" },
    { start: end, end, text: `) as ${LOOSE}` },
  ];
}

/** The types of a function that the runner makes of nothing. */
export const bareTypes = (mock: ModuleMock): string =>
  isTypeScriptFile(mock.call.file.path) && isOfGlobals(mock) ? `<${LOOSE}>` : "";

/** The type of what a mock of Jest hands on to a function of that name. */
export function handedOn(mock: ModuleMock, name: string): string {
  if (!isTypeScriptFile(mock.call.file.path)) return "";
  const made = madeBy(mock);
  const isBare = made !== null && argumentsOf(made).length === 0 && !hasTypes(made);
  const takesAll = !mock.seen || isBare || loosenEdits(mock).length > 0;
  return takesAll ? ": unknown[]" : `: Parameters<typeof ${name}>`;
}

const isOfGlobals = (mock: ModuleMock): boolean =>
  mock.runner === "jest" && /["']@jest\/globals["']/.test(mock.call.file.text);

const isTypedUse = (mock: ModuleMock): boolean =>
  mock.runner === "jest" || TYPED_USE.test(mock.call.file.text);

/** What a test asks of a client of v3, with the type of what the mock gives: the types of the package say another. */
export function asMocked(asked: string, { path, text }: { path: string; text: string }): string {
  if (!isTypeScriptFile(path) || !TYPED_USE.test(text)) return asked;
  const runner = /\b(?:vi|jest)(?=\s*\.)/.exec(text)?.[0];
  const cast = `${asked} as ${LOOSE}`;
  return runner ? `${runner}.mocked(${cast})` : cast;
}

/** `jest.mocked(value)`, on a line of its own where it does not fit. */
export const onOwnLine = (asked: string, { eol, indent, base, trailingCommas }: Style): string =>
  asked.replace(
    /^(\w+\.mocked\()(.*)\)$/,
    (_, call: string, value: string) =>
      `${call}${eol}${base}${indent}${value}${trailingCommas ? "," : ""}${eol}${base})`,
  );

/** The call of `vi.fn` that the function is made by, in a TypeScript file. */
function madeBy({ seen, call }: ModuleMock): NodePath | null {
  if (!seen || !isTypeScriptFile(call.file.path)) return null;
  let at = unwrapped(seen.attach.value);
  while (at.is("CallExpression")) {
    const callee = unwrapped(at.get("callee"));
    if (!callee.is("MemberExpression")) return null;
    if (staticName(callee) === "fn") return at;
    at = unwrapped(callee.get("object"));
  }
  return null;
}

const hasTypes = (made: NodePath): boolean => made.is("CallExpression") && made.node.typeParameters != null;
