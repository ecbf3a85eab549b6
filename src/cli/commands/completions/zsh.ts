import type { CompletedCommand, CompletedOption, Completion } from "./completion-table.ts";

/** The completion script for zsh. Works sourced after `compinit`, and as a file `_rupt-migrate` on the `fpath`. */
export function zshCompletions(table: readonly CompletedCommand[]): string {
  const [main, ...others] = table;
  if (main === undefined) return "";
  return `#compdef rupt-migrate
# zsh completion for rupt-migrate. Load it after compinit with: source <(rupt-migrate completions zsh)
_rupt-migrate_commands() {
  local -a commands
  commands=(
${others.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`).join("\n")}
  )
  _describe -t commands command commands
}
_rupt-migrate_first() {
  _alternative 'commands:command:_rupt-migrate_commands' 'files:file:_files'
}
_rupt-migrate() {
  local curcontext="$curcontext" context state state_descr line
  local -A opt_args
  # The first word that is no option and no value of one decides which options follow.
  local -i i=2
  local command=""
  while (( i < CURRENT )); do
    case "$words[i]" in
      ${valueOptions(table).join("|")}) (( i += 1 )) ;;
      -*) ;;
      ${others.map(({ name }) => name).join("|")}) command="$words[i]"; break ;;
      *) break ;;
    esac
    (( i += 1 ))
  done
  case "$command" in
${others.map((command) => `    ${command.name})\n${argumentsOf(command, argumentSpecs(command))} ;;`).join("\n")}
    *)
${argumentsOf(main, "'1: :_rupt-migrate_first' '*:file:_files'")} ;;
  esac
}
if [ "$funcstack[1]" = "_rupt-migrate" ]; then
  _rupt-migrate "$@"
else
  compdef _rupt-migrate rupt-migrate
fi
`;
}

/** The command's own name, then what it takes. With a spec for nothing, zsh would list a lone option instead of inserting it. */
function argumentSpecs({ name, argument }: CompletedCommand): string {
  const own = `'1:command:(${name})'`;
  return argument.kind === "none" ? own : `${own} '*:${wordOf(argument)}:${actionOf(argument)}'`;
}

const valueOptions = (table: readonly CompletedCommand[]): string[] => [
  ...new Set(table.flatMap(({ options }) => options.flatMap(({ names, value }) => (value ? names : [])))),
];

function argumentsOf({ options }: CompletedCommand, rest: string): string {
  return `      _arguments -s ${[...options.flatMap(specsOf).map(quoted), rest].join(" \\\n        ")}`;
}

/** One spec a name; names of one option exclude each other. */
function specsOf({ names, description, value, repeatable }: CompletedOption): string[] {
  const text = description.replace(/[[\]\\:]/g, "\\$&");
  return names.map((name) => {
    const exclusive = repeatable ? "*" : `(${names.join(" ")})`;
    const sign = value !== null && name.startsWith("--") ? "=" : "";
    return `${exclusive}${name}${sign}[${text}]${value === null ? "" : `:${wordOf(value)}:${actionOf(value)}`}`;
  });
}

function wordOf(completion: Completion): string {
  return completion.kind === "choices" ? "choice" : completion.kind === "none" ? " " : completion.kind;
}

function actionOf(completion: Completion): string {
  switch (completion.kind) {
    case "none":
      return "";
    case "file":
      return "_files";
    case "folder":
      return "_files -/";
    case "choices":
      return `(${completion.choices.join(" ")})`;
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
