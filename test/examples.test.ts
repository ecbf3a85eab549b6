import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../src/result.ts";
import { bundleApp } from "./bundle-app.ts";
import { compileComponent } from "./compile-component.ts";
import { runEquivalence } from "./equivalence/run-equivalence.ts";
import { copyExample, type ExampleProject } from "./example-project.ts";
import { readSources } from "./read-sources.ts";

/** The sample apps, with the modules that call Rupt. */
const APPS: Readonly<Record<string, readonly string[]>> = {
  "react-vite": [
    "src/routes/MembersLayout.tsx",
    "src/lib/account-guard.ts",
    "src/lib/devices.ts",
    "src/routes/Account.tsx",
    "src/embed/player.js",
  ],
  "next-app": ["app/account-guard.tsx"],
  "nuxt-app": ["app.vue", "plugins/rupt.client.ts"],
  "sveltekit-app": ["src/routes/+layout.svelte"],
  "pnpm-monorepo": [
    "packages/account-guard/src/index.ts",
    "apps/web/app/checkout.tsx",
    "apps/web/app/gift.tsx",
    "apps/studio/src/router.ts",
    "apps/studio/src/Desk.vue",
  ],
};

/** Migrates a copy, and checks what holds for every project. */
function migrateExample(project: ExampleProject): Result {
  const { status, stdout, stderr } = project.migrate("--yes", "--json");
  expect(status, stderr).toBe(0);
  const result = JSON.parse(stdout) as Result;
  const { found, migrated, review, manual } = result.summary.usages;
  expect(found).toBe(result.usages.length);
  expect(migrated + review + manual).toBe(found);
  expect(result.errors).toEqual([]);
  return result;
}

/** Nothing is left to edit, and `--check` counts exactly what a person must still look at. */
function expectSettled(project: ExampleProject, first: Result): void {
  const again = project.migrate("--dry-run", "--json");
  expect(again.status, again.stderr).toBe(0);
  const second = JSON.parse(again.stdout) as Result;
  expect(second.files.filter(({ status }) => status === "changed" || status === "created")).toEqual([]);
  const left = first.usages.some(({ outcome, kind }) => outcome === "manual" && kind !== "related");
  expect(project.migrate("--check").status).toBe(left ? 1 : 0);
}

const read = (project: ExampleProject, path: string) => readFileSync(join(project.folder, path), "utf8");

function expectGreen(project: ExampleProject): void {
  expect(project.run("tsc", "--noEmit")).toEqual({ status: 0, output: "" });
  const build = project.run("vite", "build", "--logLevel", "error");
  expect(build.status, build.output).toBe(0);
}

describe("react-vite", () => {
  let project: ExampleProject;
  beforeAll(() => {
    project = copyExample("react-vite");
  });
  afterAll(() => project.remove());

  it("uses every option and field that the guide's table names", () => {
    const files = [
      "src/routes/MembersLayout.tsx",
      "src/lib/account-guard.ts",
      "src/lib/devices.ts",
      "src/embed/player.js",
    ];
    const sources = files.map((path) => read(project, path)).join("\n");
    const rows =
      `client_id account redirect_urls on_current_device_logout on_challenge on_limit_exceeded limit_config
      tolerance cookie secret device_id attached_devices access`.split(/\s+/);
    for (const row of rows) expect(sources).toMatch(new RegExp(`\\b${row}\\b`));
  });

  it("type-checks with v2", () => expect(project.run("tsc", "--noEmit")).toEqual({ status: 0, output: "" }));
});

describe("react-vite, migrated", () => {
  let project: ExampleProject;
  let result: Result;
  beforeAll(() => {
    project = copyExample("react-vite");
    result = migrateExample(project);
  });
  afterAll(() => project.remove());

  it("type-checks and builds with v3", () => expectGreen(project));

  it("has nothing left to edit", () => expectSettled(project, result));

  it("calls evaluate.access where attach was, with one client per id", () => {
    const layout = read(project, "src/routes/MembersLayout.tsx");
    expect(layout).toContain(".evaluate.access({");
    expect(layout).toMatch(/on_logout: \(\) => \{[^}]*navigate\("\/sign-in"/);
    expect(layout).not.toMatch(
      /from "rupt"|client_id|redirect_urls|limit_config|on_challenge|on_limit_exceeded/,
    );
    expect(read(project, "src/lib/rupt.ts")).toContain("clientId: import.meta.env.VITE_RUPT_CLIENT_ID");
    const player = read(project, "src/embed/player.js");
    expect(player).toContain("on_logout: stopPlayback");
    expect(player).toContain("clientId: import.meta.env.VITE_RUPT_PLAYER_CLIENT_ID");
    expect(player).not.toMatch(/cookie|tolerance/);
  });

  it("holds what reads the response, and keeps v2 for it", () => {
    const devices = read(project, "src/lib/devices.ts");
    expect(devices).toContain('import { attach, detach } from "rupt"');
    expect(devices).toContain("TODO(rupt-migrate)");
    const manifest = JSON.parse(read(project, "package.json")) as { dependencies: Record<string, string> };
    expect(manifest.dependencies).toMatchObject({ rupt: "^2.24.1", "@ruptjs/client": "^3.0.0" });
  });

  it("knows the dashboard recipe of both client ids", () => {
    const recipes = result.policies.map(({ clientId, challenge, policies }) => ({
      clientId: clientId.text,
      success: challenge.successUrl.map(({ value }) => value),
      logout: challenge.logoutUrl.map(({ value }) => value),
      limit: policies.find(({ id }) => id === "device-limits")?.value,
    }));
    recipes.sort((a, b) => (a.clientId < b.clientId ? -1 : 1));
    expect(recipes).toEqual([
      {
        clientId: "import.meta.env.VITE_RUPT_CLIENT_ID",
        success: ["https://slowharbour.example/subscribe"],
        logout: ["https://slowharbour.example/sign-in?reason=elsewhere"],
        limit: 3,
      },
      {
        clientId: "import.meta.env.VITE_RUPT_PLAYER_CLIENT_ID",
        success: ["https://slowharbour.example/subscribe?from=player"],
        logout: ["https://slowharbour.example/player/signed-out"],
        limit: null,
      },
    ]);
    expect(JSON.stringify(result)).not.toContain("member.ruptToken");
  });
});

describe.each(Object.entries(APPS))("%s", (name, entries) => {
  const folder = fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

  it("has components that compile", () => {
    for (const [path, source] of Object.entries(readSources(folder)))
      expect(compileComponent(path, source), path).toEqual([]);
  });

  it("bundles", async () => {
    for (const entry of entries) expect(await bundleApp(folder, entry)).toContain("https://api.rupt.dev");
  });

  it("calls Rupt from every module that is named", async () => {
    const sources = readSources(folder);
    for (const entry of entries) {
      const result = await runEquivalence(sources, sources, { entry });
      expect(result.differences, entry).toEqual([]);
      expect(result.evaluations, entry).toBeGreaterThan(0);
    }
  });

  it("does the same after the migration", async () => {
    const project = copyExample(name, false);
    try {
      const before = readSources(project.folder);
      const result = migrateExample(project);
      const after = readSources(project.folder);
      for (const [path, source] of Object.entries(after))
        expect(compileComponent(path, source), path).toEqual([]);
      for (const entry of entries) {
        await bundleApp(project.folder, entry);
        const { differences } = await runEquivalence(before, after, { entry });
        expect(differences, entry).toEqual([]);
      }
      expectSettled(project, result);
    } finally {
      project.remove();
    }
  });
});
