import type { CompletedCommand, CompletedOption, Completion } from "./completion-table.ts";

/** The completion script for fish 3 and newer. */
export function fishCompletions(table: readonly CompletedCommand[]): string {
  const others = table.filter(({ name }) => name !== "");
  return `# fish completion for rupt-migrate. Load it with: rupt-migrate completions fish | source
complete -c rupt-migrate -e
set -g __rupt_migrate_commands ${others.map(({ name }) => name).join(" ")}
${table.flatMap((command) => linesOf(command)).join("\n")}
${others.map(({ name, description }) => line(condition(""), `-a ${name} -d ${quoted(description)}`)).join("\n")}
`;
}

const line = (when: string, rest: string): string => `complete -c rupt-migrate -n ${quoted(when)} ${rest}`;

const condition = (name: string): string =>
  name === ""
    ? "not __fish_seen_subcommand_from $__rupt_migrate_commands"
    : `__fish_seen_subcommand_from ${name}`;

function linesOf({ name, options, argument }: CompletedCommand): string[] {
  const when = condition(name);
  return [
    ...options.map((option) => line(when, optionOf(option))),
    // Files are what fish offers unless told otherwise.
    ...(argument.kind === "file" ? [] : [line(when, `-f${argumentsOf(argument)}`)]),
  ];
}

function optionOf({ names, description, value }: CompletedOption): string {
  const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const takes = value === null ? [] : [value.kind === "file" ? "-r" : `-x${argumentsOf(value)}`];
  return [...flags, ...takes, `-d ${quoted(description)}`].join(" ");
}

function argumentsOf(completion: Completion): string {
  if (completion.kind === "choices") return ` -a ${quoted(completion.choices.join(" "))}`;
  return completion.kind === "folder" ? ` -a ${quoted("(__fish_complete_directories)")}` : "";
}

const quoted = (text: string): string => `'${text.replace(/['\\]/g, "\\$&")}'`;
