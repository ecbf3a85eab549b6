import type { NodePath } from "../../src/code/tree/index.ts";
import type { ClientForm, FormStep } from "../../src/result.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import type { Answered, ClientGroup } from "../model.ts";

/** The steps of the ladder, upwards. */
const STEPS: readonly Answered["step"][] = ["lazy", "eager", "on_logout"];

/** The form of a call's client: which steps up were taken, and for one that was not what stood against it, and where. */
export function clientForm({ answers, creation }: ClientGroup, { call }: AttachCall): ClientForm {
  return {
    taken: creation,
    steps: STEPS.flatMap((to): FormStep[] => {
      const own = answers.filter(({ step }) => step === to);
      const against = own.flatMap(({ obligation, answer }) =>
        answer.is === "proved" ? [] : [{ to, taken: false, obligation, answer: answer.is, at: answer.at }],
      );
      // Of an accessor that several ids share, what was asked of this file's.
      const said = against.find(({ at }) => at.file === call.file) ?? against[0];
      if (said) return [{ ...said, at: placeOf(said.at) }];
      return own.length === 0 ? [] : [{ to, taken: true }];
    }),
  };
}

const placeOf = ({ file, range }: NodePath) => ({ path: file.path, ...file.lines.at(range.start) });
