import { attach } from "rupt";
export default (id) => attach({ client_id: "c1", account: id, on_challenge: () => false });
