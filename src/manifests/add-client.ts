import { withoutBom } from "../code/json.ts";
import { V3_PACKAGE, V3_RANGE } from "../sdk/v3.ts";
import { sortedIndex } from "./edit-manifest.ts";
import { editedText, JSON_SPELLING } from "./edit-text.ts";
import { type MapNode, type Member, membersNamed, type TreeNode } from "./manifest-tree.ts";
import { type ManifestError, manifestError, parseManifest } from "./parse-manifest.ts";

const SECTION = "dependencies";

/**
 * Adds `@ruptjs/client` to the `dependencies` of a package.json that has no entry of Rupt's: in its order where the section is
 * sorted, else at its end. A missing section comes before the other sections of dependencies, else at the end.
 *
 * @returns the new text, or an error when it would not say what it should
 */
export function withClient(path: string, text: string): string | { error: ManifestError } {
  const parsed = parseManifest("package.json", text);
  if ("error" in parsed) return parsed;
  const { tree } = parsed;
  const failed = {
    error: manifestError(text, tree.start, "client-not-added"),
  };
  if (tree.type !== "map") return failed;
  const section = membersNamed(tree, SECTION).at(-1);
  const result =
    section === undefined
      ? withSection(text, tree)
      : section.value.type !== "map"
        ? null
        : section.value.members.length > 0
          ? withEntry(text, tree, section.value)
          : inEmpty(text, tree, section);
  return result !== null && saysSo(path, text, result) ? result : failed;
}

const ENTRY = `${JSON.stringify(V3_PACKAGE)}: ${JSON.stringify(V3_RANGE)}`;

function withEntry(text: string, tree: TreeNode, section: MapNode): string | null {
  const [like] = section.members;
  if (like === undefined) return null;
  const keys = section.members.map(({ key }) => key);
  const before = sortedIndex(keys, V3_PACKAGE) ?? keys.length;
  const addition = { key: V3_PACKAGE, value: V3_RANGE, like, replaces: false, before };
  return editedText(text, tree, { dropped: new Set(), added: new Map([[section, addition]]) }, JSON_SPELLING);
}

/** The section as it is written: over three lines where the file is, with its indentation. */
function sectionText(lead: string): string {
  const line = /\r?\n[ \t]*$/.exec(lead)?.[0];
  if (line === undefined) return `{ ${ENTRY} }`;
  const unit = line.replace(/^\r?\n/, "") || "  ";
  return `{${line}${unit}${ENTRY}${line}}`;
}

/** What stands before a member: white space up to the brace or comma. */
function leadOf(text: string, tree: MapNode, member: Member | undefined): string {
  if (member === undefined) return "";
  const index = tree.members.indexOf(member);
  const from = tree.members[index - 1]?.end ?? tree.start + 1;
  return text.slice(from, member.start).replace(/^\s*,/, "");
}

function inEmpty(text: string, tree: MapNode, section: Member): string {
  const { start, end } = section.value;
  return text.slice(0, start) + sectionText(leadOf(text, tree, section)) + text.slice(end);
}

const LATER = ["devDependencies", "peerDependencies", "optionalDependencies"];

function withSection(text: string, tree: MapNode): string {
  const [first] = tree.members;
  if (first === undefined)
    return `${text.slice(0, tree.start)}{ "${SECTION}": { ${ENTRY} } }${text.slice(tree.end)}`;
  const next = tree.members.find(({ key }) => LATER.includes(key));
  const lead = leadOf(text, tree, first);
  const added = `"${SECTION}": ${sectionText(lead)}`;
  if (next !== undefined)
    return `${text.slice(0, next.start)}${added},${lead || " "}${text.slice(next.start)}`;
  const last = tree.members.at(-1) ?? first;
  return `${text.slice(0, last.end)},${lead || " "}${added}${text.slice(last.end)}`;
}

/** Whether the new text says what the old one said, and the entry. */
function saysSo(path: string, before: string, after: string): boolean {
  const read = (text: string): Record<string, unknown> => JSON.parse(withoutBom(text));
  try {
    const old = read(before);
    const now = read(after);
    const { [SECTION]: had, ...others } = old;
    const { [SECTION]: has, ...rest } = now;
    const sorted = (value: unknown) =>
      JSON.stringify(value, (_, each) =>
        typeof each === "object" && each !== null && !Array.isArray(each)
          ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
          : each,
      );
    return (
      path.endsWith("package.json") &&
      sorted(others) === sorted(rest) &&
      sorted({ ...(had as object | undefined), [V3_PACKAGE]: V3_RANGE }) === sorted(has)
    );
  } catch {
    return false;
  }
}
