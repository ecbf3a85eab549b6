import type { CallNames } from "../../rules/handoff.ts";
import { TODO_MARK } from "../../rules/todo-mark.ts";
import type { Block, Words } from "../blocks.ts";
import { shellWord } from "./commands.ts";
import { command, paragraph, texts } from "./prompt-blocks.ts";
import { type PromptInput, pathsOf } from "./prompt-input.ts";

/** @param callsV3 whether a way of the prompt calls v3, with what the code has for its options */
export function notToGuess(names: CallNames | null, callsV3: boolean): Words[] {
  const known = names !== null && callsV3 && names.user !== null ? names : null;
  const has = (name: string, text: string | null): Words =>
    text === null
      ? `\`${name}\`: this call passes none. Do not add one because a name looks right; ask the owner of the data.`
      : [`\`${name}\`: it is `, { kind: "code", text }, ", as the code has it. Take nothing else."];
  const { clientId = null } = names ?? {};
  return [
    ...(known === null
      ? [
          "`user`, `email`, `phone`: pass what the code has for them, and add none because a name looks right.",
        ]
      : [has("user", known.user), has("email", known.email), has("phone", known.phone)]),
    clientId === null
      ? "The client id: take it from the code; do not make one up."
      : [
          "The client id: it is " as const,
          { kind: "code" as const, text: clientId },
          ", as the code has it." as const,
        ],
    "Your server's addresses, routes and setting names: none are known here.",
    "No secret belongs in the browser or in this folder.",
    "Options, methods and fields of v3 that are not named above: they are not documented. Code that calls them is wrong even if it runs.",
  ];
}

export function checkBlocks(input: PromptInput): Block[] {
  const { scripts, folder } = input.commands;
  const { item } = input.thing;
  const own =
    item === null
      ? [
          command(`npx rupt-migrate --check ${pathsOf(input).map(shellWord).join(" ")}`),
          ...(pathsOf(input).some((path) => path.endsWith("package.json"))
            ? []
            : [
                paragraph(
                  "As long as other code needs `rupt`, package.json keeps it: do not edit that by hand. The last step of `README.md` settles it.",
                ),
              ]),
        ]
      : [
          paragraph(
            "`--check` says nothing of this place: it is on v3. Once you have looked at it, tick it off:",
          ),
          command(`npx rupt-migrate checklist --done ${shellWord(item)}`),
        ];
  if (scripts.length === 0)
    return [
      ...own,
      paragraph("The package names no script for tests or types; run what this repository uses."),
    ];
  return [
    ...own,
    paragraph(
      folder === ""
        ? "And the checks of this repository:"
        : ["And the checks of the package, in ", { kind: "code", text: folder }, ":"],
    ),
    texts(scripts.map((text) => ({ kind: "command", text }))),
  ];
}

export function doneWhen({ thing, together, commands }: PromptInput): Words[] {
  const { usage, item, place } = thing;
  const { scripts } = commands;
  const these = together.length > 0 ? "these places" : "this place";
  const names = (): Words => [
    `The check no longer names ${these}`,
    ...(usage.kind === "dependency" || usage.kind === "config"
      ? []
      : [", and the file no longer loads `rupt` for it"]),
    ".",
  ];
  return [
    item === null ? names() : "You have looked at what is open, and the item is ticked off.",
    ...(usage.kind === "todo" || usage.outcome === "manual"
      ? [`The comment \`${TODO_MARK}\` of ${these} is deleted, if there is one.`]
      : []),
    scripts.length === 0
      ? "Types and tests pass as before."
      : `${scripts.map((text) => `\`${text}\``).join(", ")} ${scripts.length === 1 ? "passes" : "pass"} as before.`,
    "Nothing else was changed, and what could not be known was asked, not made up.",
    [
      "The commit message says what you did and which way you took, and names ",
      { kind: "code", text: `${place.path}:${place.line}` },
      ".",
    ],
  ];
}
