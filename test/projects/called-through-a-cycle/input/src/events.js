import { enter, start, visit } from "./main.js";

enter({ id: "session" });
start({ id: "profile" });
visit({ id: "visit" });

export const events = ["login"];
