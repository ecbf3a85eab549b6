import Rupt from "rupt";

await Rupt.attach({ client_id: "web", account: "1" });
