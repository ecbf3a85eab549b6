import { call } from "redux-saga/effects";
import devices, { Devices } from "./devices";
import { guard, secure } from "./further";
import { connect } from "./hops";
import service, { api } from "./service";

export function* enter({ payload }) {
  const device = yield call(service.attach, payload);
  console.log(device.device_id);
}

export async function start(user) {
  await service.renew(user);
  await api.leave(user);
  await devices.refresh(user);
  await guard.watch(user);
  const { enter: begin } = api;
  const { access } = await begin(user);
  const added = await devices.add(user);
  const of = await Devices.of(user);
  const secured = await secure(user);
  connect(user, (error, device) => console.log(error, device?.attached_devices));
  devices.now.then((device) => console.log(device.default_device_limit));
  return [access, added.device_id, of.identity, secured.block_over_usage, devices.device.suspended];
}
