import Rupt from "rupt";
Rupt.attach({ client_id: "abc", get account() { return "u"; } });
