import Rupt from "rupt";
function tooMany() { alert("Too many devices"); }
export const go = (id) => {
  void Rupt.attach({ client_id: "abc", account: id, on_limit_exceeded: tooMany });
};
