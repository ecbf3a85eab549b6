import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

rupt /* the SDK :) */.evaluate.access({ user: (member.id /* :) */) ?? member.login });
rupt.evaluate.access({ user: guest.id });
