import Rupt from "rupt";

// TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
const api = {
  attach: (user) => Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" }),
};

export async function start(user) {
  const { attached_devices } = await api.attach(user);
  return attached_devices;
}
