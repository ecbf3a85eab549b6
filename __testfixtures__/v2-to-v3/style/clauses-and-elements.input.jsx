import Rupt from "rupt";

const shared = { client_id: "client-1", account: me.id, email: me.email };
report(shared.client_id);

if (me) Rupt.attach(shared);
for (const each of [1, 2])
  await Rupt.attach({ ...shared, phone: me.phones[each] });
if (me.isNew) greet();
else
  Rupt.attach({ client_id: "client-1", account: me.id, tolerance: "strict" });

export const Enter = () => (
  <button
    onClick={() => Rupt.attach({ client_id: "client-1", account: me.id })}
  >
    {me.name}
  </button>
);

const Go = () => (
  <b
    onClick={() =>
      Rupt.attach({
        client_id: "client-1",
        account: me.id,
        tolerance: "strict",
      })
    }
  >
    Go
  </b>
);

export const List = () => (
  <ul>
    <li
      onClick={() =>
        Rupt.attach({ client_id: "client-1", account: me.id, debug: true })
      }
    >
      Enter
    </li>
  </ul>
);

render(
  <button
    onClick={() => Rupt.attach({ client_id: "client-1", account: me.id })}
  >
    {me.name}
  </button>,
);
