import Rupt from "rupt";

export const enter = (user) => async (dispatch) => {
  const session = await Rupt.attach({ client_id: "c-1", account: user.id });
  dispatch({ type: "ENTERED", payload: { session } });
};

export const show = (user) => async (dispatch) => {
  const shown = await Rupt.attach({ client_id: "c-2", account: user.id });
  dispatch({ type: "SHOWN", shown });
};

export async function keep(user) {
  window.__device = await Rupt.attach({ client_id: "c-3", account: user.id });
}
