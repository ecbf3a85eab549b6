import type { ClientGroup } from "../../transforms/decide/decisions.ts";
import type { UnitAnalysis } from "../../transforms/find/analyze-unit.ts";
import type { Style } from "../code/style.ts";
import type { SourceModule } from "../code/tree/index.ts";
import type { ModuleGraph } from "../project/module-graph.ts";
import { clientModuleText, relativeSpecifier } from "./client-module.ts";
import type { EndingStyle } from "./ending-style.ts";

/** The text of every client module that the clients need. */
export function createdModules(
  groups: readonly ClientGroup[],
  styleFor: (module: SourceModule) => Style,
  graph: ModuleGraph,
  endingsIn: (path: string) => EndingStyle,
): Map<string, string> {
  const homes = new Map<string, ClientGroup[]>();
  for (const group of groups) {
    if (group.home.in === "module" && !group.home.exists)
      homes.set(group.home.path, [...(homes.get(group.home.path) ?? []), group]);
  }
  const created = new Map<string, string>();
  for (const [path, members] of homes) {
    const units = members.flatMap((group) => group.members.map(({ unit }) => unit));
    const [first] = units.sort((a, b) => (a.module.path < b.module.path ? -1 : 1));
    if (!first) continue;
    created.set(
      path,
      clientModuleText({
        path,
        groups: members,
        style: styleFor(first.module),
        commonJs: units.every(isCommonJs) && !/\.m[jt]s$/.test(path),
        graph,
        specifier: (from, to) => relativeSpecifier(from, to, endingsIn(first.module.path)),
      }),
    );
  }
  return created;
}

function isCommonJs(unit: UnitAnalysis): boolean {
  const loads = unit.entries.filter((root) => root.form !== "global");
  return (
    loads.length > 0 &&
    loads.some((root) => root.form === "require") &&
    !unit.module.program.node.body.some((each) => /^(?:Import|Export)/.test(each.type))
  );
}
