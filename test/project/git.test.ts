import { existsSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { uncommittedChanges } from "../../src/project/files/git.ts";
import { temporaryTree } from "./temporary-tree.ts";

const dirtyFiles = (root: string, paths: readonly string[]) => {
  const answer = uncommittedChanges(root, paths);
  if ("trouble" in answer) throw new Error(answer.trouble.says);
  return answer.dirty;
};

describe("uncommitted changes", () => {
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

  it("are none in a file with a filter that is as young as the index", () => {
    const tree = temporaryTree({ "a.ts": "1", "b.ts": "1", ".gitattributes": "*.ts filter=turn\n" });
    tree.git("init", "-q");
    tree.git("config", "filter.turn.clean", "tr 1 2");
    const time = new Date();
    for (const path of ["a.ts", "b.ts"]) utimesSync(join(tree.root, path), time, time);
    tree.commit();
    // The time of the index is that of the files: git has to compare what they hold.
    utimesSync(join(tree.root, ".git/index"), time, time);
    expect(tree.git("status", "--porcelain", "--untracked-files=no")).toBe("");
    utimesSync(join(tree.root, ".git/index"), time, time);
    expect(dirtyFiles(tree.root, ["a.ts", "b.ts"])).toEqual([]);
    tree.write({ "b.ts": "3" });
    expect(dirtyFiles(tree.root, ["a.ts", "b.ts"])).toEqual(["b.ts"]);
  });

  it("are not led astray by the variables that git sets for its hooks", () => {
    const other = temporaryTree({ "a.ts": "1" });
    other.commit();
    other.write({ "a.ts": "2" });
    vi.stubEnv("GIT_DIR", join(other.root, ".git"));
    expect(dirtyFiles(temporaryTree({ "a.ts": "1" }).root, ["a.ts"])).toEqual([]);
    vi.unstubAllEnvs();
  });

  it("cannot be seen without git, in a broken repository and with a broken index", () => {
    const tree = temporaryTree({ "a.ts": "1", "sub/b.ts": "1" });
    tree.commit();
    const causeIn = (folder: string) => {
      const answer = uncommittedChanges(folder, ["b.ts"]);
      return "trouble" in answer ? [answer.trouble.cause, answer.trouble.top] : answer.dirty;
    };
    const sub = join(tree.root, "sub");
    vi.stubEnv("PATH", "/nowhere");
    expect(causeIn(sub)).toEqual(["not-installed", tree.root]);
    expect(causeIn(temporaryTree().root)).toEqual([]);
    vi.unstubAllEnvs();
    tree.write({ ".git/index": "no index" });
    expect(causeIn(sub)).toEqual(["broken", tree.root]);
    rmSync(join(tree.root, ".git/HEAD"));
    expect(causeIn(sub)).toEqual(["broken", tree.root]);
    const moved = temporaryTree({ ".git": "gitdir: /nowhere/modules/sub\n" });
    expect(causeIn(moved.root)).toEqual(["broken", moved.root]);
    // What is left of a repository, unless git finds another one further up.
    const remains = temporaryTree({ ".git/.keep": "" });
    expect(causeIn(remains.root)).toEqual(["broken", remains.root]);
    const around = temporaryTree({ "inner/b.ts": "1", "inner/.git/.keep": "" });
    around.commit();
    expect(causeIn(join(around.root, "inner"))).toEqual([]);
  });
});
