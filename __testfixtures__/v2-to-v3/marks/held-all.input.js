import Rupt from "rupt";
export const b = () => Rupt.getHash();
