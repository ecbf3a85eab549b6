import { protect } from "./session.js";

effect("config");
protect({ id: "early" });

export var ID = "client-1";
