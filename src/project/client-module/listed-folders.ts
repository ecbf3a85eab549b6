import { join, posix } from "node:path";
import picomatch from "picomatch";
import { once } from "../../code/once.ts";
import { escaped } from "../../code/word-of.ts";
import { fileKind } from "../files/file-kinds.ts";
import { createFileReader, filesIn } from "../files/read-files.ts";

const MOST_FILES = 300;

/** What lists a folder, or loads all that is in it, with its first argument. */
const LISTING =
  /\b(?:readdir|readdirSync|opendir|opendirSync|require\.context|(?:require|import|include)(?:All|Dir(?:ectory)?)|require\(\s*["'](?:require|include)-(?:all|dir(?:ectory)?)["']\s*\))\s*\(\s*((?:[^(),]|\([^()]*\))*)/g;
const TEXT = /(["'`])((?:(?!\1)[^\\\n])*)\1/g;
const PATTERN = /(["'`])((?:\.{0,2}\/)?[^"'`\n*]*\*(?:(?!\1)[^\\\n])*)\1/g;

/** A call that loads or lists what a pattern matches. */
const GLOB = /\b(?:import\.meta\.glob|glob|globSync|globby|fg|fastGlob|sync|stream)\s*(?:<[^>]*>)?\(/;

/**
 * Whether code loads all files of a folder by listing it, `for (const file of readdirSync(import.meta.dirname))`, or by a pattern,
 * `import.meta.glob("./*.js")`: a file that comes there would be loaded, too, and is none of what is expected. Looked for where such
 * code stands as a rule, in the folder and in those above it.
 */
export const listedFolders = (
  root: string,
  packageDir: string,
  code: readonly string[],
): ((path: string) => boolean) => {
  const listing = once((folder: string) =>
    textsOf(root, codeIn(root, folder)).map((text) => listedBy(text, folder, packageDir)),
  );
  const listsGiven = once((paths: readonly string[]) =>
    textsOf(root, paths.slice(0, MOST_FILES)).some((text) => listedIn(text).some(isGiven)),
  );
  const isReachedByNobody = once((own: string) => {
    const named = escaped(posix.basename(own));
    const byPath = new RegExp(
      `(?:from|import|require)\\s*\\(?\\s*["'\x60][^"'\x60\\n]*(?<![\\w-])${named}(?:/|["'\x60])`,
    );
    const others = code.filter((path) => !path.startsWith(`${own}/`)).slice(0, MOST_FILES);
    return own !== packageDir && !isSource(own) && !textsOf(root, others).some((text) => byPath.test(text));
  });
  return (path) => {
    const own = posix.dirname(path).replace(/^\.$/, "");
    const around = foldersUp(own, packageDir).flatMap(listing);
    return (
      around.some(
        ({ folders, patterns }) =>
          folders.includes(own) || patterns.some((pattern) => picomatch.isMatch(path, pattern)),
      ) ||
      // `loadAll("src")`, where another file lists what it is given; a folder of which nobody names a file may be that, too.
      ((around.some(({ named }) => named().includes(own)) || isReachedByNobody(own)) && listsGiven(code))
    );
  };
};

/** The usual folders of sources, in which the first file is one that nobody imports. */
const isSource = (folder: string): boolean => /(?:^|\/)(?:src|app|lib)$/.test(folder);

/** The folder and those above it, as far as the package goes. */
function foldersUp(folder: string, packageDir: string): string[] {
  const isTop = folder === packageDir || folder === "";
  return isTop ? [folder] : [folder, ...foldersUp(posix.dirname(folder).replace(/^\.$/, ""), packageDir)];
}

function codeIn(root: string, folder: string): string[] {
  return filesIn(join(root, folder))
    .map((name) => posix.join(folder, name))
    .filter((path) => fileKind(path) === "code")
    .slice(0, MOST_FILES);
}

function textsOf(root: string, paths: readonly string[]): string[] {
  const read = createFileReader(root);
  return paths.flatMap((path) => {
    const file = read(path);
    return file.status === "read" ? [file.bytes.toString("utf8")] : [];
  });
}

/** What a file lists and loads, as paths from the root. */
interface Listing {
  folders: readonly string[];
  patterns: readonly string[];
  /** All that its texts may name. */
  named(): readonly string[];
}

function listedBy(text: string, folder: string, packageDir: string): Listing {
  const from = (...parts: string[]) => [folder, packageDir].map((base) => pathOf(posix.join(base, ...parts)));
  const patterns = GLOB.test(text)
    ? [...text.matchAll(PATTERN)].flatMap(([, , pattern = ""]) => from(pattern.replace(/^\//, "")))
    : [];
  return {
    folders: listedIn(text)
      .filter((value) => literalsIn(value).length > 0 || !isGiven(value))
      .flatMap((value) => from(...literalsIn(value))),
    patterns,
    named: () => literalsIn(text).flatMap((each) => from(each)),
  };
}

/** What a file lists, as it is written; a name as what it stands for. */
const listedIn = (text: string): string[] =>
  [...text.matchAll(LISTING)].map(([, argument = ""]) => standsFor(argument.trim(), text));

/** Whether an expression has a name that nothing in the file explains, or a member of an instance. */
const isGiven = (value: string): boolean =>
  /\bthis\b|\$\{(?!__dirname\})/.test(value) ||
  /(?<![\w$.])(?!(?:__dirname|import|new|await|process)\b)[A-Za-z_$][\w$]*(?!\s*[(.]|[\w$])/.test(
    value.replace(TEXT, '""'),
  );

const pathOf = (path: string): string => path.replace(/^\/|\/$/g, "").replace(/^\.$/, "");

/** What a name stands for in a file; any other argument is what it is. */
function standsFor(argument: string, text: string, depth = 0): string {
  if (!/^[\w$]+$/.test(argument) || depth > 3) return argument;
  const name = argument.replaceAll("$", "\\$");
  const init = new RegExp(`\\b(?:const|let|var)\\s+${name}\\s*=\\s*([^;\\n]+)`).exec(text)?.[1];
  return init === undefined ? argument : standsFor(init.trim(), text, depth + 1);
}

/** The texts of an expression that a path is joined of; `new URL("..", import.meta.url)` begins at the file's folder. */
const literalsIn = (expression: string): string[] =>
  [...expression.matchAll(TEXT)]
    .map(([, , text = ""]) => text.replace(/^\$\{__dirname\}/, ""))
    .filter((text) => !/:|\$\{/.test(text));
