import { isTypeScript, isTypeScriptFile } from "../../../src/code/file-names.ts";
import { groupBy } from "../../../src/code/group-by.ts";
import { freeName } from "../../../src/code/tree/index.ts";
import { isEsModule } from "../../../src/code/values/common-js.ts";
import type { ClientGroup, ClientModule, DecideFacts, UnitFindings } from "../../model.ts";
import type { ClientLoads, Lateness } from "./client-module-facts.ts";
import { type PortableImport, portableId, spelledId } from "./portable-id.ts";

/** The client modules that are to be created, each with what its ids need. */
export function clientModules(clients: readonly ClientGroup[], facts: DecideFacts): ClientModule[] {
  const byPath = groupBy(clients, ({ home }) => (home.in === "module" && !home.exists ? home.path : null));
  return [...byPath].flatMap(([path, members]) => {
    if (path === null) return [];
    const units = members
      .flatMap((group) => group.members.map(({ unit }) => unit))
      .sort((a, b) => (a.module.path < b.module.path ? -1 : 1));
    const [like] = units;
    if (!like) return [];
    const written = ({ specifier, from, ...rest }: PortableImport) => {
      const target = specifier.startsWith(".")
        ? (facts.clientModule?.resolve(from, specifier) ?? null)
        : null;
      const known = target === null ? null : facts.clientModule?.specifier(path, target, like.module.path);
      return { ...rest, from: known ?? specifier };
    };
    const imports = members.flatMap(({ moved }) => (moved?.logout?.imports ?? []).map(written));
    const taken = new Set(["Rupt", ...members.map(exportedName), ...imports.map(({ local }) => local)]);
    const ids = new Map<ClientGroup, string>();
    const commonJs = isCommonJsModule(path, units);
    const clients = members.map((group) => ({ ...group, portable: portableId(group.id, commonJs) }));
    for (const group of clients) {
      if (group.creation === "keyed" || !group.portable) continue;
      const names = group.portable.imports.map((each) => {
        const { imported, local, from } = written(each);
        const known = imports.find((other) => other.imported === imported && other.from === from);
        if (known) return known.local;
        // What ids of two modules are called alike, or like a client, gets a number.
        const name = freeName([local], taken);
        taken.add(name);
        imports.push({ imported, local: name, from });
        return name;
      });
      ids.set(group, spelledId(group.portable, names));
    }
    const isChecked = facts.checksJavaScript(path);
    const lacksMap = facts.lacksMap(path);
    const spellsTypes = facts.spellsTypes(path);
    return [
      {
        path,
        clients,
        imports,
        ids,
        like,
        commonJs,
        lineWidth: facts.lineWidth(path),
        isChecked,
        lacksMap,
        spellsTypes,
      },
    ];
  });
}

/** How the importers of a client module load it. @param groups its clients */
export function clientLoads(groups: readonly ClientGroup[]): ClientLoads {
  const members = groups.flatMap((group) => group.members);
  const isDynamic = ({ attach }: ClientGroup["members"][number]) => attach.site.entry.form === "dynamic";
  const atOnce = [
    ...members.filter((member) => !isDynamic(member)).map(({ unit }) => unit),
    ...groups.flatMap(({ moved }) => moved?.unit ?? []),
  ].map(({ module }) => module.path);
  const deferred = new Set(
    members.map(({ unit }) => unit.module.path).filter((path) => !atOnce.includes(path)),
  );
  const lateness = (): Lateness => {
    if (!members.every((member) => isDynamic(member) && !isEsModule(member.unit.module)))
      return members.some(({ unit }) => /\.jsx?$/.test(unit.module.path) && isEsModule(unit.module))
        ? "modules"
        : null;
    return members.every(({ unit }) => isCommonJs(unit)) ? "commonjs" : "script";
  };
  return { late: lateness(), deferred };
}

/**
 * Whether a client module is CommonJS: all who import it are, or those that are compiled beside scripts that Node takes for that by
 * their ending.
 */
export function isCommonJsModule(path: string, units: readonly UnitFindings[]): boolean {
  if (/\.m[jt]s$/.test(path)) return false;
  if (units.every(isCommonJs)) return true;
  const isRequired = !isTypeScriptFile(path) && units.some((unit) => isPlain(unit) && isCommonJs(unit));
  return isRequired && units.every((unit) => isCommonJs(unit) || isTypeScript(unit.module));
}

const isPlain = ({ module }: UnitFindings): boolean => module.path.endsWith(".js");

const exportedName = ({ home }: ClientGroup): string => (home.in === "module" ? home.exported : "");

/** A module that loads the SDK late says by its other loads and by its exports that it is CommonJS. */
export function isCommonJs({ module, entries }: UnitFindings): boolean {
  const names = ["require", "module", "exports"];
  return (
    !isEsModule(module) &&
    (entries.some(({ form }) => form === "require") ||
      names.some((name) => name in module.program.scope.globals))
  );
}
