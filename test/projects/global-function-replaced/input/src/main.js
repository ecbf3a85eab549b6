import Rupt, { attach } from "rupt";
import "./legacy.js";

await Rupt.attach({ client_id: "abc", account: "u" });
await attach({ client_id: "abc", account: "u" });
