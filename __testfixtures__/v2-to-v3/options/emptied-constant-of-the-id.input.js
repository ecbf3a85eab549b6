import Rupt from "rupt";

const CLIENT_ID = "client-3";
const common = { client_id: CLIENT_ID };

export const enter = (user) => Rupt.attach({ ...common, account: user.id });
