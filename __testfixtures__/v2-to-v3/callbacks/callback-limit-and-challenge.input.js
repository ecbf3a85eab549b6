import Rupt from "rupt";
export const go = (id) => {
  void Rupt.attach({
    client_id: "abc",
    account: id,
    on_limit_exceeded: () => { alert("Too many devices"); },
    on_challenge: () => false,
  });
};
