import Rupt from "rupt";
export = Rupt;
