import Rupt from "rupt";
export const response = await Rupt.attach({ client_id: "abc", account: "u" });
