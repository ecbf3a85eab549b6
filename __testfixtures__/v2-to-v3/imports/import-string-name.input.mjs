import { "attach" as go } from "rupt";

export const protect = async (id) => {
  await go({ client_id: "c1", account: id });
};
