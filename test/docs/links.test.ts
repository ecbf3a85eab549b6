import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { DOCS } from "../../src/sdk/docs.ts";
import { markdownPage, ROOT } from "./markdown-page.ts";
import { PAGES } from "./pages.ts";

/** Hosts that a page may send its reader to. */
const HOSTS = ["rupt.dev", "www.rupt.dev", "app.rupt.dev", "semver.org", "pre-commit.com"];
/** Examples inside of text, not links of ours. */
const REPOSITORY = /^https:\/\/github\.com\//;

describe.each(PAGES)("$path", (page) => {
  it("links to files and headings that exist", () => {
    const broken = page.links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [file = "", fragment] = link.split("#");
        const path = file === "" ? page.path : relative(ROOT, join(ROOT, dirname(page.path), file));
        if (!existsSync(join(ROOT, path))) return true;
        return fragment !== undefined && !markdownPage(path).anchors.has(fragment);
      });
    expect(broken).toEqual([]);
  });

  it("links to pages of Rupt that the program knows too, and to few other hosts", () => {
    const known: readonly string[] = Object.values(DOCS);
    const strange = page.links
      .filter((link) => /^https?:/.test(link) && !REPOSITORY.test(link))
      .filter((link) => {
        const { host } = new URL(link);
        return !HOSTS.includes(host) || (host.endsWith("rupt.dev") && !known.includes(link));
      });
    expect(strange).toEqual([]);
  });

  it("names no folder of somebody's machine and no registry", () => {
    expect(page.text).not.toMatch(/(?:^|[\s("'`])\/(?:home|Users|root|work|tmp)\/|registry\.|:4873/m);
  });
});

describe("docs/security.md", () => {
  const { text } = markdownPage("docs/security.md");
  const rows = [...text.matchAll(/^\| .+? \| `(test\/[^`]+)`, "([^"]+)" \|$/gm)];

  it("has a test behind every promise", () => {
    const promises = text.split("\n").filter((line) => /^\| .* \|$/.test(line) && line.includes("`test/"));
    expect(rows.length).toBe(promises.length);
    expect(rows.length).toBeGreaterThan(35);
  });

  it.each(rows.map(([, file = "", title = ""]) => ({ file, title })))("$file: $title", ({ file, title }) => {
    expect(readFileSync(join(ROOT, file), "utf8")).toContain(title);
  });
});

describe("CONTRIBUTING.md", () => {
  const { text } = markdownPage("CONTRIBUTING.md");

  it("says of each dependency why it is there, and of no other", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<
      string,
      Record<string, string> | undefined
    >;
    const table = text.slice(text.indexOf("## Why each dependency"));
    const named = [...table.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = ""]) => name);
    expect(named.sort()).toEqual(
      Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort(),
    );
  });

  it("maps folders that exist", () => {
    const map = text.slice(text.indexOf("## The house"), text.indexOf("## Layers"));
    const folders = [...map.matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, folder = ""]) => folder),
    );
    expect(folders.length).toBeGreaterThan(15);
    expect(folders.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([]);
  });
});
