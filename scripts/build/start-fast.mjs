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

/**
 * An esbuild plugin: a package without something that it does as it is loaded, and that no run, or hardly any, has a use for.
 * @param {string} name of the plugin
 * @param {RegExp} filter the file of the package
 * @param {Record<string, string>} light what stands there, and what takes its place
 */
function lighten(name, filter, light) {
  return {
    name,
    setup(build) {
      build.onLoad({ filter }, ({ path }) => {
        let text = readFileSync(path, "utf8");
        for (const [costly, instead] of Object.entries(light)) {
          if (!text.includes(costly)) throw new Error(`${path} no longer holds ${costly}; look again`);
          text = text.replace(costly, () => instead);
        }
        return { contents: text, loader: "js" };
      });
    },
  };
}

/** Commander runs commands that are programs of their own with it. There is none here, and it loads Node's network modules. */
export const lightCommander = lighten("light-commander", /[\\/]commander[\\/]lib[\\/]command\.js$/, {
  "const childProcess = require('node:child_process');": "const childProcess = {};",
});

/** The first segmenter loads tables of all languages, 5 ms and more. Only text that is not ASCII needs one. */
const LATER_SEGMENTER = {
  "const segmenter = new Intl.Segmenter();": `let segments;
const segmenter = { segment: (text) => (segments ??= new Intl.Segmenter()).segment(text) };`,
};

/** The pattern of all emoji takes 15 ms and more where it stands: V8 reads it as it loads the module. Only text with emoji needs it. */
export const lightStringWidth = lighten("light-string-width", /[\\/]string-width[\\/]index\.js$/, {
  "const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;": `let emoji;
const rgiEmojiRegex = { test: (text) => (emoji ??= new RegExp("^\\\\p{RGI_Emoji}$", "v")).test(text) };`,
  ...LATER_SEGMENTER,
});

export const lightWrapAnsi = lighten("light-wrap-ansi", /[\\/]wrap-ansi[\\/]index\.js$/, LATER_SEGMENTER);

/** An import of it reads all that it has, 2 ms and more; the global is the same object. */
export const lightChalk = lighten(
  "light-chalk",
  /[\\/]chalk[\\/]source[\\/]vendor[\\/]supports-color[\\/]index\.js$/,
  {
    "import process from 'node:process';": "",
  },
);
