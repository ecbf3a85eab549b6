import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

export interface Widget {
  attach?(): void;
}

rupt.evaluate.access({ user: member.id });
