export default function SignedOut() {
  return <h1>The classic notes are closed here</h1>;
}
