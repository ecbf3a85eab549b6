export default function SignIn() {
  return (
    <main>
      <h1>Sign in</h1>
      <form method="post" action="/api/sign-in">
        <input name="email" type="email" required />
        <button type="submit">Continue</button>
      </form>
    </main>
  );
}
