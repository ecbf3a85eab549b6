import { join } from "node:path";
import { readPlainFile } from "./files/read-files.ts";
import { dependencyNames, type ProjectPackage } from "./packages.ts";

/** What else in package.json may take a page as an entry: the folder in a command, or another bundler of pages. */
const OTHER_ENTRY = /public|parcel|html|\bbun\b|--config\b|\s-c\s/;

/** Settings of Vite that may name another folder or make entries of the pages in this one, or that are not all in this file. */
const NAMES_FOLDER = /public|\broot\b|glob|readdir|\*|["'`]\.\.?\//;

/** The settings that Vite finds by itself. */
const SETTINGS = /^vite\.config\.[cm]?[jt]s$/;

/**
 * Whether a page is served and copied as it is written, by https://vite.dev/guide/assets#the-public-directory: no bundler looks into
 * it, and the names that its scripts import mean what its import map says, never an installed package. The settings are read as text;
 * any word that may mean more than the default is taken for a no.
 *
 * @param root the root of the run
 * @param owner the package of the page
 * @param files POSIX paths relative to the root
 */
export function isServedAsIs(root: string, owner: ProjectPackage, files: readonly string[], page: string) {
  const base = owner.dir === "" ? "" : `${owner.dir}/`;
  if (!page.startsWith(`${base}public/`) || !page.endsWith(".html")) return false;
  if (!dependencyNames(owner).includes("vite")) return false;
  const settings = files.filter((path) => path.startsWith(base) && SETTINGS.test(path.slice(base.length)));
  const textOf = (path: string): string | undefined => readPlainFile(join(root, path));
  return (
    !OTHER_ENTRY.test(textOf(owner.manifestPath) ?? "public") &&
    !settings.some((path) => NAMES_FOLDER.test(textOf(path) ?? "public"))
  );
}
