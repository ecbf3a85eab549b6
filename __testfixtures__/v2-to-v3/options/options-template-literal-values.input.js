import Rupt from "rupt";
export const go = (id) => void Rupt.attach({
  client_id: "abc",
  account: `user:${id}`,
  metadata: { text: `
    keep
      this` },
});
