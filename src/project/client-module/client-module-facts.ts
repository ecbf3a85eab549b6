import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import type { ClientModuleFacts } from "../../../transforms/decide/clients/client-module-facts.ts";
import type { DecideFacts, Findings, View } from "../../../transforms/model.ts";
import type { ProjectPackage } from "../packages.ts";
import type { ModuleGraph } from "../resolution/module-graph.ts";
import type { TsConfig, TsConfigs } from "../resolution/tsconfig.ts";
import { builtFiles, moduleLanguage } from "./language.ts";
import { keepsToNode, moduleFormats } from "./module-formats.ts";
import { clientModulePath, type PlaceInput } from "./place.ts";
import { createSpecifiers, typedFiles } from "./specifier.ts";

interface FactsInput {
  root: string;
  packages: readonly ProjectPackage[];
  packageDirOf(path: string): string;
  /** The code of a package, whether it uses the SDK or not. */
  codeOf?(packageDir: string): readonly string[];
  /** The path that was asked for. */
  clientModule: string | null;
  isKept: PlaceInput["isKept"];
}

/** The settings of the compilers of a project. */
interface Compilers {
  readonly configs: TsConfigs;
  /** Those around a file: of its folder, and those that they refer to. */
  compiler(path: string): readonly TsConfig[];
}

/** Where client modules go, and how files import them. */
export function clientModuleFacts(
  input: FactsInput,
  view: Pick<View, "made">,
  files: readonly Findings[],
  { graph, configs, compiler }: Compilers & { graph: ModuleGraph },
  scopeOf: DecideFacts["scopeOf"],
): ClientModuleFacts {
  const keepsLoads = (path: string) => compiler(path).some(keepsToNode);
  const { formatOf, refusesImports } = moduleFormats(input.root, configs);
  const specifier = createSpecifiers(input, files, graph.resolve, graph.tables, keepsLoads);
  const isBuilt = builtFiles(input.packages, input.packageDirOf);
  const isTyped = typedFiles(files);
  const languageFor = (importers: readonly string[]) =>
    moduleLanguage({
      importers,
      isBuilt,
      isTyped,
      specifier,
      importsOf: graph.importsOf,
      allowsJavaScript: (path) => compiler(path).every(({ allowJs, checkJs }) => allowJs ?? checkJs ?? false),
    });
  return {
    named: input.clientModule,
    formatOf,
    refusesImports,
    pathFor: (packageDir, importers, loads) => {
      const named = explicitModule(input, view);
      if (named !== null) return named;
      const language = languageFor(importers);
      if (language === null) return { unfit: true };
      const own = input.packageDirOf(posix.join(packageDir, "x"));
      const pkg = input.packages.find(({ dir }) => dir === own);
      return clientModulePath({
        root: input.root,
        packageDir,
        pkg,
        configs,
        packageDirOf: scopeOf,
        tables: graph.tables(importers[0] ?? packageDir),
        importers,
        loads,
        formatOf,
        isKept: input.isKept,
        code: input.codeOf?.(pkg?.dir ?? packageDir) ?? [],
        isTypeScript: language === "typescript",
      });
    },
    specifier,
    resolve: graph.resolve,
    importsOf: graph.importsOf,
    loadedBefore: graph.loadedBefore,
    reaches: graph.reaches,
  };
}

/** `--client-module`; a file that is there already is never overwritten. */
function explicitModule({ clientModule, root }: FactsInput, view: Pick<View, "made">): string | null {
  if (clientModule === null || view.made.has(clientModule) || !existsSync(join(root, clientModule)))
    return clientModule;
  const ending = posix.extname(clientModule);
  return `${clientModule.slice(0, -ending.length)}-client${ending}`;
}
