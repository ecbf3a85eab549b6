import Rupt from "rupt";

const { RUPT_ID } = process.env;

if (!RUPT_ID) throw new Error("RUPT_ID is missing");

export const attachDevice = (account) => Rupt.attach({ client_id: RUPT_ID, account });
