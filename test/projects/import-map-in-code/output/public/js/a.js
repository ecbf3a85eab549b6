import { attach } from "rupt";

// TODO(rupt-migrate): import-map: map @ruptjs/client to the v3 build and migrate the page's modules
attach({ client_id: "abc", account: "a" });
