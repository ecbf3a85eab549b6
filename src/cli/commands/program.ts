import { Argument, Command, Option } from "commander";
import { TOOL } from "../../tool.ts";
import type { Shell } from "./completions.ts";
import { contextFor } from "./context-for.ts";
import { globalFlags } from "./global-flags.ts";
import {
  addGlobalOptions,
  addMigrateOptions,
  FORMATS,
  GLOBAL_HEADING,
  type GlobalFlags,
  helpEnd,
  type MigrateFlags,
  readMigrateFlags,
} from "./program-options.ts";

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

  addGlobalOptions(addMigrateOptions(program))
    .version(TOOL.version, "-V, --version", "show the version")
    .options.at(-1)
    ?.helpGroup(GLOBAL_HEADING);
  program.action(async (paths: string[], flags: MigrateFlags & GlobalFlags) => {
    const context = contextFor(flags);
    if (!context) return done(2);
    // A run that may write first repairs what an interrupted one left, and scans after that.
    const started = flags.check || flags.dryRun ? await beginScan(context.root) : undefined;
    const [{ migrate }, { createProgress }] = await Promise.all([
      import("./migrate.ts"),
      import("../terminal/progress.ts"),
    ]);
    const progress = createProgress(process.stderr, !flags.quiet);
    done(await migrate(readMigrateFlags(paths, flags), context, progress, started));
  });
  program.helpCommand("help [command]", "show the help of a command");

  addGlobalOptions(
    program
      .command("checklist")
      .description("walk through the policies to recreate, interactively")
      .option("--markdown", "print the body of an issue")
      .option(...REDACT),
  ).action(async (flags: GlobalFlags & { markdown?: boolean; redact?: boolean }, command: Command) => {
    const context = contextFor(globalFlags(command));
    if (!context) return done(2);
    const [{ checklist }, { analyze }] = await Promise.all([
      import("./checklist.ts"),
      import("./analyze.ts"),
    ]);
    done(await checklist(context, flags, () => analyze(context.root, isRedacted(command))));
  });

  addGlobalOptions(
    program
      .command("report")
      .description("print the report of this repo, or merge several JSON results")
      .argument("[files...]", "JSON results of other runs")
      .addOption(new Option("--format <name>", "what stdout shows").choices([...FORMATS, "html"]))
      .option("--json", "the same as --format json")
      .option(...REDACT),
  ).action(
    async (
      files: string[],
      flags: GlobalFlags & { format?: (typeof FORMATS)[number] | "html"; json?: boolean; redact?: boolean },
      command: Command,
    ) => {
      const context = contextFor(globalFlags(command));
      if (!context) return done(2);
      const [{ report }, { analyze }, { reporters }] = await Promise.all([
        import("./report.ts"),
        import("./analyze.ts"),
        import("../../report/index.ts"),
      ]);
      const print = reporters[flags.json ? "json" : (flags.format ?? "pretty")];
      const redact = isRedacted(command);
      done(await report(context, files, { print, redact }, () => analyze(context.root, redact)));
    },
  );

  addGlobalOptions(
    program
      .command("explain")
      .description("why a rule exists, what it does, before/after, link to the docs")
      .argument("[rule]", "id of a rule; all of them without"),
  ).action(async (rule: string | undefined, _flags: GlobalFlags, command: Command) => {
    const context = contextFor(globalFlags(command));
    if (!context) return done(2);
    const { explain } = await import("./explain.ts");
    done(explain(context, rule));
  });

  addGlobalOptions(program.command("undo").description("take back the last run")).action(
    async (_flags: GlobalFlags, command: Command) => {
      const context = contextFor(globalFlags(command));
      if (!context) return done(2);
      const { runUndo } = await import("./undo.ts");
      const { root, stdout, error, quiet } = context;
      done(runUndo({ root, stdout, stderr: error, quiet }));
    },
  );

  addGlobalOptions(
    program
      .command("completions")
      .description("print the script that completes commands and options in a shell")
      .addArgument(new Argument("<shell>").choices(["bash", "zsh", "fish"])),
  ).action(async (shell: Shell) => {
    const { completions } = await import("./completions.ts");
    process.stdout.write(completions(program, shell));
    done(0);
  });
  return program;
}

const REDACT = ["--redact", "hide client ids too; secrets are always hidden"] as const;

/** `--redact` may stand before the name of a command too, where it is the option of `migrate`. */
const isRedacted = (command: Command): boolean =>
  [command, command.parent].some((each) => each?.opts<{ redact?: boolean }>().redact === true);

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
  const [{ startScan }, { loadParser }] = await Promise.all([
    import("../../project/files/start-scan.ts"),
    import("../../plan/load-parser.ts"),
  ]);
  return startScan(root, loadParser);
}
