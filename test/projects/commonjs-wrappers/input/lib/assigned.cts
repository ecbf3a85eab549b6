import Rupt from "rupt";
export = { Rupt, attach: Rupt.attach };
