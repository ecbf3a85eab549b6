import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "mapped" });

rupt.evaluate.access({ user: document.body.dataset.user });
