import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c-2" });

export const enter = (user) => async (dispatch) => {
  // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
  const session = await Rupt.attach({ client_id: "c-1", account: user.id });
  dispatch({ type: "ENTERED", payload: { session } });
};

export const show = (user) => async (dispatch) => {
  const shown = await rupt.evaluate.access({ user: user.id });
  dispatch({ type: "SHOWN", shown });
};

export async function keep(user) {
  // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
  window.__device = await Rupt.attach({ client_id: "c-3", account: user.id });
}
