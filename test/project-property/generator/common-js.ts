/** A module of the generator as CommonJS: what is imported is taken once, and what is exported stands at the end. */
export function toCommonJs(parts: {
  imports: readonly { from: string; names: readonly string[] }[];
  reExports: readonly string[];
  statements: readonly string[];
}): string {
  const exported: string[] = [];
  const statements = parts.statements.flatMap((line) => {
    const handed = /^export \{ (\w+) as (\w+) \};$/.exec(line);
    if (handed) {
      exported.push(`exports.${handed[2]} = ${handed[1]};`);
      return [];
    }
    if (!line.startsWith("export ")) return [line];
    const plain = line.slice("export ".length);
    const [, name] = /^(?:async )?(?:function|const|let|var|class) (?:\{ \w+: )?(\w+)/.exec(plain) ?? [];
    if (name === undefined) throw new Error(`no name is exported: ${line}`);
    exported.push(`exports.${name} = ${name};`);
    return [plain];
  });
  return `${[
    ...parts.imports.flatMap(({ from, names }) => requires(from, names)),
    ...parts.reExports.map(reExport),
    ...statements,
    ...exported,
  ].join("\n")}\n`;
}

function requires(from: string, names: readonly string[]): string[] {
  const load = `require("${from}")`;
  const named: string[] = [];
  const lines = names.flatMap((name) => {
    const [imported = name, local = name] = name.split(" as ");
    if (imported === "*") return [`const ${local} = ${load};`];
    // Data has no default export.
    if (imported === "default")
      return [`const ${local} = ${load}${from.endsWith(".json") ? "" : ".default"};`];
    named.push(imported === local ? local : `${imported}: ${local}`);
    return [];
  });
  if (named.length > 0) lines.push(`const { ${named.join(", ")} } = ${load};`);
  return lines.length > 0 ? lines : [`${load};`];
}

function reExport(line: string): string {
  const [, names = "", from = ""] = /^export (.+) from "(.+)";$/.exec(line) ?? [];
  const load = `require("${from}")`;
  if (names === "*") return `Object.assign(exports, ${load});`;
  const [imported = "", exported = imported] = names.replace(/[{}]/g, "").trim().split(" as ");
  return `exports.${exported} = ${load}${imported === "*" ? "" : `.${imported}`};`;
}
