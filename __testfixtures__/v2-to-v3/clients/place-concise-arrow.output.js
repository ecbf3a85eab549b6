import { attach } from "rupt";
// TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
export default (id) => attach({ client_id: "c1", account: id, on_challenge: () => false });
