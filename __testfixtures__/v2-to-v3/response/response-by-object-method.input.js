import Rupt from "rupt";

const api = {
  attach: (user) => Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" }),
};

export async function start(user) {
  const { attached_devices } = await api.attach(user);
  return attached_devices;
}
