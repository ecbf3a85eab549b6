import { STAND_IN } from "../../../src/code/blocks/server-tags.ts";
import { calleeOf, type NodePath, type SourceModule } from "../../../src/code/tree/index.ts";
import { note } from "../../../src/rules/note.ts";
import { readAttachCall } from "../attach/attach-call.ts";
import type { AttachCall } from "../attach/attach-facts.ts";
import type { ClientId } from "../attach/ids/client-id.ts";
import { findUnboundUses } from "../find-unbound-uses.ts";
import { findEntries, type ShapeOf } from "../sdk/find-entries.ts";
import type { SdkEntry, SdkReference } from "../sdk/references.ts";
import { isAddress } from "../sdk/v2-shape.ts";
import { freeNames } from "./markup-reads.ts";
import type { TextFinding } from "./text-usage.ts";

/**
 * What code that is never edited uses of v2: scripts in templates of servers, the imports of MDX. Found by binding as in a module,
 * with what its calls tell the dashboard.
 */
export function reportedUses(module: SourceModule, shapeOf: ShapeOf): TextFinding[] {
  const entries = findEntries(module, shapeOf);
  const { uses, reExports } = findUnboundUses(module, shapeOf, { entries });
  const others = uses.flatMap(({ kind, start, end, notes: [first] }): TextFinding[] =>
    first ? [{ kind, start, end, note: first }] : [],
  );
  const passedOn = reExports.map(
    ({ path }): TextFinding => ({
      kind: "re-export",
      note: note("re-export"),
      ...path.range,
    }),
  );
  return [...entries.flatMap(entryUses), ...sabilUses(module), ...others, ...passedOn];
}

/** The place where the SDK enters, and each use of it. */
export function entryUses(entry: SdkEntry): TextFinding[] {
  if (entry.form === "global") return [globalUse(entry)];
  const load: TextFinding = {
    kind: "import",
    note: note("v2-kept", { of: "import", usages: entry.references.length || "template" }),
    ...entry.path.range,
  };
  const uses = entry.references.map(referenceUse);
  const found = entry.shape.v2 && !entry.byCall ? [load, ...uses] : uses;
  if (!isAddress(entry.specifier)) return found;
  return found.map((use) => ({ ...use, note: note("import-unresolved", { why: "address" }) }));
}

function globalUse(entry: SdkEntry): TextFinding {
  const [first] = entry.references;
  const path = first && first.path.range.start <= entry.path.range.start ? first.path : entry.path;
  return {
    kind: "global",
    note: note("global", { in: "markup", name: shown(path) }),
    ...path.range,
    ...(first?.kind === "attach" ? { attach: callOf(first) } : {}),
  };
}

/** A use by a name that stands for the SDK. */
export function referenceUse(reference: SdkReference): TextFinding {
  const { kind, path } = reference;
  if (kind === "attach") return { ...templateUse("attach", path), attach: callOf(reference) };
  return templateUse(kind === "call" || kind === "type" ? kind : "escape", path);
}

export function templateUse(kind: "attach" | "call" | "escape" | "type", path: NodePath): TextFinding {
  return { kind, note: note("template-use", { name: shown(path) }), ...path.range };
}

/** The product's global of the time before it was called Rupt. */
export function sabilUses(module: SourceModule): TextFinding[] {
  return freeNames(module).flatMap((path): TextFinding[] => {
    const { parentPath } = path;
    if (!path.is("Identifier", { name: "Sabil" }) || !parentPath?.is("MemberExpression")) return [];
    const found = note("related-package", { in: "markup", name: shown(parentPath) });
    return [{ kind: "related", note: found, ...parentPath.range }];
  });
}

/** A call with its options; what a server puts in is not known. */
function callOf(reference: SdkReference): AttachCall {
  const call = readAttachCall(reference, {
    isAttachOptions: () => false,
    inMarkup: () => null,
    ignored: () => false,
    decided: {},
    uses: [],
  });
  return {
    ...call,
    clientId: call.clientId && withoutStandIn(call.clientId),
    possibleIds: call.possibleIds.map((each) => ({ ...each, id: withoutStandIn(each.id) })),
    facts: call.facts.map((fact) => (isStandIn(fact.value) ? { ...fact, value: null } : fact)),
  };
}

function withoutStandIn(id: ClientId): ClientId {
  return isStandIn(id.value) ? { ...id, key: `local:${id.text}`, reach: "local", value: null } : id;
}

const isStandIn = (value: unknown): boolean => typeof value === "string" && value.includes(STAND_IN);

const LONGEST = 80;

/** A call by its callee: the options may hold a secret. */
const shown = (path: NodePath): string => (calleeOf(path) ?? path).text.slice(0, LONGEST);
