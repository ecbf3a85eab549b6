import Rupt from "rupt";

export async function start(user) {
  const results = await Promise.allSettled([
    fetch("/me"),
    Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" }),
  ]);
  return results[1].value.device_id;
}

export async function ignored(user) {
  const results = await Promise.allSettled([
    fetch("/me"),
    Rupt.attach({ client_id: "other", account: user, email: "a@b.example" }),
  ]);
  return results[0].value;
}
