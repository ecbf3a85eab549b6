import { isTestFile } from "../../code/file-names.ts";
import { once } from "../../code/once.ts";
import { dependencyNames, type ProjectPackage } from "../packages.ts";
import { specifiersIn } from "../resolution/import-index.ts";
import { filesAbove } from "./files-above.ts";
import type { Importers } from "./importers.ts";

/** What serves, or runs what is served; Electron has a process without a window beside those that have one. */
const SERVERS =
  /^(?:express|fastify|koa|polka|restify|h3|hono|@hono\/node-server|@hapi\/hapi|@nestjs\/core|@apollo\/server|apollo-server(?:-\w+)?|graphql-yoga|socket\.io|firebase-functions|@google-cloud\/functions-framework|electron)$/;

/** What only Node has. Bundlers have something for browsers in place of `path` and `crypto`. */
const OF_NODE = /^(?:node:|(?:https?|http2|net|tls|fs|cluster|child_process|worker_threads)$)/;

const FUNCTIONS = /^firebase-functions\//;
const TYPES = /\bimport\s+type\s[^;"']*["'][^"']*["']/g;
const WITHOUT_WINDOW = /\b(?:BrowserWindow|ipcMain)\b[^;"']*(?:from|require\()\s*["']electron["']/;

/** More files between a call and what loads it are not looked through. */
const MOST = 500;

function isServerCode(text: string): boolean {
  const loaded = specifiersIn(text.replace(TYPES, ""));
  return loaded.some((name) => {
    if (name === "electron") return WITHOUT_WINDOW.test(text);
    return SERVERS.test(name) || OF_NODE.test(name) || FUNCTIONS.test(name);
  });
}

/**
 * Whether code that runs on a server loads a file, over whatever imports: what its module constructs is constructed there. It is looked
 * for where a package depends on what serves. Tests do not count.
 * @param packages the packages of the project
 * @param textOf the text of a file
 */
export function loadedByServer(
  packages: readonly ProjectPackage[],
  importers: Pick<Importers, "files">,
  textOf: (path: string) => string | null,
): (path: string) => boolean {
  if (!packages.some((one) => dependencyNames(one).some((name) => SERVERS.test(name)))) return () => false;
  return once((path) => {
    if (isServerCode(textOf(path) ?? "")) return true;
    let looked = 0;
    for (const { text } of filesAbove(importers, path, (file) => !isTestFile(file.path))) {
      looked += 1;
      if (isServerCode(text) || looked > MOST) return true;
    }
    return false;
  });
}
