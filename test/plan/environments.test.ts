import { describe, expect, it } from "vitest";
import { migrate } from "../../src/api/migrate.ts";
import { analyze } from "../../src/index.ts";
import { reporters } from "../../src/report/index.ts";
import type { PolicyRecipe, Result } from "../../src/result.ts";
import { temporaryTree } from "../project/temporary-tree.ts";

const MANIFEST = '{ "private": true, "dependencies": { "rupt": "^2.24.1" } }\n';

const call = (id: string, rest = ""): string =>
  `import Rupt from "rupt";\nexport const watch = (account) => void Rupt.attach({ client_id: ${id}, account${rest} });\n`;

async function run(files: Record<string, string>): Promise<Result> {
  const tree = temporaryTree({ "package.json": MANIFEST, ...files });
  tree.commit();
  return analyze({ cwd: tree.root });
}

/** `id: configurations | limits | logout URLs` of each recipe. */
const shown = ({ policies }: Result): string[] =>
  policies.map((recipe) =>
    [
      `${recipe.clientId.value}:`,
      environments(recipe).join(", "),
      `| ${recipe.policies[0]?.value ?? "-"} |`,
      recipe.challenge.logoutUrl.map(({ value }) => value).join(" "),
    ]
      .join(" ")
      .trim(),
  );

const environments = ({ environments = [] }: PolicyRecipe): string[] =>
  environments.map(({ name, clientId, source }) => `${name} ${clientId} ${source.path}:${source.line}`);

const angular = (configurations: Record<string, string>): string =>
  JSON.stringify({
    projects: {
      app: {
        root: "",
        architect: {
          build: {
            configurations: Object.fromEntries(
              Object.entries(configurations).map(([name, file]) => [
                name,
                file === ""
                  ? {}
                  : { fileReplacements: [{ replace: "src/env/environment.ts", with: `src/env/${file}` }] },
              ]),
            ),
          },
        },
      },
    },
  });

const environment = (id: string, origin: string, limit: number): string =>
  `export const environment = {\n  id: "${id}",\n  origin: "${origin}",\n  limit: ${limit},\n};\n`;

const SERVICE = `import { environment } from "./env/environment";\n${call(
  "environment.id",
  `, limit_config: { overall_device_limit: environment.limit }, redirect_urls: { logout_url: \`\${environment.origin}/bye\`, new_account_url: "https://a.example/new" }`,
)}`;

it("ids and limits of tests are made up: no recipe has them, but where tests are all there is", async () => {
  const test = call('"fake"', ", limit_config: { overall_device_limit: 1 }");
  const alone = await run({ "src/a.spec.ts": test });
  expect(shown(alone)).toEqual(["fake:  | 1 |"]);
  const beside = await run({ "src/a.ts": call('"real"'), "src/a.spec.ts": test });
  expect(shown(beside)).toEqual(["real:  | - |"]);
});

describe("files that stand in for others", () => {
  it("give an entry for each id, with the URLs and limits of its configuration", async () => {
    const result = await run({
      "angular.json": angular({ production: "environment.prod.ts", development: "" }),
      "src/env/environment.ts": environment("dev", "http://localhost:4200", 2),
      "src/env/environment.prod.ts": environment("live", "https://a.example", 5),
      "src/service.ts": SERVICE,
    });
    expect(shown(result)).toEqual([
      "dev: development dev src/env/environment.ts:2 | 2 | http://localhost:4200/bye",
      "live: production live src/env/environment.prod.ts:2 | 5 | https://a.example/bye",
    ]);
    expect(result.policies.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });

  it("are one entry with a conflict where two of them have one id", async () => {
    const result = await run({
      "angular.json": angular({ staging: "environment.staging.ts", production: "environment.prod.ts" }),
      "src/env/environment.ts": environment("dev", "http://localhost:4200", 2),
      "src/env/environment.prod.ts": environment("live", "https://a.example", 5),
      "src/env/environment.staging.ts": environment("live", "https://s.example", 5),
      "src/service.ts": SERVICE,
    });
    expect(shown(result)).toEqual([
      "dev: default dev src/env/environment.ts:2 | 2 | http://localhost:4200/bye",
      "live: staging live src/env/environment.staging.ts:2, production live src/env/environment.prod.ts:2 | 5 | https://s.example/bye https://a.example/bye",
    ]);
    expect(result.policies.map(({ conflicts }) => conflicts.map(({ field }) => field))).toEqual([
      [],
      ["logoutUrl"],
    ]);
  });

  it("keep an id apart from a literal that it only equals in one of them", async () => {
    const tree = temporaryTree({
      "package.json": MANIFEST,
      "project.json": JSON.stringify({
        targets: {
          build: {
            configurations: {
              live: { fileReplacements: [{ replace: "src/environment.ts", with: "src/other.ts" }] },
            },
          },
        },
      }),
      "src/environment.ts": environment("dev", "", 1),
      "src/other.ts": environment("live", "", 1),
      "src/a.ts": `import { environment } from "./environment";\n${call("environment.id")}`,
      "src/b.ts": call('"dev"'),
      "src/c.ts": `import { environment } from "./environment";\nconst { id } = environment;\n${call("id")}`,
    });
    tree.commit();
    const result = await migrate({ cwd: tree.root });
    const diffOf = (path: string) => result.files.find((file) => file.path === path)?.diff ?? "";
    expect(diffOf("src/b.ts")).toContain('+const rupt = new Rupt({ clientId: "dev" });');
    expect(diffOf("src/rupt.ts")).toContain("+export const rupt = new Rupt({ clientId: environment.id });");
    for (const path of ["src/a.ts", "src/c.ts"]) expect(diffOf(path)).not.toContain('"dev"');
  });

  it("are found by their names where no settings speak of them", async () => {
    const result = await run({
      "src/env/environment.ts": environment("dev", "http://localhost", 1),
      "src/env/environment.prod.ts": environment("live", "https://a.example", 1),
      "src/env/environment.spec.ts": "export {};\n",
      "src/service.ts": SERVICE,
    });
    expect(shown(result)).toEqual([
      "dev: default dev src/env/environment.ts:2 | 1 | http://localhost/bye",
      "live: prod live src/env/environment.prod.ts:2 | 1 | https://a.example/bye",
    ]);
  });

  it("may be spread, and taken apart", async () => {
    const result = await run({
      "src/env/environment.ts":
        'export const environment = { rupt: { id: "dev" }, origin: "http://localhost", limit: 1 };\n',
      "src/env/environment.prod.ts":
        'import { base } from "./base";\nconst live = { ...base, origin: "https://a.example" };\nexport const environment = { ...live, rupt: { ...base.rupt, id: "live" } };\n',
      "src/env/base.ts": 'export const base = { rupt: { id: "none" }, origin: "", limit: 4 };\n',
      "src/service.ts": SERVICE.replace("environment.id", "id").replace(
        "export const",
        "const { rupt: { id } } = environment;\nexport const",
      ),
    });
    expect(shown(result)).toEqual([
      "dev: default dev src/env/environment.ts:1 | 1 | http://localhost/bye",
      "live: prod live src/env/environment.prod.ts:3 | 4 | https://a.example/bye",
    ]);
  });

  it("are not spoken of where all of them say the same", async () => {
    const result = await run({
      "src/env/environment.ts": environment("one", "https://a.example", 1),
      "src/env/environment.prod.ts": environment("one", "https://a.example", 1),
      "src/service.ts": SERVICE,
    });
    expect(shown(result)).toEqual(["one:  | 1 | https://a.example/bye"]);
  });
});

describe("variables that name the id", () => {
  const VITE = { "src/a.ts": call("import.meta.env.VITE_RUPT_ID") };

  it("have the value of each .env file", async () => {
    const result = await run({
      ...VITE,
      ".env": "# VITE_RUPT_ID=old\nVITE_RUPT_ID=dev # ours\n",
      ".env.production": 'export VITE_RUPT_ID="live"\n',
      ".env.staging": "VITE_RUPT_ID='live'\n",
      ".env.example": "VITE_RUPT_ID=your-id\n",
      ".env.test": 'OTHER="\nVITE_RUPT_ID=text\n"\n',
    });
    expect(shown(result)).toEqual([
      "dev: default dev .env:2 | - |",
      "live: production live .env.production:1, staging live .env.staging:1 | - |",
    ]);
    expect(result.policies.map(({ clientId }) => clientId.text)).toEqual([
      "import.meta.env.VITE_RUPT_ID",
      "import.meta.env.VITE_RUPT_ID",
    ]);
  });

  it("leave the id open where no file says what is deployed", async () => {
    const result = await run({ ...VITE, ".env.development": "VITE_RUPT_ID=dev\n" });
    expect(shown(result)).toEqual(["dev: development dev .env.development:1 | - |", "null:  | - |"]);
  });

  it("are read in the package of the call, else in a folder above", async () => {
    const result = await run({
      ".env": "RUPT_ID=above\n",
      "a/.env": "RUPT_ID=near\n",
      "a/package.json": MANIFEST,
      "a/x.ts": call("process.env.RUPT_ID!"),
      "b/package.json": MANIFEST,
      "b/x.ts": call('process.env["RUPT_ID"] as string'),
    });
    expect(shown(result)).toEqual(["near: default near a/.env:1 | - |", "above: default above .env:1 | - |"]);
  });

  it("are those of Nuxt's settings, too", async () => {
    const result = await run({
      "nuxt.config.ts":
        'export default defineNuxtConfig({ runtimeConfig: { public: { ruptId: process.env.ID || "none" } } });\n',
      ".env": "ID=dev\n",
      ".env.production": "NUXT_PUBLIC_RUPT_ID=live\n",
      "plugins/a.client.ts": `const { public: { ruptId } } = useRuntimeConfig();\n${call("ruptId")}`,
    });
    expect(shown(result)).toEqual([
      "dev: default dev .env:1 | - |",
      "live: production live .env.production:1 | - |",
    ]);
  });

  it("are not followed into other variables, empty values and files that git ignores", async () => {
    const result = await run({
      ...VITE,
      ".gitignore": ".env.local\n",
      ".env": "VITE_RUPT_ID=$OTHER\nOTHER=a\n",
      ".env.production": "VITE_RUPT_ID=\n",
      ".env.local": "VITE_RUPT_ID=mine\n",
    });
    expect(shown(result)).toEqual(["null:  | - |"]);
  });

  it("are all that leaves the file", async () => {
    const result = await run({
      ...VITE,
      ".env": "TOKEN=hunter2\nVITE_RUPT_ID=dev\nRUPT_SECRET=hunter2\nHOST=https://api.rupt.dev/hunter2\n",
    });
    expect(shown(result)).toEqual(["dev: default dev .env:2 | - |"]);
    const formats = ["json", "pretty", "markdown", "html", "sarif", "github"] as const;
    for (const format of formats) expect(reporters[format](result), format).not.toContain("hunter2");
  });
});

it("hides an id of an environment, too, where ids are to be hidden", async () => {
  const tree = temporaryTree({
    "package.json": MANIFEST,
    ".env": "ID=dev-id\n",
    ".env.production": "ID=live-id\n",
    "a.ts": call("process.env.ID"),
  });
  tree.commit();
  const { policies, ...rest } = await analyze({ cwd: tree.root, redact: true });
  expect(policies).toHaveLength(2);
  expect(JSON.stringify([policies, rest])).not.toMatch(/dev-id|live-id/);
});

describe("reports", () => {
  const FORMATS = ["pretty", "markdown", "html"] as const;
  const plain = (text: string): string => text.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");

  it("name the configurations of an id", async () => {
    const result = await run({
      ".env": "ID=dev\n",
      ".env.production": "ID=live\n",
      "a.ts": call("process.env.ID"),
    });
    for (const format of FORMATS) {
      const text = plain(reporters[format](result));
      expect(text, format).toMatch(/live`? ?, the value of `?process\.env\.ID`? in `?production`? \(/);
      expect(text, format).toContain(".env.production:1");
    }
    expect(result.checklist.map(({ title }) => title).join("\n")).toContain("(client `live` of production)");
  });

  it("list the limits of tiers, one policy each", async () => {
    const result = await run({
      "a.ts": `const LIMITS = { basic: 2, team: 10 };\n${call('"c"', ", limit_config: { overall_device_limit: LIMITS[plan()] }")}`,
    });
    for (const format of FORMATS) {
      const text = plain(reporters[format](result));
      for (const condition of ["device_count > 2 (basic)", "device_count > 10 (team)"])
        expect(text.replaceAll("&gt;", ">"), format).toContain(condition);
      expect(text, format).toContain("one device policy per plan");
    }
    const item = result.checklist.find(({ title }) => title.includes('policy "Device limits"'));
    expect(item?.steps.join("\n")).toContain("`device_count > 10 (team)` from a.ts:1");
  });
});

describe("ids that are only known where they are read", () => {
  it("keeps names alike apart by the package that has them, and one name of one package together", async () => {
    const attach = (id: string) => `void Rupt.attach({ client_id: ${id}, account });`;
    const { policies } = await run({
      "a/package.json": MANIFEST,
      "a/start.js": [
        'import Rupt from "rupt";',
        'import { useSettings } from "./settings";',
        `export function start(clientId, account) { ${attach("clientId")} ${attach("clientId")} }`,
        `export const other = ({ clientId, account }) => { [1].forEach(() => { ${attach("clientId")} }); };`,
        `export function hook(account) { const { id } = useSettings(); ${attach("id")} }`,
      ].join("\n"),
      "a/settings.js": "export const useSettings = () => globalThis.settings;\n",
      "a/page.js": `import Rupt from "rupt";\nimport { useSettings } from "./settings";\nexport const page = (account) => ${attach("useSettings().id").slice(5)}\n`,
      "b/package.json": MANIFEST,
      "b/start.js": `import Rupt from "rupt";\nexport function start(clientId, account) { ${attach("clientId")} }\nexport const env = (account) => ${attach("process.env.ID").slice(5)}\n`,
      "c.js": `import Rupt from "rupt";\nexport const env = (account) => ${attach("process.env.ID").slice(5)}\n`,
    });
    expect(policies.map((policy) => [policy.clientId.text, policy.package].join(" ").trim()).sort()).toEqual([
      "clientId a",
      "clientId b",
      "process.env.ID",
      "useSettings().id a",
    ]);
  });
});
