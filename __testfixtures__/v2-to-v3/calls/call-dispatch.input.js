import Rupt from "rupt";

export const run = (name, o) => Rupt[name](o);
