import { DOCS } from "../../sdk/docs.ts";
import { ATTACH_OPTIONS } from "../../sdk/options.ts";
import { rule } from "../rule.ts";

/** An option that is taken out of the call. */
export type RemovedOption = {
  readonly option: string;
  /** `undefined` or `null` stood there. */
  readonly empty: boolean;
};

/** What became of an option that is taken out of the call; what v3 has instead stands in the table of options. */
export function removedOptionText({ option, empty }: RemovedOption, from = ""): string {
  if (empty) return `\`${option}\` had no value and was removed.`;
  const row = Object.hasOwn(ATTACH_OPTIONS, option) ? ATTACH_OPTIONS[option] : undefined;
  const instead = row?.fate === "remove" ? row.inV3 : "v3 has no counterpart";
  return `\`${option}\` was removed${from}: ${instead}.`;
}

export const optionDropped = {
  "option-dropped": rule({
    title: "Option without a counterpart",
    level: "info",
    why: "The option had no effect on protection and v3 documents no counterpart.",
    docs: DOCS.webMigration,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, debug: true });',
    after: "rupt.evaluate.access({ user: user.id });",
    message: (option: RemovedOption) => removedOptionText(option),
  }),
};
