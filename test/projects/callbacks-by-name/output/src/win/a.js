import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "win" });

rupt.evaluate.access({ user: "u", on_logout: window.App.leave });
