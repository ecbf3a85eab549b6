import { autorun, observable } from "mobx";
import { protect } from "./protect.js";

const session = observable({ id: "u", seats: 1 });
autorun(() => protect({ session, tag: "x" }));
