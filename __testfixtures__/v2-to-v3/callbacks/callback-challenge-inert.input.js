import Rupt from "rupt";
const T = true;
export function go(id) {
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: () => true });
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: () => {} });
  void Rupt.attach({ client_id: "abc", account: id, on_challenge() { return T; } });
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: async ({ challenge }) => { return true; } });
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: undefined });
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: function () { /* nothing */ } });
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: () => null });
}
