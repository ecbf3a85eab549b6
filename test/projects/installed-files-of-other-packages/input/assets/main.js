import Rupt from "rupt";

await Rupt.attach({ client_id: "assets", account: "1" });
