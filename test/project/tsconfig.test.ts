import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findPackages } from "../../src/project/packages.ts";
import { createModuleGraph } from "../../src/project/resolution/module-graph.ts";
import { createTsConfigs, type TsConfigError } from "../../src/project/resolution/tsconfig.ts";
import { temporaryTree } from "./temporary-tree.ts";

const json = (value: unknown) => JSON.stringify(value);
const PATHS = { "@/*": ["./src/*"] };

function configOf(files: Record<string, string>, folder = "") {
  const { root } = temporaryTree(files);
  const errors: TsConfigError[] = [];
  const config = createTsConfigs((error) => errors.push(error)).at(join(root, folder));
  return { root, config, errors };
}

describe("a tsconfig", () => {
  it("keeps what it says when a file that it extends is missing, as in a fresh clone", () => {
    const { config, errors } = configOf({
      "tsconfig.json": json({
        extends: ["./base", "@tsconfig/strictest"],
        compilerOptions: { module: "NodeNext" },
      }),
      "base.json": json({ extends: "./.svelte-kit/tsconfig.json", compilerOptions: { paths: PATHS } }),
    });
    expect(config).toMatchObject({ paths: { names: PATHS }, module: "nodenext", moduleResolution: null });
    expect(errors).toEqual([]);
  });

  it("says of a file that does not parse which one it is, and counts what could be read", () => {
    const { root, config, errors } = configOf({
      "tsconfig.json": `{ "compilerOptions": { "paths": ${json(PATHS)} },\n "include": ["src" `,
    });
    expect(config?.paths?.names).toEqual(PATHS);
    expect(errors).toEqual([{ file: join(root, "tsconfig.json"), what: expect.stringContaining("line 2") }]);
  });

  it("has comments, commas at the end and a byte order mark", () => {
    const { config, errors } = configOf({
      "tsconfig.json": `\ufeff{ // settings\n "compilerOptions": { "baseUrl": ".", }, }`,
    });
    expect(config?.baseUrl).toMatch(/rupt-project-/);
    expect(errors).toEqual([]);
  });

  it("takes the last of several bases, and its own words before all", () => {
    const { root, config } = configOf({
      "tsconfig.json": json({
        extends: ["./one.json", "./deep/two"],
        compilerOptions: { moduleResolution: "Bundler" },
      }),
      "one.json": json({ compilerOptions: { module: "CommonJS", moduleResolution: "Node10", paths: PATHS } }),
      "deep/two.json": json({ compilerOptions: { module: "ESNext", paths: { "#/*": ["./lib/*"] } } }),
    });
    expect(config).toMatchObject({ module: "esnext", moduleResolution: "bundler" });
    expect(config?.paths).toEqual({ base: join(root, "deep"), names: { "#/*": ["./lib/*"] } });
  });

  it("finds bases in packages: by a file, by the field `tsconfig`, by `exports`", () => {
    const { config } = configOf({
      "tsconfig.json": json({ extends: ["@acme/config/base", "fields", "exporting/strict"] }),
      "node_modules/@acme/config/base.json": json({ compilerOptions: { module: "Node16" } }),
      "node_modules/fields/package.json": json({ tsconfig: "./settings.json" }),
      "node_modules/fields/settings.json": json({ compilerOptions: { moduleResolution: "Node16" } }),
      "node_modules/exporting/package.json": json({ exports: { "./*": "./configs/*.json" } }),
      "node_modules/exporting/configs/strict.json": json({ compilerOptions: { paths: PATHS } }),
    });
    expect(config).toMatchObject({ module: "node16", moduleResolution: "node16", paths: { names: PATHS } });
  });

  it("reads ${configDir} as the folder of the file that extends", () => {
    const { root, config } = configOf(
      {
        "app/tsconfig.json": json({ extends: "../shared/base.json" }),
        "shared/base.json": json({ compilerOptions: { paths: { "@/*": ["${configDir}/src/*"] } } }),
      },
      "app",
    );
    expect(config?.paths?.names).toEqual({ "@/*": [join(root, "app/src/*")] });
  });

  it("ends in a circle, and does not grow with bases that share theirs", () => {
    const files: Record<string, string> = { "tsconfig.json": json({ extends: ["./a0", "./b0"] }) };
    for (let n = 0; n < 40; n++)
      for (const name of ["a", "b"])
        files[`${name}${n}.json`] = json({
          extends: [`./a${(n + 1) % 40}`, `./b${(n + 1) % 40}`],
          compilerOptions: { baseUrl: "." },
        });
    expect(configOf(files).config?.baseUrl).toMatch(/rupt-project-/);
  });

  it.skipIf(process.platform === "win32")("opens no pipe, under whatever name", () => {
    const { root } = temporaryTree({
      "tsconfig.json": json({ extends: ["./pipe", "fifo"], compilerOptions: { module: "ES6" } }),
      "node_modules/fifo/x": "",
    });
    execFileSync("mkfifo", [join(root, "pipe.json"), join(root, "node_modules/fifo/package.json")]);
    expect(createTsConfigs().at(root)?.module).toBe("es6");
  });

  it("leaves its `paths` to the projects that a solution names", () => {
    const { config } = configOf({
      "tsconfig.json": json({ files: [], references: [{ path: "./tsconfig.node.json" }, { path: "./app" }] }),
      "tsconfig.node.json": json({}),
      "app/tsconfig.json": json({ compilerOptions: { paths: PATHS } }),
    });
    expect(config?.paths?.names).toEqual(PATHS);
  });

  it("is the nearest one above, a jsconfig too, up to the top of the repository", () => {
    const files = {
      "tsconfig.json": json({}),
      "repo/.git/HEAD": "",
      "repo/web/jsconfig.json": json({ compilerOptions: { module: "ES6" } }),
    };
    expect(configOf(files, "repo/web/src/deep").config?.module).toBe("es6");
    expect(configOf(files, "repo/api").config).toBeNull();
  });
});

describe("names of modules", () => {
  const graphOf = (files: Record<string, string>) => {
    const { root } = temporaryTree(files);
    const packages = findPackages(root, Object.keys(files));
    return createModuleGraph(root, { packages, known: () => null });
  };

  it("lead by the row of `paths` that says most, and then by baseUrl", () => {
    const graph = graphOf({
      "package.json": "{}",
      "tsconfig.json": json({
        compilerOptions: {
          baseUrl: "src",
          paths: { "*": ["any/*"], "app/*": ["main/*"], "app/one": ["one.ts"] },
        },
      }),
      "src/one.ts": "",
      "src/main/two.ts": "",
      "src/any/three.ts": "",
      "src/app/four.ts": "",
      "src/plain.vue": "",
    });
    const lead = (name: string) => graph.resolve("src/a.ts", name);
    expect(["app/one", "app/two", "three", "app/four", "plain.vue", "react"].map(lead)).toEqual([
      "src/one.ts",
      "src/main/two.ts",
      "src/any/three.ts",
      "src/app/four.ts",
      "src/plain.vue",
      null,
    ]);
  });

  it("lead into a member package by patterns of its `exports`, and to the sources of what is built", () => {
    const graph = graphOf({
      "package.json": json({ workspaces: ["packages/*"] }),
      "packages/sdk/package.json": json({
        name: "@acme/sdk",
        exports: { ".": { types: "./dist/index.d.ts" }, "./parts/*": "./dist/parts/*.js" },
      }),
      "packages/sdk/src/index.ts": "",
      "packages/sdk/src/parts/rupt.ts": "",
      "packages/app/package.json": "{}",
    });
    expect(graph.resolve("packages/app/a.ts", "@acme/sdk")).toBe("packages/sdk/src/index.ts");
    expect(graph.resolve("packages/app/a.ts", "@acme/sdk/parts/rupt")).toBe("packages/sdk/src/parts/rupt.ts");
  });

  it("never lead into node_modules or to declarations", () => {
    const graph = graphOf({
      "package.json": "{}",
      "tsconfig.json": json({
        compilerOptions: { paths: { sdk: ["./node_modules/sdk/index.ts"], types: ["./types.d.ts"] } },
      }),
      "node_modules/sdk/index.ts": "",
      "types.d.ts": "",
    });
    expect([graph.resolve("a.ts", "sdk"), graph.resolve("a.ts", "types")]).toEqual([null, null]);
  });
});
