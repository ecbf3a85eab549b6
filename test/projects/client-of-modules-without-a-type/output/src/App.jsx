import { rupt } from "./rupt.mjs";

export function App({ user }) {
  return <button onClick={() => void rupt.evaluate.access({ user: user })}>Go</button>;
}
