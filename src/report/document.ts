import { CHECKLIST_GROUPS, groupOf, type ViewedItem } from "../dashboard/checklist.ts";
import type { DependencyResult, Outcome, Result, SourcePlace } from "../result.ts";
import { CONTRADICTIONS, type Concern, DIFFERENCES } from "../rules/differences.ts";
import { LEAD, LEAD_ACTION } from "../rules/guide.ts";
import type { Block, Finding, Item, ReportDocument, Section, SectionKind, Task, Words } from "./blocks.ts";
import { codeOf, findingsOf } from "./sections/findings.ts";
import { nextItems } from "./sections/next-steps.ts";
import { projectKey, recipeNotices, recipeSections } from "./sections/recipe.ts";
import { followPart, modeText, outcomeText, summaryText } from "./sections/summary-text.ts";

/** The outcomes, those that need a person first. */
const OUTCOMES: readonly Outcome[] = ["manual", "review", "migrated"];

/** Every section of a report, built once. Which of them a medium shows, and in what order, is its row of `MEDIA` in `index.ts`. */
export function reportDocument(result: Result): ReportDocument {
  const findings = findingsOf(result);
  const recipes = recipeSections(result);
  return {
    tool: result.tool,
    title: "Rupt v2 to v3",
    run: modeText(result),
    summary: summaryText(result),
    lead: concernsWeb(result) ? { fact: LEAD, action: LEAD_ACTION } : null,
    counts: countsOf(result),
    sections: [
      section("next", "What to do next", [{ kind: "list", ordered: true, items: nextItems(result) }]),
      ...recipes,
      checklistSection(result, shownIds(recipes, findings)),
      ...OUTCOMES.map((outcome) => findingSection(outcome, result, findings)),
      filesSection(result),
      removedSection(result, findings),
      differenceSection(result),
      contradictionSection(result),
      dependencySection(result),
      section("errors", "Errors", [list(result.errors.map(({ path, message }) => placed(path, message)))], {
        count: result.errors.length,
      }),
      section("skipped", "Skipped", [list(result.skipped.map(({ path, reason }) => placed(path, reason)))], {
        count: result.skipped.length,
        aside: true,
      }),
    ].filter(({ blocks }) => !blocks.every(isEmpty)),
    findings,
    notices: recipeNotices(result),
    errors: result.errors,
    key: projectKey(result),
  };
}

/** Whether the web SDK is used, or was before the migration: other guides need none of what is said of it. */
const concernsWeb = ({ usages, policies }: Result): boolean =>
  policies.length > 0 || usages.some(({ kind }) => kind !== "related");

function section(
  kind: SectionKind,
  title: Words,
  blocks: readonly Block[],
  more: Partial<Pick<Section, "count" | "aside" | "reader">> = {},
): Section {
  return { kind, id: kind, title, count: null, reader: "developer", aside: false, blocks, ...more };
}

const list = (items: readonly Item[]): Block => ({ kind: "list", ordered: false, items });

const placed = (path: string, text: string): Item => ({ text: { kind: "code", text: path }, lines: [text] });

function isEmpty(block: Block): boolean {
  switch (block.kind) {
    case "list":
      return block.items.length === 0;
    case "tasks":
      return block.tasks.length === 0;
    case "findings":
      return block.findings.length === 0;
    case "diffs":
      return block.files.length === 0;
    // A sentence that leads to nothing is no section.
    case "text":
      return true;
    default:
      return false;
  }
}

function countsOf(result: Result): ReportDocument["counts"] {
  const { usages } = result.summary;
  if (usages.found === 0 && result.errors.length === 0) return [];
  const rows = [...OUTCOMES].reverse().map((outcome) => ({
    outcome,
    count: usages[outcome],
    label: outcomeText(outcome, result.mode).count,
    remark: outcome === "manual" ? manualRemark(result) : "",
  }));
  const errors = result.errors.length;
  return [
    ...rows,
    ...(errors > 0
      ? [{ outcome: "error" as const, count: errors, label: errors === 1 ? "error" : "errors", remark: "" }]
      : []),
  ];
}

/** How many of the manual usages still work on v2, and how many are no work of their own. */
function manualRemark({ usages, summary }: Result): string {
  const { held } = summary.usages;
  const follow = usages.filter(({ outcome, because }) => outcome === "manual" && because?.length).length;
  return [...(held > 0 ? [`${held} held on v2`] : []), ...followPart(follow)].join(", ");
}

/** Ids of the checklist that other sections show. */
function shownIds(recipes: readonly Section[], findings: readonly Finding[]): ReadonlySet<string> {
  const blocks = recipes.flatMap((recipe) => recipe.blocks);
  return new Set([
    ...findings.flatMap(({ tick }) => (tick === null ? [] : [tick.id])),
    ...blocks.flatMap((block) => {
      if (block.kind === "card") return block.ticks.map(({ id }) => id);
      if (block.kind === "list") return block.items.flatMap(({ tick }) => (tick ? [tick.id] : []));
      return block.kind === "choice" ? [block.id] : [];
    }),
  ]);
}

/**
 * The checklist as a task list by group; what a person wrote about an item stands with it.
 * @param elsewhere ids of items that another section of the same document shows
 */
export function checklistBlocks(
  items: readonly ViewedItem[],
  elsewhere: ReadonlySet<string> = new Set(),
): Block[] {
  return CHECKLIST_GROUPS.map(
    ({ id, title, reader }): Block => ({
      kind: "tasks",
      title,
      reader,
      tasks: items
        .filter((item) => groupOf(item.id) === id)
        .map((item) => taskOf(item, elsewhere.has(item.id))),
    }),
  ).filter((block) => !isEmpty(block));
}

export function taskOf(item: ViewedItem, elsewhere = false): Task {
  const { id, title, status, steps, sources, note, reason } = item;
  const remarks = [
    ...(status === "skipped" && reason ? [`Skipped: ${reason}`] : []),
    ...(note ? [`Note: ${note}`] : []),
  ];
  return { id, title, status, steps, places: sources, remarks, elsewhere };
}

function checklistSection({ checklist }: Result, elsewhere: ReadonlySet<string>): Section {
  const done = checklist.filter(({ status }) => status !== "todo").length;
  return section(
    "checklist",
    `To do (${done} of ${checklist.length} done)`,
    checklistBlocks(checklist, elsewhere),
  );
}

function findingSection(outcome: Outcome, { mode }: Result, findings: readonly Finding[]): Section {
  const own = findings.filter((finding) => finding.outcome === outcome && !finding.follows);
  const { title, meaning } = outcomeText(outcome, mode);
  return section(
    outcome,
    title,
    [
      { kind: "text", words: meaning, tone: "hint" },
      { kind: "findings", outcome, brief: outcome === "migrated", findings: own },
    ],
    { count: own.length, aside: outcome === "migrated" },
  );
}

function filesSection({ files, mode }: Result): Section {
  const changed = files.filter(({ diff }) => diff !== "");
  return section("files", mode === "write" ? "Changed files" : "Files to change", [
    { kind: "diffs", files: changed },
  ]);
}

function removedSection({ mode }: Result, findings: readonly Finding[]): Section {
  const items = findings.flatMap(({ place, notes }) =>
    notes.flatMap(({ message, removed }): Item[] => {
      if (removed === null) return [];
      return [
        {
          text: [{ kind: "places", places: [place] }, ": ", message],
          code: [codeOf(removed.text, "removed")],
        },
      ];
    }),
  );
  const title = mode === "write" ? "Removed from the code" : "To be removed from the code";
  return section("removed", title, [list(items)], { count: items.length, aside: true });
}

/** The places that show a concern; null where there is none. Without rules and kinds it is everybody's who uses the web SDK. */
function placesOf({ rules, kinds }: Concern, result: Result): SourcePlace[] | null {
  if (rules === undefined && kinds === undefined) return concernsWeb(result) ? [] : null;
  const named = new Set<string>([...(rules ?? []), ...(kinds ?? [])]);
  const places = result.usages
    .filter(({ kind, notes }) => named.has(kind) || notes.some(({ rule }) => named.has(rule)))
    .map(({ path, line, column }) => ({ path, line, column }));
  return places.length > 0 ? places : null;
}

const here = (places: readonly SourcePlace[]): Words[] =>
  places.length === 0 ? [] : [["Here: ", { kind: "places", places }]];

function differenceSection(result: Result): Section {
  const items = DIFFERENCES.flatMap((difference): Item[] => {
    const places = placesOf(difference, result);
    if (places === null) return [];
    const { title, text, docs } = difference;
    const line: Words = [text, " ", { kind: "link", text: "Docs", address: docs }];
    return [{ text: { kind: "strong", text: title }, lines: [line, ...here(places)] }];
  });
  return section("differences", "What v3 does differently", [list(items)], { aside: true, reader: "owner" });
}

function contradictionSection(result: Result): Section {
  const items = CONTRADICTIONS.flatMap((contradiction): Item[] => {
    if (placesOf(contradiction, result) === null) return [];
    const { title, claims, advice } = contradiction;
    const said = claims.map(
      ({ text, docs }): Words => [text, " ", { kind: "link", text: "Page", address: docs }],
    );
    return [{ text: { kind: "strong", text: title }, lines: [...said, `Until they agree: ${advice}`] }];
  });
  return section("contradictions", "Where the v3 docs contradict themselves", [list(items)], {
    aside: true,
    reader: "owner",
  });
}

function dependencySection({ dependencies, mode }: Result): Section {
  const written = mode === "write";
  const item = ({ path, removed, added, kept }: DependencyResult): Item => ({
    text: { kind: "code", text: path },
    lines: [
      ...Object.entries(removed).map(([name, range]) =>
        change(written ? "removed" : "to remove", name, range),
      ),
      ...Object.entries(added).map(([name, range]) => change(written ? "added" : "to add", name, range)),
      ...Object.entries(kept).map(
        ([name, reason]): Words => ["left ", { kind: "code", text: name }, ": ", reason],
      ),
    ],
  });
  return section("dependencies", "Dependencies", [list(dependencies.map(item))]);
}

const change = (what: string, name: string, range: string): Words => [
  `${what} `,
  { kind: "code", text: name },
  " ",
  { kind: "code", text: range },
];
