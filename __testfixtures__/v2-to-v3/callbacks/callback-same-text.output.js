import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const ruptClient = new Rupt({
  clientId: "def",
  on_logout: () => show(place),
});

const place = "module";

export function first(account) {
  return void rupt.evaluate.access({
    user: account,
    on_logout: () => show(place),
  });
}

export function second(account, place) {
  return void rupt.evaluate.access({
    user: account,
    on_logout: () => show(place),
  });
}

export function third(account) {
  return void ruptClient.evaluate.access({
    user: account,
  });
}

export function fourth(account) {
  return void ruptClient.evaluate.access({
    user: account,
  });
}
