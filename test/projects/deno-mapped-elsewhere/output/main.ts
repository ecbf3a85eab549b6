import Rupt from "rupt";
// TODO(rupt-migrate): import-map: map @ruptjs/client to the v3 build and migrate the page's modules
export const watch = (user: string) => void Rupt.attach({ client_id: "c", account: user });
