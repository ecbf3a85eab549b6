import vm from "node:vm";

const load = vm.runInThisContext("(name) => import(name)");

export const sharing = () => load("rupt");
