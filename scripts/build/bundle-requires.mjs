// Lets esbuild see the packages that the source loads with `createRequire(import.meta.url)`, which it leaves alone otherwise.
import { readFileSync } from "node:fs";
import { sep } from "node:path";

/** The compiler is 12 MB and rarely needed: it stays a file of its own, loaded by the first call that needs it. */
export const COMPILER = { file: "typescript.cjs", packages: ["@ts-morph/common"] };

const DECLARED = /^(?:const|let) (\w+) = createRequire\(import\.meta\.url\);$/gm;

/**
 * The same source with bare `require("x")` for every package, which is bundled, but the packages of the compiler: they are
 * asked for in the file that holds them, next to the chunk that asks.
 * @param {string} text source of a module
 * @param {"esm" | "cjs"} format of the bundle
 */
function bundledRequires(text, format) {
  if (!text.includes("createRequire")) return text;
  const names = ["createRequire(import.meta.url)"];
  let result = text.replace(DECLARED, (_, name) => {
    names.push(name);
    return "";
  });
  const load = format === "cjs" ? "require" : "createRequire(import.meta.url)";
  for (const name of names) {
    for (const each of COMPILER.packages)
      result = result.replaceAll(`${name}("${each}")`, `${load}("./${COMPILER.file}")`);
    for (const quoted of result.matchAll(new RegExp(`${escapeRegExp(name)}\\("([^".][^"]*)"\\)`, "g")))
      result = result.replaceAll(quoted[0], `require("${quoted[1]}")`);
  }
  return result;
}

const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** An esbuild plugin around `bundledRequires`, for the project's own files. */
export function bundleRequires(root, format) {
  const isOwn = (path) => ["src", "transforms"].some((room) => path.startsWith(`${root}${room}${sep}`));
  return {
    name: "bundle-requires",
    setup(build) {
      build.onResolve({ filter: /^\.\/typescript\.cjs$/ }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /\.ts$/ }, ({ path }) =>
        isOwn(path)
          ? { contents: bundledRequires(readFileSync(path, "utf8"), format), loader: "ts" }
          : undefined,
      );
    },
  };
}
