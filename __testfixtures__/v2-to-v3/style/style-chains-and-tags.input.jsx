import rupt from "rupt";

export function Button({ user }) {
  return (
    <button
      onClick={() =>
        rupt.attach({ client_id: "client-1", account: user?.id, debug: true })
      }
    >
      {user.name}
    </button>
  );
}
export function Image({ user }) {
  return (
    <img
      alt="x"
      onLoad={() => rupt.attach({ client_id: "client-1", account: user.id })}
    />
  );
}
rupt
  .attach({
    client_id: "client-1",
    account: user.id,
  })
  .then(() => done())
  .catch(report);
for (const each of users)
  rupt.attach({ client_id: "client-1", account: each, tolerance: "strict" });
