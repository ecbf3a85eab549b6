import fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ApplyOutcome, applyChanges, recover, undoLastRun } from "../../src/apply/index.ts";
import { change, deletion, isDone, makeRoot, makeScenario, snapshot, write } from "./tree.ts";

let root: string;
beforeEach(() => {
  root = makeRoot();
});
afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
});

const text = (path: string): string => fs.readFileSync(join(root, path), "utf8");
const mode = (path: string): number => fs.lstatSync(join(root, path)).mode & 0o777;
const messages = (outcome: ApplyOutcome): string[] =>
  outcome.ok ? [] : outcome.errors.map((error) => `${error.path}: ${error.message}`);

describe("a run that goes well", () => {
  it("writes every file, keeps modes and links, and makes folders", () => {
    const changes = makeScenario(root);
    expect(applyChanges(root, changes)).toEqual({ ok: true, written: changes.map(({ path }) => path) });
    for (const each of changes) expect(isDone(root, each), each.path).toBe(true);
    expect(mode("src/script.mjs")).toBe(0o755);
    expect(mode("src/a.ts")).toBe(0o640);
    expect(fs.readlinkSync(join(root, "src/link.ts"))).toBe("../shared/real.ts");
    expect(text("shared/real.ts")).toBe("rupt.access(c);\n");
  });

  it("deletes no file that was changed after it was read", () => {
    write(root, { "a.ts": "1" });
    const plan = [deletion(root, "a.ts")];
    fs.writeFileSync(join(root, "a.ts"), "2");
    expect(messages(applyChanges(root, plan))).toEqual([expect.stringMatching(/^a\.ts: was changed after/)]);
    expect(text("a.ts")).toBe("2");
  });

  it("gives a created file the usual mode", () => {
    fs.writeFileSync(join(root, "sample"), "");
    applyChanges(root, [change(root, "new.ts", "1")]);
    expect(mode("new.ts")).toBe(mode("sample"));
  });

  it("keeps the journal from other users and from git", () => {
    applyChanges(root, makeScenario(root));
    const folder = join(root, ".rupt-migrate/journal");
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    const runs = fs.readdirSync(folder);
    expect(runs).toEqual(["000001.done"]);
    for (const name of fs.readdirSync(join(folder, "000001.done"))) {
      expect(fs.statSync(join(folder, "000001.done", name)).mode & 0o777).toBe(0o600);
    }
    expect(text(".rupt-migrate/.gitignore")).toMatch(
      /^\*\n!\.gitignore\n!checklist\.json\n!result\.json\n!decisions\.json\n!baseline\.json\n$/m,
    );
  });

  it("leaves no temporary file and no lock", () => {
    applyChanges(root, makeScenario(root));
    expect(Object.keys(snapshot(root)).filter((path) => /\.(new|old)$|lock$/.test(path))).toEqual([]);
  });

  it("touches nothing when there is nothing to write, and keeps the last run undoable", () => {
    const untouched = snapshot(root);
    expect(applyChanges(root, [])).toEqual({ ok: true, written: [] });
    write(root, { "a.ts": "1" });
    expect(applyChanges(root, [change(root, "a.ts", "1")])).toEqual({ ok: true, written: [] });
    fs.rmSync(join(root, "a.ts"));
    expect(snapshot(root)).toEqual(untouched);
  });

  it("keeps only the last run", () => {
    write(root, { "a.ts": "1" });
    applyChanges(root, [change(root, "a.ts", "2")]);
    applyChanges(root, [change(root, "a.ts", "3")]);
    expect(fs.readdirSync(join(root, ".rupt-migrate/journal"))).toEqual(["000002.done"]);
    expect(undoLastRun(root).ok).toBe(true);
    expect(text("a.ts")).toBe("2");
    expect(undoLastRun(root)).toMatchObject({ ok: true, what: "nothing" });
    expect(text("a.ts")).toBe("2");
  });

  it("writes and undoes the package.json above the root that owns a file", () => {
    write(root, { "package.json": "old", "packages/app/a.ts": "1" });
    const app = join(root, "packages/app");
    const plan = [change(app, "../../package.json", "new"), change(app, "a.ts", "2")];
    expect(applyChanges(app, plan)).toMatchObject({ ok: true });
    expect(text("package.json")).toBe("new");
    expect(undoLastRun(app)).toMatchObject({
      ok: true,
      restored: expect.arrayContaining(["../../package.json"]),
    });
    expect(text("package.json")).toBe("old");
  });

  it("works in a root that is reached through a symbolic link", () => {
    write(root, { "real/a.ts": "1", link: "-> real" });
    expect(applyChanges(join(root, "link"), [change(join(root, "link"), "a.ts", "2")]).ok).toBe(true);
    expect(text("real/a.ts")).toBe("2");
  });

  it("writes a file once when it is planned by its name and by a link to it", () => {
    write(root, { "a.ts": "1", "b.ts": "-> a.ts" });
    expect(applyChanges(root, [change(root, "a.ts", "2"), change(root, "b.ts", "2")]).ok).toBe(true);
    expect(text("a.ts")).toBe("2");
    const clash = applyChanges(root, [change(root, "a.ts", "3"), change(root, "b.ts", "4")]);
    expect(messages(clash)).toEqual([expect.stringContaining("b.ts: is the same file as a.ts")]);
    expect(text("a.ts")).toBe("2");
  });

  it("takes odd names", () => {
    const names = [
      "a b.ts",
      "-rf.ts",
      "quote'\".ts",
      "new\nline.ts",
      "\u001b[31m.ts",
      "::error::.ts",
      "back\\slash.ts",
    ];
    write(root, Object.fromEntries(names.map((name) => [name, "1"])));
    const before = snapshot(root);
    expect(
      applyChanges(
        root,
        names.map((name) => change(root, name, "2")),
      ).ok,
    ).toBe(true);
    for (const name of names) expect(text(name)).toBe("2");
    expect(undoLastRun(root).ok).toBe(true);
    expect(snapshot(root)).toEqual(before);
  });
});

describe("a plan that no longer fits the tree", () => {
  const cases: Record<string, { spoil(): void; says: string }> = {
    "a file changed": { spoil: () => write(root, { "src/a.ts": "mine\n" }), says: "src/a.ts: was changed" },
    "a file deleted": { spoil: () => fs.rmSync(join(root, "src/a.ts")), says: "src/a.ts: was deleted" },
    "a created file is there": {
      spoil: () => write(root, { "src/new/lib/rupt.ts": "mine\n" }),
      says: "src/new/lib/rupt.ts: exists already",
    },
    "a dangling link stands where a file is to be created": {
      spoil: () => write(root, { "src/new/lib/rupt.ts": "-> nowhere" }),
      says: "src/new/lib/rupt.ts: is a symbolic link to nothing",
    },
    "a folder has taken the file's place": {
      spoil: () => {
        fs.rmSync(join(root, "src/a.ts"));
        fs.mkdirSync(join(root, "src/a.ts"));
      },
      says: "src/a.ts: is not a plain file",
    },
    "the link leads elsewhere now": {
      spoil: () => {
        fs.rmSync(join(root, "src/link.ts"));
        write(root, { "src/link.ts": "-> /etc/hostname" });
      },
      says: "src/link.ts: leads out of the root",
    },
  };
  for (const [name, { spoil, says }] of Object.entries(cases)) {
    it(`${name}: nothing is written, the file is named`, () => {
      const changes = makeScenario(root);
      spoil();
      const before = snapshot(root);
      const outcome = applyChanges(root, changes);
      expect(outcome).toMatchObject({ ok: false, state: "unchanged" });
      expect(messages(outcome)).toEqual([expect.stringContaining(says)]);
      expect(snapshot(root)).toEqual(before);
    });
  }

  it("names every file that does not fit", () => {
    const changes = makeScenario(root);
    write(root, { "src/a.ts": "x", "package.json": "y" });
    expect(messages(applyChanges(root, changes))).toHaveLength(2);
  });
});

describe("paths that may not be written", () => {
  const refused: Record<string, string> = {
    "../outside.ts": "outside the root",
    "../x/package.json": "outside the root",
    "src/../../outside.ts": "outside the root",
    "/etc/hosts": "not relative",
    "./a.ts": "shortest form",
    "": "not a file name",
    ".git/hooks/pre-commit": "git's own folder",
    "sub/.GIT/config": "git's own folder",
    ".rupt-migrate/journal/lock": "journal itself",
    "out/escape.ts": "leads out of the root",
    "hooks/pre-commit": "git's own folder",
  };
  for (const [path, says] of Object.entries(refused)) {
    it(`${JSON.stringify(path)}: ${says}`, () => {
      write(root, { "repo/.git/hooks/x": "", "elsewhere/x": "" });
      const repo = join(root, "repo");
      write(repo, { out: "-> ../elsewhere", hooks: "-> .git/hooks" });
      const before = snapshot(root);
      const outcome = applyChanges(repo, [{ path, before: null, after: Buffer.from("x") }]);
      expect(outcome).toMatchObject({ ok: false, state: "unchanged" });
      expect(messages(outcome)).toEqual([expect.stringContaining(says)]);
      expect(snapshot(root)).toEqual(before);
    });
  }

  it("a package.json above the root that is a link is refused", () => {
    write(root, { "shared/package.json": "old", "package.json": "-> shared/package.json", "app/a.ts": "1" });
    const app = join(root, "app");
    expect(messages(applyChanges(app, [change(app, "../package.json", "new")]))).toEqual([
      expect.stringContaining("is a symbolic link above the root"),
    ]);
    expect(text("shared/package.json")).toBe("old");
  });

  it("a state folder or journal folder that is a link is refused", () => {
    for (const link of [".rupt-migrate", ".rupt-migrate/journal"]) {
      write(root, { "elsewhere/x": "", "repo/a.ts": "1" });
      const repo = join(root, "repo");
      write(repo, { [link]: `-> ${join(root, "elsewhere")}` });
      const before = snapshot(root);
      expect(messages(applyChanges(repo, [change(repo, "a.ts", "2")]))).toEqual([
        expect.stringContaining("is not a folder"),
      ]);
      expect(recover(repo).ok).toBe(false);
      expect(undoLastRun(repo).ok).toBe(false);
      expect(snapshot(root)).toEqual(before);
      fs.rmSync(repo, { recursive: true });
    }
  });
});
