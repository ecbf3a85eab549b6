import Rupt from "rupt";

export const watch = (user) => void Rupt.attach({ client_id: "c", account: user });
