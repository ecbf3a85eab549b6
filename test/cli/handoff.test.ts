import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/cli/commands/analyze.ts";
import { checklist } from "../../src/cli/commands/checklist.ts";
import { type HandoffOptions, writeHandoff } from "../../src/cli/commands/handoff.ts";
import { migrate } from "../../src/cli/commands/migrate/migrate.ts";
import { runUndo } from "../../src/cli/commands/undo.ts";
import { createProgress } from "../../src/cli/terminal/progress.ts";
import { migrateOptions } from "../../src/options.ts";
import { temporaryTree } from "../project/temporary-tree.ts";
import { MANIFEST, SESSION } from "./samples.ts";
import { fakeContext } from "./terminal/fake-context.ts";

const DEVICES = `import { attach, detach } from "rupt";

const TOKEN = "s3cret-value-of-the-app";

export async function remember(member) {
  const { device_id } = await attach({
    client_id: "client_1",
    account: member.id,
    phone: member.phone,
    secret: TOKEN,
  });
  localStorage.setItem("device", device_id);
}

export const forget = (member) =>
  detach({ client_id: "client_1", account: member.id, device: localStorage.getItem("device") });
`;

const GROUPS = `import Rupt from "rupt";

export const team = (user) =>
  Rupt.attach({ client_id: "client_1", account: user.id, groups: { id: user.team } });

export const old = (user, secret) => Rupt.attach({ client_id: "client_1", account: user.id, secret });
`;

const SIGN_IN = `import { evaluate } from "rupt";

export const signIn = async (form) => (await evaluate({ client_id: "client_1", action: "login" })).verdict;
`;

const PAGE = `<!doctype html>
<title>Help</title>
<script src="https://cdn.rupt.dev/js/rupt.js"></script>
<body>
<script>
  const visitor = JSON.parse(document.body.dataset.visitor || "null");
  if (visitor) {
    // who is signed in
    window.Rupt.attach({
      client_id: "client_2",
      account: visitor.id,
      redirect_urls: { logout_url: "/out" },
    });
  }
</script>
</body>
`;

const SCRIPT = `   <script type="module">
     import Rupt from "@ruptjs/client";

     const rupt = new Rupt({ clientId: "client_2" });

     const visitor = JSON.parse(document.body.dataset.visitor || "null");
     if (visitor) {
       // who is signed in
       rupt.evaluate.access({
         user: visitor.id,
       });
     }
   </script>
`;

const MAPPED = `<!doctype html>
<script type="importmap">
{ "imports": { "rupt": "https://esm.sh/rupt@2" } }
</script>
<script type="module">
  import Rupt from "rupt";

  const visitor = read();
  if (visitor) Rupt.attach({ client_id: "client_3", account: visitor.id });
</script>
`;

const WITH_SCRIPTS = MANIFEST.replace(
  '"name": "app",',
  '"name": "app",\n  "scripts": { "test": "vitest run", "lint": "eslint .", "dev": "vite" },',
);

function tree(more: Record<string, string> = {}) {
  const made = temporaryTree({
    "package.json": WITH_SCRIPTS,
    "pnpm-lock.yaml": "",
    "src/session.ts": SESSION,
    "src/devices.js": DEVICES,
    "src/groups.js": GROUPS,
    "src/sign-in.js": SIGN_IN,
    ...more,
  });
  made.commit();
  const folder = join(made.root, ".rupt-migrate/handoff");
  return { ...made, folder, text: (name: string) => readFileSync(join(folder, name), "utf8") };
}

async function run(root: string, options: Partial<HandoffOptions> = {}) {
  const context = fakeContext(root);
  const status = await writeHandoff(context, { out: null, only: [], json: false, redact: false, ...options });
  return { status, out: context.out(), err: context.err() };
}

const write = (root: string) =>
  migrate(
    migrateOptions({ yes: true, allowDirty: true }),
    fakeContext(root),
    createProgress(process.stderr, false),
  );

describe("handoff", () => {
  it("leaves out what the baseline accepts, and says how many; --only asks for one all the same", async () => {
    const { root, folder, text } = tree();
    await migrate(
      migrateOptions({ check: true, updateBaseline: true, paths: ["src/devices.js", "src/groups.js"] }),
      fakeContext(root),
      createProgress(process.stderr, false),
    );
    const { status, out } = await run(root);
    expect(status).toBe(0);
    expect(out).toContain("4 places that the baseline of `--check` accepts have no prompt.");
    expect(readdirSync(folder).filter((name) => /^\d/.test(name))).toEqual([
      "01-evaluate-src-sign-in.js-3.md",
    ]);
    expect(text("README.md")).toContain("4 places that the baseline");
    const asked = await run(root, { only: ["src/devices.js:16"], json: true });
    expect(JSON.parse(asked.out)).toMatchObject({ accepted: 0, prompts: [{ rule: "detach" }] });
  });

  it("writes a prompt a thing, root causes first, and what follows from them under them", async () => {
    const { root, folder, text, git } = tree();
    expect((await run(root)).status).toBe(0);
    const files = readdirSync(folder);
    expect(files.filter((name) => /^\d\d-/.test(name))).toEqual([
      "01-response-field-src-devices.js-6.md",
      "02-evaluate-src-sign-in.js-3.md",
      "03-groups-src-groups.js-4.md",
      "04-detach-src-devices.js-16.md",
      "05-secret-removed-src-groups.js-6.md",
    ]);
    const index = text("README.md");
    expect(index).toContain("npx rupt-migrate --yes");
    expect(index).toMatch(
      /1\. `01-response-field.*`[\s\S]*with it: `src\/devices\.js:1:1` import[\s\S]*2\. `02/,
    );
    // Nothing of it is found by the next look, and git ignores it.
    expect(git("status", "--porcelain", "--untracked-files=all").trim()).toBe("?? .rupt-migrate/.gitignore");
    expect((await analyze(root)).usages.filter(({ path }) => path.startsWith(".rupt-migrate"))).toEqual([]);
  });

  it("says all there is to know, with the call's own names and without secrets", async () => {
    const { root, folder, text } = tree();
    await run(root);
    const prompt = text("01-response-field-src-devices.js-6.md");
    expect(prompt).toMatch(/> {2}6 \| {3}const \{ device_id \} = await attach\(\{/);
    expect(prompt).toContain("user: member.id, phone: member.phone }");
    expect(prompt).toContain("`email`: this call passes none.");
    expect(prompt).toContain("getEvaluation(evaluation_id)");
    expect(prompt).toContain("getUserDevices");
    expect(prompt).toContain("- `npx rupt-migrate --check src/devices.js`");
    expect(prompt).toMatch(/- `pnpm run lint`\n- `pnpm run test`/);
    expect(text("02-evaluate-src-sign-in.js-3.md")).toContain("rupt.evaluate.login(");
    expect(text("02-evaluate-src-sign-in.js-3.md")).toContain("guide for login and signup is still to come");
    // What a person who tried it stumbled over.
    expect(prompt).toMatch(/## Before you change it\n[\s\S]*`dashboard\.md`/);
    expect(prompt).toMatch(/## Also left in this file\n[\s\S]*`src\/devices\.js:16:3` detach/);
    expect(prompt).toContain("package.json keeps it: do not edit that by hand");
    const detach = text("04-detach-src-devices.js-16.md");
    expect(detach).toMatch(/decisions\.json[\s\S]*`detach=drop`[\s\S]*--yes --decide detach=drop`/);
    expect(prompt).toContain("--decide device-id=drop");
    expect(detach).not.toContain("this call passes none");
    expect(detach).not.toContain("This code base has these clients");
    for (const name of readdirSync(folder)) {
      expect(text(name)).not.toContain("s3cret-value");
      if (/^\d/.test(name))
        for (const heading of ["The task", "Allowed ways", "Not to be guessed", "How to check", "Done when"])
          expect(text(name)).toContain(`\n## ${heading}\n`);
    }
  });

  it("lists after a migration only what is still left, and keeps what a person wrote", async () => {
    const { root, folder, text } = tree();
    await run(root);
    expect(await write(root)).toBe(0);
    writeFileSync(join(folder, "notes.md"), "mine\n");
    const changed = "04-detach-src-devices.js-16.md";
    writeFileSync(join(folder, changed), `${text(changed)}\nasked Kim\n`);
    const again = await run(root);
    expect(again.err).toContain(`${changed} was changed by hand`);
    const names = readdirSync(folder);
    expect(names).toContain("notes.md");
    expect(names).toContain(changed);
    expect(names).toContain("01-response-field-src-devices.js-7.md");
    expect(names).not.toContain("01-response-field-src-devices.js-6.md");
    expect(text("README.md")).not.toContain("## First");
    // Marks are no work of their own, and a client that is there is not created again.
    expect(text("README.md")).not.toMatch(/with it: .* todo/);
    const groups = names.find((name) => name.includes("-groups-")) ?? "";
    expect(text(groups)).toContain("user.team");
    // Its mark is deleted: it is done.
    const path = join(root, "src/groups.js");
    writeFileSync(path, readFileSync(path, "utf8").replace(/.*TODO\(rupt-migrate\): groups.*\n/, ""));
    await run(root);
    expect(readdirSync(folder).filter((name) => name.includes("-groups-"))).toEqual([]);
    // What only wants a look is ticked off.
    const [look = ""] = readdirSync(folder).filter((name) => name.includes("-secret-removed-"));
    const [, id = ""] = /checklist --done (\S+)`/.exec(text(look)) ?? [];
    const context = fakeContext(root);
    expect(await checklist(context, { done: [id] }, () => analyze(root))).toBe(0);
    await run(root);
    expect(readdirSync(folder).filter((name) => name.includes("-secret-removed-"))).toEqual([]);
  });

  it("has one prompt for a page: what loads the SDK, the calls, and the whole script as v3 has it", async () => {
    const { root, folder, text } = tree({ "web/help.html": PAGE, "web/map.html": MAPPED });
    await run(root);
    const names = readdirSync(folder).filter((name) => name.includes("-web-"));
    expect(names).toHaveLength(2);
    const [mapped = "", page = ""] = names;
    expect(page).toMatch(/^\d\d-global-web-help\.html-9\.md$/);
    expect(text(page)).toMatch(/- `web\/help\.html:3:1` \(script[\s\S]*- `web\/help\.html:9:5` \(global/);
    expect(text(page)).toContain('"@ruptjs/client": "https://esm.sh/@ruptjs/client@3.0.0"');
    expect(text(page)).toContain(SCRIPT);
    expect(text(mapped)).toMatch(/`web\/map\.html:3:16` \(config[\s\S]*`web\/map\.html:9:16` \(attach/);
    expect(text(mapped)).toContain("if (visitor) rupt.evaluate.access({ user: visitor.id });");
    expect(text("README.md")).toMatch(/together with: `web\/help\.html:3:1` script/);
    const { prompts } = JSON.parse((await run(root, { json: true })).out);
    expect(prompts.find(({ file }: { file: string }) => file === page)).toMatchObject({
      together: [{ kind: "script", path: "web/help.html", line: 3, column: 1 }],
    });
  });

  it("says what a template needs that no bundler builds", async () => {
    const { root, folder, text } = tree({
      "web/ticket.ejs": PAGE.replace('"client_2"', '"<%= clientId %>"'),
    });
    await run(root);
    const [name = ""] = readdirSync(folder).filter((each) => each.includes("-global-web-ticket"));
    expect(text(name)).toContain("A page that no bundler builds");
    expect(text(name)).toContain('"@ruptjs/client": "https://esm.sh/@ruptjs/client@3.0.0"');
    expect(text(name)).toContain('new Rupt({ clientId: "<%= clientId %>" })');
  });

  it("keeps the recipe of a call that a person moved, and forgets that of one that a person took out", async () => {
    const { root } = tree();
    await write(root);
    const path = join(root, "src/devices.js");
    const limits = async () =>
      (await analyze(root)).policies.map(({ challenge: { channels } }) => channels.join());
    expect(await limits()).toEqual(["email,sms"]);
    writeFileSync(
      path,
      'import { rupt } from "./rupt";\nexport const remember = (m) => rupt.evaluate.access({ user: m.id });\n',
    );
    expect(await limits()).toEqual(["email,sms"]);
    await write(root);
    expect(await limits()).toEqual(["email,sms"]);
    rmSync(join(root, ".rupt-migrate"), { recursive: true });
    expect(await limits()).not.toContain("email,sms");
  });

  it("passes Prettier, whatever the repo has told it", async () => {
    const { root, folder, text } = tree({ "web/help.html": PAGE, "web/map.html": MAPPED });
    await run(root);
    for (const name of readdirSync(folder)) {
      const bare = text(name).replace(/<!-- prettier-ignore-\w+ -->\n\n/g, "");
      expect(await format(bare, { parser: "markdown" }), name).toBe(bare);
      const told = { parser: "markdown", singleQuote: true, tabWidth: 4, proseWrap: "always" } as const;
      expect(await format(text(name), told), name).toBe(text(name));
    }
  });

  it("is removed by undo, whatever folder of the root it went to", async () => {
    const { root, git } = tree();
    await run(root);
    await run(root, { out: "notes/left" });
    expect(readdirSync(join(root, "notes/left"))).toContain("README.md");
    expect((await analyze(root)).usages.filter(({ path }) => path.startsWith("notes/"))).toEqual([]);
    let out = "";
    const stdout = (text: string) => {
      out += text;
    };
    expect(runUndo({ root, stdout, stderr: stdout, quiet: false })).toBe(0);
    expect(out).toContain("Removed the prompts of handoff.");
    expect(existsSync(join(root, "notes"))).toBe(false);
    expect(git("status", "--porcelain", "--untracked-files=all")).toBe("");
  });

  it("never writes over a file that is no prompt", async () => {
    const { root } = tree({ "docs/README.md": "# App\n" });
    const { status, err } = await run(root, { out: "docs" });
    expect(status).toBe(2);
    expect(err).toContain("README.md: exists and is not a prompt");
    expect(readFileSync(join(root, "docs/README.md"), "utf8")).toBe("# App\n");
    expect(readdirSync(join(root, "docs"))).toEqual(["README.md"]);
  });

  it.each([
    ["", "is the project itself"],
    [".", "is the project itself"],
    ["/proc/left", "/proc/left: could not be written"],
  ])("refuses the folder %j", async (out, why) => {
    const { root } = tree();
    const before = readdirSync(root);
    const { status, err } = await run(root, { out });
    expect(status).toBe(2);
    expect(err).toContain(process.platform === "linux" ? why : "");
    expect(readdirSync(root)).toEqual(before);
  });

  it("gives the same bytes each time, and prints them with --json", async () => {
    const { root, folder, text } = tree();
    const first = await run(root, { json: true });
    expect(existsSync(folder)).toBe(false);
    expect((await run(root, { json: true })).out).toBe(first.out);
    const made = JSON.parse(first.out);
    expect(made).toMatchObject({
      schemaVersion: 1,
      prompts: [{ rule: "response-field", path: "src/devices.js", line: 6, held: true }, {}, {}, {}, {}],
    });
    await run(root);
    expect(text(made.prompts[0].file).startsWith(made.prompts[0].text)).toBe(true);
    expect(text("dashboard.md").startsWith(made.dashboard)).toBe(true);
    expect(made.dashboard).toContain("https://api.rupt.dev/v3/mcp");
    expect(made.dashboard).toContain("`device_count > 3`");
  });

  it("takes rules, kinds and places, and refuses other words", async () => {
    const { root, folder } = tree();
    await run(root, { only: ["call"] });
    expect(readdirSync(folder).filter((name) => /^\d/.test(name))).toEqual([
      "01-evaluate-src-sign-in.js-3.md",
      "02-detach-src-devices.js-16.md",
    ]);
    await run(root, { only: ["src/devices.js:6"] });
    expect(readdirSync(folder).filter((name) => /^\d/.test(name))).toEqual([
      "01-response-field-src-devices.js-6.md",
    ]);
    expect((await run(root, { only: ["detatch"] })).err).toContain("did you mean detach");
  });

  it("names a saved file that it cannot read", async () => {
    const { root } = tree({ ".rupt-migrate/result.json": "{" });
    expect((await run(root)).err).toContain(".rupt-migrate/result.json: it is not valid JSON");
  });

  it("has a prompt for a file that could not be read, and none where nothing is left", async () => {
    const { root, folder, text } = tree({
      "src/broken.js": 'import Rupt from "rupt";\nRupt.attach({ client_id: );\n',
    });
    await run(root);
    expect(text("01-error-src-broken.js.md")).toContain("npx rupt-migrate --check src/broken.js");
    for (const name of ["broken", "devices", "groups", "sign-in"]) rmSync(join(root, `src/${name}.js`));
    await write(root);
    expect((await run(root)).out).toContain("Nothing is left in the code.");
    expect(readdirSync(folder).sort()).toEqual(["README.md", "dashboard.md"]);
  });
});
