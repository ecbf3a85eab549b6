import Rupt from "rupt";

Rupt.attach({ client_id: "abc", account: "1" });
