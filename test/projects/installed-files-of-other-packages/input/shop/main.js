import Rupt from "rupt";

await Rupt.attach({ client_id: "shop", account: "1" });
