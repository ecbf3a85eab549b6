import { getRupt } from "./rupt.js";
import * as main from "./main.js";

report("session");
export const enter = (user) => void getRupt(main.config.id).evaluate.access({ user: user.id });
