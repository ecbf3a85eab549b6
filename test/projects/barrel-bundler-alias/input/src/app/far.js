import Rupt from "@sdk/rupt";

Rupt.attach({ client_id: "abc", account: 2 });
