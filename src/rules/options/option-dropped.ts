import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";
import { type RemovedOption, removedOptionText } from "./removed-option.ts";

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
