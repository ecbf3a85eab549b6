import Rupt from "rupt";

await Rupt.attach({ client_id: "abc", account: "1" });
