import Rupt from "rupt";
export function go(id: string) {
  void Rupt.attach({
    account: id,
    client_id: "abc"
  });
  void Rupt.attach({
    account: id, client_id: "abc"
  });
  void Rupt.attach({
    client_id: "abc", account: id,
  });
  void Rupt.attach({
    client_id: "abc"
    , account: id
    , debug: true
  });
  void Rupt.attach({
      account: id
    , client_id: "abc"
    , debug: true
  });
}
