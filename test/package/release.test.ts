import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { temporaryTree } from "../project/temporary-tree.ts";
import { ROOT } from "./packed-package.ts";

/** The way from a changeset to a version, done in a copy; and what the workflow that publishes may do. */

interface Job {
  needs?: string;
  if?: string;
  permissions: Record<string, string>;
  steps: { id?: string; if?: string; uses?: string; run?: string; with?: Record<string, string> }[];
}

const workflow = parse(readFileSync(join(ROOT, ".github/workflows/release.yml"), "utf8")) as {
  permissions: Record<string, string>;
  jobs: Record<"version" | "publish" | "tag", Job>;
};
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };

const FILES = [
  "package.json",
  "package-lock.json",
  "CHANGELOG.md",
  "action.yml",
  "docs/ci.md",
  "docs/questions.md",
  "examples/at-scale/batch-spec.yml",
  "examples/at-scale/github-matrix.yml",
  "examples/at-scale/multi-gitter.sh",
  ".changeset/config.json",
  ".changeset/README.md",
  "scripts/sync-version.mjs",
];

describe("a changeset", () => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const next = `${major}.${minor + 1}.0`;

  test("becomes a version everywhere and a section of the changelog", () => {
    const tree = temporaryTree({
      ".changeset/brave-cats-sing.md": '---\n"rupt-migrate": minor\n---\n\nSay which file is too large.\n',
      ".gitignore": "node_modules\n",
    });
    for (const path of FILES) cpSync(join(ROOT, path), join(tree.root, path), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(tree.root, "node_modules"), "dir");
    tree.commit();
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const { status, stdout, stderr } = spawnSync("sh", ["-c", scripts["version-packages"] ?? "false"], {
      cwd: tree.root,
      encoding: "utf8",
      env: {
        ...process.env,
        PATH: [join(ROOT, "node_modules/.bin"), dirname(process.execPath), process.env.PATH].join(":"),
      },
    });
    expect(status, stdout + stderr).toBe(0);
    const read = (path: string) => readFileSync(join(tree.root, path), "utf8");
    const changelog = read("CHANGELOG.md");
    expect(changelog).toMatch(/^# Changelog\n\n## /);
    expect(changelog).toContain(`\n## ${next}\n`);
    expect(changelog.slice(changelog.indexOf(`## ${next}`), changelog.indexOf(`## ${version}`))).toContain(
      "Say which file is too large.",
    );
    // What the workflow asks before it publishes.
    expect(changelog.split("\n")).toContain(`## ${next}`);
    expect(JSON.parse(read("package.json")).version).toBe(next);
    const lock = JSON.parse(read("package-lock.json"));
    expect([lock.version, lock.packages[""].version]).toEqual([next, next]);
    for (const path of FILES.slice(3, 8)) {
      expect(read(path), path).toContain(next);
      expect(read(path), path).not.toMatch(
        new RegExp(`(?:rupt-migrate@v?|default: )${version.replaceAll(".", "\\.")}`),
      );
    }
    expect(existsSync(join(tree.root, ".changeset/brave-cats-sing.md"))).toBe(false);
    expect(existsSync(join(tree.root, ".changeset/README.md"))).toBe(true);
  });
});

describe("the release workflow", () => {
  const { version: collect, publish, tag } = workflow.jobs;

  test("publishes with provenance, after all of CI, and never what is published already", () => {
    const runs = publish.steps.map(({ run }) => run ?? "");
    const ci = runs.indexOf(".ci/run");
    const out = runs.findIndex((run) => run.includes("\nnpm publish --provenance"));
    expect(ci).toBeGreaterThan(0);
    expect(out).toBeGreaterThan(ci);
    for (const step of [publish.steps[ci], publish.steps[out]])
      expect(step?.if).toBe("steps.new.outputs.tag != ''");
    expect(publish.if).toContain("pending == 'false'");
  });

  test("gives each job the rights that it needs and no more", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(publish.permissions).toEqual({ contents: "read", "id-token": "write" });
    expect(collect.permissions).toEqual({ contents: "write", "pull-requests": "write" });
    expect(tag.permissions).toEqual({ contents: "write" });
    // Code of this repository and of its packages runs beside no right to write.
    expect(JSON.stringify(tag.steps)).not.toMatch(/npm|node /);
  });

  test("lets changesets make the version", () => {
    const step = collect.steps.find(({ uses }) => uses?.startsWith("changesets/action@"));
    expect(step?.with?.version).toBe("npm run version-packages");
    expect(step?.with?.publish).toBeUndefined();
  });
});
