import { isEsModule } from "../../../src/code/values/common-js.ts";
import type { ClientGroup, ClientModule, DecideFacts, UnitFindings } from "../../model.ts";

/** The client modules that are to be created, each with what its ids need. */
export function clientModules(clients: readonly ClientGroup[], facts: DecideFacts): ClientModule[] {
  const byPath = new Map<string, ClientGroup[]>();
  for (const group of clients) {
    if (group.home.in === "module" && !group.home.exists)
      byPath.set(group.home.path, [...(byPath.get(group.home.path) ?? []), group]);
  }
  return [...byPath].flatMap(([path, members]) => {
    const units = members
      .flatMap((group) => group.members.map(({ unit }) => unit))
      .sort((a, b) => (a.module.path < b.module.path ? -1 : 1));
    const [like] = units;
    if (!like) return [];
    const imports = members
      .flatMap((group) => [
        ...(group.creation === "keyed" ? [] : (group.portable?.imports ?? [])),
        ...(group.moved?.logout?.imports ?? []),
      ])
      .map(({ imported, local, specifier, from }) => {
        const target = specifier.startsWith(".")
          ? (facts.clientModule?.resolve(from, specifier) ?? null)
          : null;
        const written =
          target === null ? specifier : facts.clientModule?.specifier(path, target, like.module.path);
        return { imported, local, from: written ?? specifier };
      });
    const commonJs = units.every(isCommonJs) && !/\.m[jt]s$/.test(path);
    const isChecked = facts.checksJavaScript(path);
    return [{ path, clients: members, imports, like, commonJs, lineWidth: facts.lineWidth(path), isChecked }];
  });
}

/** A module that loads the SDK late says by its other loads and by its exports that it is CommonJS. */
function isCommonJs({ module, entries }: UnitFindings): boolean {
  const names = ["require", "module", "exports"];
  return (
    !isEsModule(module) &&
    (entries.some(({ form }) => form === "require") ||
      names.some((name) => name in module.program.scope.globals))
  );
}
