import Rupt from "rupt";
// TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
export const B = ({ id }) => (
  <button onClick={() => Rupt.attach({ client_id: "c1", account: id, domain: "x" })}>go</button>
);
