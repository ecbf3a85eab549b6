import type { Argument, Command, Option } from "commander";
import { RULE_IDS } from "../../../rules/rules.ts";

/** What may stand at a place of the command line. */
export type Completion =
  | { kind: "none" }
  | { kind: "file" }
  | { kind: "folder" }
  | { kind: "choices"; choices: readonly string[] };

export interface CompletedOption {
  /** As typed: `-q`, `--quiet`. */
  names: readonly string[];
  description: string;
  /** Null for a switch. */
  value: Completion | null;
  repeatable: boolean;
}

export interface CompletedCommand {
  /** Empty for the default command. */
  name: string;
  description: string;
  options: readonly CompletedOption[];
  argument: Completion;
}

/** What a placeholder in the help stands for; others take free text. */
const PLACEHOLDERS: Readonly<Record<string, Completion>> = {
  dir: { kind: "folder" },
  file: { kind: "file" },
  files: { kind: "file" },
  path: { kind: "file" },
  paths: { kind: "file" },
  glob: { kind: "file" },
  rule: { kind: "choices", choices: RULE_IDS },
};

/**
 * Reads commander's own table, so that no completion can differ from what the program accepts.
 * The first entry is the default command.
 */
export function completionTable(program: Command): CompletedCommand[] {
  const commands = program.createHelp().visibleCommands(program);
  const names: Completion = { kind: "choices", choices: commands.map((command) => command.name()) };
  return [
    commandOf(program, "", names),
    ...commands.map((command) => commandOf(command, command.name(), names)),
  ];
}

function commandOf(command: Command, name: string, commands: Completion): CompletedCommand {
  const [argument] = command.registeredArguments;
  return {
    name,
    description: command.description(),
    options: command.createHelp().visibleOptions(command).map(optionOf),
    argument: argument?.name() === "command" ? commands : argumentOf(argument),
  };
}

function optionOf(option: Option): CompletedOption {
  const placeholder = /[<[]([\w-]+)/.exec(option.flags)?.[1];
  return {
    names: [option.short, option.long].filter((name) => name != null),
    description: option.description,
    value: placeholder === undefined ? null : completionOf(option.argChoices, placeholder),
    // What collects has a parser; so have choices, which say it of themselves.
    repeatable: option.parseArg !== undefined && option.argChoices === undefined,
  };
}

function argumentOf(argument: Argument | undefined): Completion {
  return argument === undefined ? { kind: "none" } : completionOf(argument.argChoices, argument.name());
}

function completionOf(choices: readonly string[] | undefined, placeholder: string): Completion {
  return choices === undefined
    ? (PLACEHOLDERS[placeholder] ?? { kind: "none" })
    : { kind: "choices", choices };
}
