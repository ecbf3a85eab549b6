import { attach } from "rupt";

const place = "module";

export function first(account) {
  return void attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => show(place),
  });
}

export function second(account, place) {
  return void attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => show(place),
  });
}

export function third(account) {
  return void attach({
    client_id: "def",
    account,
    on_current_device_logout: () => show(place),
  });
}

export function fourth(account) {
  return void attach({
    client_id: "def",
    account,
    on_current_device_logout: () => show(place),
  });
}
