import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "web-id" });

rupt.evaluate.access({ user: "u", email: "e" });
