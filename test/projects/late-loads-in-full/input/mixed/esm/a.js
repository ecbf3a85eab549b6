import Rupt from "rupt";
export const a = (u) => {
  Rupt.attach({ client_id: "abc", account: u });
};
