import { createHash } from "node:crypto";
import fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyChanges, recover, undoLastRun } from "../../src/apply/index.ts";
import { faultyDisk } from "./faulty-operations.ts";
import { change, makeRoot, snapshot, write } from "./tree.ts";

let base: string;
let root: string;
beforeEach(() => {
  base = makeRoot();
  root = join(base, "packages/app");
  write(base, { "package.json": "{}", "secret.txt": "s3cret", "packages/app/src/a.ts": "old\n" });
});
afterEach(() => {
  fs.rmSync(base, { recursive: true, force: true });
});

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const ORIGINAL = "evil\n";

/** A journal that would write `evil` over `src/a.ts`, with some of its fields replaced. */
function entry(fields: Record<string, unknown>): Record<string, unknown> {
  return {
    path: "src/a.ts",
    target: "src/a.ts",
    temporary: ".rupt-migrate-0123456789abcdef.new",
    before: { offset: 0, length: ORIGINAL.length, hash: hash(ORIGINAL), mode: 0o644 },
    afterHash: hash("old\n"),
    ...fields,
  };
}
const intent = (...entries: unknown[]): string =>
  JSON.stringify({ version: 1, fresh: false, folders: [], entries });

function forge(phase: string, text: string, originals = ORIGINAL): void {
  write(root, {
    [`.rupt-migrate/journal/000001.${phase}/intent`]: text,
    [`.rupt-migrate/journal/000001.${phase}/originals`]: originals,
    ".rupt-migrate/.gitignore": "*\n",
  });
  fs.chmodSync(join(root, ".rupt-migrate/journal"), 0o700);
}

it("the forged journals of this test would be carried out if nothing were wrong with them", () => {
  forge("writing", intent(entry({})));
  expect(recover(root)).toMatchObject({ ok: true, restored: ["src/a.ts"] });
  expect(fs.readFileSync(join(root, "src/a.ts"), "utf8")).toBe(ORIGINAL);
});

const REFUSED: Record<string, string> = {
  "no JSON": "nope",
  "cut off": intent(entry({})).slice(0, -7),
  "another version": intent(entry({})).replace('"version":1', '"version":2'),
  "not an object": "[]",
  null: "null",
  "no entries": '{"version":1,"fresh":false,"folders":[]}',
  "an entry that is null": intent(null),
  "an entry that is a list": intent([]),
  "a path above the root": intent(entry({ target: "../../secret.txt", afterHash: hash("s3cret") })),
  "a path above the root that climbs inside": intent(entry({ target: "src/../../../secret.txt" })),
  "an absolute path": intent(entry({ target: "/etc/passwd" })),
  "a path above the root, only for show": intent(entry({ path: "../x" })),
  "another package.json above the root": intent(entry({ target: "../other/package.json" })),
  "a path into git's folder": intent(entry({ target: ".git/hooks/pre-commit" })),
  "a path into git's folder in capitals": intent(entry({ target: "sub/.GIT/config" })),
  "a path into the journal": intent(entry({ target: ".rupt-migrate/journal/lock" })),
  "a path with a NUL": intent(entry({ target: "src/a.ts\0.png" })),
  "an empty path": intent(entry({ target: "" })),
  "a temporary file with a path": intent(entry({ temporary: "../../.rupt-migrate-0123456789abcdef.new" })),
  "a temporary file that is somebody's": intent(entry({ temporary: "a.ts" })),
  "a folder above the root": JSON.stringify({ version: 1, fresh: false, folders: ["../empty"], entries: [] }),
  "a mode that gives rights": intent(
    entry({ before: { offset: 0, length: 5, hash: hash(ORIGINAL), mode: 0o4755 } }),
  ),
  "an original that is not there": intent(
    entry({ before: { offset: 3, length: 5, hash: hash(ORIGINAL), mode: 420 } }),
  ),
  "a negative offset": intent(entry({ before: { offset: -1, length: 5, hash: hash(ORIGINAL), mode: 420 } })),
  "an original with another hash": intent(
    entry({ before: { offset: 0, length: 5, hash: hash("x"), mode: 420 } }),
  ),
  "a hash that is none": intent(entry({ afterHash: "abc" })),
  "the same file twice": intent(entry({}), entry({})),
};

describe("a journal that is damaged or forged", () => {
  for (const [name, text] of Object.entries(REFUSED)) {
    for (const phase of ["writing", "undoing", "done"]) {
      it(`${name} (${phase}): refused, nothing touched`, () => {
        write(base, { "packages/empty/x": "" });
        fs.rmSync(join(base, "packages/empty/x"));
        forge(phase, text);
        const before = snapshot(base);
        const outcome = phase === "done" ? undoLastRun(root) : recover(root);
        expect(outcome.ok).toBe(false);
        if (outcome.ok) return;
        expect(outcome.errors[0]?.path).toBe(`.rupt-migrate/journal/000001.${phase}`);
        expect(outcome.errors[0]?.message).toMatch(/^the journal .* not carried out\. .*delete this folder$/);
        expect(snapshot(base)).toEqual(before);
      });
    }
  }

  it("an unfinished one that cannot be carried out stops the next run before its first write", () => {
    forge("writing", "nope");
    const before = snapshot(base);
    expect(applyChanges(root, [change(root, "src/a.ts", "new")])).toMatchObject({
      ok: false,
      state: "unchanged",
    });
    expect(snapshot(base)).toEqual(before);
  });

  it("folders of other names and files of the right name are nobody's journal", () => {
    write(root, {
      ".rupt-migrate/journal/x.writing/intent": "nope",
      ".rupt-migrate/journal/000003.done": "nope",
    });
    expect(undoLastRun(root)).toMatchObject({ ok: true, what: "nothing" });
    expect(recover(root)).toMatchObject({ ok: true, message: null });
  });

  for (const file of ["intent", "originals"]) {
    it(`${file} that is a link is not followed`, () => {
      forge(
        "writing",
        intent(entry({ before: { offset: 0, length: 6, hash: hash("s3cret"), mode: 0o644 } })),
        "s3cret",
      );
      const path = join(root, ".rupt-migrate/journal/000001.writing", file);
      fs.renameSync(path, join(base, "moved"));
      fs.symlinkSync(join(base, "moved"), path);
      expect(recover(root)).toMatchObject({ ok: false });
      expect(fs.readFileSync(join(root, "src/a.ts"), "utf8")).toBe("old\n");
    });
  }
});

describe("links on the way of a journal", () => {
  it("a folder that became a link out of the root is not followed", () => {
    applyChanges(root, [change(root, "src/a.ts", "new\n")]);
    fs.renameSync(join(root, "src"), join(base, "outside"));
    fs.symlinkSync(join(base, "outside"), join(root, "src"));
    const before = snapshot(base);
    const outcome = undoLastRun(root);
    expect(outcome.ok ? [] : outcome.errors).toEqual([
      { path: "src/a.ts", message: expect.stringContaining("symbolic link now") },
    ]);
    expect(snapshot(base)).toEqual(before);
  });

  it("the same after a crash", () => {
    const disk = faultyDisk({
      faultAt: (_, name, path) => (name === "rename" && path.endsWith(".writing") ? "crash" : null),
    });
    applyChanges(root, [change(root, "src/a.ts", "new\n")], { operations: disk });
    fs.renameSync(join(root, "src"), join(base, "outside"));
    fs.symlinkSync(join(base, "outside"), join(root, "src"));
    expect(recover(root)).toMatchObject({ ok: false });
    expect(fs.readFileSync(join(base, "outside/a.ts"), "utf8")).toBe("new\n");
  });
});

describe("a run that was cut short", () => {
  const cutShort = () => {
    write(root, { "src/b.ts": "old b\n" });
    // Both files are replaced, and the kill falls on the step that calls the run done.
    const disk = faultyDisk({
      faultAt: (_, name, path) => (name === "rename" && path.endsWith(".writing") ? "crash" : null),
    });
    applyChanges(root, [change(root, "src/a.ts", "new\n"), change(root, "src/b.ts", "new b\n")], {
      operations: disk,
    });
  };

  it("is rolled back, and says so", () => {
    cutShort();
    expect(recover(root)).toEqual({
      ok: true,
      message: "An earlier run was cut short; it was rolled back (2 files put back).",
      restored: ["src/a.ts", "src/b.ts"],
      deleted: [],
    });
    expect(recover(root)).toMatchObject({ ok: true, message: null });
  });

  it("is rolled back by undo too", () => {
    cutShort();
    expect(undoLastRun(root)).toMatchObject({ ok: true, what: "unfinished" });
    expect(fs.readFileSync(join(root, "src/b.ts"), "utf8")).toBe("old b\n");
  });

  it("is not rolled back over what somebody wrote since; the file is named, nothing is touched", () => {
    cutShort();
    write(root, { "src/b.ts": "mine\n" });
    const outcome = recover(root);
    expect(outcome.ok ? [] : outcome.errors).toEqual([
      { path: "src/b.ts", message: expect.stringMatching(/changed by somebody .*000001\.writing/) },
    ]);
    expect(fs.readFileSync(join(root, "src/a.ts"), "utf8")).toBe("new\n");
    expect(fs.readFileSync(join(root, "src/b.ts"), "utf8")).toBe("mine\n");
    fs.rmSync(join(root, ".rupt-migrate/journal/000001.writing"), { recursive: true });
    expect(recover(root)).toMatchObject({ ok: true, message: null });
  });

  it("does not count files that it had not reached", () => {
    write(root, { "src/b.ts": "old b\n" });
    let renames = 0;
    const disk = faultyDisk({
      faultAt: (_, name, path) =>
        name === "rename" && path.endsWith(".new") && ++renames === 2 ? "crash" : null,
    });
    applyChanges(root, [change(root, "src/a.ts", "new\n"), change(root, "src/b.ts", "new b\n")], {
      operations: disk,
    });
    write(root, { "src/b.ts": "mine\n" });
    expect(recover(root)).toMatchObject({ ok: true, restored: ["src/a.ts"] });
    expect(fs.readFileSync(join(root, "src/a.ts"), "utf8")).toBe("old\n");
    expect(fs.readFileSync(join(root, "src/b.ts"), "utf8")).toBe("mine\n");
    expect(fs.readdirSync(join(root, "src"))).toEqual(["a.ts", "b.ts"]);
  });

  it("a file that is changed while the run writes is not overwritten, and the others are taken back", () => {
    write(root, { "src/b.ts": "old b\n" });
    const disk = faultyDisk({
      faultAt: (_, name, path) => {
        if (name === "rename" && path.endsWith(".preparing")) write(root, { "src/b.ts": "mine\n" });
        return null;
      },
    });
    const plan = [change(root, "src/a.ts", "new\n"), change(root, "src/b.ts", "new b\n")];
    const outcome = applyChanges(root, plan, { operations: disk });
    expect(outcome).toMatchObject({ ok: false, state: "rolled-back", errors: [{ path: "src/b.ts" }] });
    expect(fs.readFileSync(join(root, "src/a.ts"), "utf8")).toBe("old\n");
    expect(fs.readFileSync(join(root, "src/b.ts"), "utf8")).toBe("mine\n");
    expect(fs.existsSync(join(root, ".rupt-migrate"))).toBe(false);
  });

  for (const [disk, code] of Object.entries({
    "with hard links": null,
    "without hard links": { code: "EPERM" },
  })) {
    it(`a file that appears at the very last moment is not overwritten, on a disk ${disk}`, () => {
      const operations = faultyDisk({
        faultAt: (_, name, path) => {
          if (name !== "link" || !path.includes("/src/")) return null;
          write(root, { "src/new.ts": "mine\n" });
          return code;
        },
      });
      const outcome = applyChanges(root, [change(root, "src/new.ts", "new\n")], { operations });
      expect(outcome).toMatchObject({ ok: false, state: "rolled-back", errors: [{ path: "src/new.ts" }] });
      expect(fs.readFileSync(join(root, "src/new.ts"), "utf8")).toBe("mine\n");
    });
  }

  it("a file that appears where one is created is not overwritten, not even with the same content", () => {
    for (const theirs of ["mine\n", "new\n"]) {
      const disk = faultyDisk({
        faultAt: (_, name, path) => {
          if (name === "rename" && path.endsWith(".preparing")) write(root, { "src/new.ts": theirs });
          return null;
        },
      });
      const plan = [change(root, "src/a.ts", "new a\n"), change(root, "src/new.ts", "new\n")];
      const outcome = applyChanges(root, plan, { operations: disk });
      expect(outcome).toMatchObject({ ok: false, state: "rolled-back", errors: [{ path: "src/new.ts" }] });
      expect(fs.readFileSync(join(root, "src/new.ts"), "utf8")).toBe(theirs);
      expect(fs.readFileSync(join(root, "src/a.ts"), "utf8")).toBe("old\n");
      fs.rmSync(join(root, "src/new.ts"));
    }
  });
});
