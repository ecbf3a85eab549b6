import Rupt from "rupt";

try {
  Rupt.attach({ client_id: "abc", account: 1 });
} catch ({ Rupt, note = Rupt.attach({ client_id: "abc", account: 2 }) }) {
  console.log(note);
}
