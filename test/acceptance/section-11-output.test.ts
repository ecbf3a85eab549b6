import { describe, expect, test } from "vitest";
import { repo } from "./repo.ts";

const call = (options: string) =>
  `import Rupt from "rupt";\nexport const go = (user) => {\n  Rupt.attach({ client_id: "abc", ${options} });\n};\n`;
const BROKEN = 'import Rupt from "rupt";\nRupt.attach({\n';

describe("11.9: what a run says", () => {
  test("where a file could not be read, nothing says that no v2 is left", () => {
    const it = repo({ "package.json": "{}\n", "src/broken.js": BROKEN });
    const said = [[], ["--check"], ["--check", "--format", "github"]].map((args) => it.run(...args));
    for (const { status, stdout } of said)
      expect({ status, stdout }).toEqual({
        status: 2,
        stdout: expect.stringContaining("Not complete: 1 error."),
      });
    expect(said[1]?.stdout).toBe(
      "rupt-migrate: nothing is left of v2 in what could be read. Not complete: 1 error.\n",
    );
  });

  test("a line says what to do at its place, as the mark in the code does", () => {
    const it = repo({
      "src/a.js": call("account: user.id, user: user.name, colour: 1"),
      "src/broken.js": BROKEN,
    });
    const { stdout } = it.run("--check");
    expect(stdout).toContain(
      "src/a.js:3 unknown-option: find out what colour is for, then move the call by hand\n",
    );
    expect(stdout).toContain(
      "package.json:4 v2-kept: look for v2 in what could not be read: src/broken.js\n",
    );
    expect(it.run("explain", "src/a.js:3").stdout).toContain("Find out what colour is for");
    expect(it.run("checklist").stdout).toContain("Find out what colour is for");
  });

  test("the next step is one that is not refused", () => {
    const it = repo({ "src/a.js": call("account: user.id, email: user.email") });
    it.write({ "src/a.js": `${call("account: user.id, email: user.email")}// mine\n` });
    for (const { stdout, stderr } of [it.run(), it.run("--dry-run")])
      expect(stdout + stderr).toMatch(
        /Next:\n {2}git stash +or commit: src\/a\.js has uncommitted changes\n {2}npx rupt-migrate --yes +write it\n/,
      );
    expect(it.run("--dry-run", "--allow-dirty").stderr).not.toContain("git stash");
  });

  test("a run that only marks what is held says so", () => {
    const it = repo({ "src/a.js": call("account: user.id, colour: 1") });
    const { stdout } = it.run("--yes");
    expect(stdout).toContain("1 file changed, only by a TODO comment.");
    expect(stdout).not.toContain("Move Rupt to v3");
  });

  test.each([["--report", "notes/x.html"], ["notes/x"], ["--cwd", "notes/x"]])(
    "a file where a folder should be is said to be none: %s %s",
    (...args) => {
      const it = repo({ notes: "", "src/a.js": call("account: user.id") });
      const { status, stderr } = it.run(...args);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.not.stringContaining("please report") });
    },
  );

  test("the HTML names the file of an environment inside its sentence", () => {
    const it = repo({
      ".env.production": "VITE_RUPT=prod\n",
      "src/a.js": call("account: user.id").replace('"abc"', "import.meta.env.VITE_RUPT"),
    });
    it.run("--report", "report.html");
    const text = it.read("report.html").replace(/<wbr>|<\/?(?:span|code)\b[^>]*>/g, "");
    expect(text).toContain("in production (.env.production:1:11)");
  });

  test("many files with uncommitted changes, or that do not parse, leave room on the screen", () => {
    const paths = Array.from({ length: 20 }, (_, index) => `src/f${index}.js`);
    const filesWith = (text: string) => Object.fromEntries(paths.map((path) => [path, text]));
    const it = repo(filesWith(call("account: user.id")));
    it.write(filesWith(`${call("account: user.id")}// mine\n`));
    const refused = it.run("--yes");
    expect(refused.status).toBe(2);
    expect(refused.stderr.trimEnd().split("\n")).toHaveLength(12);
    expect(refused.stderr).toContain("and 10 more; --verbose names all\nNothing was written.\n");
    expect(it.run().stdout).toContain("src/f0.js and 19 more files have uncommitted changes\n");
    it.write(filesWith(BROKEN));
    const { stdout, stderr } = it.run();
    expect((stdout + stderr).trimEnd().split("\n").length).toBeLessThanOrEqual(25);
  });
});
