import Rupt from "rupt";

export function remember(user) {
  return Rupt.attach({ client_id: "c1", account: user.id }).then((response) => {
    localStorage.setItem("device", response.device_id);
  });
}

export async function wait(user) {
  const attached = Rupt.attach({ client_id: "c1", account: user.id }).then((response) => {
    localStorage.setItem("device", response.device_id);
  });
  await attached;
}
