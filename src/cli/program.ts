import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";
import { Argument, Command, Option } from "commander";
import type * as v from "valibot";
import {
  COMMAND_OPTIONS,
  GLOBAL_OPTIONS,
  isArgument,
  MIGRATE_OPTIONS,
  migrateOptions,
  type Row,
  type ValuesOf,
  valuesOf,
} from "../options.ts";
import { loadParser } from "../plan/load-parser.ts";
import { TOOL } from "../tool.ts";
import { type CommandContext, createContext } from "./terminal/context.ts";

const GLOBAL_HEADING = "Global options:";

/**
 * Wires arguments to commands; each is loaded when it is called. Nothing here may load more than the parser of arguments: `--help`
 * has to start as fast as Node does.
 *
 * @param done gets the exit status
 */
export function buildProgram(done: (status: number) => void): Command {
  const program = new Command("rupt-migrate")
    .description("Moves a web codebase from the Rupt v2 SDK (rupt) to v3 (@ruptjs/client).")
    .usage("[options] [paths...]")
    .addHelpText("after", helpEnd())
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({ sortSubcommands: false })
    .configureOutput({ outputError: (text, write) => write(oneLine(text)) });
  for (const [heading, rows] of Object.entries(MIGRATE_OPTIONS)) addRows(program, rows, heading);
  addGlobalRows(program)
    .version(TOOL.version, "-V, --version", "show the version")
    .options.at(-1)
    ?.helpGroup(GLOBAL_HEADING);
  program.action(async (paths: string[], flags: Flags) => {
    const options = migrateOptions({ ...flags, paths });
    await inContext(flags, done, async (context) => {
      // A run that may write first repairs what an interrupted one left, and scans after that.
      const started = options.check || options.dryRun ? await beginScan(context.root) : undefined;
      const { migrate, createProgress } = await loadCommands();
      return migrate(options, context, createProgress(process.stderr, !context.quiet), started);
    });
  });
  program.helpCommand("help [command]", "show the help of a command");
  addCommands(program, done);
  return program;
}

/** The commands beside the migration itself. */
function addCommands(program: Command, done: (status: number) => void): void {
  /** Adds a command with its rows. It gets its own values, and the program's context. */
  function add<Name extends keyof typeof COMMAND_OPTIONS>(
    name: Name,
    about: string,
    run: (options: ValuesOf<Commands[Name]>, context: CommandContext) => Promise<number>,
  ): void {
    const rows: Readonly<Record<string, Row>> = COMMAND_OPTIONS[name];
    const command = addGlobalRows(addRows(program.command(name).description(about), rows));
    const argument = Object.entries(rows).find(([, { flags }]) => isArgument(flags))?.[0];
    command.action(async (...given: unknown[]) => {
      const flags = givenFlags(command);
      const options = valuesOf(COMMAND_OPTIONS[name], {
        ...flags,
        ...(argument === undefined ? {} : { [argument]: given[0] }),
      });
      await inContext(flags, done, (context) => run(options, context));
    });
  }

  add("checklist", "walk through the policies to recreate, interactively", async (options, context) => {
    const { checklist, analyze } = await loadCommands();
    return checklist(context, options, () => analyze(context.root, options.redact));
  });

  add("report", "print the report of this repo, or merge several JSON results", async (options, context) => {
    const { report, analyze, reporters } = await loadCommands();
    const { files, json, format, redact } = options;
    const print = reporters[json ? "json" : format];
    return report(context, files, { print, redact, into: options.report }, () =>
      analyze(context.root, redact),
    );
  });

  add(
    "explain",
    "why a rule exists, or what became of one place: explain src/a.ts:12",
    async ({ rule, json }, context) => {
      const { explain, placeOf, explainPlace, analyze } = await loadCommands();
      const place = rule === null ? null : placeOf(rule);
      if (place === null) return explain(context, rule ?? undefined, { json });
      return explainPlace(context, place, { json }, () => analyze(context.root));
    },
  );

  add(
    "handoff",
    "write a prompt for each thing that is left, for a coding agent or a colleague",
    async (options, context) => (await loadCommands()).writeHandoff(context, options),
  );

  add("undo", "take back the last run", async (_options, { root, stdout, error, quiet }) =>
    (await loadCommands()).runUndo({ root, stdout, stderr: error, quiet }),
  );

  add(
    "completions",
    "print the script that completes commands and options in a shell",
    async ({ shell }, context) => {
      const { completions } = await loadCommands();
      context.stdout(completions(program, shell));
      return 0;
    },
  );
}

/** All commands come together: Node 20 takes longer to find a module than to read one. */
const loadCommands = () => import("./commands/index.ts");

type Flags = Readonly<Record<string, unknown>>;
type Commands = typeof COMMAND_OPTIONS;

function addRows(command: Command, rows: Readonly<Record<string, Row>>, heading?: string): Command {
  for (const { flags, about, value } of Object.values(rows)) {
    const { choices, repeatable, usual } = traitsOf(value);
    if (isArgument(flags)) {
      const argument = new Argument(flags, about);
      if (choices) argument.choices(choices);
      if (Array.isArray(usual) && usual.length > 0) argument.default(usual, usual.join(" "));
      command.addArgument(argument);
    } else {
      const option = new Option(flags, about);
      if (choices) option.choices(choices);
      if (repeatable) option.argParser(collect);
      if (typeof usual === "string") option.default(usual);
      if (heading !== undefined) option.helpGroup(heading);
      command.addOption(option);
    }
  }
  return command;
}

const addGlobalRows = (command: Command): Command =>
  addRows(command, GLOBAL_OPTIONS, GLOBAL_HEADING).addHelpOption(
    new Option("-h, --help", "show this help").helpGroup(GLOBAL_HEADING),
  );

/** What commander has to know of a schema. */
function traitsOf(schema: v.GenericSchema<unknown, unknown>) {
  let inner: object = schema;
  while ("wrapped" in inner && typeof inner.wrapped === "object" && inner.wrapped) inner = inner.wrapped;
  const choices = "options" in inner && Array.isArray(inner.options) ? inner.options.map(String) : null;
  const usual = "default" in schema ? schema.default : undefined;
  return { choices, usual, repeatable: "item" in inner };
}

const collect = (value: string, earlier: string[] | undefined): string[] => [...(earlier ?? []), value];

/** What was given of a subcommand's options, before its name or after; the latter wins. Options of `migrate` are told apart by name. */
function givenFlags(command: Command): Flags {
  const flags: Record<string, unknown> = {};
  for (const one of [command.parent, command]) {
    for (const [name, value] of Object.entries(one?.opts() ?? {}))
      if (one?.getOptionValueSource(name) === "cli") flags[name] = value;
  }
  return flags;
}

/** Runs a command where `--cwd` says; exit status 2 where that is no folder. */
async function inContext(
  flags: Flags,
  done: (status: number) => void,
  run: (context: CommandContext) => Promise<number>,
): Promise<void> {
  const context = contextFor(valuesOf(GLOBAL_OPTIONS, flags));
  done(context === null ? 2 : await run(context));
}

/** `error: unknown option '--chek'\n(Did you mean --check?)` on one line, with what to do. */
function oneLine(text: string): string {
  const line = text
    .replace(/^error: /, "")
    .trim()
    .replace(/\s*\n\s*/g, " ")
    .replace(/\.$/, "");
  return `rupt-migrate: ${line}${line.endsWith(")") ? "" : "; see rupt-migrate --help"}\n`;
}

/** git reads the tree while the rest of the program loads. */
async function beginScan(root: string) {
  const { startScan } = await import("../project/files/start-scan.ts");
  return startScan(root, loadParser);
}

const EXAMPLES: readonly [command: string, meaning: string][] = [
  ["npx rupt-migrate", "look, ask, write"],
  ["npx rupt-migrate --dry-run", "the diff, nothing is written"],
  ["npx rupt-migrate --yes --install", "write and install, for scripts"],
  ["npx rupt-migrate --check --require-checklist", "in CI, until all is done"],
  ["npx rupt-migrate --report rupt.html packages/web", "one folder, with a report to share"],
  ["npx rupt-migrate checklist", "the policies to create, step by step"],
  ["npx rupt-migrate handoff", "a prompt for each thing that is left"],
];

const STATUSES: readonly [status: string, meaning: string][] = [
  ["0", "done, or nothing to do"],
  ["1", "--check: something is left"],
  ["2", "could not do the job; stderr says why"],
  ["130", "Ctrl-C at a question; nothing was written"],
];

/** What stands below the options in the help. */
function helpEnd(): string {
  const rows = (table: readonly [string, string][]) => {
    const width = Math.max(...table.map(([left]) => left.length));
    return table.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
  };
  return `\nExamples:\n${rows(EXAMPLES)}\n\nExit status:\n${rows(STATUSES)}\n\nDocs of the move: https://rupt.dev/docs/v3/migration/account-sharing-on-web\n`;
}

/** The context of a command, or null where `--cwd` names no folder that can be read; stderr then says so. */
function contextFor({ cwd, color, quiet, verbose }: ValuesOf<typeof GLOBAL_OPTIONS>): CommandContext | null {
  const root = resolve(cwd ?? ".");
  const wrong = refusalOfFolder(root);
  if (wrong !== null) {
    process.stderr.write(`rupt-migrate: --cwd ${cwd ?? "."}: ${wrong}; name the folder of the project\n`);
    return null;
  }
  return createContext({ root, cwd: root === resolve(".") ? null : cwd, color, quiet, verbose });
}

function refusalOfFolder(root: string): string | null {
  try {
    const stats = statSync(root, { throwIfNoEntry: false });
    if (stats === undefined) return "there is no such folder";
    if (!stats.isDirectory()) return "is not a folder";
    accessSync(root, constants.R_OK | constants.X_OK);
    return null;
  } catch {
    return "cannot be read";
  }
}
