import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function* saga(id) {
  yield rupt.evaluate.access({ user: id });
  const r = yield rupt.evaluate.access({ user: id });
  yield put(r.device_id);
}
