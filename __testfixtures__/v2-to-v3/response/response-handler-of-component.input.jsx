import Rupt from "rupt";

const protect = (user) => Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });

export const Page = ({ Child }) => <Child onAttach={protect} />;
export const Other = () => <button onClick={() => protect("u")} />;
