import Rupt from "rupt";

export function App({ user }) {
  return <button onClick={() => void Rupt.attach({ client_id: "abc", account: user })}>Go</button>;
}
