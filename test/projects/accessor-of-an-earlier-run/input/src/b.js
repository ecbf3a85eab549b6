import Rupt from "rupt";

export const b = (user) => Rupt.attach({ client_id: process.env.RUPT_ID, account: user });
