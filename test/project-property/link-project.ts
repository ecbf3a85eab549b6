/** Links a project with the module loader of Node: cycles, live bindings and dead zones are those of the language. */
import { posix } from "node:path";
import { SourceTextModule, SyntheticModule } from "node:vm";
import { findModule, type Sources } from "../equivalence/find-module.ts";
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
 * @param packages what packages export, by name
 * @throws when a module does not parse, or an import leads nowhere
 */
export async function linkProject(
  files: Sources,
  entries: readonly string[],
  packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Promise<LinkedProject> {
  const modules = new Map<string, AnyModule>();
  // Before anything runs: what is loaded later must not wait for the compiler.
  const codes = new Map(
    await Promise.all(
      Object.entries(files)
        .filter(([path]) => isCode(path))
        .map(async ([path, text]) => [path, await stripTypes(path, text)] as const),
    ),
  );
  const packageModule = (name: string): AnyModule => {
    const exported = packages[name];
    if (!exported) throw new Error(`no package ${name}`);
    const known = modules.get(name);
    if (known) return known;
    const module = new SyntheticModule(Object.keys(exported), () => {
      for (const [key, value] of Object.entries(exported)) module.setExport(key, value);
    });
    modules.set(name, module);
    return module;
  };
  const load = (path: string): AnyModule => {
    const known = modules.get(path);
    if (known) return known;
    if (path.endsWith(".json")) {
      const value: unknown = JSON.parse(files[path] ?? "");
      const data = new SyntheticModule(["default"], () => data.setExport("default", value));
      modules.set(path, data);
      return data;
    }
    const module = new SourceTextModule(codes.get(path) ?? "", {
      identifier: path,
      initializeImportMeta: (meta) => Object.assign(meta, { env: process.env }),
      importModuleDynamically: async (specifier) => {
        const target = resolve(specifier, path);
        await evaluated(target);
        return target;
      },
    });
    modules.set(path, module);
    return module;
  };
  const resolve = (specifier: string, importer: string): AnyModule => {
    const found = findModule(files, specifier, importer);
    if (found !== undefined) return load(found);
    if (!isDeclared(files, specifier, importer)) throw new Error(`no dependency ${specifier}`);
    return packageModule(specifier);
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
  const first = new SourceTextModule(all.map((path) => `import "./${path}";`).join("\n"), { identifier: "" });
  await linked(first);
  let started: Promise<void> = Promise.resolve();
  // Packages are there from the start, as in an app that has them in a chunk of their own: in a cycle of imports, v2 may be loaded
  // by a module that has no reason to load v3.
  for (const name of Object.keys(packages)) await evaluated(packageModule(name));
  return {
    start: () => {
      started = first.evaluate();
      return started;
    },
    exportsOf: (path) => {
      const module = modules.get(path);
      return module?.status === "evaluated" ? module.namespace : null;
    },
  };
}

const isCode = (path: string): boolean => /\.[cm]?[jt]s$/.test(path);

/** Whether the package that a file belongs to names what it imports. */
function isDeclared(files: Sources, specifier: string, importer: string): boolean {
  for (let folder = posix.dirname(importer); ; folder = posix.dirname(folder)) {
    const manifest = files[posix.join(folder, "package.json")];
    if (manifest !== undefined)
      return Object.hasOwn((JSON.parse(manifest) as { dependencies?: object }).dependencies ?? {}, specifier);
    if (folder === ".") return false;
  }
}
