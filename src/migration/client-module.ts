import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import type { ClientGroup } from "../../transforms/decide/decisions.ts";
import { clientCode, literalId } from "../../transforms/rewrite/client-code.ts";
import { type ClientName, classImport, clientImport } from "../../transforms/rewrite/rewrite-imports.ts";
import { quoted, type Style } from "../code/style.ts";
import { isFolder } from "../project/files/read-files.ts";
import type { ModuleGraph } from "../project/module-graph.ts";
import type { EndingStyle } from "./ending-style.ts";

/** Folders that take the client module, the first that exists. */
const FOLDERS = ["src/lib", "lib", "src", ""];

/** Where the client module of a package goes. Source: contract, section 4.2. */
export function clientModulePath(
  root: string,
  packageDir: string,
  importers: readonly string[],
  isTyped: (path: string) => boolean,
): string {
  const folder =
    FOLDERS.map((each) => posix.join(packageDir, each)).find((each) => isFolder(join(root, each))) ??
    packageDir;
  const ending = endingFor(importers, isTyped);
  const taken = new Set(
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder)).map((name) => name.replace(/\.[^.]+$/, "").replace(/\.d$/, ""))
      : [],
  );
  const name = ["rupt", "rupt-client"].find((each) => !taken.has(each)) ?? numbered(taken);
  return posix.join(folder, name + ending);
}

function numbered(taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!taken.has(`rupt-client-${number}`)) return `rupt-client-${number}`;
}

function endingFor(importers: readonly string[], isTyped: (path: string) => boolean): string {
  if (importers.some(isTyped)) return ".ts";
  if (importers.every((path) => path.endsWith(".mjs"))) return ".mjs";
  return importers.every((path) => path.endsWith(".cjs")) ? ".cjs" : ".js";
}

/** The text of a client module that holds all clients of a package which live there. */
export function clientModuleText(given: {
  path: string;
  groups: readonly ClientGroup[];
  style: Style;
  commonJs: boolean;
  graph: ModuleGraph;
  specifier: (from: string, to: string) => string;
}): string {
  const { path, groups, commonJs } = given;
  const style: Style = { ...given.style, base: "" };
  const typescript = /\.[mc]?tsx?$/.test(path);
  const whole = new Map<string, string>();
  const named = new Map<string, ClientName[]>();
  const taken = new Set([
    "Rupt",
    "clientId",
    "client",
    ...groups.map((group) => (group.home.in === "module" ? group.home.exported : "")),
  ]);
  taken.delete("client");
  const bodies: string[] = [];
  for (const group of groups) {
    if (group.home.in !== "module") continue;
    for (const each of group.creation === "keyed" ? [] : (group.portable?.imports ?? [])) {
      const target = given.graph.resolve(each.from, each.specifier);
      const from =
        target !== null && each.specifier.startsWith(".") ? given.specifier(path, target) : each.specifier;
      if (each.imported === "*" || each.imported === "default") {
        whole.set(`${from}\0${each.imported}`, importLine(each.imported, each.local, from, style, commonJs));
        continue;
      }
      const names = named.get(from) ?? [];
      named.set(from, names);
      if (!names.some(({ local }) => local === each.local))
        names.push({ exported: each.imported, local: each.local });
    }
    const literal = group.portable?.literal;
    const idText =
      literal !== null && literal !== undefined ? literalId(literal, style) : (group.portable?.text ?? "");
    bodies.push(
      clientCode(
        {
          use: { group, local: group.home.exported },
          className: "Rupt",
          idText,
          extra: null,
          typescript,
          exported: !commonJs,
          taken,
        },
        style,
      ),
    );
    taken.add("client").add("clients");
  }
  const semicolon = style.semicolons ? ";" : "";
  const names = groups.flatMap((group) => (group.home.in === "module" ? [group.home.exported] : []));
  const head = [
    classImport("Rupt", style, commonJs),
    ...whole.values(),
    ...[...named].map(([from, list]) => clientImport(list, from, style, commonJs)),
  ].join(style.eol);
  const tail = commonJs ? [`module.exports = { ${names.join(", ")} }${semicolon}`] : [];
  return [head, ...bodies, ...tail].join(style.eol + style.eol) + style.eol;
}

/** The import of a module's default export, or of all of it. */
function importLine(imported: string, local: string, from: string, style: Style, commonJs: boolean): string {
  const semicolon = style.semicolons ? ";" : "";
  if (commonJs)
    return `const ${local} = require(${quoted(from, style)})${imported === "default" ? ".default" : ""}${semicolon}`;
  return `import ${imported === "*" ? `* as ${local}` : local} from ${quoted(from, style)}${semicolon}`;
}

/** How a file of the project imports another: with or without ending, as its own imports and the module system want. */
export function relativeSpecifier(from: string, to: string, endings: EndingStyle): string {
  let path = posix.relative(posix.dirname(from), to);
  if (!path.startsWith(".")) path = `./${path}`;
  if (endings === "real") return path;
  if (endings === "js") return path.replace(/\.(m|c)?tsx?$/, ".$1js");
  return path.replace(/\.(?:[cm]?[jt]sx?)$/, "");
}
