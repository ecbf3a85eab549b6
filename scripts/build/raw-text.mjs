// Files that a module takes as text: `import STYLE from "./page.css?raw"`, as Vite and Vitest read it.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

const RAW = /\?raw$/;

/** An esbuild plugin that gives such a file as a string. */
export const rawText = {
  name: "raw-text",
  setup(build) {
    build.onResolve({ filter: RAW }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(RAW, "")),
      namespace: "raw-text",
    }));
    build.onLoad({ filter: /./, namespace: "raw-text" }, async ({ path }) => ({
      contents: await readFile(path, "utf8"),
      loader: "text",
      watchFiles: [path],
    }));
  },
};
