import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";
import { type RemovedOption, removedOptionText } from "./option-dropped.ts";

export const policySideOption = {
  "policy-side-option": rule({
    title: "Option is policy-side now",
    level: "info",
    why: "Limits and tolerance are set on policies in v3.",
    todo: "nothing in code; set how strict v3 is with the policies in the dashboard",
    docs: DOCS.webMigration,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, tolerance: "strict" });',
    after: "rupt.evaluate.access({ user: user.id });",
    message: (option: RemovedOption) => removedOptionText(option, " from the call"),
  }),
};
