import { responseUseOfFunction } from "../../../transforms/find/attach/response/response.ts";
import type { ExportedThrough } from "../../../transforms/find/attach/response/response-use.ts";
import { inMarkupOf } from "../../../transforms/find/markup/markup-reads.ts";
import type { CallerVerdict, Consumer, Findings } from "../../../transforms/model.ts";
import { groupBy } from "../../code/group-by.ts";
import { type Binding, staticName } from "../../code/tree/index.ts";
import { memberRead } from "../../code/values/origin.ts";
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
          .map((root) => ({ of: graph.resolve(file.path, root.specifier), consumer: { unit, root } })),
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

export function callersOf(
  path: string,
  through: ExportedThrough,
  importers: Importers,
): CallerVerdict | null {
  const { binding, member } = through;
  const name = binding?.identifier.name ?? "default";
  const exported = binding && isDefaultExport(binding) ? "default" : name;
  const seen = membersOf(importers.references(path, exported), member);
  if (seen.found.length === 0) return null;
  const modules = [...new Set(seen.found.map(({ module }) => module))];
  const uses = modules.map((module) => ({
    module,
    ...responseUseOfFunction(
      seen.found.filter((each) => each.module === module).map((each) => each.path),
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
  if (places.length > 0) return { verdict: "read", places };
  const open =
    !seen.complete ||
    uses.some(
      ({ escapes, truths, typed, exportedThrough }) =>
        escapes.length + truths.length + typed.length + exportedThrough.length > 0,
    );
  return { verdict: open ? "unknown" : "ignored", places: [] };
}

type References = ReturnType<Importers["references"]>;

/** Of the references to an object, those to one member of it; `complete` is false where it is passed on as a whole. */
function membersOf(seen: References, member: string | null): References {
  if (member === null) return seen;
  const members = seen.found.map(({ module, path }) => ({ module, path: memberRead(path) }));
  const found = members.flatMap(({ module, path }) =>
    path !== null && staticName(path) === member ? [{ module, path }] : [],
  );
  const isOpen = members.some(({ path }) => path === null || staticName(path) === null);
  return { found, complete: seen.complete && !isOpen };
}

function isDefaultExport(binding: Binding): boolean {
  return (
    binding.path.parentPath?.is("ExportDefaultDeclaration") === true ||
    binding.referencePaths.some(
      (path) => path.parentPath?.is("ExportDefaultDeclaration") || path.is("ExportDefaultDeclaration"),
    )
  );
}
