import { join, posix } from "node:path";
import picomatch from "picomatch";
import { once } from "../../code/once.ts";
import { filesIn, readPlainFile } from "../files/read-files.ts";

/** `Dockerfile`, `Dockerfile.web`, `web.Dockerfile`. */
const IMAGE_FILE = /^(?:(?:Docker|Container)file(?:\.[\w.-]+)?|[\w.-]+\.(?:Docker|Container)file)$/i;

/** What a Dockerfile copies into one stage of an image. */
interface Stage {
  readonly by: string;
  names(path: string): boolean;
}

/** The files that Dockerfiles of a package's folder and of the root copy into each stage of an image. */
export const imagesOf = (root: string, packageDir: string): Stage[] =>
  [...new Set([packageDir, ""])]
    .flatMap((folder) => [folder, ...["docker", ".docker", "deploy"].map((name) => posix.join(folder, name))])
    .filter((folder) => !folder.startsWith(".."))
    .flatMap((folder) =>
      imageFilesIn(join(root, folder)).flatMap((name) => {
        const by = posix.join(folder, name);
        return stagesOf(readPlainFile(join(root, by)) ?? "").map((sources) => ({
          by,
          // It is built from its own folder, or from the root.
          names: once((path: string) =>
            [folder, ""].some((base) => {
              const inside = posix.relative(base, path);
              return !inside.startsWith("..") && sources.some((source) => copies(source, inside));
            }),
          ),
        }));
      }),
    );

const imageFilesIn = (folder: string): string[] => filesIn(folder).filter((name) => IMAGE_FILE.test(name));

/** A stage of an image while its file is read. */
interface OpenStage {
  readonly sources: string[];
  /** The folders of the image that the folder of the build is copied into as a whole, and the one that the stage works in. */
  readonly tops: string[];
  /** What commands of the stage copied there. */
  readonly made: { readonly into: string; readonly sources: readonly string[] }[];
}

/** What each stage copies from the folder of the build: a stage has what the one has that it starts from. */
function stagesOf(text: string): string[][] {
  const stages: OpenStage[] = [];
  const named = new Map<string, OpenStage>();
  const lines = text.replace(/^\s*#.*\n/gm, "").replace(/\\\r?\n/g, " ");
  for (const line of lines.split("\n")) {
    const [, verb = "", rest = ""] = /^\s*(FROM|COPY|ADD|WORKDIR|RUN)\s+(.+?)\s*$/i.exec(line) ?? [];
    const stage = stages.at(-1);
    if (/^from$/i.test(verb)) {
      const [, base = "", name] = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i.exec(rest) ?? [];
      const from = named.get(base.toLowerCase());
      const next = { sources: [...(from?.sources ?? [])], tops: [...(from?.tops ?? [])], made: [] };
      stages.push(next);
      if (name !== undefined) named.set(name.toLowerCase(), next);
    } else if (/^workdir$/i.test(verb)) stage?.tops.push(rest.replace(/\/$/, ""));
    else if (/^run$/i.test(verb)) stage?.made.push(...copiedByCommands(rest));
    else if (verb !== "" && stage) copyInto(stage, rest, (name) => named.get(name) ?? stages[Number(name)]);
  }
  return stages.map(({ sources }) => sources);
}

/** `COPY server ./server`, and `COPY --from=build /app/server ./server`, where that stage has the folder of the build in `/app`. */
function copyInto(stage: OpenStage, rest: string, stageOf: (name: string) => OpenStage | undefined): void {
  const { sources, into } = copiedBy(rest);
  const from = /(?:^|\s)--from=(\S+)/.exec(rest)?.[1]?.toLowerCase();
  if (from === undefined) {
    stage.sources.push(...sources.map(tidied));
    if (sources.map(tidied).includes(".") && into.startsWith("/")) stage.tops.push(into.replace(/\/$/, ""));
    return;
  }
  const other = stageOf(from);
  if (!other) return;
  for (const { into: place, sources: made } of other.made)
    if (sources.some((source) => source === place || place.startsWith(`${source}/`)))
      stage.sources.push(...made);
  for (const source of sources)
    for (const top of other.tops) {
      if (source !== top && !source.startsWith(`${top}/`)) continue;
      const inside = tidied(source.slice(top.length));
      if (inside === "") stage.sources.push(...other.sources);
      else if (other.sources.some((each) => copies(each, inside))) stage.sources.push(inside);
    }
}

/** `cp -r server shared /out/` */
const copiedByCommands = (script: string): OpenStage["made"] =>
  [...script.matchAll(/(?:^|&&|;)\s*(?:cp|rsync)\s+((?:[^&;|])+)/g)].map(([, words = ""]) => {
    const names = words
      .trim()
      .split(/\s+/)
      .filter((word) => !word.startsWith("-"));
    return { into: (names.at(-1) ?? "").replace(/\/$/, ""), sources: names.slice(0, -1).map(tidied) };
  });

const tidied = (path: string): string => posix.normalize(path).replace(/^\/|\/$/g, "");

/** All words but the last one, which is where they go; also as a list of JSON. */
function copiedBy(rest: string): { sources: string[]; into: string } {
  const words = rest.replace(/^(?:--\S+\s+)*/, "");
  const parts = words.startsWith("[")
    ? [...words.matchAll(/"([^"]*)"/g)].map(([, part = ""]) => part)
    : words.split(/\s+/);
  return { sources: parts.slice(0, -1), into: parts.at(-1) ?? "" };
}

/** Whether a source is a file, a folder around it, or a pattern for either. */
const copies = (source: string, path: string): boolean =>
  source === "." || source === "" || picomatch.isMatch(path, [source, `${source}/**`]);
