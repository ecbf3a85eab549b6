import { use } from "react";
import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { createResource } from "solid-js";

const rupt = new RuptClient({ clientId: "c1" });

export async function entered(user) {
  const visit = { at: Date.now(), ...(await rupt.evaluate.access({ user: user.id })) };
  return visit.at;
}

export async function devices(user) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
  const visit = { at: Date.now(), ...(await Rupt.attach({ client_id: "c1", account: user.id })) };
  return visit.attached_devices;
}

export async function waited(user) {
  await new Promise((resolve) => rupt.evaluate.access({ user: user.id }).then(resolve));
  for await (const _ of [rupt.evaluate.access({ user: user.id })]) user.enter();
}

export async function resolved(user) {
  const { device_id } = await new Promise((resolve) => {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    resolve(Rupt.attach({ client_id: "c1", account: user.id }));
  });
  return device_id;
}

const protect = (team) => async (user) => rupt.evaluate.access({ user: user.id, metadata: team });
const protectOwn = protect({ team: "own" });

export const Page = ({ user }) => {
  use(rupt.evaluate.access({ user: user.id }));
  createResource(
    () => user,
    (known) => rupt.evaluate.access({ user: known.id }),
  );
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const [shown] = createResource(() => Rupt.attach({ client_id: "c1", account: user.id }));
  return <a onClick={() => protectOwn(user)}>{shown().device_id}</a>;
};

class Session {
  visit = null;
  async start(user) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    this.visit = await Rupt.attach({ client_id: "c1", account: user.id });
  }
}

class OwnSession extends Session {
  show() {
    return this.visit.device_id;
  }
}

export const session = new OwnSession();
