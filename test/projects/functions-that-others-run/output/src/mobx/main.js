import { autorun, observable } from "mobx";
import { Guard } from "./guard.js";
import { Runner } from "./put.js";

const plan = observable({ seats: 1 });
new Guard({ plan, user: { id: "u1" } });
const runner = new Runner(plan);
autorun(() => runner.run());
