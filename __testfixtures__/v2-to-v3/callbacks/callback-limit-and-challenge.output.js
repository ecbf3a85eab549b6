import Rupt from "rupt";
export const go = (id) => {
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  void Rupt.attach({
    client_id: "abc",
    account: id,
    on_limit_exceeded: () => { alert("Too many devices"); },
    on_challenge: () => false,
  });
};
