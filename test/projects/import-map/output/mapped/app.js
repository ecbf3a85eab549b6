import Rupt from "rupt";

// TODO(rupt-migrate): import-map: map @ruptjs/client to the v3 build and migrate the page's modules
Rupt.attach({ client_id: "mapped", account: document.body.dataset.user });
