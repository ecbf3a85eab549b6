import type { UnitAnalysis } from "../../transforms/analyse/analyse-unit.ts";
import type { ShapeOf } from "../../transforms/analyse/find-roots.ts";
import type { ModuleShape, SdkValue } from "../../transforms/analyse/sites.ts";
import { onlyV2 } from "../../transforms/analyse/v2-shape.ts";
import type { ModuleGraph } from "../project/module-graph.ts";

/** Modules of the project that pass the SDK on, with what their importers get. */
export type Barrels = Map<string, ModuleShape>;

/** The shapes that a file knows: the package, and the barrels that its specifiers lead to. */
export function shapesFor(barrels: Barrels, graph: ModuleGraph): (from: string) => ShapeOf {
  if (barrels.size === 0) return () => onlyV2;
  return (from) => (specifier) => {
    const v2 = onlyV2(specifier);
    if (v2) return v2;
    const path = graph.resolve(from, specifier);
    return path === null || path === from ? null : (barrels.get(path) ?? null);
  };
}

/** What one unit passes on of the SDK; null when it passes nothing on. */
export function shapeOfUnit(unit: UnitAnalysis, shapeOf: ShapeOf): ModuleShape | null {
  const exports = new Map<string, SdkValue>();
  for (const reExport of unit.others.reExports) {
    const shape = shapeOf(reExport.specifier);
    if (!shape) continue;
    for (const { exported, imported, typeOnly } of reExport.names) {
      if (imported !== "*") {
        const value = shape.exports.get(imported);
        if (value) exports.set(exported, value);
        else if (typeOnly) exports.set(exported, { is: "type", name: imported });
      } else if (exported === "*") {
        for (const [name, value] of shape.exports) if (name !== "default") exports.set(name, value);
      } else exports.set(exported, { is: "namespace", shape });
    }
  }
  for (const site of unit.sites) {
    if (site.kind !== "re-export") continue;
    const { node } = site.path;
    if (node.type === "ExportDefaultDeclaration") exports.set("default", site.value);
    else if (node.type === "ExportSpecifier")
      exports.set(node.exported.type === "Identifier" ? node.exported.name : node.exported.value, site.value);
  }
  for (const root of unit.roots) {
    for (const alias of root.aliases) {
      const statement = alias.binding.path.findParent((parent) => parent.is("ExportNamedDeclaration"));
      if (statement && alias.parent) exports.set(alias.binding.identifier.name, alias.value);
    }
  }
  return exports.size > 0 ? { v2: false, exports } : null;
}
