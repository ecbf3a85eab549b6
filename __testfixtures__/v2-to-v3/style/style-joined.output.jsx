import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const report = (error) => console.error(error);

export const Chosen = ({ user }) => (
  <button
    type="button"
    onClick={() => rupt.evaluate.access({ user: user.id }).catch(report)}
  >
    Check
  </button>
);

export async function all(user) {
  await Promise.all([rupt.evaluate.access({ user: user.id }), load(user)]);
}
export async function first(user) {
  await withTimeout(
    rupt.evaluate.access({ user: user.id }).then(next).catch(report),
    3000,
  );
}
export function traced(user) {
  track(
    "check",
    rupt.evaluate.access({ user: user.id }).then(() => go("/home")),
  );
}
export function either(user) {
  user ? rupt.evaluate.access({ user: user.id }).catch(report) : skip();
}
export function long(user) {
  user
    ? rupt.evaluate
        .access({
          user: user.id,
          email: user.email,
        })
        .catch(report)
    : skip();
}
export function chosen(user) {
  if (user) rupt.evaluate.access({ user: user.id, email: user.email });
}
export const given = (user) =>
  user && rupt.evaluate.access({ user: user.id, email: user.email });
export function settled(user) {
  return Promise.allSettled([
    rupt.evaluate.access({ user: user.id, email: user.email }).then(() => {
      go("/home");
      start();
    }),
  ]);
}
export const query = (user) =>
  useQuery({
    queryKey: ["rupt", user.id],
    queryFn: () => rupt.evaluate.access({ user: user.id }).catch(report),
  });
