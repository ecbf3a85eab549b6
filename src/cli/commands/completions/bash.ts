import type { CompletedCommand, Completion } from "./completion-table.ts";

/** The completion script for bash 3.2 and newer, which macOS still ships. Needs no bash-completion package. */
export function bashCompletions(table: readonly CompletedCommand[]): string {
  const names = table.map(({ name }) => name).filter((name) => name !== "");
  const withValue = [
    ...new Set(table.flatMap(({ options }) => options.flatMap(({ names, value }) => (value ? names : [])))),
  ];
  return `# bash completion for rupt-migrate. Load it with: source <(rupt-migrate completions bash)
_rupt_migrate() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="" i
  # bash takes "--client=lazy" for three words.
  if [ "$cur" = "=" ]; then cur=""; elif [ "$prev" = "=" ]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${withValue.join("|")}) i=$((i + 1)) ;;
      ${names.join("|")}) command="\${COMP_WORDS[i]}"; break ;;
    esac
  done
  COMPREPLY=()
  case "$command:$prev" in
${table.flatMap(valueCases).join("\n")}
  esac
  case "$command" in
${table.map((command) => commandCase(command, names)).join("\n")}
  esac
}
complete -F _rupt_migrate rupt-migrate
`;
}

function valueCases({ name, options }: CompletedCommand): string[] {
  return options.flatMap(({ names, value }) =>
    value === null
      ? []
      : [`    ${names.map((option) => `${name}:${option}`).join("|")}) ${replyOf(value)} return ;;`],
  );
}

function commandCase({ name, options, argument }: CompletedCommand, commands: readonly string[]): string {
  const flags = options.flatMap(({ names }) => names).join(" ");
  const words = name === "" ? `COMPREPLY+=($(compgen -W "${commands.join(" ")}" -- "$cur"))` : "";
  return [
    `    ${name === "" ? '""' : name})`,
    `      case "$cur" in -*) COMPREPLY=($(compgen -W "${flags}" -- "$cur")); return ;; esac`,
    ...[replyOf(argument), words].filter((line) => line !== "").map((line) => `      ${line}`),
    "      ;;",
  ].join("\n");
}

/** \`compopt\` is not in bash 3.2; without it names of files are still completed, only not quoted. */
function replyOf(completion: Completion): string {
  const files = (flag: string) =>
    `compopt -o filenames 2>/dev/null; while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen ${flag} -- "$cur");`;
  switch (completion.kind) {
    case "none":
      return "";
    case "file":
      return files("-f");
    case "folder":
      return files("-d");
    case "choices":
      return `COMPREPLY=($(compgen -W "${completion.choices.join(" ")}" -- "$cur"));`;
  }
}
