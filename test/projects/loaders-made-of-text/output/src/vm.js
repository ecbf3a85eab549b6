import vm from "node:vm";

const load = vm.runInThisContext("(name) => import(name)");

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const sharing = () => load("rupt");
