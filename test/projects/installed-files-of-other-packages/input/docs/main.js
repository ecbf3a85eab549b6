import Rupt from "rupt";

await Rupt.attach({ client_id: "docs", account: "1" });
