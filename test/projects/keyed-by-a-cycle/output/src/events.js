import { onLogin } from "./session.js";
export const events = { ready() {} };
onLogin("early", "u");
onLogin("early", "v");
