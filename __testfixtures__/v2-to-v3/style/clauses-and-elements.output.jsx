import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

const shared = { client_id: "client-1", account: me.id, email: me.email };
report(shared.client_id);

if (me) rupt.evaluate.access({ user: shared.account, email: shared.email });
for (const each of [1, 2])
  await rupt.evaluate.access({
    user: shared.account,
    email: shared.email,
    phone: me.phones[each],
  });
if (me.isNew) greet();
else rupt.evaluate.access({ user: me.id });

export const Enter = () => (
  <button onClick={() => rupt.evaluate.access({ user: me.id })}>
    {me.name}
  </button>
);

const Go = () => (
  <b
    onClick={() =>
      rupt.evaluate.access({
        user: me.id,
      })
    }
  >
    Go
  </b>
);

export const List = () => (
  <ul>
    <li onClick={() => rupt.evaluate.access({ user: me.id })}>Enter</li>
  </ul>
);

render(
  <button onClick={() => rupt.evaluate.access({ user: me.id })}>
    {me.name}
  </button>,
);
