import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

export function* saga(id) {
  yield rupt.evaluate.access({ user: id });
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const r = yield Rupt.attach({ client_id: "abc", account: id });
  yield put(r.device_id);
}
