import { once } from "../../code/once.ts";
import { fileKind } from "../../project/files/file-kinds.ts";
import { placesOf, type V2Place } from "../../project/files/mentions.ts";

/** A file of the package, in its folder or in the one that a web server or a build gives it: `rupt/index.js`, `rupt@2.24.1/dist/index.js`. */
const FILE = String.raw`rupt(?:[@/][12]\.[\w.-]+)?/(?:(?:build|cjs|dist|lib|umd)/)?(?:index|common|rupt)(?:\.min)?\.[cm]?js(?=["'\x60?#\s<>]|\\|$)`;
/** What leads there from the root of a site, or from what a server or a variable puts in front; no other host. */
const FOLDERS = String.raw`/(?!/)(?:(?!@)[^\s"'\x60<>/]{1,99}/){0,20}`;
const ABSOLUTE = String.raw`(?:["'\x60=]|\}|%>|\?>)${FOLDERS}${FILE}`;
const SOURCE = String.raw`\b(?:src|href)\\?["']?\s*[,:=]\s*\\?["'\x60]?(?:\.{1,2}/)*(?:(?!@)[^\s"'\x60<>/:]{1,99}/){0,20}${FILE}`;
/** What gives the address of a file, by its name: `{% static 'rupt/index.js' %}`, `javascript_include_tag "rupt/index"`, `asset('rupt/index.js')`. */
const HELPER = String.raw`\b(?:static|asset|assets|(?:asset|javascript)_(?:path|url)|javascript_(?:include|importmap)_tag|url_for|theme_asset|mix|Content)\b[^\n<>{}%]{0,99}?["'](?:~/)?(?:(?:assets|static|vendor|js|lib|libs)/)?${FILE.replace("\\.[cm]?js", "(?:\\.[cm]?js)?")}`;
/** A module by a name that an import map leads into the folder of packages: `import "npm/rupt/index.mjs"`. */
const IMPORTED = String.raw`\b(?:from|import)\s*\(?\s*["'\x60](?![./@])[^\s"'\x60<>:/]{1,99}/(?:(?!@)[^\s"'\x60<>:/]{1,99}/){0,20}${FILE}`;
const OF_NAME = /^(?:from|import)\b/;
const SERVED = new RegExp(`${ABSOLUTE}|${SOURCE}|${HELPER}|${IMPORTED}`, "g");

/** A file is often served under the ending that a build gives it. */
const ENDING = /(?:\.min)?\.[cm]?[jt]sx?$/;

const KINDS: ReadonlySet<string | null> = new Set(["code", "component", "page", "template", "server"]);

/**
 * Finds addresses of files of the package where markup or code loads them, `<script src="/libs/rupt/index.js">`: what serves them takes
 * them out of `node_modules`, as long as the project has no such file of its own.
 *
 * @param files all files of the project
 * @param mountsOf under which addresses the project serves `node_modules`, where all of that is seen
 */
export function servedFiles(
  files: readonly string[],
  mountsOf: () => readonly string[] | null,
): (path: string, text: string) => V2Place[] {
  let mounts: readonly string[] | null | undefined;
  // What stands behind a variable, and a path from where the page is, may lead anywhere.
  const isElsewhere = (address: string, before: string): boolean => {
    if (!address.startsWith("/") || !/["'`=]/.test(before)) return false;
    if (mounts === undefined) mounts = mountsOf();
    // A proxy may put a folder of its own in front.
    const isUnder = (at: string) =>
      at === "" ? address.startsWith("/rupt") : address.includes(`${at}/rupt`);
    return mounts !== null && !mounts.some(isUnder);
  };
  const isOwn = once((address): boolean => {
    const end = `/${address.replace(/^[./]+/, "").replace(ENDING, "")}`;
    return files.some((each) => `/${each.replace(ENDING, "")}`.endsWith(end));
  });
  return (path, text) => {
    if (!text.includes("rupt") || !KINDS.has(fileKind(path))) return [];
    return placesOf(text, SERVED, "names-files").flatMap(({ start, end, does }) => {
      const [address = ""] = /[^\s"'`=<>}]+$/.exec(text.slice(start, end)) ?? [];
      const before = text[end - address.length - 1] ?? "";
      // What a name begins with may stand for any folder.
      const way = OF_NAME.test(text.slice(start, end - address.length))
        ? address.replace(/^[^./][^/]*/, "")
        : address;
      return address.includes("node_modules/") || isOwn(way) || isElsewhere(address, before)
        ? []
        : [{ start: end - address.length, end, does }];
    });
  };
}
