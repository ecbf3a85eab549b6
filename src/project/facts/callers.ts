import { isExportReference } from "../../../transforms/find/attach/ignored-results.ts";
import {
  instanceOf,
  membersOf,
  type SharedObject,
} from "../../../transforms/find/attach/response/member-reads.ts";
import { responseUseOfFunction } from "../../../transforms/find/attach/response/response.ts";
import type { ExportedThrough } from "../../../transforms/find/attach/response/response-use.ts";
import { asksForResult } from "../../../transforms/find/attach/types/type-reads.ts";
import { inMarkupOf } from "../../../transforms/find/markup/markup-reads.ts";
import type { CallerVerdict, Consumer, Findings } from "../../../transforms/model.ts";
import { groupBy } from "../../code/group-by.ts";
import type { NodePath, SourceModule } from "../../code/tree/index.ts";
import type { ModuleGraph } from "../resolution/module-graph.ts";
import type { Importers } from "./importers.ts";

/**
 * Everybody who reads the SDK through a module: null when the module is open to code outside of the project. Where all files read it
 * from is resolved once, for the first module that is asked about.
 */
export function consumersOf(
  files: readonly Findings[],
  graph: ModuleGraph,
  importers: Importers,
): (path: string) => Consumer[] | null {
  const analyzed = new Set(files.map((file) => file.path));
  let consumers: Map<string | null, Consumer[]> | null = null;
  const allConsumers = () => {
    const found = files.flatMap((file) =>
      file.units.flatMap((unit) => [
        ...unit.entries
          .filter((root) => !root.shape.v2)
          .map((root) => ({ of: graph.resolve(file.path, root.specifier), consumer: { unit, entry: root } })),
        ...unit.unboundUses.reExports.map(({ path: reExport, specifier }) => ({
          of: graph.resolve(file.path, specifier),
          consumer: { unit, reExport },
        })),
      ]),
    );
    return new Map(
      [...groupBy(found, ({ of }) => of)].map(([of, list]) => [of, list.map((each) => each.consumer)]),
    );
  };
  return (path) => {
    if (importers.of(path).some((module) => !analyzed.has(module.path))) return null;
    if (importers.unread(path).length > 0 || importers.doubtful(path)) return null;
    consumers ??= allConsumers();
    return consumers.get(path) ?? [];
  };
}

/** What the callers of an exported function do with what it gives, in whatever file they get it; null where none is seen. */
export function callersOf(
  path: string,
  through: ExportedThrough,
  importers: Importers,
  asked = new Set<string>(),
): CallerVerdict | null {
  const key = JSON.stringify([path, { ...through, at: null }]);
  // Modules that export each other come back here: what is asked already says the rest.
  if (asked.has(key)) return { verdict: "ignored", places: [] };
  asked.add(key);
  const { uses: seen, found, shared, complete, isAsked } = referencesTo(path, through, importers);
  // A class that others use without making an object of it gives them none of its methods.
  if (seen === 0 || (!through.isClass && found.length + shared.length === 0)) return null;
  const uses = [...groupBy(found, ({ module }) => module)].map(([module, group]) => ({
    module,
    ...responseUseOfFunction(
      group.map((each) => each.path),
      through,
      inMarkupOf(module),
    ),
  }));
  const places = uses.flatMap(({ module, reads, escapes }) => {
    // Markup that takes the response as it is shows it: `{#await enter() then session}`.
    const shown = escapes.filter(({ file }) => file !== module);
    return [...reads.map(({ path: read }) => read), ...shown].map(({ line }) => ({
      path: module.path,
      line,
    }));
  });
  const further = [
    ...shared.map((each) => ({ ...through, ...each })),
    ...uses.flatMap(({ exportedThrough }) => exportedThrough),
  ].map((each) => callersOf(each.at.file.path, each, importers, asked));
  places.push(...further.flatMap((each) => each?.places ?? []));
  if (places.length > 0) return { verdict: "read", places };
  const open =
    !complete ||
    isAsked ||
    further.some((each) => each?.verdict !== "ignored") ||
    uses.some(({ escapes, truths, typed }) => escapes.length + truths.length + typed.length > 0);
  return { verdict: open ? "unknown" : "ignored", places: [] };
}

interface References {
  /** How many uses of the export are seen. */
  uses: number;
  /** Where the function is; markup is part of the module around it. */
  found: { module: SourceModule; path: NodePath }[];
  /** Where the object that it is a member of is exported again. */
  shared: SharedObject[];
  complete: boolean;
  /** Whether a type is made of what it gives. */
  isAsked: boolean;
}

function referencesTo(
  path: string,
  { names, member, isClass }: ExportedThrough,
  importers: Importers,
): References {
  const seen = names.map((name) => importers.references(path, name));
  // Where it is exported again, its references there are among those found.
  const uses = seen.flatMap(({ found }) => found).filter((use) => !isExportReference(use.path));
  const complete = seen.every((each) => each.complete);
  const more = member === null ? [] : [member];
  const isAsked = seen.some(({ inTypes }) =>
    inTypes().some((each) => asksForResult({ ...each, members: [...each.members, ...more] })),
  );
  if (member === null) return { uses: uses.length, found: uses, shared: [], complete, isAsked };
  const members = uses.map(({ module, path: use }) => ({
    module,
    ...(isClass ? instanceOf(use, member) : membersOf(use, member)),
  }));
  return {
    uses: uses.length,
    found: members.flatMap(({ module, reads }) => reads.map((read) => ({ module, path: read }))),
    shared: members.flatMap(({ shared }) => shared),
    complete: complete && members.every((each) => each.complete && each.typed.length === 0),
    isAsked,
  };
}
