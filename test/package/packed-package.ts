/** Packs the built package and installs it in an empty folder, as a stranger would. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Packed {
  tarball: string;
  /** Bytes of the tarball. */
  size: number;
  /** Paths in the tarball. */
  files: string[];
  remove(): void;
}

/** `npm pack` of what the last build left. */
export function packPackage(): Packed {
  const folder = temporaryFolder("rupt-packed-");
  const answer = npm(ROOT, "pack", "--json", "--ignore-scripts", "--pack-destination", folder);
  const [packed] = JSON.parse(answer) as { filename: string; size: number; files: { path: string }[] }[];
  if (!packed) throw new Error(`npm pack gave no answer: ${answer}`);
  return {
    tarball: join(folder, packed.filename),
    size: packed.size,
    files: packed.files.map(({ path }) => path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Installed {
  /** The folder of the app that has the package. */
  folder: string;
  write(files: Record<string, string>): void;
  read(path: string): string;
  git(...args: string[]): string;
  /** Runs the installed program in the folder. */
  cli(...args: string[]): { status: number | null; stdout: string; stderr: string };
  node(...args: string[]): { status: number | null; stdout: string; stderr: string };
  remove(): void;
}

/** An empty app with the package installed from its tarball, without a network and without running scripts. */
export function installPackage(tarball: string): Installed {
  const folder = temporaryFolder("rupt-installed-");
  writeFileSync(
    join(folder, "package.json"),
    `${JSON.stringify({ name: "app", private: true, type: "module" })}\n`,
  );
  npm(folder, "install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", tarball);
  writeFileSync(join(folder, ".gitignore"), "node_modules/\n");
  const run = (command: string, args: string[]) =>
    spawnSync(command, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28, env: cleanEnvironment() });
  return {
    folder,
    write(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    read: (path) => readFileSync(join(folder, path), "utf8"),
    git: (...args) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
        cwd: folder,
        encoding: "utf8",
      }),
    cli: (...args) => run(join(folder, "node_modules/.bin/rupt-migrate"), args),
    node: (...args) => run(process.execPath, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function npm(folder: string, ...args: string[]): string {
  return execFileSync("npm", args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env: cleanEnvironment(),
  });
}

/** Without what npm and vitest tell their children: a stranger's shell has none of it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const isOurs = (name: string) =>
    /^(npm_(?!config_(registry|userconfig|cache))|NODE_PATH|NODE_OPTIONS|VITEST)/i.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOurs(name)));
}

function temporaryFolder(prefix: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), prefix)));
}
