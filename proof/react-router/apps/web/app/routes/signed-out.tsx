export default function SignedOut() {
  return <h1>You were signed out here</h1>;
}
