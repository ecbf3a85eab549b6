import Rupt from "rupt";
export const a = (user) => {
  Rupt.attach({ client_id: "abc", account: user.id });
};
