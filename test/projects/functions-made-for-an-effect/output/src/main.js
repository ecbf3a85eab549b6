import { autorun, observable } from "mobx";
import { createGuard, bound } from "./guard.js";
const plan = observable({ seats: 1 });
autorun(createGuard(plan));
autorun(bound.bind(null, plan));
