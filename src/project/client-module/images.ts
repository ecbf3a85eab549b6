import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import picomatch from "picomatch";
import { once } from "../../code/once.ts";
import { readPlainFile } from "../files/read-files.ts";

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

function imageFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => IMAGE_FILE.test(name));
  } catch {
    return [];
  }
}

/** What each stage copies from the folder of the build: a stage has what the one has that it starts from. */
function stagesOf(text: string): string[][] {
  const stages: string[][] = [];
  const named = new Map<string, string[]>();
  const lines = text.replace(/^\s*#.*\n/gm, "").replace(/\\\r?\n/g, " ");
  for (const line of lines.split("\n")) {
    const [, verb = "", rest = ""] = /^\s*(FROM|COPY|ADD)\s+(.+?)\s*$/i.exec(line) ?? [];
    if (/^from$/i.test(verb)) {
      const [, base = "", name] = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i.exec(rest) ?? [];
      const stage = [...(named.get(base.toLowerCase()) ?? [])];
      stages.push(stage);
      if (name !== undefined) named.set(name.toLowerCase(), stage);
    } else if (verb !== "" && !/(?:^|\s)--from=/.test(rest)) stages.at(-1)?.push(...sourcesOf(rest));
  }
  return stages;
}

/** All words but the last one, which is where they go; also as a list of JSON. */
function sourcesOf(rest: string): string[] {
  const words = rest.replace(/^(?:--\S+\s+)*/, "");
  const parts = words.startsWith("[")
    ? [...words.matchAll(/"([^"]*)"/g)].map(([, part = ""]) => part)
    : words.split(/\s+/);
  return parts.slice(0, -1).map((part) => posix.normalize(part).replace(/^\/|\/$/g, ""));
}

/** Whether a source is a file, a folder around it, or a pattern for either. */
const copies = (source: string, path: string): boolean =>
  source === "." || source === "" || picomatch.isMatch(path, [source, `${source}/**`]);
