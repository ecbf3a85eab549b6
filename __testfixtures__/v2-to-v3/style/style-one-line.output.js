import Rupt from "@ruptjs/client"; const id = "c1";

const rupt = new Rupt({ clientId: id });
 export const protect = async (a) => { await rupt.evaluate.access({ user: a }); };
