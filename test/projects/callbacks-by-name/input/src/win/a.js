import Rupt from "rupt";
Rupt.attach({ client_id: "win", account: "u", on_current_device_logout: window.App.leave });
