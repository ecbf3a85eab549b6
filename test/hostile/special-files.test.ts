import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitAll } from "../repository.ts";
import { countRuns, jsonOf, MANIFEST, MIGRATED, makeProject, PLAIN, runInThread } from "./run-cli.ts";

countRuns();

describe.each([false, true])("special files (git: %s)", (git) => {
  it("waits for no FIFO and reads no socket or device", { timeout: 120_000 }, async () => {
    const root = makeProject({ "package.json": MANIFEST, "plain.js": PLAIN });
    if (git) commitAll(root);
    execFileSync("mkfifo", [
      join(root, "pipe.js"),
      join(root, "package-pipe.json"),
      join(root, "tsconfig.json"),
    ]);
    symlinkSync("/dev/zero", join(root, "zero.js"));
    symlinkSync("/dev/tty", join(root, "tty.js"));
    symlinkSync("/proc/self/environ", join(root, "environ.js"));
    const server = createServer().listen(join(root, "socket.js"));
    await new Promise((resolve) => server.once("listening", resolve));
    const run = runInThread(root, ["--yes", "--json", "--verify"]);
    server.close();
    jsonOf(run);
    expect(run.ms).toBeLessThan(60_000);
    expect(readFileSync(join(root, "plain.js"), "utf8")).toContain(MIGRATED);
  });

  it("follows no link in a circle, and none out of the root", { timeout: 120_000 }, () => {
    const outside = makeProject({ "victim.js": PLAIN, "folder/inner.js": PLAIN });
    const root = makeProject({ "package.json": MANIFEST, "src/plain.js": PLAIN });
    symlinkSync("..", join(root, "src", "up"));
    symlinkSync(".", join(root, "self"));
    symlinkSync("b.js", join(root, "a.js"));
    symlinkSync("a.js", join(root, "b.js"));
    symlinkSync(join(outside, "victim.js"), join(root, "escape.js"));
    symlinkSync(join(outside, "folder"), join(root, "escape-folder"));
    symlinkSync("nowhere.js", join(root, "dangling.js"));
    if (git) commitAll(root);
    const run = runInThread(root, ["--yes", "--json"]);
    const result = jsonOf(run);
    expect(run.ms).toBeLessThan(60_000);
    expect(readFileSync(join(outside, "victim.js"), "utf8")).toBe(PLAIN);
    expect(readFileSync(join(outside, "folder", "inner.js"), "utf8")).toBe(PLAIN);
    expect(result.skipped.map(({ path }) => path)).toContain("escape.js");
    expect(readFileSync(join(root, "src", "plain.js"), "utf8")).toContain(MIGRATED);
    const edited = result.files.filter(({ status }) => status === "changed").map(({ path }) => path);
    expect(edited.filter((path) => path.endsWith(".js"))).toEqual(["src/plain.js"]);
  });

  it("writes nothing through a state folder or a state file that is a link", { timeout: 120_000 }, () => {
    for (const target of [
      ".rupt-migrate",
      ".rupt-migrate/checklist.json",
      ".rupt-migrate/result.json",
      ".rupt-migrate/.gitignore",
      ".rupt-migrate/journal",
    ]) {
      const outside = makeProject({ "keep.txt": "kept", "folder/keep.txt": "kept" });
      const root = makeProject({ "package.json": MANIFEST, "plain.js": PLAIN });
      if (target.includes("/")) mkdirSync(join(root, ".rupt-migrate"));
      const isFolder = target === ".rupt-migrate" || target.endsWith("journal");
      symlinkSync(join(outside, isFolder ? "folder" : "keep.txt"), join(root, target));
      if (git) commitAll(root);
      const run = runInThread(root, ["--yes", "--json"]);
      expect([0, 2], run.stderr).toContain(run.status);
      runInThread(root, ["undo"]);
      expect(readFileSync(join(outside, "keep.txt"), "utf8")).toBe("kept");
      expect(execFileSync("ls", ["-A", join(outside, "folder")], { encoding: "utf8" })).toBe("keep.txt\n");
    }
  });
});

describe("paths of options", () => {
  const outsideOf = () => {
    const outside = makeProject({ "keep.md": "kept", "keep.ts": "kept" });
    const root = makeProject({ "package.json": MANIFEST, "one.ts": PLAIN, "two.ts": PLAIN });
    symlinkSync(outside, join(root, "linked"));
    symlinkSync(join(outside, "keep.md"), join(root, "report.md"));
    symlinkSync(join(outside, "keep.ts"), join(root, "client.ts"));
    writeFileSync(join(root, "plain.txt"), "");
    return { outside, root };
  };

  it.each([
    "../rupt.ts",
    "/tmp/rupt-hostile-client.ts",
    "src/../../rupt.ts",
    "linked/rupt.ts",
    ".git/hooks/rupt.ts",
    "node_modules/rupt.ts",
  ])("keeps --client-module %s inside the root", (path) => {
    const { outside, root } = outsideOf();
    const run = runInThread(root, ["--yes", "--json", "--client-module", path]);
    const written = path.startsWith(".git") || path.startsWith("node_modules") ? 0 : 2;
    if (written === 2) {
      expect(run.status, run.stdout).toBe(2);
      expect(readFileSync(join(root, "one.ts"), "utf8")).toBe(PLAIN);
    }
    expect(execFileSync("ls", ["-A", outside], { encoding: "utf8" })).toBe("keep.md\nkeep.ts\n");
    expect(readFileSync(join(outside, "keep.ts"), "utf8")).toBe("kept");
  });

  it("gives the client module another name where a link has taken its own", () => {
    const { outside, root } = outsideOf();
    expect(runInThread(root, ["--yes", "--client-module", "client.ts"]).status).toBe(0);
    expect(readFileSync(join(outside, "keep.ts"), "utf8")).toBe("kept");
    expect(readFileSync(join(root, "one.ts"), "utf8")).toContain("evaluate.access");
  });

  it.each([
    ["--report", "report.md"],
    ["--report", "linked/new.md"],
    ["--patch", "report.md"],
    ["--patch", "linked/new.patch"],
  ])("does not write %s %s through a link of the repository", (option, path) => {
    const { outside, root } = outsideOf();
    const run = runInThread(root, [option, path]);
    expect(run.status, run.stdout + run.stderr).toBe(2);
    expect(execFileSync("ls", ["-A", outside], { encoding: "utf8" })).toBe("keep.md\nkeep.ts\n");
    expect(readFileSync(join(outside, "keep.md"), "utf8")).toBe("kept");
  });

  it("writes --report and --patch where the user points outside", () => {
    const { outside, root } = outsideOf();
    expect(runInThread(root, ["--report", join(outside, "new.md")]).status).toBe(0);
    expect(readFileSync(join(outside, "new.md"), "utf8")).toContain("Rupt");
  });
});
