import Rupt from "rupt";
void Rupt.attach({
  // the only one
  client_id: "abc",
});
void Rupt.attach({ client_id: "abc" /* only */ });
void Rupt.attach({
  client_id: "abc",

  // nothing else
});
