import Rupt from "rupt";
Rupt.attach({});
