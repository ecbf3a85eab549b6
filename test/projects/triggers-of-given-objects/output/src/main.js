import { observable, runInAction } from "mobx";
import { Protection } from "./protection.js";

const plan = observable({ seats: 1 });
new Protection(plan);
runInAction(() => {
  plan.seats = 3;
});
