import Rupt from "rupt";
Rupt.attach({ client_id: "abc", account: "u", 1: "x" });
