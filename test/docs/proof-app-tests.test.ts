import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate } from "../../src/api/migrate.ts";
import { failing, layOut, type Workplace } from "../app-tests/run-suites.ts";
import { ROOT } from "./markdown-page.ts";

/*
 * The tests that apps of the proof have, after the migration, as far as they need no package that is not installed here. All of them
 * are run by `npm run proof`, before and after.
 */

interface AppTests {
  app: string;
  /** The package that the tests are in. */
  folder: string;
  include: string;
  /** Folders and files of the app by the names that its imports have for them. */
  alias?: Readonly<Record<string, string>>;
}

const VITEST: readonly AppTests[] = [
  { app: "solid", folder: "", include: "src/lib/account.test.ts", alias: { "~": "src" } },
  { app: "workspace", folder: "packages/guard", include: "src/*.test.ts" },
  { app: "astro", folder: "", include: "src/lib/*.test.ts" },
  {
    app: "react-router",
    folder: "apps/web",
    include: "app/lib/*.test.ts",
    alias: { "~": "apps/web/app", "@ferry/links": "packages/links/src/index.ts" },
  },
  { app: "nuxt", folder: "", include: "test/*.test.ts", alias: { "~": "app" } },
  { app: "svelte", folder: "", include: "src/lib/*.test.ts", alias: { $lib: "src/lib" } },
  { app: "html-pages", folder: "", include: "src/*.test.js" },
];

let place: Workplace;
beforeAll(async () => {
  place = layOut([], "vitest");
  const { root } = place;
  for (const app of [...VITEST.map((each) => each.app), "server"]) {
    cpSync(join(ROOT, "proof", app), join(root, app), {
      recursive: true,
      filter: (path) => !path.includes("node_modules"),
    });
    const { errors } = await migrate({ cwd: join(root, app) });
    expect(errors).toEqual([]);
    // It may extend one that a package or a build of the framework brings.
    rmSync(join(root, app, "tsconfig.json"), { force: true });
  }
  const projects = VITEST.map(({ app, folder, include, alias = {} }) => ({
    root: join(root, app, folder),
    // The settings of an app load plugins that are not installed here.
    extends: false,
    resolve: {
      alias: Object.fromEntries(Object.entries(alias).map(([name, path]) => [name, join(root, app, path)])),
    },
    test: { name: app, include: [include] },
  }));
  writeFileSync(
    join(root, "vitest.config.mjs"),
    `export default ${JSON.stringify({ test: { projects } }, null, 2)};\n`,
  );
});
afterAll(() => place.remove());

it("pass in Vitest", () => expect(failing(place, "vitest")).toEqual([]));

it("pass in Jest", () => expect(failing({ ...place, root: join(place.root, "server") }, "jest")).toEqual([]));
