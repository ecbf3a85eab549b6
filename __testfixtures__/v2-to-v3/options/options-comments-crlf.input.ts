import Rupt from "rupt";
export const go = (id: string) => void Rupt.attach({
  client_id: "abc", // id end
  // before
  debug: true,
  account: id
});
