import Rupt from "rupt";
import { wrapAll } from "./wrap.js";

wrapAll(Rupt);
await Rupt.attach({ client_id: "abc", account: "u" });
