import type { ImportDeclaration, TSImportEqualsDeclaration } from "@babel/types";
import type { Edit } from "../../../src/code/edits/edits.ts";
import { removeFromList, removeWithComments } from "../../../src/code/edits/statement-ranges.ts";
import {
  type Binding,
  isCall,
  isHiddenlyUsed,
  isIn,
  isWithin,
  type NodePath,
  outermostWrapper,
  type Range,
  rangeOf,
  type SourceModule,
  signaturesOf,
  staticName,
  valueReferences,
  type Within,
} from "../../../src/code/tree/index.ts";
import { isEsModule } from "../../../src/code/values/common-js.ts";
import { isWithoutEffects } from "../../../src/code/values/without-effects.ts";
import {
  isInText,
  nameOfHidden,
  type UnreadMember,
  unreadMembers,
} from "../../find/take-out/private-members.ts";
import { childrenOf, declaratorRemoval, holes, type Removal } from "./declarator-removal.ts";
import { dropImportSpecifiers } from "./drop-names.ts";
import { typeOnlyImports } from "./type-only-imports.ts";
import { unreadTypes } from "./unread-types.ts";

/**
 * What is to be said of a name that only removed code read:
 * - `removed`: its declaration is taken out
 * - `parameter`: it belongs to a signature that others know, and stays
 * - `stays`: its value may do something, or others may read it
 * - `import`: its module may do something, and is still loaded
 * - `emptied`: a function that does nothing any more, and that others may call
 * - `dependency`: it stands among what a hook depends on, and its function does not read it any more
 */
export interface Leftover {
  name: string;
  is: "removed" | "parameter" | "stays" | "import" | "emptied" | "dependency";
  /** The hook, of a dependency. */
  of?: string;
  /** The text that is taken out, unless a secret may be made of it. */
  removed?: string;
  /** Where removed code read it. */
  at?: number;
}

export interface UnreadCode {
  edits: Edit[];
  /** Text that is rewritten as a whole: other edits in it no longer hold. */
  redone: Range[];
  left: Leftover[];
  /** All ranges that are gone afterwards. */
  gone: readonly Range[];
}

/** What is known of a file besides its text. */
export interface Surroundings {
  /** Bindings of the SDK, whose imports have edits of their own, and those that a template reads. */
  isLeftAlone(binding: Binding): boolean;
  /** Whether an import can be removed: loading its module does nothing, or something else loads it all the same. */
  isRemovable(specifier: string): boolean;
  /** Text that stands elsewhere afterwards: what it reads is still read, whatever becomes of what is around it. */
  moved: readonly Range[];
  /** Uses of the SDK that are not to go: a declaration that holds one stays, though nobody reads it. */
  uses: readonly NodePath[];
  /** Whether text that is written in the place of other code names something: that may read it. */
  isWritten(binding: Binding): boolean;
  /** Ranges whose values must not be shown. */
  secret: readonly Range[];
  /** Whether other files are seen to read what this one exports. */
  isReadByOthers(binding: Binding): boolean;
  /** Whether other code reads a private member past what TypeScript checks. */
  isReadPastKeyword(member: NodePath): boolean;
  /** Whether tests read a name of a component. */
  isReadByTests(name: string): boolean;
}

/** What is left of a range without the ranges that lie in it. */
export function cutOut({ start, end }: Range, holes: readonly Range[]): Range[] {
  const parts: Range[] = [];
  let from = start;
  for (const hole of [...holes].sort((a, b) => a.start - b.start)) {
    if (hole.start < start || hole.end > end) continue;
    parts.push({ start: from, end: hole.start });
    from = hole.end;
  }
  return from === start || from < end ? [...parts, { start: from, end }] : parts;
}

/**
 * Takes out what only removed code read: declarations with the comment that touches them, and imports. Then what only those read, and
 * so on. Source: contract, 11.5.
 *
 * @param removed ranges of the original text that are gone from the file
 */
export function unreadCode(
  module: SourceModule,
  removed: readonly Range[],
  around: Surroundings,
): UnreadCode {
  return new UnreadRemoval(module, removed, around).remove();
}

class UnreadRemoval {
  readonly #module: SourceModule;
  readonly #removed: readonly Range[];
  readonly #around: Surroundings;
  readonly #gone: Range[];
  readonly #imports = new Map<NodePath<ImportDeclaration>, Set<string>>();
  readonly #items = new Map<NodePath, Set<NodePath>>();
  readonly #statements = new Set<NodePath>();
  readonly #left: Leftover[] = [];
  readonly #secret: Range[];

  constructor(module: SourceModule, removed: readonly Range[], around: Surroundings) {
    this.#module = module;
    this.#removed = removed;
    this.#around = around;
    this.#gone = [...removed];
    this.#secret = [...around.secret];
  }

  remove(): UnreadCode {
    const seen = new Set<Binding>();
    const members = new Set<NodePath>();
    for (let before = -1; before !== this.#gone.length; ) {
      before = this.#gone.length;
      const within = isWithin(this.#gone);
      for (const binding of readIn(this.#module, within)) {
        if (seen.has(binding) || this.#around.isLeftAlone(binding) || within(binding.identifier)) continue;
        if (this.#around.isWritten(binding) || isHiddenlyUsed(binding)) continue;
        const references = [...valueReferences(binding), ...this.#module.typeReferences(binding)];
        if (references.length === 0 || !references.every((path) => within(path.node))) continue;
        seen.add(binding);
        this.#leave(binding, references, isWithin(this.#gone));
      }
      for (const unread of unreadMembers(this.#module, within)) {
        if (members.has(unread.member)) continue;
        members.add(unread.member);
        this.#leaveMember(unread, within);
      }
      for (const path of unreadTypes(this.#module, within)) {
        if (this.#statements.has(path)) continue;
        this.#statements.add(path);
        this.#gone.push(...cutOut(path.range, this.#around.moved));
      }
    }
    const { edits, redone } = this.#editsOf();
    const typeOnly = typeOnlyImports(this.#module, isWithin(this.#gone), this.#around);
    const left = [...this.#left, ...typeOnly.left];
    return { edits: [...edits, ...typeOnly.edits], redone, left, gone: this.#gone };
  }

  #leave(binding: Binding, references: readonly NodePath[], within: Within): void {
    const { name } = binding.identifier;
    const at = references[0]?.range.start ?? 0;
    const declaration = binding.path.parentPath;
    if (declaration?.is("ImportDeclaration")) {
      this.#imports.set(declaration, (this.#imports.get(declaration) ?? new Set<string>()).add(name));
      this.#gone.push(rangeOf(binding.identifier));
      const { specifiers, source } = declaration.node;
      const all = specifiers.every(
        ({ local }) => this.#imports.get(declaration)?.has(local.name) || within(local),
      );
      if (all && declaration.node.importKind !== "type" && !this.#around.isRemovable(source.value))
        this.#left.push({ name: source.value, is: "import", at });
      return;
    }
    const what = this.#removalOf(binding, within);
    if (what === "unsaid") return;
    if (typeof what === "string") return void this.#left.push({ name, is: what, at });
    const { range, text } = what.item;
    if (this.#around.uses.some((path) => isIn(path.range, range)))
      return void this.#left.push({ name, is: "stays", at });
    const isSecret = references.some((path) => this.#secret.some((each) => isIn(path.range, each)));
    if (isSecret) this.#secret.push(range);
    this.#left.push({ name, is: "removed", at, ...(isSecret ? {} : { removed: text }) });
    this.#gone.push(...cutOut(range, this.#around.moved));
    if (what.list === null)
      for (const each of [what.item, ...signaturesOf(what.item)]) {
        this.#statements.add(each);
        if (each !== what.item) this.#gone.push(each.range);
      }
    else this.#items.set(what.list, (this.#items.get(what.list) ?? new Set<NodePath>()).add(what.item));
  }

  #leaveMember({ member, isNamed }: UnreadMember, within: Within): void {
    const name = nameOfHidden(member) ?? "";
    const value =
      member.is("ClassProperty") || member.is("ClassPrivateProperty") ? member.get("value") : null;
    const isFree =
      !isNamed &&
      !member.is("TSParameterProperty") &&
      (!value || isWithoutEffects(value)) &&
      !this.#around.uses.some((path) => isIn(path.range, member.range)) &&
      !isInText(member, (path) => within(path.node)) &&
      !this.#around.isReadPastKeyword(member);
    if (!isFree) return void this.#left.push({ name, is: "stays" });
    this.#left.push({ name, is: "removed" });
    this.#gone.push(...cutOut(member.range, this.#around.moved));
    this.#statements.add(member);
  }

  #removalOf(binding: Binding, within: Within): Removal | "parameter" | "stays" | "unsaid" {
    const { path, kind } = binding;
    if (kind === "param") {
      if (path.is("CatchClause")) return "unsaid";
      const fn = path.findParent((each) => each.is("Function"));
      return fn && isOnlyOfPromise(fn, path) ? { item: path, list: fn } : "parameter";
    }
    if (isExported(path)) {
      if (this.#module.unit.perInstance) return "parameter";
      return this.#around.isReadByOthers(binding) ? "unsaid" : "stays";
    }
    const ofFile = binding.scope.path.is("Program");
    if (ofFile && this.#around.isReadByTests(binding.identifier.name)) return "unsaid";
    if (ofFile && isGlobalScript(this.#module)) return "stays";
    if (!binding.constantViolations.every((each) => within(each.node))) return "stays";
    if (path.is("FunctionDeclaration") || path.is("ClassDeclaration")) {
      return path.listKey !== undefined && (path.is("FunctionDeclaration") || isWithoutEffects(path))
        ? { item: path, list: null }
        : "stays";
    }
    if (path.is("TSImportEqualsDeclaration")) return this.#importRemoval(path);
    if (!path.is("VariableDeclarator")) return "unsaid";
    return declaratorRemoval(binding, path, { within, isRemovable: this.#around.isRemovable });
  }

  /** `import config = require("./config")`, `import Config = Settings.Config`. */
  #importRemoval(path: NodePath<TSImportEqualsDeclaration>): Removal | "stays" {
    const { isExport, moduleReference } = path.node;
    const isEmpty =
      moduleReference.type !== "TSExternalModuleReference" ||
      this.#around.isRemovable(moduleReference.expression.value);
    return isEmpty && !isExport ? { item: path, list: null } : "stays";
  }

  #editsOf(): { edits: Edit[]; redone: Range[] } {
    const edits: Edit[] = [];
    const redone: Range[] = [];
    for (const [list, removedItems] of this.#items) {
      const children = childrenOf(list);
      if (list.is("VariableDeclaration") && children.every((each) => removedItems.has(each))) {
        this.#statements.add(list);
        continue;
      }
      const indices = new Set([...removedItems].map((each) => children.indexOf(each)));
      const ranges = children.map((each) => each.range);
      edits.push(...(list.is("ArrayPattern") ? holes(list, indices) : removeFromList(ranges, indices)));
      redone.push(...[...removedItems].map(({ range }) => range));
    }
    for (const statement of this.#statements) {
      edits.push(removeWithComments(this.#module, statement.range));
      redone.push(statement.range);
    }
    for (const [declaration, names] of this.#imports) {
      const within = isWithin(this.#removed);
      const before = declaration.node.specifiers.filter(within);
      if (before.length > 0) redone.push(declaration.range);
      for (const { local } of before) names.add(local.name);
      const removable = this.#around.isRemovable(declaration.node.source.value);
      edits.push(
        ...dropImportSpecifiers(declaration, this.#module.text, (local) => names.has(local), removable),
      );
    }
    return { edits, redone };
  }
}

/** The bindings that removed code reads. */
function readIn(module: SourceModule, within: Within): Set<Binding> {
  const { tree } = module;
  const read = new Set<Binding>();
  for (const node of [...tree.of("Identifier"), ...tree.of("JSXIdentifier")]) {
    const binding = within(node) ? module.bindingAt(node.name, node) : undefined;
    if (binding) read.add(binding);
  }
  return read;
}

const isExported = (path: NodePath): boolean =>
  path
    .findParent(
      (each) =>
        each.is("ExportNamedDeclaration") || each.is("ExportDefaultDeclaration") || each.is("BlockStatement"),
    )
    ?.is("ExportDeclaration") === true;

/** `(res)` of `.then((res) => {})`: nobody else calls the callback. What a pattern takes may be read by another of its names. */
function isOnlyOfPromise(fn: NodePath, parameter: NodePath): boolean {
  const call = outermostWrapper(fn).parentPath;
  if (!parameter.is("Identifier")) return false;
  if (!fn.is("ArrowFunctionExpression") || fn.file.text[parameter.range.start - 1] !== "(") return false;
  return fn.node.params.length === 1 && isCall(call) && staticName(call.get("callee")) === "then";
}

/** A script whose names other scripts of the page can read. */
function isGlobalScript(module: SourceModule): boolean {
  const { unit, text } = module;
  if (unit.kind === "classic") return true;
  return (
    unit.page === null && !isEsModule(module) && !/\brequire\s*\(|\bmodule\.exports\b|\bexports\./.test(text)
  );
}
