import { enter } from "./enter.js";

process.env.CLIENT_ID = String(new Date(0).getTime());
enter({ id: "user-1" });
