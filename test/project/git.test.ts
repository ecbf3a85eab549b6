import { existsSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { dirtyFiles, isInsideGit } from "../../src/project/files/git.ts";
import { temporaryTree } from "./temporary-tree.ts";

describe("isInsideGit", () => {
  it("knows a repository, its subfolders and everything else", () => {
    const tree = temporaryTree({ "sub/a.ts": "" });
    expect(isInsideGit(tree.root)).toBe(false);
    tree.commit();
    expect(isInsideGit(join(tree.root, "sub"))).toBe(true);
    vi.stubEnv("PATH", "/nowhere");
    expect(isInsideGit(tree.root)).toBe(false);
    vi.unstubAllEnvs();
  });

  it("is not led astray by the variables that git sets for its hooks", () => {
    const other = temporaryTree({ "a.ts": "" });
    other.commit();
    vi.stubEnv("GIT_DIR", join(other.root, ".git"));
    expect(isInsideGit(temporaryTree().root)).toBe(false);
    vi.unstubAllEnvs();
  });
});

describe("dirtyFiles", () => {
  const NAMES = [
    "clean.ts",
    "edited.ts",
    "staged.ts",
    "sub/new\nline.ts",
    "-x 'q\".ts",
    "touched.ts",
    "added.ts",
    "gone.ts",
  ];

  it("names edited and staged files, not clean, touched or untracked ones", () => {
    const tree = temporaryTree(
      Object.fromEntries(NAMES.filter((one) => one !== "added.ts").map((one) => [one, "1"])),
    );
    tree.commit();
    tree.write({
      "edited.ts": "2",
      "staged.ts": "2",
      "sub/new\nline.ts": "2",
      "-x 'q\".ts": "2",
      "added.ts": "1",
    });
    tree.write({ "untracked.ts": "1" });
    tree.git("add", "staged.ts", "added.ts");
    rmSync(join(tree.root, "gone.ts"));
    utimesSync(join(tree.root, "touched.ts"), new Date(0), new Date(0));
    const dirty = ["edited.ts", "staged.ts", "sub/new\nline.ts", "-x 'q\".ts", "added.ts", "gone.ts"];
    expect(dirtyFiles(tree.root, [...NAMES, "untracked.ts"])).toEqual(dirty);
    expect(dirtyFiles(join(tree.root, "sub"), ["new\nline.ts", "../clean.ts", "../edited.ts"])).toEqual([
      "new\nline.ts",
      "../edited.ts",
    ]);
    expect(dirtyFiles(tree.root, ["clean.ts"])).toEqual([]);
    expect(dirtyFiles(tree.root, [])).toEqual([]);
  });

  it("works before the first commit, outside git and for many paths", () => {
    const tree = temporaryTree({ "a.ts": "1" });
    expect(dirtyFiles(tree.root, ["a.ts"])).toEqual([]);
    tree.git("init", "-q");
    expect(dirtyFiles(tree.root, ["a.ts"])).toEqual([]);
    tree.git("add", "a.ts");
    const many = Array.from({ length: 100_000 }, (_, n) => `some/folder/with/a/long/name/${n}.ts`);
    expect(dirtyFiles(tree.root, [...many, "a.ts"])).toEqual(["a.ts"]);
  });

  it("runs no filter, hook or monitor, and leaves the index as it was", () => {
    const tree = temporaryTree({ "a.ts": "1", ".gitattributes": "*.ts filter=a=b diff=mark\n" });
    tree.commit();
    const mark = `${tree.root}.mark`;
    const touch = `touch ${mark}; cat`;
    tree.git("config", "filter.a=b.clean", touch);
    tree.git("config", "filter.a=b.process", touch);
    tree.git("config", "filter.a=b.required", "true");
    tree.git("config", "core.fsmonitor", touch);
    tree.git("config", "diff.external", touch);
    tree.git("config", "diff.mark.textconv", touch);
    writeFileSync(join(tree.root, ".git/hooks/post-index-change"), `#!/bin/sh\n${touch}\n`, { mode: 0o755 });
    utimesSync(join(tree.root, "a.ts"), new Date(0), new Date(0));
    expect(dirtyFiles(tree.root, ["a.ts"])).toEqual([]);
    tree.write({ "a.ts": "2" });
    expect(dirtyFiles(tree.root, ["a.ts"])).toEqual(["a.ts"]);
    const marked = existsSync(mark);
    rmSync(mark, { force: true });
    expect(marked).toBe(false);
  });
});
