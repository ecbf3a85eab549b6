import { type Edit, standingEdits } from "../../src/code/edits/edits.ts";
import {
  afterBreak,
  commentsWithin,
  leadOf,
  lineEndOf,
  removeStatement,
  spareSpace,
} from "../../src/code/edits/statement-ranges.ts";
import type { Style } from "../../src/code/edits/style.ts";
import { groupBy } from "../../src/code/group-by.ts";
import {
  type Binding,
  isWithin,
  type NodePath,
  type Range,
  rangeOf,
  type SourceModule,
} from "../../src/code/tree/index.ts";
import { isPureModule } from "../../src/code/values/pure-module.ts";
import { namesReadByDocs } from "../find/attach/types/doc-module.ts";
import { takeOutDetach } from "../find/calls/detach-removal.ts";
import { typePlaces } from "../find/find-unbound-uses.ts";
import type { SdkEntry } from "../find/sdk/references.ts";
import type { TakenOut } from "../find/take-out/take-out.ts";
import type { DecideFacts, Step, TaggedEdit, UnitPlan } from "../model.ts";
import { interceptEdits } from "./calls/intercept.ts";
import { joinedImports, joinedPatterns } from "./calls/join-lines.ts";
import { keptFunctions } from "./calls/kept-functions.ts";
import { laidOutCalls } from "./calls/lay-out.ts";
import { clientExpression, rewriteAttach, sharedOptions } from "./calls/rewrite-attach.ts";
import { isSpelledOut, rewriteClient } from "./clients/rewrite-client.ts";
import { rewriteAliases } from "./declarators.ts";
import { isGoneComment } from "./gone-comments.ts";
import { keepApart } from "./keep-apart.ts";
import { rewriteMocks } from "./mocks/rewrite-mocks.ts";
import { rewriteImports } from "./rewrite-imports.ts";
import { rewriteReExports } from "./rewrite-re-exports.ts";
import { tidyBlocks } from "./tidy-blocks.ts";
import { typeEdits } from "./type-edits.ts";
import { readsMore } from "./unread/drop-names.ts";
import { idleDependencies } from "./unread/idle-dependencies.ts";
import { isReadByTests, isReadPastKeyword } from "./unread/read-elsewhere.ts";
import { unreadBindingEdits } from "./unread/unread-bindings.ts";
import { cutOut, type Leftover, type UnreadCode, unreadCode } from "./unread/unread-code.ts";

export interface RewrittenUnit {
  /** Edits by module: the unit's own, and those of options objects that stand in other files. */
  edits: Map<SourceModule, TaggedEdit[]>;
  /** Removed option text with its comments, by property node. */
  quoted: Map<unknown, string>;
  became: Map<SdkEntry, "class" | "client" | "side-effect" | "removed">;
  /** What only removed code read, and what became of it. */
  left: readonly Leftover[];
  /** Uses of v2 types that went with it, though they were to stay, and entries of which only such comments have types: to be decided again. */
  gone: readonly NodePath[];
}

export interface RewriteContext {
  style: Style;
  /** Options objects that an earlier unit has rewritten. */
  done: Set<unknown>;
  /** The names that are taken in a file, those that were given to new functions included. */
  names: Map<SourceModule, Set<string>>;
  /** Whether the client modules that a unit imports load a module that it imports itself. */
  loadedByClient(plan: UnitPlan, specifier: string): boolean;
  /** Whether an import that gives no name may be left out: the module does nothing, and nobody has its values by that import alone. */
  isEmptyLoad(specifier: string): boolean;
  /** Whether other files are seen to read an exported name. */
  isReadByOthers(binding: Binding): boolean;
  /** The files that name something. */
  mentions: DecideFacts["mentions"];
}

/** Turns the plan of one unit into edits over its text. Pure; decides nothing. */
export function rewriteUnit(plan: UnitPlan, context: RewriteContext): RewrittenUnit {
  const { module } = plan.unit;
  const result: RewrittenUnit = {
    edits: new Map([[module, []]]),
    quoted: new Map(),
    became: new Map(),
    left: [],
    gone: [],
  };
  const own = result.edits.get(module) ?? [];
  const add = (step: Step, edits: readonly Edit[]) => own.push(...edits.map((edit) => ({ ...edit, step })));

  rewriteCalls(plan, context, result);
  add("attach-to-access", testEdits(plan));
  const takenOut = detachEdits(plan);
  add("attach-to-access", takenOut.edits);
  add("attach-to-access", rewriteMocks(plan, context.style));
  add("attach-to-access", typeEdits(plan.droppedTypes, module));
  const imports = rewriteImports(plan, context);
  result.became = imports.became;
  add("swap-import", imports.edits);
  add("swap-import", rewriteReExports(plan));
  add("swap-import", rewriteAliases(plan));
  add("hoist-client", movedEdits(plan, imports.edits));
  const unread = unreadAfter(plan, own, context);
  const single = own.filter((edit) => !unread.redone.some((range) => isReplaced(edit, range)));
  own.splice(0, own.length, ...single);
  add("attach-to-access", unread.edits);
  // Behind what is removed: blank lines around a client depend on what still stands there.
  add("hoist-client", rewriteClient(plan, imports.className, context.style, [...own]));
  own.splice(0, own.length, ...laidOutCalls(plan.migrated.keys(), own, context.style));
  add("swap-import", joinedImports(module, own, context.style));
  add("attach-to-access", joinedPatterns(module, own, context.style));
  const within = isWithin(unread.gone);
  result.gone = typePlaces(plan.unit).filter((path) => !plan.goneTypes.has(path) && within(path.node));
  result.left = [
    ...unread.left,
    ...takenOut.emptied.map((name): Leftover => ({ name, is: "emptied" })),
    ...idleDependencies(module, unread.gone, own),
  ];
  const { eol } = context.style;
  const edits = rescueInsertions(module.text, own, eol);
  const spare = spareSpace(module.text, standingEdits(edits));
  edits.push(...spare.map((edit): TaggedEdit => ({ ...edit, step: "swap-import" })));
  const standing = keepComments(module, edits, eol);
  const tidied = tidyBlocks(module, standing).map(
    (edit): TaggedEdit => ({ ...edit, step: "attach-to-access" }),
  );
  const apart = keepApart(module, standing).map((edit): TaggedEdit => ({ ...edit, step: "swap-import" }));
  result.edits.set(module, [...standing, ...tidied, ...apart]);
  result.gone = [...result.gone, ...entriesOfGoneDocs(plan, standing)];
  return result;
}

/** The entries that stayed for types in comments which all went. */
function entriesOfGoneDocs({ unit, neededEntries }: UnitPlan, edits: readonly Edit[]): NodePath[] {
  const { docQueries } = unit.unboundUses;
  const staying = docQueries.filter(({ comment }) => !isGoneComment(comment, edits));
  return [...new Set(docQueries.map(({ alias }) => alias.entry))]
    .filter((entry) => neededEntries.has(entry) && staying.every(({ alias }) => alias.entry !== entry))
    .map(({ path }) => path);
}

/** The calls that become `evaluate.access`, with options that stand in other files. */
function rewriteCalls(
  plan: UnitPlan,
  context: RewriteContext,
  result: Pick<RewrittenUnit, "edits" | "quoted">,
): void {
  const { module } = plan.unit;
  const add = (home: SourceModule, edits: readonly Edit[]) => {
    const list = result.edits.get(home) ?? [];
    list.push(...edits.map((edit): TaggedEdit => ({ ...edit, step: "attach-to-access" })));
    result.edits.set(home, list);
  };
  for (const [attach, use] of plan.migrated) {
    const rewritten = rewriteAttach(attach, use, module, context.done);
    for (const [home, edits] of rewritten.edits) add(home, edits);
    for (const [property, text] of rewritten.quoted) result.quoted.set(property, text);
    add(module, interceptEdits(attach, context.style));
    for (const { module: home, edit } of keptFunctions(attach, context.style, context)) add(home, [edit]);
    if (!attach.intercept?.name)
      add(module, unreadBindingEdits(attach.response.unread, module, context.style));
  }
}

/** What nobody reads once the edits are made. */
function unreadAfter(plan: UnitPlan, own: readonly TaggedEdit[], context: RewriteContext): UnreadCode {
  const kept = keptRanges(plan);
  const removed = standingEdits(own)
    .filter((edit) => edit.end > edit.start)
    .flatMap((edit) => cutOut(edit, kept));
  const written = groupBy(
    own.flatMap((edit) =>
      edit.step === "attach-to-access"
        ? (edit.text.match(/[\w$]+/g) ?? []).map((name) => ({ name, at: edit.start }))
        : [],
    ),
    ({ name }) => name,
  );
  const calls = [...plan.migrated.keys()].map(({ call }) => call);
  // What is written in a call has the names that are seen there.
  const isSeenAt = (at: number, binding: Binding): boolean => {
    const call = calls.find(({ range }) => range.start <= at && at < range.end);
    return call === undefined || call.scope.getBinding(binding.identifier.name) === binding;
  };
  // Names taken out of an import that stays are names like any other.
  const sdk = new Set(
    plan.unit.entries.flatMap((root) =>
      root.aliases
        .filter((alias) => (alias.parent === null || !plan.neededEntries.has(root)) && !readsMore(alias))
        .map(({ binding }) => binding),
    ),
  );
  return unreadCode(plan.unit.module, removed, {
    isLeftAlone: (binding) => sdk.has(binding) || isReadElsewhere(binding, plan),
    isRemovable: (specifier) =>
      context.isEmptyLoad(specifier) ||
      (context.loadedByClient(plan, specifier) && mayLoadLater(specifier, plan)),
    moved: kept,
    // A type is no reason to keep what nobody reads.
    uses: plan.unit.references.flatMap((each) =>
      each.kind === "type" || plan.handledReferences.has(each) ? [] : [each.path],
    ),
    secret: plan.unit.attaches.flatMap(({ options }) =>
      (options?.entries ?? []).flatMap(({ name, property }) => (name === "secret" ? [property.range] : [])),
    ),
    isWritten: (binding) =>
      written.get(binding.identifier.name)?.some(({ at }) => isSeenAt(at, binding)) === true,
    isReadByOthers: context.isReadByOthers,
    isReadPastKeyword: (member) => isReadPastKeyword(member, context.mentions),
    isReadByTests: (name) => isReadByTests(plan.unit.module, name, context.mentions),
  });
}

/** Whether an edit lies in text that is rewritten as a whole; what is put before or behind that text stays. */
const isReplaced = (edit: Edit, { start, end }: Range): boolean =>
  edit.start === edit.end ? edit.start > start && edit.start < end : edit.start >= start && edit.end <= end;

/** Whether a module may be loaded where the client module is: no module of the project that does something stands between. */
function mayLoadLater(specifier: string, { unit }: UnitPlan): boolean {
  const { module } = unit;
  const imports = module.program.node.body.filter((each) => each.type === "ImportDeclaration");
  const at = imports.findIndex(({ source }) => source.value === specifier);
  return imports
    .slice(at + 1)
    .every(
      ({ source, specifiers }) =>
        isPureModule(module, source.value) ||
        (specifiers.length > 0 && module.imported(source.value) === null),
    );
}

/** A template reads the name, or (in Svelte) the store of that name. */
function isReadElsewhere(binding: Binding, { unit }: UnitPlan): boolean {
  const { name } = binding.identifier;
  if (namesReadByDocs(unit.module).has(name)) return true;
  if (!binding.scope.path.is("Program")) return false;
  return unit.templateReads.has(name) || `$${name}` in unit.module.program.scope.globals;
}

/** Code that is moved rather than removed: what it reads is still read. */
function keptRanges(plan: UnitPlan): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const keep = (path: NodePath) => ranges.push(path.range);
  for (const [attach, use] of plan.migrated) {
    if (use.group.logout && attach.logout) keep(attach.logout.value);
    for (const step of attach.steps) {
      if (step.do === "merge" && step.fallback) keep(step.fallback.value);
      if (step.do === "replace") keep(step.entry.value);
      if (step.do === "remove" && step.keeps && !isImported(step.entry.value)) keep(step.entry.value);
    }
    for (const shared of attach.options?.shared ?? [])
      if (sharedOptions(attach, shared) !== "") keep(shared.reference);
    const id = attach.clientId;
    if (use.group.creation === "keyed") {
      const entry = attach.options?.entries.filter((each) => each.name === "client_id").at(-1);
      if (entry?.shared) keep(entry.shared.reference);
    }
    const isMoved = use.group.home.in === "unit" && use.group.id === id;
    if (id && (use.group.creation === "keyed" || (isMoved && !isSpelledOut(id, plan)))) keep(id.path);
  }
  return ranges;
}

/** A function of another file stays there, whoever imports it. */
function isImported(value: NodePath): boolean {
  return value.is("Identifier") && value.binding?.kind === "module";
}

function testEdits(plan: UnitPlan): Edit[] {
  const [entry] = plan.migrated;
  if (!entry) return [];
  const client = clientExpression(entry[0], entry[1]);
  return [...plan.handledReferences].flatMap((site) => {
    if (site.kind !== "test" || site.entry.deferred) return [];
    const { start, end } = site.path.range;
    const text = site.value.is === "function" ? `${client}.evaluate.access` : client;
    return [{ start: start, end: end, text }];
  });
}

/** A client that moves leaves its file, and so does the class if nothing else there uses it. */
function movedEdits({ unit, movedStatements }: UnitPlan, imports: readonly Edit[]): Edit[] {
  const { module, v3 } = unit;
  const { text, program } = module;
  if (movedStatements.length === 0) return [];
  const edits = movedStatements.map(({ range }) => removeStatement(text, range.start, range.end));
  const binding = v3.className === null ? undefined : program.scope.getOwnBinding(v3.className);
  const isLeft = [
    ...(binding?.referencePaths ?? []),
    ...(binding ? module.typeReferences(binding) : []),
  ].some((path) => !movedStatements.some((statement) => path.isDescendant(statement)));
  const load = binding?.path.getStatementParent();
  const isAlone = load?.is("ImportDeclaration") ? load.node.specifiers.length === 1 : load !== undefined;
  if (isLeft || !load || !isAlone) return edits;
  const removal = removeStatement(text, load.range.start, load.range.end);
  // An import that comes to stand before it needs the blank line that would open the file.
  const stands = imports.some(
    ({ start, end }) => start === end && start >= removal.start && start <= removal.end,
  );
  const end = stands ? afterBreak(text, lineEndOf(text, load.range.end)) : removal.end;
  return [...edits, { ...removal, end }];
}

/** Calls that go, and what stored the device id of calls that are migrated. */
function detachEdits({ unit, detaches, migrated }: UnitPlan): TakenOut {
  const stores = [...migrated.keys()].flatMap((attach) => attach.stores);
  return takeOutDetach(detaches, unit.detachReader, stores);
}

/**
 * Comments inside an import that is replaced or removed stay: before the statement that takes its place, or behind the
 * part of a statement that is replaced. Comments on removed options are not these: notes quote them.
 */
function keepComments(
  { text, comments, program }: SourceModule,
  edits: readonly TaggedEdit[],
  eol: string,
): TaggedEdit[] {
  const statements = new Set(program.node.body.map((statement) => rangeOf(statement).start));
  return edits.map((edit) => {
    if (edit.step !== "swap-import" || edit.start === edit.end) return edit;
    const lost = commentsWithin(comments, edit)
      .map((comment) => ({ comment, source: text.slice(comment.start, comment.end) }))
      .filter(({ source }) => !edit.text.includes(source));
    if (lost.length === 0) return edit;
    const isLine = lost.some(({ comment }) => comment.type === "CommentLine");
    const joined = lost
      .map(({ comment, source }) => (comment.type === "CommentLine" ? source + eol : source))
      .join(" ")
      .trimEnd();
    const removed = text.slice(edit.start, edit.end);
    if (edit.text === "" && /[\r\n]$/.test(removed)) return { ...edit, text: joined + eol };
    const before = statements.has(edit.start) && edit.text !== "";
    if (before) return { ...edit, text: joined + (isLine ? eol : " ") + edit.text };
    return { ...edit, text: `${edit.text} ${joined}${isLine ? eol : ""}` };
  });
}

const BLANK_AT_END = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/;

/**
 * Moves inserted code out of lines that are removed: the import that it was to stand behind may go as well. It then
 * takes the place of those lines, a client with a blank line on either side.
 */
function rescueInsertions(text: string, edits: readonly TaggedEdit[], eol: string): TaggedEdit[] {
  const removals = edits.filter((edit) => edit.text === "" && edit.end > edit.start);
  const taken = new Set<TaggedEdit>();
  const removalAround = (edit: TaggedEdit) =>
    edit.start === edit.end && (edit.step === "hoist-client" || edit.step === "swap-import")
      ? removals.find(({ start, end }) => start < edit.start && edit.start < end)
      : undefined;
  const around = edits.map(removalAround);
  return edits.map((edit, index) => {
    const removal = around[index];
    if (!removal) return edit;
    const spaced = edit.step === "hoist-client";
    const before = text.slice(0, removal.start);
    const after = text.slice(removal.end);
    // Behind an import that takes the same place, nothing is open.
    const opens =
      !taken.has(removal) &&
      (before.trim() === "" ||
        /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(leadOf(text, removal.start)));
    taken.add(removal);
    const closes = after === "" || /^[ \t]*(?:\r\n|\n|\r)/.test(after);
    const code = edit.text.replace(/^(?:\r\n|\n|\r)+/, "").replace(/(?:\r\n|\n|\r)+[ \t]*$/, "");
    const lead = spaced && !opens ? eol : "";
    // The blank line that goes with the lines parted them from what follows.
    const parts = spaced || BLANK_AT_END.test(text.slice(removal.start, removal.end));
    const isLast = !around.includes(removal, index + 1);
    const tail = parts && !closes && (spaced || isLast) ? eol : "";
    return { ...edit, start: removal.start, end: removal.start, text: `${lead}${code}${eol}${tail}` };
  });
}
