import Rupt from "@ruptjs/client";

const clients = new Map<string, Rupt>();

function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

const rupt = new Rupt({ clientId: "abc" });

declare const done: (ok: boolean) => void;

export function enter(user: string, clientId: string) {
  getRupt(clientId)
    .evaluate.access({
      user: user,
      email: "a@b.c",
    })
    .then(
      () => done(true),
      () => done(false),
    );
}

export function leave(user: string) {
  void rupt.evaluate.access({ user: user }).then(
    () => done(true),
    () => done(false),
  );
}

export const stay = (user: string) =>
  Promise.race([
    rupt.evaluate.access({ user: user }).then(
      () => done(true),
      function () {
        done(false);
      },
    ),
  ]);

export function watch(user: string) {
  if (user)
    rupt.evaluate.access({ user: user }).then(
      () => done(true),
      () => done(false),
    );
}
