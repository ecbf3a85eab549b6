import Rupt from "rupt";

export const guard = (user) => {
  Rupt.attach({ client_id: "client_ui", account: user.id, email: user.email });
};
