import { Session } from "./session.js";

new Session().start("u5", false);
