import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type IModule } from "dependency-cruiser";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { groupBy } from "../src/code/group-by.ts";
import { RULES } from "../src/rules/rules.ts";
import { readSources } from "./read-sources.js";

/**
 * Laws of the house that `.dependency-cruiser.cjs` cannot say. Who may import whom, circles of files and sealed folders stand there
 * (`npm run layers`).
 */
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The folder of a module. Files directly under `src/` and `transforms/` belong to different layers: each counts for itself. */
function folderOf(path: string): string {
  return /^(?:src|transforms)\/[^/]+$/.test(path) ? path : dirname(path);
}

/** A folder and one inside of it are one subject: an index reads its parts, and they share its types. */
function isInside(a: string, b: string): boolean {
  return a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

function imports(modules: readonly IModule[]): Map<string, Map<string, string>> {
  const graph = new Map<string, Map<string, string>>();
  for (const { source, dependencies } of modules) {
    for (const { resolved, dependencyTypes } of dependencies) {
      // A type is gone when the program runs: the model names what the phases make, and they name the model.
      if (!/^(?:src|transforms)\//.test(resolved) || dependencyTypes.includes("type-only")) continue;
      const [from, to] = [folderOf(source), folderOf(resolved)];
      if (from === to || isInside(from, to)) continue;
      const targets = graph.get(from) ?? new Map<string, string>();
      targets.set(to, `${source} -> ${resolved}`);
      graph.set(from, targets);
    }
  }
  return graph;
}

/** Pairs of folders that reach each other, with one import that closes the circle. */
function circles(graph: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const reached = (start: string): Set<string> => {
    const seen = new Set<string>();
    const open = [start];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop())
      for (const next of graph.get(folder)?.keys() ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
    return seen;
  };
  const found: string[] = [];
  for (const [folder, targets] of graph)
    for (const [target, by] of targets) if (reached(target).has(folder)) found.push(by);
  return found.sort();
}

/** The lines at which functions begin that have more than so many. */
function functionsOver(most: number, text: string): number[] {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
  const lineOf = (offset: number): number => file.getLineAndCharacterOfPosition(offset).line + 1;
  const found: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const first = lineOf(node.getStart());
      if (lineOf(node.end) - first + 1 > most) found.push(first);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe("the house", () => {
  it("keeps files short and folders small", () => {
    const lines = new Map(
      ["src", "transforms"].flatMap((room) =>
        Object.entries(readSources(join(ROOT, room)))
          .filter(([path]) => path.endsWith(".ts"))
          .map(([path, text]): [string, number] => [`${room}/${path}`, text.split("\n").length]),
      ),
    );
    const folders = groupBy([...lines.keys()], (path) => dirname(path));
    expect([...lines].filter(([, count]) => count > 400)).toEqual([]);
    expect([...lines.values()].filter((count) => count <= 250).length / lines.size).toBeGreaterThan(0.9);
    expect([...folders].filter(([, files]) => files.length > 16)).toEqual([]);
    expect([...folders].filter(([, files]) => files.length > 15).length).toBeLessThan(2);
  });

  it("has no function that is longer than a screen or two: it is a class, or a module", () => {
    const long = ["src", "transforms"].flatMap((room) =>
      Object.entries(readSources(join(ROOT, room)))
        .filter(([path]) => path.endsWith(".ts"))
        .flatMap(([path, text]) => functionsOver(80, text).map((line) => `${room}/${path}:${line}`)),
    );
    expect(long).toEqual([]);
    expect(functionsOver(2, "\nfunction a() {\n  return () => {\n  };\n}\n")).toEqual([2]);
  });

  it("has no rule that nothing gives", () => {
    const code = ["src", "transforms"]
      .flatMap((room) => Object.values(readSources(join(ROOT, room))))
      .join("\n");
    const given = new Set([...code.matchAll(/"([\w-]+)"(?!: )/g)].map(([, id]) => id));
    expect(Object.keys(RULES).filter((id) => !given.has(id))).toEqual([]);
  });

  it("has no circle of folders", async () => {
    const { output } = await cruise(["src", "transforms"], {
      baseDir: ROOT,
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
    });
    if (typeof output === "string") throw new Error("dependency-cruiser gave a report, not its modules");
    expect(output.modules.length).toBeGreaterThan(100);
    expect(circles(imports(output.modules))).toEqual([]);
  });

  it("sees a circle", () => {
    const module = (source: string, ...to: string[]) =>
      ({
        source,
        dependencies: to.map((resolved) => ({ resolved, dependencyTypes: ["local"] })),
      }) as unknown as IModule;
    const graph = imports([
      module("src/a/one.ts", "src/b/two.ts", "src/a/part/three.ts"),
      module("src/b/two.ts", "src/c/four.ts"),
      module("src/c/four.ts", "src/a/one.ts"),
      module("src/a/part/three.ts", "src/a/one.ts"),
    ]);
    expect(circles(graph)).toEqual([
      "src/a/one.ts -> src/b/two.ts",
      "src/b/two.ts -> src/c/four.ts",
      "src/c/four.ts -> src/a/one.ts",
    ]);
  });
});
