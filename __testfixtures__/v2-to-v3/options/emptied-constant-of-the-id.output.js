import Rupt from "@ruptjs/client";

const CLIENT_ID = "client-3";

const rupt = new Rupt({ clientId: CLIENT_ID });

export const enter = (user) => rupt.evaluate.access({ user: user.id });
