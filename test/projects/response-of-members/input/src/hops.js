import Rupt from "rupt";

export const protect = (user) => Rupt.attach({ client_id: "c-10", account: user.id });
export const watch = (user) => Rupt.attach({ client_id: "c-11", account: user.id });

export function connect(user, done) {
  Rupt.attach({ client_id: "c-12", account: user.id }).then((device) => done(null, device), done);
}
