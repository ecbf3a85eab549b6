import { use } from "react";
import Rupt from "rupt";
import { createResource } from "solid-js";

export async function entered(user) {
  const visit = { at: Date.now(), ...(await Rupt.attach({ client_id: "c1", account: user.id })) };
  return visit.at;
}

export async function devices(user) {
  const visit = { at: Date.now(), ...(await Rupt.attach({ client_id: "c1", account: user.id })) };
  return visit.attached_devices;
}

export async function waited(user) {
  await new Promise((resolve) => Rupt.attach({ client_id: "c1", account: user.id }).then(resolve));
  for await (const _ of [Rupt.attach({ client_id: "c1", account: user.id })]) user.enter();
}

export async function resolved(user) {
  const { device_id } = await new Promise((resolve) => {
    resolve(Rupt.attach({ client_id: "c1", account: user.id }));
  });
  return device_id;
}

const protect = (team) => async (user) => Rupt.attach({ client_id: "c1", account: user.id, metadata: team });
const protectOwn = protect({ team: "own" });

export const Page = ({ user }) => {
  use(Rupt.attach({ client_id: "c1", account: user.id }));
  createResource(
    () => user,
    (known) => Rupt.attach({ client_id: "c1", account: known.id }),
  );
  const [shown] = createResource(() => Rupt.attach({ client_id: "c1", account: user.id }));
  return <a onClick={() => protectOwn(user)}>{shown().device_id}</a>;
};

class Session {
  visit = null;
  async start(user) {
    this.visit = await Rupt.attach({ client_id: "c1", account: user.id });
  }
}

class OwnSession extends Session {
  show() {
    return this.visit.device_id;
  }
}

export const session = new OwnSession();
