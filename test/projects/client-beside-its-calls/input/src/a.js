import RuptV3 from "@ruptjs/client";
import Rupt from "rupt";

const client = new RuptV3({ clientId: "abc" });

export const a = (user) => {
  Rupt.attach({ client_id: "abc", account: user.id });
};
export { client as sdk };
