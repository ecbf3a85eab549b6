import Rupt from "rupt";

await Rupt.attach({ client_id: "shop-admin", account: "1" });
