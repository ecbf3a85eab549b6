import { Session } from "./session.js";
import { send } from "./send.js";

const session = new Session("1");
await session.start();
send("/sessions", session);
