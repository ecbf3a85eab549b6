import { transform } from "esbuild";
import { transformSync } from "oxc-transform";

const known = new Map<string, string | Promise<string>>();
const MOST_KNOWN = 5_000;

/**
 * JavaScript of a module, which stays an ES module. The same text is transformed once.
 * @throws when it does not parse
 */
export async function stripTypes(path: string, text: string): Promise<string> {
  if (/\.m?js$/.test(path)) return text;
  const earlier = known.get(text);
  if (earlier !== undefined) return earlier;
  if (known.size > MOST_KNOWN) known.clear();
  // What a namespace exports and changes, Oxc does not transform; esbuild runs in a process of its own, which takes ten times as long.
  const code = /\bnamespace\b/.test(text) ? withEsbuild(text) : withOxc(path, text);
  known.set(text, code);
  return code;
}

function withOxc(path: string, text: string): string {
  const { code, errors } = transformSync(path, text, {
    lang: "ts",
    target: "es2022",
    // An import stays as it is written: whether it loads its module does not depend on what uses it.
    typescript: { onlyRemoveTypeImports: true },
  });
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  return code;
}

const withEsbuild = async (text: string): Promise<string> => {
  const { code } = await transform(text, {
    loader: "ts",
    target: "es2022",
    logLevel: "silent",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return code;
};
