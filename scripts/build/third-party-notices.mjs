// THIRD-PARTY-NOTICES.md: the licences of what is really in the bundle, by esbuild's own account of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Packages that carry another one inside their own files, where the bundler cannot see it. */
const CARRIED = { "@ts-morph/common": "typescript" };

/** Licences under which code may be handed on inside of this package, with its notice. */
const LICENCES = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
]);

const PACKAGE = /^(.*node_modules\/)((?:@[^/]+\/)?[^/]+)\//;

/** @returns {string[]} folders of the packages whose code is in the output, by esbuild metafiles */
export function bundledPackages(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const found = PACKAGE.exec(path);
        if (found && bytesInOutput > 0) folders.add(`${found[1]}${found[2]}`);
      }
    }
  }
  return [...folders].sort();
}

/**
 * @param {string} root
 * @param {string[]} folders from `bundledPackages`
 * @returns {string} the notices as Markdown; throws when a package has no licence to quote, or one that is not known to allow it
 */
export function thirdPartyNotices(root, folders) {
  const parts = new Map();
  for (const folder of folders) {
    const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    parts.set(`${manifest.name} ${manifest.version}`, noticeOf(join(root, folder), manifest));
    const carried = CARRIED[manifest.name];
    if (carried === undefined) continue;
    const inside = join(root, "node_modules", carried);
    const { license } = JSON.parse(readFileSync(join(inside, "package.json"), "utf8"));
    parts.set(`${carried}, as part of ${manifest.name}`, noticeOf(inside, { license }));
  }
  const sections = [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `## ${name}\n\n${text}`);
  return `# Third-party notices

The program carries code of the packages below. This file is written by the build.

${sections.join("\n")}`;
}

function noticeOf(folder, manifest) {
  const files = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|thirdparty)/i.test(name))
    .sort();
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
  const licence = typeof manifest.license === "string" ? manifest.license : manifest.license?.type;
  if (!licence && texts.length === 0) throw new Error(`${folder}: no licence found, so it cannot be bundled`);
  if (licence && !LICENCES.has(licence))
    throw new Error(
      `${folder}: its licence is ${licence}; read it, and name it in ${import.meta.url} or bundle another`,
    );
  const quoted = texts.map((text) => `${fenced(text.replaceAll("\r\n", "\n").trim())}\n`);
  const author = typeof manifest.author === "string" ? manifest.author : manifest.author?.name;
  const named = texts.length === 0 && author ? `Copyright ${author}\n\n` : "";
  return `Licence: ${licence ?? "see below"}\n\n${named}${quoted.join("\n")}`;
}

function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
