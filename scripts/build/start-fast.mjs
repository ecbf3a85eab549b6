// What `--help` waits for, and every other command before it begins, is one CommonJS file: Node reads that in half the time of ES
// modules. All that is loaded later stays ES modules.
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

/** The file of `dist/` that holds a module which is loaded by `import()`. */
const outputOf = (root, path) =>
  relative(resolve(root, "src"), path).replaceAll("\\", "-").replaceAll("/", "-").replace(/\.ts$/, "");

/**
 * An esbuild plugin: `import()` of the project's own modules stays, and loads what the other build makes of them.
 * @param {Map<string, string>} found gets the name of each output and the module in it
 */
export function loadLater(root, found) {
  return {
    name: "load-later",
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ kind, path, importer }) => {
        if (kind !== "dynamic-import") return undefined;
        const target = resolve(dirname(importer), path);
        const name = outputOf(root, target);
        found.set(name, target);
        return { path: `./${name}.js`, external: true };
      });
    },
  };
}

/** Commander runs commands that are programs of their own with it. There is none here, and it loads Node's network modules. */
const UNUSED = "const childProcess = require('node:child_process');";

/** An esbuild plugin: commander without what it has no use for here. */
export const lightCommander = {
  name: "light-commander",
  setup(build) {
    build.onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes(UNUSED))
        throw new Error(`${path} does not load child_process as it did; look again`);
      return { contents: text.replace(UNUSED, "const childProcess = {};"), loader: "js" };
    });
  },
};
