import Rupt from "rupt";

export const x = 1;
