import { isTypeScriptFile } from "../../../src/code/file-names.ts";
import {
  isCall,
  isMember,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { nameOfHidden } from "../../find/take-out/private-members.ts";
import type { SourceFile } from "../../model.ts";

/** The files of the project that name something. */
type Mentions = ((name: string) => readonly SourceFile[]) | undefined;

/**
 * Whether a member that TypeScript keeps private is read past the keyword: in another file by `guard["limits"]`, by a cast to `any`, by
 * JavaScript; or by what goes through all that an instance has, `{ ...this }`, `JSON.stringify(guard)`.
 */
export function isReadPastKeyword(member: NodePath, mentions: Mentions): boolean {
  const name = nameOfHidden(member);
  if (name === null || name.startsWith("#")) return false;
  const { file } = member;
  const owner = member.findParent((each) => each.is("Class"));
  const className = owner?.is("Class") ? owner.node.id?.name : undefined;
  if (owner && goesThrough(owner, className)) return true;
  const word = name.replaceAll("$", "\\$");
  const inBrackets = new RegExp(`\\[\\s*["'\`]${word}["'\`]\\s*\\]`);
  const asMember = new RegExp(`[.{,]\\s*${word}(?![\\w$])`);
  return (mentions?.(name) ?? []).some(({ path, text }) => {
    if (path === file.path) return false;
    if (inBrackets.test(text)) return true;
    const seesAny = !isTypeScriptFile(path) || /\bany\b/.test(text);
    return seesAny && asMember.test(text) && className !== undefined && text.includes(className);
  });
}

const GOES_THROUGH =
  /^(?:JSON\.stringify|structuredClone|Object\.(?:assign|entries|getOwnPropertyNames|keys|values))$/;

/** Whether the file spreads, copies or lists an instance. */
function goesThrough(owner: NodePath, className: string | undefined): boolean {
  const isInstance = (value: NodePath | null | undefined): boolean => {
    const path = value && unwrapped(value);
    if (!path) return false;
    if (path.is("ThisExpression")) return path.isDescendant(owner);
    const made = path.is("Identifier") ? path.binding?.path : undefined;
    const init = made?.is("VariableDeclarator") ? made.get("init") : null;
    return (
      className !== undefined && init?.is("NewExpression") === true && init.get("callee").text === className
    );
  };
  const { tree } = owner.file;
  return (
    tree.of("SpreadElement").some((node) => isInstance(tree.pathOf(node).get("argument"))) ||
    tree.of("CallExpression").some((node) => {
      const call = tree.pathOf(node);
      const callee = call.get("callee");
      const name = isMember(callee) ? `${callee.get("object").text}.${staticName(callee)}` : callee.text;
      return isCall(call) && GOES_THROUGH.test(name) && call.get("arguments").some(isInstance);
    }) ||
    tree.of("RestElement").some((node) => {
      const declarator = tree.pathOf(node).parentPath?.parentPath;
      return declarator?.is("VariableDeclarator") === true && isInstance(declarator.get("init"));
    })
  );
}

/** Whether a test reads a name of `<script setup>` by the component that it mounts: `wrapper.vm.limits`. */
export function isReadByTests({ unit, path }: SourceModule, name: string, mentions: Mentions): boolean {
  if (unit.page?.language !== "vue") return false;
  const word = name.replaceAll("$", "\\$");
  const read = new RegExp(
    String.raw`\bvm\s*\??(?:\.\s*|\[\s*["'\x60])${word}(?![\w$])|[{,]\s*${word}\b[^}]*\}\s*=\s*[^;\n]*\.vm\b`,
  );
  // One search for all names: it reads every file.
  return (mentions?.(".vm") ?? []).some((file) => file.path !== path && read.test(file.text));
}
