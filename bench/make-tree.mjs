// Writes a seeded source tree to measure the scan on: the same arguments give the same bytes.
//
//   node bench/make-tree.mjs <folder> [--files 20000] [--ignored 14000] [--usages 40] [--wrappers 10] [--barrels 4] [--seed 1] [--no-git]
//
// What it looks like: a monorepo of apps and packages with source files of 1 to 16 KB (about 95 MB for 20,000 files),
// one file in a hundred that says "interrupt", "corrupt" or "bankrupt" (words that hold the bytes of the package name),
// folders that git ignores (node_modules, dist, .next), and files that really use the v2 SDK spread evenly. Of these, `--wrappers` are
// exported one-line functions that two other files call, and `--barrels` are such functions behind an `index.ts` that passes them on.

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const WORDS =
  "account active amount append array badge basket branch bucket button cache callback cart chart client column commit config context counter cursor customer detail device dialog display effect element entry error event fetch field filter folder format frame group handler header height hover image index input invoice item key label language layout length level limit list locale logger margin marker member menu message method metric modal module network node notify number object offset option order origin output owner padding page panel parent parser payload pending person plugin policy portal prefix preview price product profile project promise prompt provider query queue random range reader reason record reducer region render report request reset resolve response result retry role root route router sample schema scope screen scroll search section select sender series server session setting shadow signal size slider socket source state status store stream string style submit subscribe suffix summary symbol table target theme ticket timer title toggle token total track transform trigger update upload user valid value vector version view widget width window worker wrapper".split(
    " ",
  );
const LOOKALIKES = [
  "interruptible",
  "corruptHeader",
  "bankruptAccount",
  "disruptor",
  "abruptEnd",
  "ruptureLine",
];
const EXTENSIONS = [".ts", ".ts", ".ts", ".tsx", ".tsx", ".tsx", ".js", ".jsx", ".vue", ".json", ".mjs"];

/** Small, fast, seeded generator (mulberry32): numbers in [0, 1). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** About `bytes` of plausible code. */
function code(random, bytes, extension) {
  const word = () => WORDS[Math.floor(random() * WORDS.length)];
  const capital = () => {
    const text = word();
    return text[0].toUpperCase() + text.slice(1);
  };
  if (extension === ".json") {
    const rows = [];
    for (let size = 0; size < bytes; size += 44)
      rows.push(`  "${word()}.${word()}${rows.length}": "${word()} ${word()}"`);
    return `{\n${rows.join(",\n")}\n}\n`;
  }
  const parts = [
    `import { ${word()} } from "./${word()}";\nimport type { ${capital()} } from "@acme/${word()}";\n\n`,
  ];
  let size = parts[0].length;
  while (size < bytes) {
    const name = `${word()}${capital()}${capital()}${parts.length}`;
    const text = `/** The ${word()} of the ${word()}, for the ${word()}. */
export function ${name}(${word()}: string, ${word()}s = 3) {
  const ${word()}${capital()} = ${word()}.get("${word()}-${word()}") ?? null;
  if (!${word()}) return { ${word()}: \`\${${word()}}/${word()}\`, ${word()}: ${Math.floor(random() * 1000)} };
  return ${word()}s.map((${word()}) => ${word()}.${word()}(${word()}, "${word()} ${word()} ${word()}"));
}

`;
    parts.push(text);
    size += text.length;
  }
  const body = parts.join("");
  return extension === ".vue"
    ? `<script setup lang="ts">\n${body}</script>\n\n<template>\n  <p>{{ ${word()} }}</p>\n</template>\n`
    : body;
}

function usage(n) {
  return `import Rupt from "rupt";

export async function attachDevice${n}(user: { id: string; email: string }) {
  await Rupt.attach({
    client_id: "client-${n % 3}",
    account: user.id,
    email: user.email,
    redirect_urls: { logout_url: "https://app.example.com/logout", new_account_url: "https://app.example.com/signup" },
  });
}
`;
}

/** The commonest shape there is: one exported function around the call. */
function wrapper(n) {
  return `import { attach } from "rupt";

export const trackDevice${n} = (user: { id: string }) => attach({ client_id: "client-${n % 3}", account: user.id });
`;
}

/** A file that calls a wrapper and ignores what it gives. */
function caller(n, specifier) {
  return `import { trackDevice${n} } from "${specifier}";

export function whenSignedIn${n}(user: { id: string }) {
  void trackDevice${n}(user);
}
`;
}

/**
 * Writes the tree.
 * @param {string} folder  emptied first
 * @param {{ files?: number, ignored?: number, usages?: number, wrappers?: number, barrels?: number, seed?: number, git?: boolean, packages?: number, depth?: number, crlf?: boolean, jsx?: number }} [options]
 *   `depth`: folders below `src`; `jsx`: the share of files with JSX, all others being TypeScript
 * @returns {{ files: number, bytes: number, usages: string[] }}
 */
export function makeTree(folder, options = {}) {
  const {
    files = 20_000,
    ignored = 14_000,
    usages = 40,
    wrappers = 0,
    barrels = 0,
    seed = 1,
    git = true,
    packages = Math.max(2, Math.round(files / 500)),
    depth = 2,
    crlf = false,
    jsx,
  } = options;
  const extensions = jsx === undefined ? EXTENSIONS : [...Array(Math.round(1 / jsx) - 1).fill(".ts"), ".jsx"];
  const random = seeded(seed);
  rmSync(folder, { recursive: true, force: true });
  const made = new Set();
  let bytes = 0;
  const write = (path, text) => {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(target, crlf ? text.replaceAll("\n", "\r\n") : text);
    bytes += text.length;
  };

  write(".gitignore", "node_modules/\ndist/\n.next/\n*.log\n");
  write(
    "package.json",
    `${JSON.stringify({ name: "tree", private: true, workspaces: ["apps/*", "packages/*"] }, null, 2)}\n`,
  );
  const projects = packages;
  const folders = [];
  for (let project = 0; project < projects; project++) {
    const base = `${project % 4 === 0 ? "apps" : "packages"}/${WORDS[project % WORDS.length]}-${project}`;
    const dependencies = project < usages ? { rupt: "2.24.1" } : {};
    write(`${base}/package.json`, `${JSON.stringify({ name: `@acme/${project}`, dependencies }, null, 2)}\n`);
    for (let n = 0; n < 36; n++)
      folders.push(
        [
          `${base}/src`,
          ...Array.from(
            { length: depth },
            (_, at) => WORDS[(n * (7 + 4 * at) + at * project) % WORDS.length],
          ),
        ].join("/"),
      );
  }

  const every = usages > 0 ? Math.max(1, Math.floor(files / usages)) : Number.POSITIVE_INFINITY;
  const withUsages = [];
  for (let n = 0; n < files; n++) {
    const extension = extensions[Math.floor(random() * extensions.length)];
    const size = Math.floor(1000 + random() * random() * 15_400);
    let text = code(random, size, extension);
    if (jsx !== undefined && extension === ".jsx")
      text += `export const Shown${n} = ({ value }) => <p title="${WORDS[n % WORDS.length]}">{value}</p>;\n`;
    if (n % 100 === 50) text += `// ${LOOKALIKES[((n / 50) % LOOKALIKES.length) | 0]}\n`;
    let path = `${folders[n % folders.length]}/${WORDS[n % WORDS.length]}-${n}${extension}`;
    if (n % every === 0 && withUsages.length < usages) {
      path = path.replace(/\.\w+$/, ".ts");
      const index = withUsages.length;
      const wraps = index < wrappers + barrels;
      text = (wraps ? wrapper(n) : usage(n)) + code(random, size, ".ts");
      withUsages.push(path);
      if (wraps) {
        const folder = dirname(path);
        const stem = path.slice(folder.length + 1, -".ts".length);
        const barrel = index >= wrappers;
        if (barrel) write(`${folder}/index.ts`, `export * from "./${stem}";\n`);
        write(
          `${folder}/calls/one-${n}.ts`,
          caller(n, barrel ? ".." : `../${stem}`) + code(random, size, ".ts"),
        );
        write(
          `${folder}/calls/two-${n}.tsx`,
          caller(n, barrel ? "../index" : `../${stem}`) + code(random, size, ".tsx"),
        );
      }
    }
    write(path, text);
  }

  const sourceBytes = bytes;
  for (let n = 0; n < ignored; n++) {
    const place = n % 14;
    const path =
      place < 10
        ? `node_modules/${WORDS[n % WORDS.length]}-${n % 700}/lib/file-${n}.js`
        : place < 13
          ? `apps/${WORDS[0]}-0/dist/chunk-${n}.js`
          : `apps/${WORDS[0]}-0/.next/static/file-${n}.js`;
    write(path, code(random, 2500, ".js"));
  }
  if (git) {
    const run = (...args) => execFileSync("git", args, { cwd: folder, stdio: "ignore" });
    run("init", "-q");
    run("add", "-A");
    run("-c", "user.name=bench", "-c", "user.email=bench@example.com", "commit", "-q", "-m", "tree");
  }
  return { files, bytes: sourceBytes, usages: withUsages };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...flags] = process.argv.slice(2);
  const number = (name) => {
    const at = flags.indexOf(`--${name}`);
    return at < 0 ? {} : { [name]: Number(flags[at + 1]) };
  };
  if (folder === undefined || folder.startsWith("-")) {
    console.error(
      "usage: node bench/make-tree.mjs <folder> [--files n] [--ignored n] [--usages n] [--wrappers n] [--barrels n] [--seed n] [--no-git]",
    );
    process.exitCode = 2;
  } else {
    const made = makeTree(folder, {
      ...number("files"),
      ...number("ignored"),
      ...number("usages"),
      ...number("wrappers"),
      ...number("barrels"),
      ...number("seed"),
      git: !flags.includes("--no-git"),
    });
    console.log(
      `${made.files} files, ${(made.bytes / 1e6).toFixed(1)} MB, ${made.usages.length} with usages`,
    );
  }
}
