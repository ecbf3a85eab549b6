import { Rupt } from "./sdk.js";

export const login = (user) => {
  Rupt.attach({ client_id: "abc", account: user.id });
};
