/** The program text of a file: scripts of components and pages, and access to functions that the file does not export. */
import { parse } from "@babel/parser";

/** Blocks of a component file or page, one after the other. */
function scriptBlocks(source: string): string[] {
  return [...source.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes]) => !/\bsrc=|importmap|json/.test(attributes ?? ""))
    .map((match) => match[2] ?? "");
}

/** The script of a `.vue`, `.svelte`, `.html` or `.astro` file; any other file is its own script. */
export function scriptText(path: string, source: string): string {
  if (path.endsWith(".astro")) {
    const frontMatter = /^\s*---\r?\n([\s\S]*?)\n---/.exec(source)?.[1] ?? "";
    return [frontMatter, ...scriptBlocks(source)].join("\n;\n");
  }
  return /\.(vue|svelte|html)$/.test(path) ? scriptBlocks(source).join("\n;\n") : source;
}

/** Names of top-level functions, classes and objects. */
function topLevelNames(code: string, typescriptOnly: boolean): string[] {
  const names: string[] = [];
  const plugins = typescriptOnly ? (["typescript"] as const) : (["typescript", "jsx"] as const);
  const { program } = parse(code, { sourceType: "unambiguous", plugins: [...plugins], errorRecovery: true });
  for (const statement of program.body) {
    if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration") {
      if (statement.id) names.push(statement.id.name);
    } else if (statement.type === "VariableDeclaration") {
      for (const { id, init } of statement.declarations)
        if (id.type === "Identifier" && /Function|Class|ObjectExpression/.test(init?.type ?? ""))
          names.push(id.name);
    }
  }
  return names;
}

/** Exports what a file keeps to itself as `__top_<name>`, so that the scenario can call it. */
export function withHiddenFunctions(code: string, path: string): string {
  let names: string[];
  try {
    names = topLevelNames(code, /\.[cm]?ts$|\.vue$|\.svelte$|\.astro$/.test(path));
  } catch {
    return code;
  }
  if (names.length === 0) return code;
  const isModule = /^\s*(import\b(?!\s*\()|export\b)/m.test(code);
  if (!isModule && /\b(require\s*\(|module\.exports|exports\.)/.test(code)) {
    const members = names.map((name) => `__top_${name}: ${name}`).join(", ");
    return `${code}\n;Object.assign(module.exports, { ${members} });`;
  }
  return `${code}\n;export { ${names.map((name) => `${name} as __top_${name}`).join(", ")} };`;
}
