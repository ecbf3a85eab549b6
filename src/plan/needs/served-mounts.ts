import { fileKind } from "../../project/files/file-kinds.ts";
import { filesWith } from "../../project/files/read-files.ts";

/** `app.use("/libs", express.static("node_modules"))`, `app.use(serveStatic(join(root, "node_modules")))`. */
const MOUNT =
  /\b(?:app|server)\.use\(\s*(?:(["'`])(\/[^"'`$]*)\1\s*,\s*)?(?:\w+\.)?(?:static|serveStatic|sirv)\(\s*(?:[\w.]+\([^()"'`]*)?["'`][^"'`]*node_modules\/?["'`]/g;

/** What may serve the folder, or copy out of it, in a way that is not read. */
const MAY_SERVE =
  /static|serv|sirv|root|alias|cop(?:y|ies)|\bcp\b|link|mount|proxy|rewrite|dirs?\b|path|url/i;

const KINDS: ReadonlySet<string | null> = new Set(["code", "component", "server", "template", "other"]);
const CONF = /\.(?:conf|config|cnf|ini|toml)$|(?:^|\/)(?:Caddyfile|\.htaccess)$/;

/**
 * The addresses under which servers of the project give the whole of `node_modules`, "" for the root of the site; null where none is
 * seen, or where something else may give it, too.
 *
 * @param files all files of the project
 */
export function servedMounts(root: string, files: readonly string[]): readonly string[] | null {
  const asked = files.filter((path) => KINDS.has(fileKind(path)) || CONF.test(path));
  const mounts: string[] = [];
  for (const { text } of filesWith(root, asked, "node_modules")) {
    const others = text.replace(MOUNT, (_, _quote, at = "") => {
      mounts.push(String(at).replace(/\/$/, ""));
      return "";
    });
    if (others.split("\n").some((line) => line.includes("node_modules") && MAY_SERVE.test(line))) return null;
  }
  return mounts.length > 0 ? mounts : null;
}
