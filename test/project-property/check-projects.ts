import fc from "fast-check";
import type { Result } from "../../src/result.ts";
import { IDS } from "./generator/ids.ts";
import {
  type anyProjects,
  type GeneratedProject,
  type ProjectSpec,
  projects,
  writeProject,
} from "./generator/project.ts";
import { WAYS } from "./generator/ways.ts";
import { isBroken, judgeProject } from "./judge-project.ts";
import { migrateProject } from "./migrate-project.ts";
import { type ProjectRun, runProject } from "./run-project.ts";

export interface ProjectCounts {
  projects: number;
  /** Compared, and the SDK was called. */
  compared: number;
  evaluations: number;
  /** Calls of v2 by what became of them. */
  migrated: number;
  held: number;
  /** Projects that do not work before. */
  broken: number;
  /** Somebody is told to look at a call that was edited: nothing is promised of it. */
  told: number;
}

const NO_COUNTS: Readonly<ProjectCounts> = {
  projects: 0,
  compared: 0,
  evaluations: 0,
  migrated: 0,
  held: 0,
  broken: 0,
  told: 0,
};

/** What a person is to look at although the app does the same: a response that leaves a module, an import that stays bare. */
const STILL_THE_SAME: ReadonlySet<string> = new Set(["response-escapes", "unread-binding"]);

/** Whether every call is either migrated, or left as it was; a response that is read need not be seen to, if that is said. */
const promisesTheSame = ({ usages }: Result, readsResponse: boolean): boolean =>
  usages.every(
    ({ kind, held, notes }) =>
      kind !== "attach" ||
      held ||
      notes.every(({ level, rule }) => level === "info" || (!readsResponse && STILL_THE_SAME.has(rule))),
  );

/**
 * Generates projects, migrates them, and runs them before and after.
 * @param verifyRewrite whether each outcome is migrated once more, which could hold back what is wrong
 * @throws with the smallest project that does something else, its seed and its path
 */
export async function checkProjects(
  seed: number,
  count: number,
  among: typeof anyProjects = projects,
  verifyRewrite = true,
): Promise<ProjectCounts> {
  const counts = { ...NO_COUNTS };
  await fc.assert(
    fc.asyncProperty(among, async (spec) => {
      const differences = await checkProject(spec, counts, verifyRewrite);
      if (differences !== null) throw new Error(differences);
    }),
    { seed, numRuns: count, endOnFailure: false },
  );
  return counts;
}

/** A call, whose id is in an object that another module changes. */
const CHANGED: Omit<ProjectSpec, "ids"> = {
  size: 3,
  format: "ts",
  layout: "one",
  users: [
    {
      module: 0,
      id: 0,
      idVia: 0,
      barrel: 0,
      sdk: 0,
      guard: 0,
      fn: 0,
      logout: 0,
      logoutModule: 0,
      email: false,
      idLast: false,
    },
  ],
  wrappers: [],
  calls: [],
  edges: [],
  components: [],
  there: null,
  effects: 0,
  env: "set",
  first: null,
};

/**
 * Goes through all ways to get at the object that has an id and to change it, with one of the forms of it each.
 * @param form where to begin in those forms
 * @throws with the first project that does something else
 */
export async function checkChanges(form: number): Promise<ProjectCounts> {
  const counts = { ...NO_COUNTS };
  const held = IDS.flatMap(({ holder }, index) => (holder ? [index] : []));
  for (const way of WAYS.keys()) {
    const id = {
      form: held[(way + form) % held.length] ?? 0,
      module: 0,
      change: "function" as const,
      changer: 1,
      way,
      write: way + 5 * form,
      via: form,
      barrel: 2,
      helper: (way + form) % 3 || null,
    };
    const differences = await checkProject({ ...CHANGED, ids: [id] }, counts, false);
    if (differences !== null) throw new Error(differences);
  }
  return counts;
}

/**
 * Migrates one project, a first module alone where the choices say so, and runs it before and after each step.
 * @returns what it does differently, with both sides; null for the same
 */
async function checkProject(
  spec: ProjectSpec,
  counts: ProjectCounts,
  verifyRewrite: boolean,
): Promise<string | null> {
  const { project, run } = await workingProject(spec);
  counts.projects += 1;
  let { files } = project;
  for (const paths of project.first === null ? [[]] : [[project.first], []]) {
    const step = await migrateProject(files, paths, verifyRewrite);
    files = step.files;
    const { errors, usages } = step.result;
    if (errors.length > 0)
      return said(
        errors.map(({ path, message }) => `${path}: ${message}`),
        project.files,
        files,
      );
    if (!promisesTheSame(step.result, project.readsResponse)) {
      counts.told += 1;
      return null;
    }
    if (isBroken(run)) {
      counts.broken += 1;
      return null;
    }
    const { differences, evaluations } = await judgeProject(run, { ...project, files });
    if (differences.length > 0) return said(differences, project.files, files);
    if (paths.length > 0) continue;
    const calls = usages.filter(({ kind }) => kind === "attach");
    counts.migrated += calls.filter(({ outcome }) => outcome === "migrated").length;
    counts.held += calls.filter(({ held }) => held).length;
    counts.evaluations += evaluations;
    if (evaluations > 0) counts.compared += 1;
  }
  return null;
}

/** A project as chosen; without the calls that modules make while they are evaluated where it would not work with them. */
async function workingProject(spec: ProjectSpec): Promise<{ project: GeneratedProject; run: ProjectRun }> {
  const project = writeProject(spec);
  const run = await runProject(project);
  if (!isBroken(run) || spec.calls.length === 0) return { project, run };
  return workingProject({ ...spec, calls: spec.calls.slice(1) });
}

/** Differences, and both sides: of what the migration left alone only one. */
function said(
  differences: readonly string[],
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string {
  const changed = Object.entries(after).filter(([path, text]) => before[path] !== text);
  return [
    ...differences,
    ...Object.entries(before).map(([path, text]) => `--- before ${path}\n${text}`),
    ...changed.map(([path, text]) => `--- after ${path}\n${text}`),
  ].join("\n");
}
