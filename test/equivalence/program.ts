/** What a program needs from the world it runs in. */
export interface ProgramWorld {
  /** Names that the code reads and does not define: a `has`/`get`/`set` proxy. */
  scope: object;
  /** Stands for `import.meta`. */
  meta: object;
  /** Makes JSX elements. */
  jsx: { createElement: unknown; Fragment: unknown };
  /** Gives the fake or recorder of a package. */
  load: (specifier: string) => unknown;
}

/** Sources made ready to run, as often as needed. */
export interface Program {
  /** Whether a module loads the v2 package. */
  importsV2: boolean;
  /** Loads the entry; gives its exports, with its other top-level functions under `__top_<name>`. */
  start: (world: ProgramWorld) => Promise<object>;
}

type Compiled = (...values: unknown[]) => unknown;

/**
 * Compiles a strict function whose free names are looked up in a scope object.
 * @param names parameters of the function
 */
export function compileInScope(
  code: string,
  names: readonly string[],
  isAsync: boolean,
): (scope: object) => Compiled {
  const head = `${isAsync ? "async " : ""}function (${names.join(", ")})`;
  return new Function("__scope", `with (__scope) { return ${head} {"use strict";\n${code}\n} }`) as (
    scope: object,
  ) => Compiled;
}

/** Settings of esbuild that both ways of preparing a program share. */
export const TRANSFORM = {
  target: "node20",
  jsx: "transform",
  jsxFactory: "__jsx.createElement",
  jsxFragment: "__jsx.Fragment",
  define: { "import.meta": "__meta" },
  logLevel: "silent",
  supported: { "dynamic-import": false },
} as const;
