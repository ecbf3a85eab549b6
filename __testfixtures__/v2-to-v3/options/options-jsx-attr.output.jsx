import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const B = ({ id }) => <button onClick={() => { rupt.evaluate.access({ user: id }); }}>go</button>;
