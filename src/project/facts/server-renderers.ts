import { isTestFile } from "../../code/file-names.ts";
import { searchFiles } from "../files/read-files.ts";
import { beginGrep } from "../files/run-git.ts";
import type { Scan } from "../files/scan-project.ts";
import { dependencyNames, type ProjectPackage } from "../packages.ts";
import { mayImportOthers } from "../resolution/import-index.ts";
import { IMPORTING_ENDINGS } from "../resolution/import-search.ts";

/** A file that renders components to HTML, and the module that does it. */
export interface ServerRenderer {
  path: string;
  renderer: string;
}

/** What renders where no framework does it. In git's dialect and in ours; a name of Solid tells what its module does not. */
const RENDERER = String.raw`["'](react-dom/(?:server|static)|preact-render-to-string|svelte/server|(?:@vue|vue)[/-]server-renderer|@lit-labs/ssr)(?:\.\w+|/[\w./-]+)?["']|\brender(?:ToString(?:Async)?|ToStream)\b[^"']*["'](solid-js/web)["']|\.(ssrLoadModule)\b`;

const PATTERN = new RegExp(RENDERER);

/** The packages that those are in. */
const RENDERING =
  /^(?:vite|react-dom|preact-render-to-string|svelte|vue|@vue\/server-renderer|vue-server-renderer|@lit-labs\/ssr|solid-js)$/;

/** Whether some package may render on a server, by what it depends on; without a manifest nobody can tell. */
export const mayRender = (packages: readonly ProjectPackage[]): boolean =>
  packages.length === 0 || packages.some((one) => dependencyNames(one).some((name) => RENDERING.test(name)));

/** As many files are read sooner than a process is started. */
const FEW = 200;

/**
 * Files of a project that load what renders on a server: an app with a server of its own shows in nothing else. Tests do not count.
 * @param root folder that paths are relative to
 * @param files POSIX paths, those that this run leaves out among them
 */
export async function serverRenderers(
  root: string,
  files: readonly string[],
  { unindexed, isIndexed }: Pick<Scan, "unindexed" | "isIndexed">,
): Promise<ServerRenderer[]> {
  const found = isIndexed && files.length > FEW ? await beginGrep(root, [RENDERER], IMPORTING_ENDINGS) : null;
  const asked = found === null ? files : [...new Set([...found, ...unindexed])];
  const renderers: ServerRenderer[] = [];
  searchFiles(
    root,
    asked.filter((path) => mayImportOthers(path) && !isTestFile(path)),
    (bytes, path) => {
      const [, renderer, ofSolid, ofVite] = PATTERN.exec(bytes.toString("utf8")) ?? [];
      const named = renderer ?? ofSolid ?? ofVite;
      if (named !== undefined) renderers.push({ path, renderer: named });
      return false;
    },
  );
  return renderers;
}
