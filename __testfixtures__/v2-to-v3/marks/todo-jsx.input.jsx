import Rupt from "rupt";
export const B = ({ id }) => (
  <button onClick={() => Rupt.attach({ client_id: "c1", account: id, domain: "x" })}>go</button>
);
