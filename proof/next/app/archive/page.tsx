export default function Archive() {
  return <h1>Nineteen winters of notes</h1>;
}
