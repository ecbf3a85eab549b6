import { braced, quoted, type Style } from "../../../src/code/edits/style.ts";
import { isTypeScriptFile } from "../../../src/code/file-names.ts";
import { carriedDirectives } from "../../find/attach/ids/id-directives.ts";
import type { ClientModule } from "../../model.ts";
import { type ClientName, classImport, classSpecifier, clientImport } from "../rewrite-imports.ts";
import { clientCode, literalId } from "./client-code.ts";

/** The text of a client module, in the style of its first importer. */
export function clientModuleText(module: ClientModule, importerStyle: Style): string {
  const { path, clients } = module;
  const style: Style = { ...importerStyle, base: "" };
  const commonJs = module.commonJs;
  const types = isTypeScriptFile(path) ? "typescript" : module.isChecked ? "jsdoc" : null;
  const whole = new Map<string, string>();
  const named = new Map<string, ClientName[]>();
  for (const { imported, local, from } of module.imports) {
    if (imported === "*" || imported === "default") {
      whole.set(`${from}\0${imported}`, importLine(imported, local, from, style, commonJs));
      continue;
    }
    const names = named.get(from) ?? [];
    named.set(from, names);
    if (!names.some((each) => each.local === local)) names.push({ exported: imported, local });
  }
  const exported = clients.flatMap(({ home }) => (home.in === "module" ? [home.exported] : []));
  const taken = new Set(["Rupt", "clientId", ...exported, ...module.imports.map(({ local }) => local)]);
  const bodies: string[] = [];
  for (const group of clients) {
    if (group.home.in !== "module") continue;
    const literal = group.portable?.literal;
    const idText =
      literal !== null && literal !== undefined ? literalId(literal, style) : (module.ids.get(group) ?? "");
    bodies.push(
      clientCode(
        {
          use: { group, local: group.home.exported },
          className: "Rupt",
          idText,
          directives: carriedDirectives(group),
          extra: group.moved?.logout?.text ?? null,
          types,
          state: types !== null && module.lacksMap ? "object" : "Map",
          exported: !commonJs,
          spellsTypes: types === "typescript" && module.spellsTypes,
          taken,
        },
        style,
      ),
    );
    taken.add("client").add("clients");
  }
  const semicolon = style.semicolons ? ";" : "";
  const head = [
    classImport("Rupt", style, commonJs, classSpecifier({ unit: module.like })),
    ...whole.values(),
    ...[...named].map(([from, list]) => clientImport(list, from, style, commonJs)),
  ].join(style.eol);
  const tail = commonJs ? [`module.exports = ${braced(exported.join(", "), style)}${semicolon}`] : [];
  return [head, ...bodies, ...tail].join(style.eol + style.eol) + style.eol;
}

/** The import of a module's default export, or of all of it. */
function importLine(imported: string, local: string, from: string, style: Style, commonJs: boolean): string {
  const semicolon = style.semicolons ? ";" : "";
  if (commonJs)
    return `const ${local} = require(${quoted(from, style)})${imported === "default" ? ".default" : ""}${semicolon}`;
  return `import ${imported === "*" ? `* as ${local}` : local} from ${quoted(from, style)}${semicolon}`;
}
