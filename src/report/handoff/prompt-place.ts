import { comparePlaces } from "../../dashboard/places.ts";
import type { ThingLeft } from "../../dashboard/things-left.ts";
import type { SourcePlace, Usage } from "../../result.ts";
import type { Block, Code, Words } from "../blocks.ts";
import { codeOf } from "../sections/findings.ts";
import { placeText } from "../terminal.ts";
import { list } from "./prompt-blocks.ts";
import { CALLS, type Frame, type PromptInput } from "./prompt-input.ts";

export const placeWords = ({ path, line, column, kind }: SourcePlace & { kind: string }): Words => [
  { kind: "code", text: placeText({ path, line, column }) },
  ` ${kind}`,
];

const STATES: Readonly<Record<ThingLeft["state"], string>> = {
  held: "The code is as it was in v2.",
  waiting: "Run `npx rupt-migrate --yes` first: it edits this place. What follows is about the edited code.",
  edited: "The program has edited this place. Something about it is open.",
};
/** The places of a task: what loads the SDK, then its calls. */
export const partsOf = (input: PromptInput): readonly Pick<PromptInput, "thing" | "frame">[] => {
  const isCall = ({ thing: { usage } }: Pick<PromptInput, "thing">): number =>
    CALLS.has(usage.kind) ? 1 : 0;
  return [input, ...input.together].sort(
    (a, b) => isCall(a) - isCall(b) || comparePlaces(a.thing.place, b.thing.place),
  );
};

export function placeBlock(parts: readonly Pick<PromptInput, "thing" | "frame">[]): Block {
  return list(
    parts.map(({ thing: { usage, place, state, diff }, frame }) => {
      const held = usage.held ? ", held on v2: it works as before" : "";
      return {
        text: [{ kind: "code", text: placeText(place) }, ` (${usage.kind}${held})`],
        lines: parts.length === 1 || state !== "held" ? [STATES[state]] : [],
        code:
          diff !== null
            ? [codeOf(diff.trimEnd(), "source", "diff")]
            : [frame === null ? snippetOf(usage) : frameCode(frame, usage)],
      };
    }),
  );
}

/** The lines around the place, those of the place marked. */
function frameCode({ first, lines }: Frame, { line, endLine }: Usage): Code {
  const digits = String(first + lines.length - 1).length;
  const shown = lines.map((text, index) => {
    const number = first + index;
    const mark = number >= line && number <= endLine ? ">" : " ";
    return `${mark} ${String(number).padStart(digits)} | ${text}`.trimEnd();
  });
  return codeOf(shown.join("\n"), "source");
}

const snippetOf = ({ snippet }: Usage): Code => codeOf(snippet, "source");
