import { enter } from "./enter.js";
import { enterLate } from "./enter-late.js";
import { setUp } from "./set-up.js";

setUp({ RUPT_ID: "client-1" });
enter({ id: "user-1" });
enterLate({ id: "user-1" });
