// Writes a repository in which nobody imports the SDK but barrels do: `users` files import `attach` from `barrels` folders, by a relative
// path, by an alias with a star and by an alias of its own, in turns.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * @param {string} folder  emptied first
 * @param {{ users: number, barrels: number }} size
 */
export function makeBarrels(folder, { users, barrels }) {
  rmSync(folder, { recursive: true, force: true });
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const paths = { "@sdk/*": ["src/sdk/*"] };
  for (let n = 0; n < barrels; n++) {
    write(`src/sdk/device-${n}/index.ts`, 'export { attach } from "rupt";\n');
    if (n % 3 === 2) paths[`@device-${n}`] = [`src/sdk/device-${n}/index.ts`];
  }
  write("tsconfig.json", `${JSON.stringify({ compilerOptions: { baseUrl: ".", paths } }, null, 2)}\n`);
  write(
    "package.json",
    `${JSON.stringify({ name: "barrels", private: true, dependencies: { rupt: "2.24.1" } }, null, 2)}\n`,
  );
  for (let n = 0; n < users; n++) {
    const barrel = n % barrels;
    const from = [`../../sdk/device-${barrel}`, `@sdk/device-${barrel}`, `@device-${barrel}`][barrel % 3];
    write(
      `src/pages/part-${n % 50}/user-${n}.ts`,
      `import { attach } from "${from}";

export async function signedIn${n}(user: { id: string }) {
  await attach({ client_id: "client-${n % 3}", account: user.id });
}
`,
    );
  }
  const git = (...args) => execFileSync("git", args, { cwd: folder, stdio: "ignore" });
  git("init", "-q");
  git("add", "-A");
  git("-c", "user.name=bench", "-c", "user.email=bench@example.com", "commit", "-q", "-m", "tree");
}
