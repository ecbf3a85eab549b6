import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

try {
  rupt.evaluate.access({ user: 1 });
} catch ({ Rupt, note = Rupt.attach({ client_id: "abc", account: 2 }) }) {
  console.log(note);
}
