/** Links a project with the module loader of Node: cycles, live bindings and dead zones are those of the language. */
import { posix } from "node:path";
import { compileFunction, SourceTextModule, SyntheticModule } from "node:vm";
import { findModule, type Sources } from "../equivalence/find-module.ts";
import { componentModule } from "./generator/components.ts";
import { stripTypes } from "./strip-types.ts";

type AnyModule = SourceTextModule | SyntheticModule;

export interface LinkedProject {
  /** Evaluates the entry and all that it imports. */
  start(): Promise<void>;
  /** What a module of the project exports; null for one that nothing has loaded. */
  exportsOf(path: string): object | null;
}

/**
 * @param entries what is loaded, one after the other: the first is the program, the others are what it may not reach
 * @param packages what a package exports, to the package of the project in a folder
 * @throws when a module does not parse, or an import leads nowhere
 */
export async function linkProject(
  files: Sources,
  entries: readonly string[],
  packages: (name: string, folder: string) => Readonly<Record<string, unknown>> | null,
): Promise<LinkedProject> {
  const modules = new Map<string, AnyModule>();
  // Before anything runs: what is loaded later must not wait for the compiler.
  const codes = new Map(
    await Promise.all(
      Object.entries(files)
        .filter(([path]) => isCode(path))
        .map(async ([path, text]) => {
          const code = /\.(?:vue|svelte)$/.test(path) ? componentModule(text) : text;
          return [path, await stripTypes(path, code)] as const;
        }),
    ),
  );
  const packageModule = (name: string, folder: string): AnyModule => {
    const exported = packages(name, folder);
    if (!exported) throw new Error(`no package ${name}`);
    const key = `${name} of ${folder}`;
    const known = modules.get(key);
    if (known) return known;
    const module = synthetic(exported);
    modules.set(key, module);
    return module;
  };
  const required = new Map<string, { exports: unknown }>();
  const requireFrom = (importer: string) => (specifier: string) => {
    const found = findFile(files, specifier, importer);
    if (found !== undefined) return requireFile(found).exports;
    const exported = packages(specifier, folderWith(files, specifier, importer));
    if (!exported) throw new Error(`no package ${specifier}`);
    return exported;
  };
  const requireFile = (path: string): { exports: unknown } => {
    const known = required.get(path);
    if (known) return known;
    const module = { exports: path.endsWith(".json") ? (JSON.parse(files[path] ?? "") as unknown) : {} };
    required.set(path, module);
    if (path.endsWith(".json")) return module;
    const run = compileFunction(codes.get(path) ?? "", ["require", "module", "exports"], {
      filename: path,
      importModuleDynamically: (specifier) => importLate(specifier, path),
    });
    try {
      run(requireFrom(path), module, module.exports);
    } catch (error) {
      required.delete(path);
      throw error;
    }
    return module;
  };
  const load = (path: string): AnyModule => {
    const known = modules.get(path);
    if (known) return known;
    if (path.endsWith(".json") || isCommonJs(files, path)) {
      const { exports } = requireFile(path);
      const given = synthetic({ ...(path.endsWith(".json") ? {} : (exports as object)), default: exports });
      modules.set(path, given);
      return given;
    }
    const module = new SourceTextModule(codes.get(path) ?? "", {
      identifier: path,
      initializeImportMeta: (meta) => Object.assign(meta, { env: process.env }),
      importModuleDynamically: (specifier) => importLate(specifier, path),
    });
    modules.set(path, module);
    return module;
  };
  const resolve = (specifier: string, importer: string): AnyModule => {
    const found = findFile(files, specifier, importer);
    if (found !== undefined) return load(found);
    return packageModule(specifier, folderWith(files, specifier, importer));
  };
  // Loads come in the order in which they were asked for: which of two is faster is nobody's promise.
  let late: Promise<unknown> = Promise.resolve();
  const importLate = (specifier: string, importer: string): Promise<AnyModule> => {
    const earlier = late.catch(() => {});
    const loaded = earlier.then(async () => {
      const target = resolve(specifier, importer);
      await evaluated(target);
      return target;
    });
    late = loaded;
    return loaded;
  };
  const linking = new Map<AnyModule, Promise<void>>();
  const linked = (module: AnyModule): Promise<void> => {
    const earlier = linking.get(module);
    if (earlier) return earlier;
    const link =
      module.status === "unlinked"
        ? module.link((specifier, importer) => resolve(specifier, importer.identifier))
        : Promise.resolve();
    linking.set(module, link);
    return link;
  };
  const evaluated = async (module: AnyModule): Promise<void> => {
    await linked(module);
    // One that is being evaluated belongs to the graph of the entry.
    await (module.status === "evaluating" ? started : module.evaluate());
  };
  const all = entries.filter((path) => Object.hasOwn(files, path));
  const first = new SourceTextModule(
    all
      .filter((path) => !isCommonJs(files, path))
      .map((path) => `import "./${path}";`)
      .join("\n"),
    { identifier: "" },
  );
  await linked(first);
  let started: Promise<void> = Promise.resolve();
  // Packages are there from the start, as in an app that has them in a chunk of their own: in a cycle of imports, v2 may be loaded
  // by a module that has no reason to load v3.
  for (const folder of new Set(Object.keys(files).map((path) => manifestFolder(files, path))))
    for (const name of ["rupt", "@ruptjs/client"]) await evaluated(packageModule(name, folder));
  return {
    start: async () => {
      for (const path of all) if (isCommonJs(files, path)) requireFile(path);
      started = first.evaluate();
      await started;
    },
    exportsOf: (path) => {
      const own = required.get(path);
      if (own) return Object(own.exports) as object;
      const module = modules.get(path);
      return module?.status === "evaluated" ? module.namespace : null;
    },
  };
}

function synthetic(exported: Readonly<Record<string, unknown>>): SyntheticModule {
  const module = new SyntheticModule(Object.keys(exported), () => {
    for (const [key, value] of Object.entries(exported)) module.setExport(key, value);
  });
  return module;
}

const isCode = (path: string): boolean => /\.(?:[cm]?[jt]s|vue|svelte)$/.test(path);

interface Manifest {
  type?: string;
  dependencies?: object;
}

/** The folder of the package that a file belongs to. */
function manifestFolder(files: Sources, path: string): string {
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder))
    if (folder === "." || Object.hasOwn(files, `${folder}/package.json`)) return folder;
}

const manifestOf = (files: Sources, path: string): Manifest =>
  JSON.parse(files[posix.join(manifestFolder(files, path), "package.json")] ?? "{}") as Manifest;

const isCommonJs = (files: Sources, path: string): boolean =>
  path.endsWith(".js") && manifestOf(files, path).type === "commonjs";

/** The file that an import means; a package of the workspace exports what is in its `src`. */
function findFile(files: Sources, specifier: string, importer: string): string | undefined {
  const [, name, rest] = /^@app\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  return name === undefined
    ? findModule(files, specifier, importer)
    : findModule(files, `./packages/${name}/src/${rest}`, "main.js");
}

/** The folder of the package that imports, which must name what it imports. */
function folderWith(files: Sources, specifier: string, importer: string): string {
  if (!Object.hasOwn(manifestOf(files, importer).dependencies ?? {}, specifier))
    throw new Error(`no dependency ${specifier}`);
  return manifestFolder(files, importer);
}
