import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROUNDS = 2;
const MUTATION_SEED = 7;
const MANIFEST = '{ "name": "app", "dependencies": { "rupt": "^2.24.1" } }\n';

/**
 * Every case, as `{ name, options, write(folder), identity }`: what to call it, the options of the run, how to lay it out in an
 * empty folder, and what makes it the same case in another recording.
 */
export async function openInputs(root, { programs, seed }) {
  return [
    ...fixtures(join(root, "__testfixtures__", "v2-to-v3")),
    ...projects(join(root, "test", "projects")),
    ...(await generated(root, programs, seed)),
  ];
}

/** Fixtures by the name of the case: their folder is only how they are sorted. */
function fixtures(folder) {
  const seen = new Set();
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.includes(".input."))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .map((path) => {
      const [name, ending] = basename(path).split(".input.");
      if (seen.has(name)) throw new Error(`two fixtures are called ${name}; rename one`);
      seen.add(name);
      const settings = join(folder, dirname(path), `${name}.options.json`);
      const { files = {}, ...options } = existsSync(settings)
        ? JSON.parse(readFileSync(settings, "utf8"))
        : {};
      const text = readFileSync(join(folder, path), "utf8");
      return ofFiles(`fixture:${name}`, { ...files, [`${name}.${ending}`]: text }, options);
    });
}

function projects(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "expect.json")))
    .sort()
    .map((name) => {
      const { options = {} } = JSON.parse(readFileSync(join(folder, name, "expect.json"), "utf8"));
      const input = join(folder, name, "input");
      const identity = readdirSync(input, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => [path.slice(input.length), readFileSync(path, "base64")]);
      return {
        name: `project:${name}`,
        options,
        identity: JSON.stringify([options, identity]),
        write: (target) => cpSync(input, target, { recursive: true }),
        git: true,
      };
    });
}

async function generated(root, count, seed) {
  const folder = mkdtempSync(join(cacheOf(root), "behaviour-"));
  try {
    await build({
      absWorkingDir: root,
      stdin: {
        contents: [
          'export { default as fc } from "fast-check";',
          'export { programs, writeProgram } from "./test/property/generator/program.ts";',
          'export { insertUsages, numbersFrom } from "./test/mutation/insert-usages.ts";',
          'export { PACKAGES, sourceFiles } from "./test/mutation/packages.ts";',
        ].join("\n"),
        resolveDir: root,
        loader: "ts",
      },
      outfile: join(folder, "generators.mjs"),
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
      target: "node20.19",
      logLevel: "warning",
    });
    const generators = await import(pathToFileURL(join(folder, "generators.mjs")).href);
    return [...mutants(generators), ...programsOf(generators, count, seed)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mutants({ insertUsages, numbersFrom, PACKAGES, sourceFiles }) {
  const random = numbersFrom(MUTATION_SEED);
  return PACKAGES.flatMap(sourceFiles).flatMap((file) =>
    Array.from({ length: ROUNDS }, (_, round) => ({ round, mutant: insertUsages(file, random) }))
      .filter(({ mutant }) => mutant !== null)
      .map(({ round, mutant }) =>
        ofFiles(`mutant:${file.package}/${file.path}#${round}`, {
          // Not in the folder it came from, which may be one of output.
          [`src/${basename(file.path)}`]: mutant.text,
          "package.json": MANIFEST,
        }),
      ),
  );
}

function programsOf({ fc, programs, writeProgram }, count, seed) {
  return fc.sample(programs, { seed, numRuns: count }).map((spec, index) => {
    const { path, text, client } = writeProgram(spec);
    return ofFiles(`program:${seed}/${index}`, { [path]: text, "package.json": MANIFEST }, { client });
  });
}

function ofFiles(name, files, options = {}) {
  return {
    name,
    options,
    identity: JSON.stringify([options, Object.entries(files).sort()]),
    write(target) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(target, path)), { recursive: true });
        writeFileSync(join(target, path), text);
      }
    },
    git: false,
  };
}

function cacheOf(root) {
  const folder = join(root, "node_modules", ".cache");
  mkdirSync(folder, { recursive: true });
  return folder;
}
