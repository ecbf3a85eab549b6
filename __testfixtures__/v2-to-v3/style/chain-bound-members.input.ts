import Rupt from "rupt";

Rupt["attach"]({
  client_id: "client-1",
  account: user.id,
  email: user.email,
}).then(() => done());

Rupt!
  .attach({
    client_id: "client-1",
    account: user.id,
    email: user.email,
  })
  .then(() => done());
