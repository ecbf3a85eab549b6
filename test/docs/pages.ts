import { readdirSync } from "node:fs";
import { join } from "node:path";
import { markdownPage, ROOT } from "./markdown-page.ts";

const TOP = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "AGENTS.md"];

/** Every page that a stranger meets. */
export const PAGES = [
  ...TOP,
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
].map(markdownPage);
