import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Repo, repo } from "./run-cli.ts";
import { MANIFEST, PLAIN, SESSION } from "./samples.ts";

const SECRET = "hush-4711-hush";

const attach = (secret: string, before = "", more = ""): string => `import Rupt from "rupt";
${before}
export async function start(user: { id: string; token: string }) {
  await Rupt.attach({ client_id: "client_1", account: user.id, ${secret}${more} });
}
`;

/** Where a secret may stand, and the files that hold it. */
const PLACES: Readonly<Record<string, Record<string, string>>> = {
  "a literal": { "a.ts": attach(`secret: "${SECRET}"`) },
  "a template": { "a.ts": attach(`secret: \`${SECRET}\``) },
  "a joined text": { "a.ts": attach(`secret: "hush-" + "${SECRET}"`) },
  "a constant of the file": { "a.ts": attach("secret: TOKEN", `const TOKEN = "${SECRET}";`) },
  "a constant by its own name": { "a.ts": attach("secret", `const secret = "${SECRET}";`) },
  "a member of a constant": { "a.ts": attach("secret: KEYS.user", `const KEYS = { user: "${SECRET}" };`) },
  "a constant of another file": {
    "a.ts": attach("secret: TOKEN", 'import { TOKEN } from "./keys";'),
    "keys.ts": `export const TOKEN = "${SECRET}";\n`,
  },
  "a quoted key": { "a.ts": attach(`"secret": "${SECRET}"`) },
  "a held call": { "a.ts": attach(`secret: "${SECRET}"`, "", ', domain: "rupt.example"') },
  "a held call of detach": {
    "a.ts": `import Rupt from "rupt";\nexport const end = (device: string) => Rupt.detach({ client_id: "client_1", device, secret: "${SECRET}" });\n`,
  },
  "a constant option object": {
    "a.ts": `import Rupt from "rupt";\nconst options = { client_id: "client_1", account: "u", secret: "${SECRET}" };\nexport const start = () => Rupt.attach(options);\n`,
  },
  "an option object of another file": {
    "a.ts":
      'import Rupt from "rupt";\nimport { options } from "./options";\nexport const start = () => Rupt.attach(options);\n',
    "options.ts": `export const options = { client_id: "client_1", account: "u", secret: "${SECRET}" };\n`,
  },
  "options changed later": {
    "a.ts": `import Rupt from "rupt";\nexport function start() {\n  const options: Record<string, string> = { client_id: "client_1" };\n  options.secret = "${SECRET}";\n  return Rupt.attach(options as never);\n}\n`,
  },
  "a function's options": {
    "a.ts": `import Rupt from "rupt";\nconst make = () => ({ client_id: "client_1", account: "u", secret: "${SECRET}" });\nexport const start = () => Rupt.attach(make());\n`,
  },
  "the fallback of a constant": {
    "a.ts": attach("secret: TOKEN", `const TOKEN = process.env.TOKEN ?? "${SECRET}";`),
  },
  "one side of a constant": {
    "a.ts": attach("secret: TOKEN", `const TOKEN = process.env.CI ? "x" : "${SECRET}".trim();`),
  },
  "a value that is set later": { "a.ts": attach("secret: token", `let token = "";\ntoken = "${SECRET}";`) },
  "a default": {
    "a.ts": `import Rupt from "rupt";\nexport const start = (account: string, secret = "${SECRET}") => Rupt.attach({ client_id: "client_1", account, secret });\n`,
  },
  "a field of a class": {
    "a.ts": `import Rupt from "rupt";\nexport class Session {\n  #token = "${SECRET}";\n  start(account: string) {\n    Rupt.attach({ client_id: "client_1", account, secret: this.#token });\n  }\n}\n`,
  },
  "a private static field": {
    "a.ts": `import Rupt from "rupt";\nexport class Session {\n  static #token = "${SECRET}";\n  start(account: string) {\n    Rupt.attach({ client_id: "client_1", account, secret: Session.#token });\n  }\n}\n`,
  },
  "a member of a namespace": {
    "a.ts": attach("secret: Keys.user", `namespace Keys { export const user = "${SECRET}"; }`),
  },
  "what a function returns": {
    "a.ts": attach("secret: token()", `function token() { console.log("asked"); return "${SECRET}"; }`),
  },
  "a member of a text of JSON": {
    "a.ts": attach("secret: keys.user", `const keys = JSON.parse('{"user":"${SECRET}"}');`),
  },
  "the first value of a state": {
    "a.jsx": `import Rupt from "rupt";\nexport function Guard({ user }) {\n  const [token] = useState("${SECRET}");\n  const other = useRef(() => "${SECRET}2");\n  Rupt.attach({ client_id: "client_1", account: user.id, secret: token });\n  Rupt.attach({ client_id: "client_1", account: user.id, secret: other.current });\n  return null;\n}\n`,
  },
  "an export of CommonJS": {
    "a.js": `const Rupt = require("rupt").default;\nexports.TOKEN = "${SECRET}";\nRupt.attach({ client_id: "client_1", account: "u", secret: exports.TOKEN });\n`,
  },
  "a comment": { "a.ts": attach(`metadata: {}, // secret: "${SECRET}"\n  event: "x"`) },
  "a getter": { "a.ts": attach(`get secret() { return "${SECRET}"; }`) },
  "a text of JSON": {
    "a.ts": `import Rupt from "rupt";\nRupt.attach(JSON.parse('{"client_id":"client_1","secret":"${SECRET}"}'));\n`,
  },
  "a constant that the template of a component reads": {
    "a.vue": `<script setup>\nimport Rupt from "rupt";\nconst token = "${SECRET}";\n</script>\n<template><a @click="Rupt.attach({ client_id: 'client_1', account: 'a', secret: token })">x</a></template>\n`,
  },
  "both scripts of a component": {
    "a.vue": `<script>\nimport Rupt from "rupt"\nexport const one = () => Rupt.attach({ client_id: "client_1", account: "a", domain: "x.example", secret: "${SECRET}" })\n</script>\n<script setup>\nimport Rupt2 from "rupt"\nRupt2.attach({ client_id: "client_1", account: "a", domain: "x.example", secret: "${SECRET}2" })\n</script>\n`,
  },
  "a page": {
    "index.html": `<script src="https://cdn.rupt.dev/js/rupt.js"></script>\n<script>\n  Rupt.attach({ client_id: "client_1", account: "a", secret: "${SECRET}" });\n</script>\n`,
  },
  "a template of another language": {
    "page.ejs": `<script src="https://cdn.rupt.dev/js/rupt.js"></script>\n<script>Rupt.attach({ client_id: "client_1", account: "<%= user %>", 'secret': '${SECRET}' });</script>\n`,
  },
  "a file that does not parse": {
    "a.ts": `import Rupt from "rupt";\nRupt.attach({ client_id: "client_1", secret: "${SECRET}" );\n`,
  },
};

/** What a writing run prints and leaves behind, in all forms of a report. */
function written(project: Repo, ...more: string[]): Record<string, string> {
  const reports = ["r.md", "r.json", "r.sarif", "r.html"].map((name) => join(project.root, ".git", name));
  const ran = project.run("--yes", ...more, ...reports.flatMap((path) => ["--report", path]));
  const seen: Record<string, string> = { "--yes": ran.stdout + ran.stderr };
  for (const path of reports) seen[path] = readFileSync(path, "utf8");
  const state = join(project.root, ".rupt-migrate");
  for (const name of readdirSync(state).filter((one) => one.endsWith(".json")))
    seen[name] = readFileSync(join(state, name), "utf8");
  return seen;
}

/** What every way of looking prints. */
function shown(project: Repo, ...more: string[]): Record<string, string> {
  const ways = more.length > 0 ? [["--dry-run"]] : [["--dry-run"], ["checklist"], ["report"]];
  for (const format of ["pretty", "json", "markdown", "sarif", "github"]) ways.push(["--format", format]);
  return Object.fromEntries(
    ways.map((args) => {
      const { stdout, stderr } = project.run(...args, ...more);
      return [args.join(" "), stdout + stderr];
    }),
  );
}

describe("secrets", () => {
  it("no output and no saved file has one, wherever it stands", { timeout: 120_000 }, () => {
    // Each place is a package of its own with its own secret, so that one run tells of all.
    const places = Object.entries(PLACES).map(([what, files], n) => ({
      what,
      files,
      secret: `hush-${n}-4711`,
    }));
    const tree = places.flatMap(({ files, secret }, n) =>
      Object.entries({ "package.json": MANIFEST, ...files }).map(([path, text]) => [
        `packages/p${n}/${path}`,
        text.replaceAll(SECRET, secret),
      ]),
    );
    const project = repo({ "package.json": '{ "workspaces": ["packages/*"] }', ...Object.fromEntries(tree) });
    const piped = project.run("--dry-run");
    const seen = Object.entries({ "--dry-run": piped.stdout + piped.stderr, ...written(project) });
    expect(seen.length).toBeGreaterThan(5);
    for (const n of places.keys())
      expect(seen.filter(([, text]) => text.includes(`packages/p${n}/`)).length, `p${n}`).toBeGreaterThan(3);
    const shown = places.flatMap(({ what, secret }) =>
      seen.filter(([, text]) => text.includes(secret)).map(([name]) => `${what}: ${name}`),
    );
    expect(shown).toEqual([]);
  });

  it("no format shows one, before the migration and after it", () => {
    const held = attach(`secret: "${SECRET}"`, "", ', domain: "rupt.example"');
    const project = repo({ ...PLAIN, "a.ts": attach(`secret: "${SECRET}"`), "b.ts": held });
    const before = shown(project);
    project.run("--yes");
    for (const seen of [before, shown(project)])
      for (const [name, text] of Object.entries(seen)) expect(text.includes(SECRET) ? name : "").toBe("");
    expect(before["--format json"]).toContain("[redacted]");
  });

  it("a secret given by an expression is not quoted", () => {
    const { stdout } = repo({ "package.json": MANIFEST, "a.ts": attach("secret: user.token") }).run("--json");
    expect(stdout).not.toContain("secret: user.token");
    expect(stdout).toContain("secret: [redacted]");
  });

  it("a secret that spells like a file does not change paths", () => {
    const files = {
      "package.json": MANIFEST,
      "lookup.ts": attach(
        'secret: keys.get("rupt")',
        `const keys = new Map([["rupt", "${SECRET}"]]);`,
      ).replace("client_1", "client_2"),
      "session.ts": attach('secret: "session"'),
    };
    const { usages, files: changed } = repo(files).json();
    expect(new Set(usages.map(({ path }) => path))).toEqual(new Set(Object.keys(files)));
    const [lookup, manifest, session] = changed;
    expect([lookup?.path, manifest?.path, session?.path]).toEqual([
      "lookup.ts",
      "package.json",
      "session.ts",
    ]);
    // Nor does the key that one is looked up by change the name of the package.
    expect(lookup?.diff).toContain('"@ruptjs/client"');
    expect(lookup?.diff).not.toContain(SECRET);
  });

  it("--redact hides client ids as well, and keeps two of them apart", () => {
    const second = SESSION.replace("client_1", "client_22").replace("start", "again");
    const project = repo({ ...PLAIN, "src/second.ts": second });
    const before = project.json();
    for (const [name, text] of Object.entries({
      ...shown(project, "--redact"),
      ...written(project, "--redact"),
    }))
      expect(/client_(?:1|22)/.test(text) ? name : "").toBe("");
    const after = project.json("--redact");
    expect(after.policies).toHaveLength(2);
    expect(before.policies.map(({ clientId }) => clientId.value)).toEqual(["client_22", "client_1"]);
    expect(project.read("src/session.ts")).toContain("client_1");
  });

  it("--redact also hides an id that an earlier run saved", () => {
    const project = repo(PLAIN);
    project.run("--yes");
    expect(project.run("--json").stdout).toContain("client_1");
    expect(project.run("--json", "--redact").stdout).not.toContain("client_1");
  });

  it("--redact hides them in report and checklist too, and in a merged report", () => {
    const held = attach('domain: "rupt.example"').replace("client_1", "client_22");
    const project = repo({ ...PLAIN, "src/held.ts": held });
    const before = project.run("--json").stdout;
    project.run("--yes");
    writeFileSync(join(project.root, ".git/before.json"), before);
    writeFileSync(join(project.root, ".git/after.json"), project.run("--json").stdout);
    const formats = ["pretty", "json", "markdown", "sarif", "github", "html"];
    const ways = [
      ["checklist", "--redact"],
      ["checklist", "--markdown", "--redact"],
      ["--redact", "checklist"],
      ...formats.flatMap((format) => [
        ["report", "--format", format, "--redact"],
        ["report", "--format", format, "--redact", ".git/before.json"],
        ["report", "--format", format, "--redact", ".git/before.json", ".git/after.json"],
      ]),
    ];
    for (const args of ways) {
      const { status, stdout, stderr } = project.run(...args);
      expect(status, stderr).toBe(0);
      expect(stdout, args.join(" ")).toContain("[redacted");
      expect(/client_(?:1|22)/.test(stdout + stderr) ? args.join(" ") : "").toBe("");
    }
    expect(project.run("report").stdout).toContain("client_1");
  });

  it("--redact keeps what was ticked", () => {
    const project = repo(PLAIN);
    project.run("--yes");
    const path = join(project.root, ".rupt-migrate/checklist.json");
    const ticked = readFileSync(path, "utf8").replaceAll('"status": "todo"', '"status": "done"');
    expect(ticked).toContain("done");
    writeFileSync(path, ticked);
    expect(project.json("--redact").checklist.filter(({ status }) => status === "todo")).toEqual([]);
  });
});
