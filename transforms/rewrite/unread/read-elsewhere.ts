import type { Class } from "@babel/types";
import type { Page } from "../../../src/code/blocks/page.ts";
import { blankRanges } from "../../../src/code/blocks/ranges.ts";
import { isTypeScriptFile } from "../../../src/code/file-names.ts";
import {
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { wordOf } from "../../../src/code/word-of.ts";
import { nameOfHidden } from "../../find/take-out/private-members.ts";
import type { SourceFile } from "../../model.ts";

/** The files of the project that name something. */
type Mentions = ((name: string) => readonly SourceFile[]) | undefined;

/**
 * Whether a member that TypeScript keeps private is read past the keyword: by the template of a component; in another file by
 * `guard["limits"]`, by a cast to `any`, by JavaScript. Or whether it may be, by who has an instance and goes through all that it has:
 * `JSON.stringify(guard)`.
 */
export function isReadPastKeyword(member: NodePath, mentions: Mentions): boolean {
  const name = nameOfHidden(member);
  const owner = member.findParent((each) => each.is("Class"));
  if (name === null || name.startsWith("#") || !owner?.is("Class")) return false;
  const { page } = member.file.unit;
  const word = wordOf(name).source;
  if (page && isNamedInMarkup(page, new RegExp(word))) return true;
  const isField = member.is("ClassProperty") || member.is("TSParameterProperty");
  if (isField && !isInjected(owner) && (!isKeptInFile(owner) || goesThrough(owner))) return true;
  const inBrackets = new RegExp(`\\[\\s*["'\`]${word}["'\`]\\s*\\]`);
  const asMember = new RegExp(`[.{,]\\s*${word}`);
  const className = owner.node.id?.name;
  const reads = ({ path, text }: SourceFile): boolean => {
    if (path === member.file.path) return false;
    if (inBrackets.test(text)) return true;
    const seesAny = !isTypeScriptFile(path) || /\bany\b/.test(text);
    return seesAny && asMember.test(text) && className !== undefined && text.includes(className);
  };
  // Every file is read for that.
  return mentions?.(name).some(reads) === true;
}

/** What containers make the instances of, and hand to nobody but those who name the class. */
const INJECTED = /^@(?:Component|Controller|Directive|Injectable|NgModule|Pipe|Resolver)\b/;

const isInjected = (owner: NodePath<Class>): boolean =>
  owner.file.unit.page === null && (owner.get("decorators") ?? []).some(({ text }) => INJECTED.test(text));

/** Whether no instance of a class gets out of its file: each is made where only its own methods are called. */
function isKeptInFile(owner: NodePath<Class>): boolean {
  const { id } = owner.node;
  const binding = owner.is("ClassDeclaration") && id ? owner.file.bindingAt(id.name, owner.node) : undefined;
  if (!binding || owner.parentPath?.is("ExportDeclaration")) return false;
  const onlyCalls = (reference: NodePath): boolean => {
    const access = outermostWrapper(reference).parentPath;
    return isMember(access) && access.key === "callee" && isCall(access.parentPath);
  };
  return valueReferences(binding).every((reference) => {
    const made = outermostWrapper(reference).parentPath;
    if (!made?.is("NewExpression") || made.get("callee").node !== reference.node) return false;
    if (onlyCalls(made)) return true;
    const declarator = outermostWrapper(made).parentPath;
    if (!declarator?.is("VariableDeclarator") || declarator.parentPath?.parentPath?.is("ExportDeclaration"))
      return declarator?.is("ExpressionStatement") === true;
    const name = declarator.get("id");
    return name.is("Identifier") && valueReferences(name.binding).every(onlyCalls);
  });
}

/** Whether the markup of a component, or a text of its style, has a word. */
function isNamedInMarkup(page: Page, word: RegExp): boolean {
  const scripts = page.tokens.flatMap((token) =>
    token.kind === "tag" && token.name === "script" && token.raw ? [token.raw] : [],
  );
  return word.test(blankRanges(page.source, scripts));
}

const GOES_THROUGH =
  /^(?:JSON\.stringify|structuredClone|Object\.(?:assign|entries|getOwnPropertyNames|keys|values))$/;

/** Whether the file spreads, copies or lists an instance. */
function goesThrough(owner: NodePath<Class>): boolean {
  const className = owner.node.id?.name;
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
