import Rupt from "rupt";

export const login = (user) => {
  Rupt.attach({ client_id: "abc", account: user.id });
};
