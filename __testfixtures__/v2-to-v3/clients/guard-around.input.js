import Rupt from "rupt";

const ID = process.env.RUPT_ID;

export const attachDevice = (account) => ID && Rupt.attach({ client_id: ID, account });
