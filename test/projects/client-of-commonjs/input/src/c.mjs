import Rupt from "rupt";

Rupt.attach({ client_id: "three", account: "3" });
