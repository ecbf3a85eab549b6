import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const protect = (user) => rupt.evaluate.access({ user: user, email: "a@b.example" });

export const Page = ({ Child }) => <Child onAttach={protect} />;
export const Other = () => <button onClick={() => protect("u")} />;
