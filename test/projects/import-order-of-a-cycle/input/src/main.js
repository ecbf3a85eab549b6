import "./session.js";
import "./check.js";

report("main");
export const config = { id: "web" };
