// The least that a Node program must do to find the users of a package: start, ask git who names it and what git does not track, read
// the files found and parse those that may use it. What is beyond this is ours to answer for.
//
//   node bench/floor.mjs <folder>
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [, , folder] = process.argv;
const CODE = /\.(?:vue|[cm]?[jt]sx?)$/;
const SAYS = /(?<![A-Za-z])rupt(?![a-z])/;
const SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/;

function git(...args) {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: "C" };
    const child = spawn("git", args, { cwd: folder, env, stdio: ["ignore", "pipe", "ignore"] });
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.on("close", () => resolve(Buffer.concat(chunks).toString("utf8").split("\0").filter(Boolean)));
  });
}

const [naming] = await Promise.all([
  git("grep", "-z", "--files-with-matches", "--ignore-case", "--text", "-e", "rupt"),
  git("ls-files", "-z", "--others", "--exclude-standard"),
]);
const texts = naming
  .filter((path) => CODE.test(path))
  .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }))
  .filter(({ text }) => SAYS.test(text));
let parsed = 0;
// A tree without users needs no parser.
if (texts.length > 0) {
  const { parse } = await import("@babel/parser");
  for (const { path, text } of texts) {
    const plugins = ["typescript", ...(/\.[jt]sx$/.test(path) ? ["jsx"] : [])];
    const code = path.endsWith(".vue") ? (SCRIPT.exec(text)?.[1] ?? "") : text;
    parse(code, { sourceType: "module", errorRecovery: true, plugins });
    parsed += 1;
  }
}
process.stdout.write(`${parsed} files parsed\n`);
