import "./patch.js";
import Rupt, { attach } from "rupt";

await Rupt.attach({ client_id: "abc", account: "u" });
await attach({ client_id: "abc", account: "u" });
