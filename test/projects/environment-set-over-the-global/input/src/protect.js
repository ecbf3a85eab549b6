import Rupt from "rupt";

export const protect = (user) => Rupt.attach({ client_id: process.env.LATE_ID, account: user.id });
