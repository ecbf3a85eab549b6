import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../src/project/files/list-files.ts";
import { scanProject } from "../../src/project/files/scan-project.ts";
import { temporaryTree } from "./temporary-tree.ts";

const ALL = { paths: ["."], ignore: [] };
const TREE = {
  ".gitignore": "generated/\n*.local.ts\n!keep.local.ts\n",
  "package.json": "{}",
  "src/a.ts": "",
  "src/b.local.ts": "",
  "src/keep.local.ts": "",
  "src/deep/.gitignore": "/only-here.ts\n",
  "src/deep/only-here.ts": "",
  "src/deep/more/only-here.ts": "",
  "generated/x.ts": "",
  "packages/p/generated/y.ts": "",
  "node_modules/rupt/index.mjs": "",
  ".next/server/a.js": "",
  "dist/bundle.js": "",
};
const FILES = [
  ".gitignore",
  "package.json",
  "src/a.ts",
  "src/deep/.gitignore",
  "src/deep/more/only-here.ts",
  "src/keep.local.ts",
];
const SKIPPED = [
  { path: ".next/", why: "output" },
  { path: "dist/", why: "output" },
  { path: "generated/", why: "ignored" },
  { path: "node_modules/", why: "node_modules" },
  { path: "packages/p/generated/", why: "ignored" },
  { path: "src/b.local.ts", why: "ignored" },
  { path: "src/deep/only-here.ts", why: "ignored" },
];

describe.each(["tracked", "untracked", "without git", "broken git"])("a project, %s", (how) => {
  const prepare = () => {
    const tree = temporaryTree(TREE);
    if (how === "tracked") tree.commit();
    if (how === "untracked") tree.git("init", "-q");
    if (how === "broken git") tree.write({ ".git/HEAD": "no repository" });
    return tree;
  };

  it("lists the same files and the same reasons", async () => {
    const { root } = prepare();
    const listing = await listFiles(root, ALL);
    expect(listing.errors).toEqual([]);
    expect(listing.files).toEqual(FILES);
    // git names an ignored folder by its outermost folder without tracked files; the walk by the rule that hides it.
    const skipped = listing.skipped.map((one) =>
      one.path === "packages/" ? { ...one, path: "packages/p/generated/" } : one,
    );
    expect(skipped).toEqual(SKIPPED);
  });

  it("obeys the ignore files above a root that is a subfolder", async () => {
    const { root } = prepare();
    const listing = await listFiles(join(root, "src"), ALL);
    const files = ["a.ts", "deep/.gitignore", "deep/more/only-here.ts", "keep.local.ts"];
    if (how === "without git") files.splice(1, 0, "b.local.ts");
    expect(listing.files).toEqual(files);
  });
});

describe("scope", () => {
  it("takes files and folders as given, and keeps the rest apart", async () => {
    const { root } = temporaryTree({ "a/x.ts": "", "a/y.ts": "", "ab/z.ts": "", "c.ts": "" });
    const listing = await listFiles(root, { paths: ["./a/", join(root, "c.ts")], ignore: ["y.ts"] });
    expect(listing.files).toEqual(["a/x.ts", "c.ts"]);
    expect(listing.outOfScope).toEqual(["a/y.ts", "ab/z.ts"]);
  });

  it.each([
    ["legacy", ["src/a.ts", "src/x.spec.ts", "[id]/page.ts"]],
    ["src/legacy/", ["src/a.ts", "src/x.spec.ts", "[id]/page.ts"]],
    ["*.spec.ts", ["src/a.ts", "src/legacy/.hidden/b.ts", "[id]/page.ts"]],
    ["**/*.ts", []],
    ["./src/**", ["[id]/page.ts"]],
    ["[id]", ["src/a.ts", "src/legacy/.hidden/b.ts", "src/x.spec.ts"]],
  ])("leaves %s alone", async (glob, left) => {
    const files = ["src/a.ts", "src/legacy/.hidden/b.ts", "src/x.spec.ts", "[id]/page.ts"];
    const { root } = temporaryTree(Object.fromEntries(files.map((path) => [path, ""])));
    expect((await listFiles(root, { paths: [], ignore: [glob] })).files).toEqual([...left].sort());
  });

  it("takes a link to a folder of the project for that folder", async () => {
    const { root } = temporaryTree({ "a/x.ts": "", "b/y.ts": "" });
    symlinkSync("a", join(root, "link"));
    expect((await listFiles(root, { paths: ["link"], ignore: [] })).files).toEqual(["a/x.ts"]);
  });

  it("reports paths that do not exist or lie outside, and lists the others", async () => {
    const { root } = temporaryTree({ "a.ts": "" });
    const listing = await listFiles(root, { paths: ["a.ts", "nope", ".."], ignore: [] });
    expect(listing.files).toEqual(["a.ts"]);
    expect(listing.errors).toEqual([
      { path: "nope", code: "path-missing" },
      { path: "..", code: "path-outside" },
    ]);
  });

  it("names only what it skipped in scope", async () => {
    const { root } = temporaryTree({ "a/node_modules/x.js": "", "b/node_modules/x.js": "", "a/i.ts": "" });
    const { skipped } = await listFiles(root, { paths: ["a"], ignore: [] });
    expect(skipped).toEqual([{ path: "a/node_modules/", why: "node_modules" }]);
  });
});

describe("build output", () => {
  it("is judged by its place and by what is in it", async () => {
    const tree = temporaryTree({
      "package.json": "{}",
      "dist/index.js": "",
      "build/webpack.prod.js": "",
      "build/rules.js": "",
      "src/routes/out/page.js": "",
      "packages/p/package.json": "{}",
      "packages/p/out/index.js": "",
      "packages/p/out/index.d.ts": "",
      "packages/p/public/build/app.js": "",
      "public/build/app.js": "",
      "web/.svelte-kit/types.ts": "",
    });
    tree.commit();
    const { files, skipped } = await listFiles(tree.root, ALL);
    expect(files.filter((path) => !path.endsWith(".json"))).toEqual([
      "build/rules.js",
      "build/webpack.prod.js",
      "src/routes/out/page.js",
    ]);
    expect(skipped.map((one) => one.path)).toEqual([
      "dist/",
      "packages/p/out/",
      "packages/p/public/build/",
      "public/build/",
      "web/.svelte-kit/",
    ]);
  });

  it("is worked on when asked for by name", async () => {
    const { root } = temporaryTree({ "dist/index.js": "", "node_modules/x/index.js": "" });
    expect((await listFiles(root, { paths: ["dist", "node_modules"], ignore: [] })).files).toEqual([
      "dist/index.js",
    ]);
  });
});

describe("what a hostile or odd tree holds", () => {
  it("follows links only inside the root and never twice", async () => {
    const outside = temporaryTree({ "secret.ts": "", "folder/x.ts": "" });
    for (const tracked of [true, false]) {
      const tree = temporaryTree({
        "src/a.ts": "",
        "lib/b.ts": "",
        ".gitignore": "hidden.ts\n",
        "hidden.ts": "",
      });
      const link = (target: string, name: string) => symlinkSync(target, join(tree.root, name));
      link("a.ts", "src/again.ts");
      link("../lib/b.ts", "src/only-link.ts");
      link(join(outside.root, "secret.ts"), "src/escape.ts");
      link(join(outside.root, "folder"), "src/escaping-folder");
      link("..", "src/up");
      link("round.ts", "src/round.ts");
      link("nothing.ts", "src/dangling.ts");
      link("../hidden.ts", "src/shown.ts");
      link("/dev/zero", "src/device.ts");
      if (tracked) tree.commit();
      const listing = await listFiles(tree.root, { paths: ["src"], ignore: [] });
      expect(listing.files).toEqual(["src/a.ts", "src/only-link.ts"]);
      expect(Object.fromEntries(listing.skipped.map((one) => [one.path, one.why]))).toEqual({
        "src/dangling.ts": "link-to-nothing",
        "src/device.ts": "link-to-no-file",
        "src/escape.ts": "link-out-of-root",
        "src/escaping-folder/": "link-out-of-root",
        "src/round.ts": "link-in-circles",
        "src/shown.ts": "link-to-skipped",
      });
    }
  });

  it("keeps odd names as they are", async () => {
    const names = [
      "-rf.ts",
      "a b.ts",
      "new\nline.ts",
      "quo'te\".ts",
      "\u001b[31mred.ts",
      "tab\tbed.ts",
      "::error::x.ts",
      "é\u{1f600}.ts",
      "\uffee.ts",
      "$(touch x).ts",
      "H 100644 0 0\tfake.ts",
      "? question.ts",
      "back\\slash.ts",
    ];
    const expected = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const tree = temporaryTree(Object.fromEntries(names.map((name) => [name, ""])));
    expect((await listFiles(tree.root, ALL)).files).toEqual(expected);
    tree.git("init", "-q");
    expect((await listFiles(tree.root, ALL)).files).toEqual(expected);
    tree.commit();
    expect((await listFiles(tree.root, ALL)).files).toEqual(expected);
  });

  it.skipIf(process.platform !== "linux")("says so when a name is not UTF-8", async () => {
    for (const state of ["plain", "untracked", "tracked"]) {
      const tree = temporaryTree({ "a.ts": "" });
      writeFileSync(
        Buffer.concat([Buffer.from(`${tree.root}/n`), Buffer.from([0xff]), Buffer.from(".ts")]),
        "rupt",
      );
      if (state === "untracked") tree.git("init", "-q");
      if (state === "tracked") tree.commit();
      const listing = await scanProject(tree.root, ALL);
      expect(listing.files).toEqual(["a.ts"]);
      expect(listing.skipped).toEqual([{ path: "n\ufffd.ts", why: "name" }]);
    }
  });

  it("leaves other repositories alone", async () => {
    const tree = temporaryTree({ "a.ts": "" });
    const inner = (folder: string) => {
      tree.write({ [`${folder}/x.ts`]: "" });
      execFileSync("git", ["init", "-q"], { cwd: join(tree.root, folder) });
    };
    tree.git("init", "-q");
    inner("clone");
    inner("folder/deep");
    const { files, skipped } = await listFiles(tree.root, ALL);
    expect(files).toEqual(["a.ts"]);
    expect(skipped.map((one) => one.path)).toEqual(["clone/", "folder/deep/"]);
    expect(skipped[0]?.why).toBe("nested");
  });

  it("reads a linked worktree, whose .git is a file", async () => {
    const tree = temporaryTree({ "a.ts": 'import "rupt"', "app/b.ts": 'import "rupt"' });
    tree.commit();
    tree.git("worktree", "add", "-q", "linked");
    for (const folder of ["linked", "linked/app"])
      expect((await scanProject(join(tree.root, folder), ALL)).candidates).not.toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)("goes on when a folder cannot be read", async () => {
    const { root, git } = temporaryTree({ "a.ts": "", "locked/b.ts": "" });
    for (const how of ["plain", "git"]) {
      if (how === "git") git("init", "-q");
      chmodSync(join(root, "locked"), 0);
      const { files, errors } = await listFiles(root, ALL);
      chmodSync(join(root, "locked"), 0o755);
      expect(files).toEqual(["a.ts"]);
      expect(errors).toEqual([expect.objectContaining({ path: "locked/", code: "folder-unreadable" })]);
    }
  });

  it("runs nothing that the repository names", async () => {
    const tree = temporaryTree({ "a.ts": 'import "rupt"', ".gitattributes": "*.ts filter=mark diff=mark\n" });
    tree.commit();
    const mark = join(tree.root, "..", `mark-${process.pid}`);
    const touch = `touch ${mark}`;
    mkdirSync(join(tree.root, ".git/hooks"), { recursive: true });
    writeFileSync(join(tree.root, ".git/hooks/post-index-change"), `#!/bin/sh\n${touch}\n`, { mode: 0o755 });
    for (const key of [
      "core.fsmonitor",
      "filter.mark.clean",
      "diff.mark.textconv",
      "diff.external",
      "core.pager",
    ]) {
      tree.git("config", key, touch);
    }
    tree.write({ "b.ts": 'import "rupt"' });
    const { candidates } = await scanProject(tree.root, ALL);
    expect(candidates.map((one) => one.path)).toEqual(["a.ts", "b.ts"]);
    const marked = existsSync(mark);
    rmSync(mark, { force: true });
    expect(marked).toBe(false);
  });
});
