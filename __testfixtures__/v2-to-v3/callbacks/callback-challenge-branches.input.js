import Rupt from "rupt";
export const go = (id, strict) => {
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: strict ? () => true : undefined });
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: strict ? () => false : undefined });
};
