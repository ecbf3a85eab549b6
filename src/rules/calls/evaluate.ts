import { DOCS } from "../../sdk/docs.ts";
import { heldFunction } from "../rule.ts";

export const evaluate = {
  evaluate: heldFunction({
    title: "evaluate is one method per action",
    why: "v3 has rupt.evaluate.login and rupt.evaluate.signup, each confirmed by your server.",
    todo: "use rupt.evaluate.login or .signup and confirm the evaluation on your server",
    docs: DOCS.loginProtection,
    before: 'const { verdict } = await Rupt.evaluate({ client_id: "abc", action: "login" });',
    after:
      '// by hand\nconst evaluation = await rupt.evaluate.login({ user: user.id });\nawait fetch("/login", { method: "POST", body: JSON.stringify({ evaluation_id: evaluation?.evaluation_id }) });\n// your server asks @ruptjs/api for the verdict of that evaluation',
  }),
};
