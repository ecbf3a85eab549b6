import { getRupt } from "./rupt.js";
import { config } from "./tools.js";

report("check");
export const check = (user) => void getRupt(config.id).evaluate.access({ user: user.id });
