import { autorun, observable } from "mobx";
import { getRupt } from "../rupt.js";

const session = observable({ user: "u", plan: "pro" });
autorun(() => {
  getRupt("abc").evaluate.access({ user: session.user });
});
