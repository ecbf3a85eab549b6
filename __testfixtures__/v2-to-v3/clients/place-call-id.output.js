import Rupt from "@ruptjs/client";

const clientId = readId();

const rupt = new Rupt({ clientId });

export const protect = async (id) => { await rupt.evaluate.access({ user: id }); };
