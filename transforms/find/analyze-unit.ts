import {
  argumentsOf,
  type Binding,
  type ModuleResolver,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  valueReferences,
} from "../../src/code/tree/index.ts";
import type { Decided } from "../../src/rules/decisions.ts";
import type { Asked, FindFacts, UnitFindings } from "../model.ts";
import { readAppTest } from "./app-tests/app-test.ts";
import { readMockFile } from "./app-tests/mock-file.ts";
import { readAttachCall } from "./attach/attach-call.ts";
import type { AttachCall } from "./attach/attach-facts.ts";
import { besideHeld } from "./attach/beside-held.ts";
import type { OptionsImporter } from "./attach/options-readers.ts";
import { namesReadByDocs } from "./attach/types/doc-module.ts";
import { type DetachReader, detachRemovals, takeOutDetach } from "./calls/detach-removal.ts";
import { dropDeviceIds } from "./device-id.ts";
import { findUnboundUses } from "./find-unbound-uses.ts";
import type { Handed } from "./handed/handed-names.ts";
import { inMarkupOf, markupReads } from "./markup/markup-reads.ts";
import { findEntries, type ShapeOf } from "./sdk/find-entries.ts";
import { inSourceOrder } from "./sdk/follow-sdk.ts";
import { findV3 } from "./v3/clients-in-file.ts";

export interface AnalyzeOptions {
  shapeOf: ShapeOf;
  /** What the project lets go of, once all of it is known. */
  handed?: Handed | null;
  /** Answers for the imports that the markup reads. */
  resolver: ModuleResolver;
  /** What was answered of the questions that are asked once for a run. */
  decided: Decided;
  /** Whether the edit of a usage was asked for; all are unless told. */
  asked?: Asked;
  /** Files that import a file. */
  importersOf?: FindFacts["importersOf"];
  /** Whether the settings of a tool load a file. */
  isLoadedBySettings?(path: string): boolean;
  /** Which properties of an expression hold text, as TypeScript proves. */
  textProperties?: FindFacts["textProperties"];
  /** Who calls an exported function in other files. */
  callers?: FindFacts["callers"];
  /** References to an exported constant from other files of the project; null when they cannot all be seen. */
  importers?(binding: Binding): OptionsImporter[] | null;
}

/** Analyzes one script unit. Source of the kinds: contract, section 3. */
export function analyzeUnit(module: SourceModule, options: AnalyzeOptions): UnitFindings {
  const unit = analyzeAsItStands(module, options);
  return {
    ...unit,
    attaches: withConfigurations(module, unit, "attaches", options),
    globalAttaches: withConfigurations(module, unit, "globalAttaches", options),
  };
}

/** Calls with what other configurations of the app make of them, where that differs. */
function withConfigurations(
  module: SourceModule,
  unit: UnitFindings,
  of: "attaches" | "globalAttaches",
  { shapeOf, resolver }: AnalyzeOptions,
): UnitFindings["attaches"] {
  if (unit[of].length === 0 || module.configurations.length === 0) return unit[of];
  const read = new Map([[module, unit[of]]]);
  const callsIn = (one: SourceModule) => {
    const known = read.get(one) ?? analyzeAsItStands(one, { shapeOf, resolver, decided: {} })[of];
    read.set(one, known);
    return known;
  };
  return unit[of].map((attach) => {
    const configurations = module.configurations.map(({ name, module: one }) => ({
      name,
      call: callsIn(one).find(({ call }) => call.node === attach.call.node) ?? attach,
    }));
    const differs = configurations.some(({ call }) => valuesIn(call) !== valuesIn(attach));
    return differs ? { ...attach, configurations } : attach;
  });
}

/** What a call tells the dashboard, as one text. */
const valuesIn = ({ clientId, possibleIds, facts }: AttachCall): string =>
  JSON.stringify([
    clientId?.standing,
    possibleIds.map(({ id }) => id.standing),
    facts.map(({ option, value, when }) => [option, value, when]),
  ]);

function analyzeAsItStands(module: SourceModule, options: AnalyzeOptions): UnitFindings {
  const entries = findEntries(module, options.shapeOf, options.handed);
  const references = inSourceOrder(entries.flatMap((root) => root.references));
  const markup = markupReads(module).names;
  // A load in the midst of code goes with what it was for; imports have edits of their own.
  const aliases = new Set(
    entries.flatMap((entry) => (entry.deferred ? [] : entry.aliases.map(({ binding }) => binding))),
  );
  const detachReader: DetachReader = {
    inMarkup: inMarkupOf(module),
    isKept: (binding) => aliases.has(binding) || isReadOutside(binding, markup),
    isExtended: (binding) => {
      const elsewhere = options.importers ? options.importers(binding) : [];
      const references = [
        ...valueReferences(binding),
        ...(elsewhere ?? []).map(({ reference }) => reference),
      ];
      return elsewhere === null || references.some(({ key }) => key === "superClass");
    },
    callers: (through) => options.callers?.(module.path, through)?.verdict ?? "unknown",
    references,
  };
  const detaches =
    options.decided.detach === "drop"
      ? detachRemovals(
          references.filter(({ uncertain }) => !uncertain),
          detachReader,
          ({ path }) => options.asked?.(module.path, path.range.start) !== false,
        )
      : [];
  const gone = takeOutDetach(detaches, detachReader);
  const attachReferences = references.filter(
    (site) => site.kind === "attach" && site.entry.form !== "global",
  );
  const reader = {
    isAttachOptions: isOptionsOf(attachReferences.map(({ path }) => path)),
    inMarkup: detachReader.inMarkup,
    ignored: gone.covers,
    decided: options.decided,
    ...(options.textProperties ? { textProperties: options.textProperties } : {}),
    uses: references,
    ...(options.importers ? { importers: options.importers } : {}),
  };
  const isAsked = ({ call }: AttachCall) => options.asked?.(module.path, call.range.start) !== false;
  const readCalls = (apart: ReadonlySet<NodePath>) => {
    const calls = attachReferences.map(({ path }) => path);
    const apartReader = {
      ...reader,
      isAttachOptions: isOptionsOf(calls.filter((call) => !apart.has(call))),
      isHeldOptions: isOptionsOf([...apart]),
    };
    const read = attachReferences.map((site) => readAttachCall(site, apartReader));
    if (options.decided["device-id"] !== "drop") return read;
    return dropDeviceIds(read, detaches, detachReader, isAsked, ({ site }, ignored) =>
      readAttachCall(site, { ...apartReader, ignored }),
    );
  };
  const attaches = besideHeld(readCalls, (attach) => attach.holds.length > 0 || !isAsked(attach));
  return {
    module,
    entries,
    references,
    attaches,
    globalAttaches: references
      .filter((site) => site.kind === "attach" && site.entry.form === "global")
      .map((site) => readAttachCall(site, reader)),
    detaches,
    detachReader,
    unboundUses: findUnboundUses(module, options.shapeOf, { ...options, entries }),
    v3: findV3(module),
    templateReads: markup,
    appTest: readAppTest(module, references, options.shapeOf),
    mockFile: readMockFile(module, entries.length > 0, options.resolver),
  };
}

/** A template reads the name, or (in Svelte) the store of that name. */
function isReadOutside({ identifier: { name }, scope, path }: Binding, markup: ReadonlySet<string>): boolean {
  if (namesReadByDocs(path.file).has(name)) return true;
  return scope.path.is("Program") && (markup.has(name) || `$${name}` in path.file.program.scope.globals);
}

/** Tells the options of some calls: their argument, a branch of it, or what is spread into it. */
function isOptionsOf(calls: readonly NodePath[]): (reference: NodePath) => boolean {
  const nodes = new Set(calls.map((call) => argumentsOf(call)[0]?.node));
  return (reference) => isArgumentOf(reference, nodes);
}

function isArgumentOf(reference: NodePath, argumentNodes: ReadonlySet<unknown>): boolean {
  let path = outermostWrapper(reference);
  for (;;) {
    if (argumentNodes.has(path.node)) return true;
    const parent = path.parentPath;
    if (!parent) return false;
    if (parent.is("ConditionalExpression") && path.key !== "test") path = outermostWrapper(parent);
    else if (parent.is("LogicalExpression", { operator: "&&" }) && path.key === "right")
      path = outermostWrapper(parent);
    else if (parent.is("SpreadElement") && parent.parentPath?.is("ObjectExpression"))
      path = outermostWrapper(parent.parentPath);
    else return false;
  }
}
