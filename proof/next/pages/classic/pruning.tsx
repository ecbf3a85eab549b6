export default function Pruning() {
  return <h1>On pruning</h1>;
}
