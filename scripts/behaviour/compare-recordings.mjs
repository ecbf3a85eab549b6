import { readFileSync } from "node:fs";
import { createTwoFilesPatch } from "diff";

/** What two recordings are compared by. `failure` stands where the program gave no result. */
export const ASPECTS = [
  "status",
  "outcomes",
  "rules",
  "edits",
  "messages",
  "policies",
  "checklist",
  "dependencies",
  "errors",
  "other",
  "failure",
];

const LONGEST = 40;

/** Prints every difference and a count of each kind. True where there is none. */
export function compareRecordings(before, after, { only, full }) {
  const unknown = only.filter((aspect) => !ASPECTS.includes(aspect));
  if (unknown.length > 0) throw new Error(`--only: ${unknown.join(", ")} is none of ${ASPECTS.join(", ")}`);
  const left = readRecording(before);
  const right = readRecording(after);
  const counts = Object.fromEntries(only.map((aspect) => [aspect, 0]));
  const cases = { same: 0, different: 0, "other input": 0, "only before": 0, "only after": 0 };
  for (const [name, was] of left) {
    const is = right.get(name);
    const state = is === undefined ? "only before" : is.input !== was.input ? "other input" : null;
    const different =
      state === null && was.hash !== is.hash ? only.filter((aspect) => !same(was[aspect], is[aspect])) : [];
    cases[state ?? (different.length > 0 ? "different" : "same")] += 1;
    if (state !== null) process.stdout.write(`${name}: ${state}\n`);
    for (const aspect of different) {
      counts[aspect] += 1;
      process.stdout.write(`${name}: ${aspect}\n${differenceOf(was[aspect], is[aspect], full)}`);
    }
  }
  for (const name of right.keys()) if (!left.has(name)) cases["only after"] += 1;
  const summary = [...Object.entries(cases), ...Object.entries(counts).filter(([, count]) => count > 0)];
  process.stdout.write(`${summary.map(([what, count]) => `${count} ${what}`).join(", ")}\n`);
  return cases.different === 0;
}

function readRecording(file) {
  const lines = readFileSync(file, "utf8").split("\n");
  return new Map(
    lines
      .filter((line) => line !== "")
      .map((line) => {
        const recorded = JSON.parse(line);
        return [recorded.name, recorded];
      }),
  );
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The lines that differ, of texts as they are and of data as indented JSON. */
function differenceOf(was, is, full) {
  const lines = createTwoFilesPatch("before", "after", shown(was), shown(is), "", "", { context: 1 })
    .split("\n")
    .slice(4);
  const cut =
    full || lines.length <= LONGEST
      ? lines
      : [...lines.slice(0, LONGEST), `… ${lines.length - LONGEST} more lines`];
  return `${cut.map((line) => `    ${line}`).join("\n")}\n`;
}

function shown(value) {
  const text = typeof value === "string" ? value : (JSON.stringify(value, null, 1) ?? "nothing");
  return `${text.replaceAll("\\n", "\n")}\n`;
}
