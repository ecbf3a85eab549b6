import "./patch.js";
import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
await Rupt.attach({ client_id: "abc", account: "u" });
await rupt.evaluate.access({ user: "u" });
