import Rupt from "rupt";

const report = (error) => console.error(error);

export const Chosen = ({ user }) => (
  <button
    type="button"
    onClick={() =>
      Rupt.attach({ client_id: "abc", account: user.id }).catch(report)
    }
  >
    Check
  </button>
);

export async function all(user) {
  await Promise.all([
    Rupt.attach({ client_id: "abc", account: user.id }),
    load(user),
  ]);
}
export async function first(user) {
  await withTimeout(
    Rupt.attach({ client_id: "abc", account: user.id })
      .then(next)
      .catch(report),
    3000,
  );
}
export function traced(user) {
  track(
    "check",
    Rupt.attach({ client_id: "abc", account: user.id }).then(() => go("/home")),
  );
}
export function either(user) {
  user
    ? Rupt.attach({ client_id: "abc", account: user.id }).catch(report)
    : skip();
}
export function long(user) {
  user
    ? Rupt.attach({
        client_id: "abc",
        account: user.id,
        email: user.email,
      }).catch(report)
    : skip();
}
export function chosen(user) {
  if (user)
    Rupt.attach({ client_id: "abc", account: user.id, email: user.email });
}
export const given = (user) =>
  user &&
  Rupt.attach({ client_id: "abc", account: user.id, email: user.email });
export function settled(user) {
  return Promise.allSettled([
    Rupt.attach({ client_id: "abc", account: user.id, email: user.email }).then(
      () => {
        go("/home");
        start();
      },
    ),
  ]);
}
export const query = (user) =>
  useQuery({
    queryKey: ["rupt", user.id],
    queryFn: () =>
      Rupt.attach({ client_id: "abc", account: user.id }).catch(report),
  });
