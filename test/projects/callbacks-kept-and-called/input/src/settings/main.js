import { configure } from "./config.js";
import { seat } from "./seat.js";

configure({ onKick: (why) => console.log(typeof why) });
seat("u1");
