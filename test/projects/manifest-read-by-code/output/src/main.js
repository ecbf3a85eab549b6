import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

rupt.evaluate.access({ user: "a" });
