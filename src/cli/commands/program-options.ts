import { Argument, type Command, Option } from "commander";
import type { MigrateOptions } from "./migrate-options.ts";

/** Flags that every command takes, before its name or after. */
export interface GlobalFlags {
  cwd?: string;
  color?: boolean;
  quiet?: boolean;
  verbose?: boolean;
}

const GLOBAL_OPTIONS: readonly [flags: string, description: string][] = [
  ["--cwd <dir>", "work in this folder, as if started there"],
  ["--no-color", "no colour (NO_COLOR and FORCE_COLOR hold too)"],
  ["-q, --quiet", "nothing on stderr but errors"],
  ["--verbose", "with stack traces"],
];

export const GLOBAL_HEADING = "Global options:";

/** Adds what every command takes. They have no defaults: a command must see which ones were given. */
export function addGlobalOptions(command: Command): Command {
  for (const [flags, description] of GLOBAL_OPTIONS)
    command.addOption(new Option(flags, description).helpGroup(GLOBAL_HEADING));
  return command.addHelpOption(new Option("-h, --help", "show this help").helpGroup(GLOBAL_HEADING));
}

/** Formats of `--format`. */
export const FORMATS = ["pretty", "json", "markdown", "sarif", "github"] as const;

export interface MigrateFlags {
  dryRun?: boolean;
  check?: boolean;
  yes?: boolean;
  json?: boolean;
  patch?: string;
  report?: string[];
  format?: (typeof FORMATS)[number];
  ignore?: string[];
  clientModule?: string;
  client: MigrateOptions["client"];
  dropDetach?: boolean;
  deps: boolean;
  install?: boolean;
  todos: boolean;
  allowDirty?: boolean;
  verify?: boolean;
  requireChecklist?: boolean;
  redact?: boolean;
}

const collect = (value: string, earlier: string[] | undefined): string[] => [...(earlier ?? []), value];

const option = (flags: string, description: string): Option => new Option(flags, description);

/** Options of `migrate` by heading of the help. */
const MIGRATE_OPTIONS: Readonly<Record<string, readonly Option[]>> = {
  "What to do:": [
    option("-d, --dry-run", "print what would change as a unified diff, write nothing"),
    option("--check", "for CI: write nothing; exit 1 while anything is left"),
    option("-y, --yes", "write without asking"),
    option("--patch <file>", "write the change as a patch for git apply, touch nothing else"),
    option("--install", "run the package manager after the dependency swap"),
    option("--verify", "type-check before and after, report only new errors"),
    option("--require-checklist", "with --check: an open checklist item counts as left"),
    option("--allow-dirty", "run although files to edit have uncommitted changes"),
  ],
  "What to change:": [
    option("--ignore <glob>", "leave these paths alone; repeatable").argParser(collect),
    option("--client-module <path>", "put the client there"),
    option("--client <how>", "how the client is created").choices(["eager", "lazy", "auto"]).default("auto"),
    option("--drop-detach", "remove Rupt.detach(...) calls"),
    option("--no-deps", "leave package.json alone"),
    option("--no-todos", "write no TODO comments"),
  ],
  "What to show:": [
    option("--json", "the result as JSON on stdout and nothing else there; never asks"),
    option("--format <name>", "what stdout shows").choices(FORMATS),
    option("--report <file>", "write a report; .md .json .sarif or .html; repeatable").argParser(collect),
    option("--redact", "hide client ids too; secrets are always hidden"),
  ],
};

/** Adds the arguments and options of the default command. Source: contract, section 1. */
export function addMigrateOptions(command: Command): Command {
  command.addArgument(new Argument("[paths...]", "files and folders to migrate").default(["."], "."));
  for (const [heading, options] of Object.entries(MIGRATE_OPTIONS))
    for (const each of options) command.addOption(each.helpGroup(heading));
  return command;
}

/** The options as the command takes them, all with a value. */
export function readMigrateFlags(paths: string[], flags: MigrateFlags): MigrateOptions {
  return {
    paths,
    dryRun: flags.dryRun ?? false,
    check: flags.check ?? false,
    yes: flags.yes ?? false,
    json: flags.json ?? false,
    patch: flags.patch ?? null,
    reports: flags.report ?? [],
    format: flags.format ?? null,
    ignore: flags.ignore ?? [],
    clientModule: flags.clientModule ?? null,
    client: flags.client,
    dropDetach: flags.dropDetach ?? false,
    deps: flags.deps,
    install: flags.install ?? false,
    todos: flags.todos,
    allowDirty: flags.allowDirty ?? false,
    verify: flags.verify ?? false,
    requireChecklist: flags.requireChecklist ?? false,
    redact: flags.redact ?? false,
  };
}

const EXAMPLES: readonly [command: string, meaning: string][] = [
  ["npx rupt-migrate", "look, ask, write"],
  ["npx rupt-migrate --dry-run", "the diff, nothing is written"],
  ["npx rupt-migrate --yes --install", "write and install, for scripts"],
  ["npx rupt-migrate --check --require-checklist", "in CI, until all is done"],
  ["npx rupt-migrate --report rupt.html packages/web", "one folder, with a report to share"],
  ["npx rupt-migrate checklist", "the policies to create, step by step"],
];

const STATUSES: readonly [status: string, meaning: string][] = [
  ["0", "done, or nothing to do"],
  ["1", "--check: something is left"],
  ["2", "could not do the job; stderr says why"],
  ["130", "Ctrl-C at a question; nothing was written"],
];

/** What stands below the options in the help. */
export function helpEnd(): string {
  const rows = (table: readonly [string, string][]) => {
    const width = Math.max(...table.map(([left]) => left.length));
    return table.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
  };
  return `\nExamples:\n${rows(EXAMPLES)}\n\nExit status:\n${rows(STATUSES)}\n\nDocs of the move: https://rupt.dev/docs/v3/migration/account-sharing-on-web\n`;
}
