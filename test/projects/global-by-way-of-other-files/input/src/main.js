import Rupt from "rupt";
import { legacy } from "./legacy.js";
import { load } from "./vendors.js";

await Rupt.attach({ client_id: "abc", account: "u" });
await legacy("old");
await load("Rupt");
