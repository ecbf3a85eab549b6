import Rupt from "rupt";
export const b = (user) => {
  Rupt.attach({ client_id: "abc", account: user.id });
};
