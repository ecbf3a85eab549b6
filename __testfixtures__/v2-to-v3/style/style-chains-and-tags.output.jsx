import rupt from "@ruptjs/client";

const ruptClient = new rupt({ clientId: "client-1" });

export function Button({ user }) {
  return (
    <button onClick={() => ruptClient.evaluate.access({ user: user?.id })}>
      {user.name}
    </button>
  );
}
export function Image({ user }) {
  return (
    <img alt="x" onLoad={() => ruptClient.evaluate.access({ user: user.id })} />
  );
}
ruptClient.evaluate
  .access({
    user: user.id,
  })
  .then(() => done())
  .catch(report);
for (const each of users) ruptClient.evaluate.access({ user: each });
