import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

rupt.evaluate.access({ // for paying members
  /* who */ user: member.id });
