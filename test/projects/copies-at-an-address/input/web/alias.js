import Rupt from "@/copies/rupt.js";

Rupt.attach({ client_id: "abc", account: window.user });
