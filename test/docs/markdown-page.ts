import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface CodeBlock {
  language: string;
  code: string;
  line: number;
}

/** One Markdown page of the repository, as far as tests ask about it. */
export interface MarkdownPage {
  path: string;
  text: string;
  blocks: readonly CodeBlock[];
  /** Text outside of code blocks, code spans and comments. */
  prose: string;
  /** Fragments that a link may name. */
  anchors: ReadonlySet<string>;
  links: readonly string[];
}

/** @param path relative to the repository */
export function markdownPage(path: string): MarkdownPage {
  const text = readFileSync(join(ROOT, path), "utf8");
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? "",
    code: match[2] ?? "",
    line: text.slice(0, match.index).split("\n").length,
  }));
  const outside = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/<!--[\s\S]*?-->/g, "");
  const prose = outside.replace(/`[^`\n]*`/g, "");
  return {
    path,
    text,
    blocks,
    prose,
    anchors: new Set([...outside.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = ""]) => anchorOf(title))),
    links: [
      ...[...outside.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target),
      ...[...prose.matchAll(/<(https?:[^>]+)>/g)].map(([, target = ""]) => target),
    ],
  };
}

/** The fragment that GitHub gives a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/ /g, "-");
}
