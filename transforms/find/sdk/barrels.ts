import { isEsModule } from "../../../src/code/values/common-js.ts";
import { exportsItself } from "../../../src/code/values/resolve-reference.ts";
import { V2_DEFAULT_MEMBERS } from "../../../src/sdk/v2.ts";
import type { FindFacts, UnitFindings } from "../../model.ts";
import { commonJsExports } from "./exported-values.ts";
import type { ShapeOf } from "./find-entries.ts";
import { exportedAround, joinedValue } from "./handed-out.ts";
import type { ModuleShape, SdkValue } from "./references.ts";
import { isAddress, LED_ELSEWHERE_SHAPE, NAMED_SHAPE, onlyV2 } from "./v2-shape.ts";

/** Modules of the project that pass the SDK on, with what their importers get. */
export type Barrels = Map<string, ModuleShape>;

/** The shapes that a file knows: the package, and the barrels that its specifiers lead to. */
export function shapesFor(
  barrels: Barrels,
  { resolve, choices, sdkNames }: Pick<FindFacts, "resolve" | "choices" | "sdkNames">,
): (from: string) => ShapeOf {
  return (from) => (specifier) => {
    const v2 = onlyV2(specifier);
    if (v2)
      return !isAddress(specifier) && sdkNames?.leadsElsewhere(from, specifier) ? LED_ELSEWHERE_SHAPE : v2;
    if (sdkNames?.isV2(from, specifier)) return NAMED_SHAPE;
    if (barrels.size === 0) return null;
    const path = resolve(from, specifier);
    if (path === null || path === from) return null;
    const paths = choices?.(from, specifier) ?? [path];
    const [shape, ...others] = paths.flatMap((each) => barrels.get(each) ?? []);
    if (!shape) return null;
    // By another condition the name gives something else, which a v3 client must not stand in for.
    return others.length + 1 < paths.length ? { ...shape, heldOnV2: true, settings: "name-of-it" } : shape;
  };
}

/** What one unit passes on of the SDK; null when it passes nothing on. */
export function shapeOfUnit(unit: UnitFindings, shapeOf: ShapeOf): ModuleShape | null {
  const exports = new Map<string, SdkValue>();
  const { reExports, handsOn } = unit.unboundUses;
  for (const reExport of [...reExports, ...handsOn]) {
    const shape = shapeOf(reExport.specifier);
    if (!shape) continue;
    for (const { exported, imported, typeOnly } of reExport.names) {
      if (imported !== "*") {
        const value = shape.exports.get(imported);
        if (value) exports.set(exported, value);
        else if (typeOnly) exports.set(exported, { is: "type", name: imported });
      } else if (exported === "*") {
        for (const [name, value] of shape.exports)
          if (name !== "default" && !exportsItself(unit.module, name)) exports.set(name, value);
      } else exports.set(exported, { is: "namespace", shape });
    }
  }
  let heldOnV2 = reExports.some(({ specifier }) => shapeOf(specifier)?.heldOnV2);
  let whole: SdkValue | undefined;
  let commonJs = false;
  for (const site of unit.references) {
    if (site.kind !== "re-export") continue;
    if (site.entry.shape.heldOnV2) heldOnV2 = true;
    const { node } = site.path;
    for (const names of commonJsExports(site.path)) {
      heldOnV2 = true;
      commonJs = true;
      const [name] = names;
      if (names.length === 0) whole = site.value;
      else if (names.length === 1 && typeof name === "string") exports.set(name, site.value);
    }
    if (node.type === "TSImportEqualsDeclaration") {
      heldOnV2 = true;
      exports.set(node.id.name, site.value);
    } else if (node.type === "ExportDefaultDeclaration") exports.set("default", site.value);
    else if (node.type === "ExportSpecifier")
      exports.set(node.exported.type === "Identifier" ? node.exported.name : node.exported.value, site.value);
  }
  for (const root of unit.entries) {
    for (const alias of root.aliases) {
      const statement = alias.binding.path.findParent((parent) => parent.is("ExportNamedDeclaration"));
      if (!statement || !alias.parent) continue;
      exports.set(alias.binding.identifier.name, alias.value);
      // `export let sdk = Rupt`: who reads it may get something else.
      if (!alias.binding.constant) heldOnV2 = true;
    }
  }
  for (const { handedOut } of unit.entries)
    for (const each of handedOut)
      for (const [name, value] of exportedAround(each)) {
        if (name === "default" && !isEsModule(unit.module)) whole = joinedValue(whole, value);
        exports.set(name, joinedValue(exports.get(name), value));
        // `export const rupt = new Promise((done) => done(window.Rupt))`: who settles it may give something else.
        if (value.is === "promise") heldOnV2 = true;
      }
  if (whole) for (const [name, value] of membersOf(whole)) exports.set(name, value);
  if (exports.size === 0) return null;
  const shape: ModuleShape = {
    v2: false,
    exports,
    ...(whole ? { whole } : {}),
    ...(heldOnV2 ? { heldOnV2 } : {}),
  };
  // `import sdk from "./sdk.cjs"` is all that the module exports.
  if (commonJs && !exports.has("default")) exports.set("default", { is: "namespace", shape });
  return shape;
}

/** What an import finds in a module that is the SDK itself, or a part of it: `module.exports = Rupt`. */
function membersOf(whole: SdkValue): [string, SdkValue][] {
  if (whole.is === "object") return [["default", whole], ...whole.members];
  if (whole.is === "namespace") return [...whole.shape.exports];
  const members =
    whole.is === "sdk"
      ? [...V2_DEFAULT_MEMBERS].map((name) => [name, { is: "function", name }] as const)
      : [];
  return [["default", whole], ...members.map(([name, value]): [string, SdkValue] => [name, value])];
}

/** Whether a shape tells nothing new. */
export function sameShape(known: ModuleShape | undefined, shape: ModuleShape): boolean {
  return (
    known !== undefined &&
    known.heldOnV2 === shape.heldOnV2 &&
    [...shape.exports.keys()].every((name) => known.exports.has(name))
  );
}
