import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { temporaryTree } from "../project/temporary-tree.ts";
import { BIN } from "./run-cli.ts";

/** Runs this Node as if it were another. */
function asNode(version: string, args: readonly string[]) {
  const { root } = temporaryTree({});
  const preload = join(root, "pretend.cjs");
  writeFileSync(
    preload,
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`,
  );
  return spawnSync(process.execPath, ["--require", preload, ...args], { cwd: root, encoding: "utf8" });
}

const ROOT = resolve(dirname(BIN), "..");

it.each(["18.20.4", "20.18.3", "16.0.0"])(
  "on Node %s the command says in one line what it needs",
  (version) => {
    for (const args of [[], ["--help"], ["undo"]]) {
      const { status, stdout, stderr } = asNode(version, [BIN, ...args]);
      expect({ status, stdout, stderr }).toEqual({
        status: 2,
        stdout: "",
        stderr: `rupt-migrate needs Node 20.19 or newer; this is v${version}\n`,
      });
    }
  },
);

it.each(["20.19.0", "22.0.0", "21.0.0"])("Node %s is new enough", (version) => {
  expect(asNode(version, [BIN, "--version"])).toMatchObject({ status: 0, stderr: "" });
});

it("the API and the transforms say so before anything else", () => {
  const api = `import(${JSON.stringify(pathToFileURL(join(ROOT, "dist/index.js")).href)})`;
  const transforms = `require(${JSON.stringify(join(ROOT, "dist/transforms.cjs"))})`;
  for (const load of [api, transforms]) {
    const { status, stderr } = asNode("18.20.4", ["-e", load]);
    expect(status).toBe(1);
    expect(stderr).toContain("Error: rupt-migrate needs Node 20.19 or newer; this is v18.20.4");
  }
});
