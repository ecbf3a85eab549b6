/**
 * Every option of the program, one row each. The flags and their help, the completions, the table of the README, the options of
 * the programmatic API, and the types of all of them are made from these rows: a new option is a row here and its use.
 */
import * as v from "valibot";

/** An option, or an argument where `flags` begins with a bracket. */
export interface Row {
  /** As commander reads them: `-d, --dry-run`, `--patch <file>`, `[paths...]`. */
  flags: string;
  /** What the help says. */
  about: string;
  /** The value, and what it is when the option is not given. */
  value: v.GenericSchema<unknown, unknown>;
  /** What the declarations of the programmatic API say; without it, the API does not take the option. */
  api?: string;
  /** Whether it shapes what is written: then it is part of a plan, and of a command that is printed to carry one out. */
  shapes?: true;
}

const off = v.optional(v.boolean(), false);
const on = v.optional(v.boolean(), true);
const text = v.optional(v.nullable(v.string()), null);
const list = v.optional(v.array(v.string()), []);

const REDACT = {
  flags: "--redact",
  about: "hide client ids too; secrets are always hidden",
  value: off,
} satisfies Row;

/** Options that every command takes, before its name or after. */
export const GLOBAL_OPTIONS = {
  cwd: {
    flags: "--cwd <dir>",
    about: "work in this folder, as if started there",
    value: text,
    api: "The root: scope and paths of the result start there. Default: the working folder.",
  },
  color: { flags: "--no-color", about: "no colour (NO_COLOR and FORCE_COLOR hold too)", value: on },
  quiet: { flags: "-q, --quiet", about: "nothing on stderr but errors", value: off },
  verbose: { flags: "--verbose", about: "the whole report, and stack traces", value: off },
} satisfies Record<string, Row>;

/** Formats of `--format`. */
const FORMATS = ["pretty", "json", "markdown", "sarif", "github"] as const;

/** What a run does. Source of this and the next two: contract, section 1. */
const WHAT_TO_DO = {
  dryRun: {
    flags: "-d, --dry-run",
    about: "print what would change as a unified diff, write nothing",
    value: off,
  },
  check: { flags: "--check", about: "for CI: write nothing; exit 1 while anything is left", value: off },
  yes: { flags: "-y, --yes", about: "write without asking", value: off },
  patch: {
    flags: "--patch <file>",
    about: "write the change as a patch for git apply, touch nothing else",
    value: text,
  },
  install: { flags: "--install", about: "run the package manager after the dependency swap", value: off },
  verify: {
    flags: "--verify",
    about: "type-check before and after, report only new errors",
    value: off,
  },
  requireChecklist: {
    flags: "--require-checklist",
    about: "with --check: an open checklist item counts as left",
    value: off,
  },
  updateBaseline: {
    flags: "--update-baseline",
    about: "with --check: accept what is left now, and be red only for what is new",
    value: off,
  },
  expectPlan: {
    flags: "--expect-plan <hash>",
    about: "write only what has this `plan` in the JSON result",
    value: text,
    api: "The `plan` that `analyze` gave; a run that would write anything else is refused. Default: any.",
  },
  allowDirty: {
    flags: "--allow-dirty",
    about: "run although files to edit have uncommitted changes",
    value: off,
    api: "Whether to go on although files that would be edited have uncommitted changes. Default false.",
  },
} satisfies Record<string, Row>;

const WHAT_TO_CHANGE = {
  paths: {
    flags: "[paths...]",
    about: "files and folders to migrate",
    value: v.optional(v.array(v.string()), ["."]),
    api: "Files and folders to work on, relative to `cwd` or absolute. Default: all.",
    shapes: true,
  },
  ignore: {
    flags: "--ignore <glob>",
    about: "leave these paths alone; repeatable",
    value: list,
    api: "Globs of paths to leave alone, as for `--ignore`. `.gitignore` always holds.",
    shapes: true,
  },
  clientModule: {
    flags: "--client-module <path>",
    about: "put the client there",
    value: text,
    api: "Where the client module goes, relative to `cwd`. Default: chosen by the layout of the project.",
    shapes: true,
  },
  client: {
    flags: "--client <how>",
    about: "how the client is created",
    value: v.optional(v.picklist(["eager", "lazy", "auto"]), "auto"),
    api: "How the v3 client is created. Default `auto`.",
    shapes: true,
  },
  dropDetach: {
    flags: "--drop-detach",
    about: "remove Rupt.detach(...) calls",
    value: off,
    api: "Whether to remove `Rupt.detach(...)` calls. Default false.",
    shapes: true,
  },
  decide: {
    flags: "--decide <rule=choice>",
    about:
      "answer a question for the whole run: detach=keep|drop, on-challenge=hold|intercept, device-id=hold|drop, owner-contact=leave|add, on-limit-exceeded=quote|keep-function; repeatable",
    value: list,
    api: "Answers, as for `--decide`: `detach=drop`, `on-challenge=intercept`, `device-id=drop`, `owner-contact=add`, `on-limit-exceeded=keep-function`, or the defaults `keep`, `hold`, `hold`, `leave`, `quote`. Default: what `.rupt-migrate/decisions.json` holds.",
    shapes: true,
  },
  only: {
    flags: "--only <what>",
    about: "edit only this: a rule, a kind or path:line; repeatable",
    value: list,
    api: "Rules, kinds of usages or `path:line`: only these are edited, with the import and dependency that they need. Default: all.",
    shapes: true,
  },
  except: {
    flags: "--except <what>",
    about: "edit all but this: a rule, a kind or path:line; repeatable",
    value: list,
    api: "Rules, kinds of usages or `path:line` that are left as they are. Default: none.",
    shapes: true,
  },
  deps: {
    flags: "--no-deps",
    about: "leave package.json alone",
    value: on,
    api: "Whether to edit package.json files. Default true.",
    shapes: true,
  },
  todos: {
    flags: "--no-todos",
    about: "write no TODO comments",
    value: on,
    api: "Whether to write TODO comments. Default true.",
    shapes: true,
  },
} satisfies Record<string, Row>;

const REPORT = {
  flags: "--report <file>",
  about: "write a report; .md .json .sarif or .html; repeatable",
  value: list,
} satisfies Row;

const WHAT_TO_SHOW = {
  json: {
    flags: "--json",
    about: "the result as JSON on stdout and nothing else there; never asks",
    value: off,
  },
  format: {
    flags: "--format <name>",
    about: "what stdout shows",
    value: v.optional(v.nullable(v.picklist(FORMATS)), null),
  },
  report: REPORT,
  redact: {
    ...REDACT,
    api: "Whether to keep client ids out of the result and of what is saved, as for `--redact`. Default false.",
    shapes: true,
  },
} satisfies Record<string, Row>;

/** Options of `migrate`, the default command, by heading of the help. */
export const MIGRATE_OPTIONS = {
  "What to do:": WHAT_TO_DO,
  "What to change:": WHAT_TO_CHANGE,
  "What to show:": WHAT_TO_SHOW,
} as const;

const ALL = { ...WHAT_TO_DO, ...WHAT_TO_CHANGE, ...WHAT_TO_SHOW };
/** Whether a row is an argument rather than an option. */
export const isArgument = (flags: string): boolean => /^[[<]/.test(flags);

type Rows = Readonly<Record<string, Row>>;
export type ValuesOf<R extends Rows> = { [Name in keyof R]: v.InferOutput<R[Name]["value"]> };

/** The options of `migrate` as the command takes them, all with a value. */
export type MigrateOptions = ValuesOf<typeof ALL>;

/** The options of other commands. */
export const COMMAND_OPTIONS = {
  checklist: {
    markdown: { flags: "--markdown", about: "print the body of an issue", value: off },
    compare: {
      flags: "--compare <file>",
      about: "tick off what the saved JSON of list_policies shows to be there",
      value: text,
    },
    done: { flags: "--done <id>", about: "tick an item off without asking; repeatable", value: list },
    redact: REDACT,
  },
  report: {
    files: { flags: "[files...]", about: "JSON results of other runs", value: list },
    format: {
      flags: "--format <name>",
      about: "what stdout shows",
      value: v.optional(v.picklist([...FORMATS, "html"]), "pretty"),
    },
    json: { flags: "--json", about: "the same as --format json", value: off },
    report: REPORT,
    redact: REDACT,
  },
  explain: {
    rule: {
      flags: "[rule]",
      about: "id of a rule, or path:line of a use of v2; all rules without",
      value: text,
    },
    json: { flags: "--json", about: "the same as JSON on stdout", value: off },
  },
  handoff: {
    out: { flags: "--out <dir>", about: "write there; .rupt-migrate/handoff unless told", value: text },
    only: {
      flags: "--only <what>",
      about: "only this: a rule, a kind or path:line; repeatable",
      value: list,
    },
    json: { flags: "--json", about: "the prompts as JSON on stdout; nothing is written", value: off },
    redact: REDACT,
  },
  undo: {},
  completions: {
    shell: { flags: "<shell>", about: "", value: v.picklist(["bash", "zsh", "fish"]) },
  },
} satisfies Record<string, Rows>;

/** Options that mean something only beside another, with what is said where it is not given. */
export const ONLY_WITH: readonly {
  option: keyof MigrateOptions;
  needs: keyof MigrateOptions;
  otherwise: string;
}[] = [
  {
    option: "requireChecklist",
    needs: "check",
    otherwise: "--require-checklist is for --check only; run: rupt-migrate --check --require-checklist",
  },
  {
    option: "updateBaseline",
    needs: "check",
    otherwise: "--update-baseline is for --check only; run: rupt-migrate --check --update-baseline",
  },
];

/** The values of a table of options; what was not given has its default. */
export function valuesOf<R extends Rows>(rows: R, given: Readonly<Record<string, unknown>>): ValuesOf<R> {
  const values = Object.entries(rows).map(([name, { value }]) => [name, v.parse(value, given[name])]);
  // One value a row, each by the schema of its row.
  return Object.fromEntries(values) as ValuesOf<R>;
}

export const migrateOptions = (given: Readonly<Record<string, unknown>>): MigrateOptions =>
  valuesOf(ALL, given);

/** The options that may shape a run; what is not given has its default. */
export type ShapingOptions = { readonly [Name in keyof MigrateOptions]?: unknown };

/** What of the options shapes a run, as a text that differs when they do. */
export function shapeOf(options: ShapingOptions): string {
  const given: Readonly<Record<string, unknown>> = options;
  const shaping = Object.entries<Row>(ALL).filter(([, { shapes }]) => shapes);
  return JSON.stringify(shaping.map(([name, { value }]) => [name, given[name] ?? v.getDefault(value)]));
}

/**
 * What of the options shapes a run, as words of a command line: what was left at its default is not said.
 *
 * @returns flags with their values, then path arguments
 */
export function shapingWords(options: MigrateOptions): string[] {
  const given = (name: string): unknown => Object.entries(options).find(([each]) => each === name)?.[1];
  const words = Object.entries<Row>(ALL).flatMap(([name, { flags, value, shapes }]) => {
    const chosen = given(name);
    if (!shapes || isArgument(flags) || JSON.stringify(chosen) === JSON.stringify(v.getDefault(value)))
      return [];
    const flag = /--[\w-]+/.exec(flags)?.[0] ?? flags;
    if (typeof chosen === "boolean") return [flag];
    return (Array.isArray(chosen) ? chosen : [chosen]).flatMap((each) => [flag, String(each)]);
  });
  const { paths } = options;
  if (paths.length === 1 && paths[0] === ".") return words;
  return [...words, ...(paths.some((path) => path.startsWith("-")) ? ["--"] : []), ...paths];
}
