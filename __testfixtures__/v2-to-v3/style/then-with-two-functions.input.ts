import Rupt from "rupt";

declare const done: (ok: boolean) => void;

export function enter(user: string, clientId: string) {
  Rupt.attach({
    client_id: clientId,
    account: user,
    email: "a@b.c",
  }).then(
    () => done(true),
    () => done(false),
  );
}

export function leave(user: string) {
  void Rupt.attach({ client_id: "abc", account: user, redirect_urls: { logout_url: "https://a.b/c" } }).then(
    () => done(true),
    () => done(false),
  );
}

export const stay = (user: string) =>
  Promise.race([
    Rupt.attach({ client_id: "abc", account: user }).then(
      () => done(true),
      function () {
        done(false);
      },
    ),
  ]);

export function watch(user: string) {
  if (user)
    Rupt.attach({ client_id: "abc", account: user }).then(
      () => done(true),
      () => done(false),
    );
}
