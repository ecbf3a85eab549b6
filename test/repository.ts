/** Git repositories for tests, made with as few processes as they need: tests make a thousand. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What git is told once and keeps: who commits, and to start nothing of its own and wait for no disk. */
const SETTINGS = {
  "user.name": "Test",
  "user.email": "test@example.com",
  "commit.gpgsign": "false",
  "maintenance.auto": "false",
  "core.fsync": "none",
};

let template: string | undefined;

/** An empty repository to copy; git makes one in twenty times the time. */
function emptyRepository(): string {
  if (template !== undefined) return template;
  const folder = mkdtempSync(join(tmpdir(), "rupt-template-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  execFileSync("git", ["init", "-q", "--template="], { cwd: folder });
  for (const [key, value] of Object.entries(SETTINGS))
    execFileSync("git", ["config", key, value], { cwd: folder });
  for (const name of ["hooks", "info"]) mkdirSync(join(folder, ".git", name));
  template = join(folder, ".git");
  return template;
}

/** Makes a folder a repository in which nothing is committed. */
export const makeRepository = (folder: string): void =>
  cpSync(emptyRepository(), join(folder, ".git"), { recursive: true });

/** Adds everything in a repository. */
export const addAll = (folder: string): void =>
  void execFileSync("git", ["add", "-A"], { cwd: folder, stdio: "ignore" });

/** Commits everything in a folder, as a repository of its own where it is none yet. */
export function commitAll(folder: string): void {
  if (!existsSync(join(folder, ".git"))) makeRepository(folder);
  addAll(folder);
  execFileSync("git", ["commit", "-q", "--no-verify", "--allow-empty", "-m", "start"], { cwd: folder });
}
