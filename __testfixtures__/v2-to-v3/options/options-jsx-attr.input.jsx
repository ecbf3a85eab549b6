import Rupt from "rupt";
export const B = ({ id }) => <button onClick={() => { Rupt.attach({ client_id: "abc", account: id, debug: true }); }}>go</button>;
