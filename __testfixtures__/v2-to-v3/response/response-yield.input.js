import Rupt from "rupt";
export function* saga(id) {
  yield Rupt.attach({ client_id: "abc", account: id });
  const r = yield Rupt.attach({ client_id: "abc", account: id });
  yield put(r.device_id);
}
