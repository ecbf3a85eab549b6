import Rupt from "rupt";

await Rupt.attach({ client_id: "theme", account: "1" });
