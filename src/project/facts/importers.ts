import { posix } from "node:path";
import type { NamedInType } from "../../../transforms/find/attach/types/type-reads.ts";
import { inMarkupOf } from "../../../transforms/find/markup/markup-reads.ts";
import type { SourceFile } from "../../../transforms/model.ts";
import { once } from "../../code/once.ts";
import { type ReadUnits, readUnits } from "../../code/read-units.ts";
import { overLimit } from "../../code/size-limits.ts";
import {
  type Binding,
  importedName,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  valueReferences,
} from "../../code/tree/index.ts";
import { commonJsNames, isEsModule } from "../../code/values/common-js.ts";
import { exportedNames, memberRead } from "../../code/values/origin.ts";
import { isExposed } from "../../code/values/reach/is-exposed.ts";
import { afterMember, firstName, type Members } from "../../code/values/reach/members.ts";
import { fileKind } from "../files/file-kinds.ts";
import { patternsIn, specifiersIn } from "../resolution/import-index.ts";
import type { ModuleGraph } from "../resolution/module-graph.ts";
import { CyclicSearch } from "./cyclic-search.ts";
import { calledForValues, declared, importedLater, type LoadedValue, loadedValues } from "./loaded-values.ts";
import { typesNamingExport } from "./named-in-types.ts";

/** Finds the modules that import a file, over all files of the project. */
export interface Importers {
  of(path: string): SourceModule[];
  /** The files that import a file, those included that cannot be read. */
  files(path: string): readonly SourceFile[];
  /** Files that import a file and cannot be read: what they use of it is unknown. */
  unread(path: string): SourceFile[];
  /**
   * Whether a file has a specifier that leads nowhere and ends as a path does: an alias that only a bundler's settings know may lead
   * there.
   */
  doubtful(path: string): boolean;
  /** References to one export of a module in other modules; `complete` is false when some use cannot be followed. */
  references(
    path: string,
    exported: string,
  ): {
    found: { module: SourceModule; path: NodePath }[];
    complete: boolean;
    /** Where types name it; looked for when that is asked. */
    inTypes(): NamedInType[];
  };
  /**
   * Whether another module may change what a file exports, at the end of these members; reads only files that name the
   * member or hand the object on.
   */
  assigns(path: string, exported: string, members: Members): boolean;
}

export interface ImporterSources {
  /** Files that may import a path, which also bears other names. */
  search(path: string, namesOf: (path: string) => readonly string[]): readonly string[];
  /** Whether a specifier names a module of others. */
  isForeign(specifier: string): boolean;
  text(path: string): string | null;
  known(path: string): readonly SourceModule[] | null;
  /** Whether a file is known not to be readable. */
  failed(path: string): boolean;
  /** Other names of a file: see `ModuleNames`. */
  namesOf(path: string): readonly string[];
}

export function createImporters(graph: ModuleGraph, sources: ImporterSources): Importers {
  return new ImportersOfProject(graph, sources).all();
}

class ImportersOfProject {
  readonly #graph: ModuleGraph;
  readonly #sources: ImporterSources;
  readonly #parsed = once((path) => {
    const text = this.#sources.text(path);
    try {
      return text === null || overLimit(text) !== null ? null : wholly(readUnits(path, text, this.#graph));
    } catch {
      return null;
    }
  });

  /** What a file names: one that may import many of the paths in question is looked through once. */
  readonly #namedIn = once((from) => {
    const text = this.#sources.text(from) ?? "";
    const specifiers = specifiersIn(text);
    const names = specifiers
      .filter((specifier) => !/^[./]/.test(specifier) && !this.#sources.isForeign(specifier))
      .map((specifier) => ({ specifier, ending: lastStep(specifier).replace(/^[@~#$]+/, "") }))
      .filter(({ ending }) => ending !== "");
    return { specifiers, names, patterns: patternsIn(from, text, specifiers) };
  });

  /** Files with a specifier that leads to a path, and whether another may lead there. */
  readonly #importsOf = once((path) => {
    const found: { files: SourceFile[]; doubtful: boolean } = { files: [], doubtful: false };
    const ending = lastStep(path);
    for (const from of this.#sources.search(path, this.#sources.namesOf)) {
      const { specifiers, names, patterns } = this.#namedIn(from);
      if (
        specifiers.some(
          (specifier) =>
            mayName(from, specifier, path) && this.#graph.choices(from, specifier).includes(path),
        )
      )
        found.files.push({ path: from, text: this.#sources.text(from) ?? "" });
      found.doubtful ||= patterns.some((pattern) => pattern.test(path));
      found.doubtful ||= names.some(
        (name) => name.ending === ending && this.#graph.resolve(from, name.specifier) === null,
      );
    }
    return found;
  });

  readonly #importersOf = once((path) => {
    const found: { modules: SourceModule[]; unread: SourceFile[] } = { modules: [], unread: [] };
    for (const file of this.#importsOf(path).files) {
      const modules = this.#modulesOf(file.path);
      if (modules === null) found.unread.push(file);
      else found.modules.push(...modules);
    }
    return found;
  });

  /** Modules that export each other come back here. */
  readonly #searches = new CyclicSearch();

  readonly #references = once((path) => once((exported) => this.#referencesTo(path, exported, new Set())));

  constructor(graph: ModuleGraph, sources: ImporterSources) {
    this.#graph = graph;
    this.#sources = sources;
  }

  all(): Importers {
    return {
      of: (path) => this.#importersOf(path).modules,
      // A file of code is one module, parsed or not; only others have to be looked into to know that there is one.
      files: (path) =>
        this.#importsOf(path).files.filter(
          (file) => fileKind(file.path) === "code" || this.#modulesOf(file.path)?.length !== 0,
        ),
      unread: (path) => this.#importersOf(path).unread,
      doubtful: (path) => this.#importsOf(path).doubtful,
      assigns: (path, exported, members) => this.#assigns(path, exported, members),
      references: (path, exported) => this.#references(path)(exported),
    };
  }

  /** The scripts of a file, none for a text in another language; null when they cannot be read. */
  #modulesOf(path: string): readonly SourceModule[] | null {
    if (this.#sources.failed(path)) return null;
    return this.#sources.known(path) ?? this.#parsed(path);
  }

  #assigns(path: string, exported: string, members: Members): boolean {
    // A namespace that holds itself has the place at no other one.
    return this.#searches.finds(`${path}\0${exported}`, JSON.stringify(members), () =>
      this.#assignsAnywhere(path, exported, members),
    );
  }

  #assignsAnywhere(path: string, exported: string, members: Members): boolean {
    // What `require` gives of a CommonJS module is all that it exports, which others import as its default.
    const isWhole = exported === "default" && this.#modulesOf(path)?.some(isEsModule) !== true;
    const inWhole: readonly Members[] = [[exported, ...members], ...(isWhole ? [members] : [])];
    const isExposedAs = (name: string, reference: NodePath) =>
      inWhole.some((each) => isExposed(reference, afterMember(each, name) ?? []));
    const isExposedInWhole = (reference: NodePath) => inWhole.some((each) => isExposed(reference, each));
    return this.#importsOf(path)
      .files.filter(({ text }) => mayAssign(text, firstName(members)))
      .some((file) => {
        const isTarget = (specifier: string) => this.#graph.choices(file.path, specifier).includes(path);
        return (this.#modulesOf(file.path) ?? []).some(
          (module) =>
            referencesIn(module, isTarget, exported).found.some((reference) =>
              isExposed(reference, members),
            ) ||
            importedLater(module, isTarget).some(isExposedInWhole) ||
            loadedValues(module, isTarget).some(({ name, reference }) =>
              name === null ? isExposedInWhole(reference) : isExposedAs(name, reference),
            ) ||
            passedOn(module, isTarget, exported).some(({ name, inside }) =>
              (inside ? inWhole : [members]).some((each) => this.#assigns(module.path, name, each)),
            ),
        );
      });
  }

  /** References here and in the modules that are given it by another one. */
  #referencesTo(path: string, exported: string, seen: Set<string>): ReturnType<Importers["references"]> {
    const found: { module: SourceModule; path: NodePath }[] = [];
    const named: (() => NamedInType[])[] = [];
    const inTypes = () => named.flatMap((each) => each());
    let complete = this.#importersOf(path).unread.length === 0 && !this.#importsOf(path).doubtful;
    const isNew = seen.size < MOST_PASSED_ON && !seen.has(`${path}\0${exported}`);
    if (!isNew) return { found, inTypes, complete: complete && seen.size < MOST_PASSED_ON };
    seen.add(`${path}\0${exported}`);
    // What `require` gives of a CommonJS module is all that it exports, which others import as its default.
    const isWhole = exported === "default" && this.#modulesOf(path)?.some(isEsModule) === false;
    for (const module of this.#importersOf(path).modules) {
      const isTarget = (specifier: string) => this.#graph.choices(module.path, specifier).includes(path);
      const here = referencesIn(module, isTarget, exported);
      if (isWhole)
        found.push(
          ...calledForValues(module, isTarget)
            .flatMap(wholeOf)
            .map((each) => ({ module, path: each })),
        );
      found.push(...here.found.map((each) => ({ module, path: each })));
      named.push(() => typesNamingExport(module, isTarget, exported));
      complete &&= here.complete;
      for (const { name, inside } of passedOn(module, isTarget, exported)) {
        const there = this.#referencesTo(module.path, name, seen);
        const more = inside ? [exported] : [];
        named.push(() => there.inTypes().map((each) => ({ ...each, members: [...each.members, ...more] })));
        found.push(
          ...there.found.flatMap((each) => {
            const read = inside ? memberRead(each.path) : each.path;
            return read && (!inside || staticName(read) === exported) ? [{ ...each, path: read }] : [];
          }),
        );
      }
    }
    return { found, inTypes, complete };
  }
}

/** How many names of one export are followed from module to module. */
const MOST_PASSED_ON = 100;

/** Ways to change a member without its name: by a computed key, by a function that is given the object. */
const UNNAMED =
  /\]\s*(?:[-+*/%&|^?]{0,2}=(?!=)|\+\+|--)|[Aa]ssign|[Dd]efine|[Dd]efaults|[Mm]erge|[Ee]xtend|\bdelete\b|\b(?:un)?set\b/;

/** Whether a file that imports an object may change a member of it, by its text. */
function mayAssign(text: string, member: string | null): boolean {
  if (member === null || text.includes(member) || UNNAMED.test(text) || /\bexport\s*[*{]/.test(text))
    return true;
  const names = [
    ...text.matchAll(
      /\b(?:import|const|let|var)\b([^;=]*?)(?:=\s*(?:await\s+)?(?:require|import)|\bfrom)\b/g,
    ),
  ].flatMap(([, bound = ""]) => bound.match(/[\w$]+/g) ?? []);
  return names.some((name) => handsOver(text, name));
}

/** Whether a name is used as it is, behind the imports: given to a function, or another name for the object. */
function handsOver(text: string, name: string): boolean {
  const code = text.replace(/\bimport\b[^;'"]*\bfrom\b/g, "");
  return new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$]|\\s*(?:\\?\\.|\\.|\\[))`).test(code);
}

/** A name by which a module exports again what it imports, as it is or inside a namespace. */
interface PassedOn {
  name: string;
  inside: boolean;
}

/** The names by which a module exports again what another one exports. */
function passedOn(
  module: SourceModule,
  isTarget: (specifier: string) => boolean,
  exported: string,
): PassedOn[] {
  const found = calledForValues(module, isTarget).flatMap((value) => passedOnByCommonJs(value, exported));
  for (const statement of module.program.get("body")) {
    const { node } = statement;
    if (node.type === "ExportAllDeclaration" && isTarget(node.source.value) && exported !== "default")
      found.push({ name: exported, inside: false });
    if (node.type === "ExportNamedDeclaration" && node.source && isTarget(node.source.value))
      for (const specifier of node.specifiers) {
        if (specifier.type === "ExportNamespaceSpecifier")
          found.push({ name: specifier.exported.name, inside: true });
        else if (specifier.type === "ExportSpecifier" && specifier.local.name === exported)
          found.push({ name: importedName(specifier.exported), inside: false });
      }
    if (!statement.is("ImportDeclaration") || !isTarget(statement.node.source.value)) continue;
    for (const specifier of statement.get("specifiers")) {
      const inside = specifier.is("ImportNamespaceSpecifier");
      const name = specifier.is("ImportSpecifier") ? importedName(specifier.node.imported) : "default";
      const binding =
        inside || name === exported ? specifier.scope.getBinding(specifier.node.local.name) : undefined;
      if (binding) found.push(...exportedNames(binding).map((each) => ({ name: each, inside })));
    }
  }
  return found;
}

const wholeOf = ({ name, reference }: LoadedValue): NodePath[] => (name === null ? [reference] : []);

/** The place that holds an export, where what `require` or `import()` gave is read there by that name. */
function exportIn({ name, reference }: LoadedValue, exported: string): NodePath | null {
  if (name === exported) return reference;
  const read = name === null ? memberRead(reference) : null;
  return read && staticName(read) === exported ? read : null;
}

/** `exports.enter = require("./a").enter`, `exports.a = require("./a")`, `module.exports = { ...require("./a") }`. */
function passedOnByCommonJs(value: LoadedValue, exported: string): PassedOn[] {
  const own = exportIn(value, exported);
  if (own) return commonJsNames(own).map((name) => ({ name, inside: false }));
  if (value.name !== null) return [];
  const whole = outermostWrapper(value.reference);
  const object = whole.parentPath?.is("SpreadElement") ? whole.parentPath.parentPath : null;
  const names = object ? commonJsNames(object).filter((name) => name === "default") : commonJsNames(whole);
  return names.map((name) =>
    name === "default" ? { name: exported, inside: false } : { name, inside: true },
  );
}

/** A file of which one script does not parse is not read at all. */
const wholly = ({ modules, failures }: ReadUnits) => (failures.length === 0 ? modules : null);

/** Whether a specifier may lead to a path, by its text: asking the disk costs more, and most files of a project import other ones. */
function mayName(from: string, specifier: string, path: string): boolean {
  if (!specifier.startsWith(".")) return true;
  const base = posix.join(posix.dirname(from), specifier.replace(/[?#](?!.*\/).*$/, ""));
  return path.startsWith(base.replace(/\.[cm]?jsx?$/, "")) || path.startsWith(posix.join(base, "index."));
}

/** The name that a path and a specifier of it end with: of `@sdk/rupt` and `sdk/rupt.ts`, of `~sdk` and `src/sdk/index.ts`. */
function lastStep(text: string): string {
  const place = text
    .replace(/[?].*$/, "")
    .replace(/\.\w+$/, "")
    .replace(/\/(?:src\/|lib\/)?index$/, "");
  return place.slice(place.lastIndexOf("/") + 1);
}

function referencesIn(
  module: SourceModule,
  isTarget: (specifier: string) => boolean,
  exported: string,
): { found: NodePath[]; complete: boolean } {
  const found: NodePath[] = [];
  let complete = true;
  for (const statement of module.program.get("body")) {
    if (statement.is("ImportDeclaration") && isTarget(statement.node.source.value)) {
      for (const specifier of statement.get("specifiers")) {
        const binding = specifier.scope.getBinding(specifier.node.local.name) as Binding;
        const inMarkup = inMarkupOf(module)(binding);
        const references = [...valueReferences(binding), ...(inMarkup ?? [])];
        if (specifier.is("ImportNamespaceSpecifier")) {
          complete &&= inMarkup?.length !== 0;
          for (const reference of references) {
            const member = reference.parentPath;
            const name =
              member?.is("MemberExpression") &&
              member.node.property.type === "Identifier" &&
              !member.node.computed
                ? member.node.property.name
                : null;
            if (name === null) complete = false;
            else if (name === exported && member) found.push(member);
            // `const { ID } = all`.
            if (member?.is("VariableDeclarator") && reference.key === "init")
              found.push(...declared(member.get("id")).flatMap((each) => exportIn(each, exported) ?? []));
          }
          continue;
        }
        const name = specifier.is("ImportSpecifier") ? importedName(specifier.node.imported) : "default";
        if (name === exported) {
          found.push(...references);
          complete &&= inMarkup?.length !== 0;
        }
      }
    }
    const source =
      statement.is("ExportNamedDeclaration") || statement.is("ExportAllDeclaration")
        ? statement.node.source?.value
        : undefined;
    if (source !== undefined && isTarget(source)) complete = false;
  }
  for (const {
    callee,
    arguments: [argument],
  } of module.tree.of("CallExpression")) {
    if (callee.type !== "Import" && !(callee.type === "Identifier" && callee.name === "require")) continue;
    const text = argument?.type === "TemplateLiteral" ? argument.quasis[0]?.value.cooked : undefined;
    const specifier = argument?.type === "StringLiteral" ? argument.value : text;
    if (specifier && isTarget(specifier)) complete = false;
  }
  found.push(...calledForValues(module, isTarget).flatMap((value) => exportIn(value, exported) ?? []));
  return { found, complete };
}
