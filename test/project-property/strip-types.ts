import { transform } from "esbuild";
import { loadersOf } from "../equivalence/find-module.ts";

const known = new Map<string, Promise<string>>();
const MOST_KNOWN = 5_000;

/** JavaScript of a module, which stays an ES module. The same text is transformed once. */
export function stripTypes(path: string, text: string): Promise<string> {
  if (/\.m?js$/.test(path)) return Promise.resolve(text);
  const key = `${path}\0${text}`;
  const earlier = known.get(key);
  if (earlier) return earlier;
  if (known.size > MOST_KNOWN) known.clear();
  const code = transform(text, {
    loader: loadersOf(path)[0] ?? "ts",
    target: "es2022",
    logLevel: "silent",
    // An import stays as it is written: whether it loads its module does not depend on what uses it.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  }).then((result) => result.code);
  known.set(key, code);
  return code;
}
