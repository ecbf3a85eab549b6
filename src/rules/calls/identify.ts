import { DOCS } from "../../sdk/docs.ts";
import { heldFunction } from "../rule.ts";

export const identify = {
  identify: heldFunction({
    title: "identify is gone",
    why: "Evaluations replace identify.",
    todo: "use rupt.evaluate.login or rupt.evaluate.signup with a server step",
    docs: DOCS.identifyToEvaluate,
    before: 'const { identification } = await Rupt.identify({ client_id: "abc" });',
    after: "// by hand\nconst evaluation = await rupt.evaluate.login({ user: user.id });",
  }),
};
