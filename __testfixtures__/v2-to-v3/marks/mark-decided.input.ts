import Rupt from "rupt";

export async function check(user: { id: string }) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  const { device_id } = await Rupt.attach({ client_id: "c1", account: user.id });
  localStorage.setItem("device_id", device_id);
}

export async function leave(user: { id: string }, device: string) {
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  await Rupt.detach({ client_id: "c1", account: user.id, device });
  // TODO(rupt-migrate): ask the team whether this is still wanted
  await Rupt.attach({ client_id: "c1", account: user.id });
}
